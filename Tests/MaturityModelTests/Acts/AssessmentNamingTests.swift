import MaturityModel
import Testing

struct AssessmentNamingTests {
  @Test func `a name keeps what its file says beside it`() throws {
    var named = assessment([3])
    named.details.subject.otherKeys = ["unit": .string("7")]
    let change = try #require(named.naming("Ours", Subject(team: "Payments")))
    named.apply(Edit(change, at: Timestamp(seconds: 8)))
    #expect(named.details.title == "Ours" && named.details.subject.team == "Payments")
    #expect(named.details.subject.otherKeys == ["unit": .string("7")])
    #expect(named.naming("Ours", Subject(team: "Payments")) == nil)
  }
}
