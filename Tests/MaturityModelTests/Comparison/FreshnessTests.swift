import MaturityModel
import Testing

struct FreshnessTests {
  @Test func `the share counts answered practices in scope`() {
    var assessment = asked(
      [
        Asked(id: "a", given: 2, isCore: true), Asked(id: "b", given: .dk, isCore: true),
        Asked(id: "c", given: .missing, isCore: true), Asked(id: "d", given: 3),
      ], mode: .quick)
    #expect(assessment.unconfirmedShare == .zero)
    for id: Item.ID in ["a", "d"] { assessment.responses[id]?.carried = Carried(from: "old") }
    #expect(assessment.unconfirmed == ["a"])
    #expect(assessment.unconfirmedShare == Fraction(1, 2))
    assessment.responses["a"]?.carried = nil
    #expect(assessment.unconfirmedShare == .zero)
    assessment.responses = [:]
    #expect(assessment.unconfirmedShare == nil)
  }

  @Test func `the age of the evidence is that of its dates`() throws {
    var assessment = asked([Asked(id: "a", given: 2), Asked(id: "b", given: 2)])
    let today = try #require(CalendarDay("2026-11-20"))
    #expect(assessment.evidenceAge(on: today) == nil)
    assessment.responses["a"]?.evidence = [
      Evidence(text: "1", date: CalendarDay("2026-11-10")), Evidence(text: "without a date"),
      Evidence(text: "2", date: CalendarDay("2025-11-20")),
    ]
    assessment.responses["b"]?.evidence = [Evidence(text: "3", date: CalendarDay("2026-12-01"))]
    let age = try #require(assessment.evidenceAge(on: today))
    #expect((age.dated, age.oldest, age.median) == (3, 365, 10))
  }
}
