import Formats
@testable import MaturityModel
import Testing

struct ConfidenceTests {
  private let several = Respondents(count: 5, leaveOneOut: 3...3)

  private func rating(
    _ givens: [Given], _ respondents: Respondents? = nil
  ) -> (Confidence?, [ConfidenceReason]) {
    let score = assessment(givens).scorecard(respondents: respondents).overall
    return (score.confidence, score.confidenceReasons)
  }

  @Test func `no level, no confidence`() {
    #expect(rating([3, .dk]) == (Confidence.none, [.notRated]))
  }

  @Test func `several people, a firm level and every answer give high confidence`() {
    #expect(rating([3, 3, 3, 3], several) == (.high, []))
  }

  @Test func `one respondent gives medium confidence`() {
    #expect(rating([3, 3, 3, 3]) == (.medium, [.oneRespondent]))
  }

  @Test func `a level on the edge gives medium confidence`() {
    #expect(rating([3, 3, 3, 2], several) == (.medium, [.onEdge]))
  }

  @Test func `an interval of two levels gives medium confidence`() {
    let givens = Array(repeating: Given.level(3), count: 9) + [.dk]
    #expect(rating(givens, several) == (.medium, [.intervalWide]))
  }

  @Test func `a group that is split or hangs on one person gives medium confidence`() {
    let respondents = Respondents(count: 5, leaveOneOut: 2...3, splits: ["d1-p1"])
    #expect(rating([3, 3, 3, 3], respondents) == (.medium, [.leaveOneOut, .split]))
  }

  @Test func `much that is not applicable lowers confidence twice`() {
    #expect(rating([3, 3, 3, 3, .na], several) == (.high, []))
    #expect(rating([3, 3, 3, .na], several) == (.medium, [.onEdge, .notApplicableMany]))
    #expect(rating([3, 3, 3, 3, .na, .na, .na], several) == (.low, [.notApplicableMany]))
  }

  @Test func `missing answers and an unstable group give low confidence`() {
    let givens = Array(repeating: Given.level(3), count: 8) + [.dk]
    #expect(rating(givens, several) == (.low, [.coverageLow]))
    let unstable = Respondents(count: 5, leaveOneOut: 1...3)
    #expect(rating([3, 3, 3, 3], unstable) == (.low, [.leaveOneOut]))
  }

  @Test func `a certain level is never low for what is missing`() {
    let steady = Respondents(count: 3, leaveOneOut: 2...2)
    #expect(rating([2, 2, 2, 2, .dk]) == (.medium, [.oneRespondent]))
    #expect(rating([2, 2, 2, 2, .dk], steady) == (.high, []))
    #expect(rating([2, 2, 2, .dk], steady) == (.medium, [.onEdge]))
    #expect(rating([3, 3, 3, 3, 3, .dk], steady) == (.low, [.coverageLow]))
    let items =
      (0..<4).map { _ in Given.Practice(given: 3) } + [Given.Practice(given: .dk, isKey: true)]
    let score = assessment([items]).scorecard(respondents: steady).overall
    #expect([score.level, score.levelLow, score.levelHigh] == [nil, 1, 3])
    #expect((score.confidence, score.confidenceReasons) == (Confidence.none, [.notRated]))
  }

  @Test func `the record of a group is read as far as confidence needs it`() throws {
    let group = JSON.object([
      "respondents": .integer(4), "splits": .array([.string("d1-p1")]),
      "leaveOneOut": .object([
        "levelLow": .integer(2), "levelHigh": .integer(3),
        "dimensions": .object([
          "d1": .object(["levelLow": .integer(1), "levelHigh": .integer(3)])
        ]),
      ]),
    ])
    #expect(
      Respondents(try #require(GroupRecord(group, { _ in .levels(5) })))
        == Respondents(
          count: 4, leaveOneOut: 2...3, dimensionLeaveOneOut: ["d1": 1...3], splits: ["d1-p1"]))
    #expect(
      Respondents(try #require(GroupRecord(.object([:]), { _ in .levels(5) }))) == Respondents())
    let two = GroupRecord(.object(["respondents": .array([.null, .null])]), { _ in .levels(5) })
    #expect(Respondents(try #require(two)).count == 2)
  }
}
