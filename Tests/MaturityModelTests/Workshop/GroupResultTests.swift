import MaturityModel
import Testing

struct GroupResultTests {
  /// The ballots of a group, one for each row of answers, on a questionnaire with one dimension.
  private func ballots(_ rows: [[Given]]) -> [Assessment] { rows.map { assessment($0) } }

  private func result(_ rows: [[Given]]) throws -> GroupResult {
    let ballots = ballots(rows)
    return GroupResult(ballots, on: try #require(ballots.first).questionnaire)
  }

  /// OWN: the worked example of the specification.
  static let example: [[Given]] = [
    [3, 2, 4, 1], [3, 4, 4, 2], [2, .dk, 4, 2], [3, 4, 5, 2], [4, 2, 4, .na],
  ]

  @Test func `the worked example`() throws {
    let result = try result(Self.example)
    #expect(result.practices.map(\.group) == [.level(3), .level(2), .level(4), .level(2)])
    #expect(result.overall.level == 2)
    #expect(result.overall.index == Fraction(7, 16))
    let single = ballots(Self.example).map { $0.scorecard().overall.level }
    #expect(single == [2, 3, 2, 3, 2])
    #expect(result.stability?.level == 2...3)
    #expect(result.stability?.index == Fraction(7, 16)...Fraction(9, 16))
    #expect(result.dimensionStability["d1"]?.level == 2...3)
    let votes = result.practices.map(\.votes)
    #expect(votes.map { $0.agreement?.description } == ["7/10", "1/6", "9/10", "7/8"])
    #expect(votes.map { $0.interquartileRange?.description } == ["0", "2", "0", "1/4"])
    #expect(votes.map(\.flag) == [.close, .split, .close, .close])
    #expect(result.practices.map(\.levelAtLowest) == [2, 2, 2, 2])
    #expect(result.practices.map(\.levelAtHighest) == [2, 3, 2, 2])
    #expect(result.agenda.map(\.practice) == ["d1-p2"])
    #expect(result.splits == ["d1-p2"])
    #expect(votes[1].unknown == 1)
    #expect(votes[3].isApplicabilityDisputed)
  }

  @Test func `leaving out one after the other gives the levels of the example`() throws {
    let rows = Self.example
    let others = try rows.indices.map { index in
      try result(Array(rows[..<index] + rows[(index + 1)...])).overall
    }
    #expect(others.map(\.level) == [3, 2, 2, 2, 3])
    #expect(others.map { $0.index?.description } == ["9/16", "7/16", "7/16", "7/16", "9/16"])
  }

  @Test func `a consensus wins over the votes`() throws {
    let ballots = ballots(Self.example)
    let result = GroupResult(
      ballots, on: ballots[0].questionnaire, consensus: ["d1-p2": .rank(4), "d1-p1": .unknown])
    #expect(result.practices.map(\.group) == [.unknown, .level(4), .level(4), .level(2)])
  }

  @Test func `not applicable needs more than half, and don't know abstains`() throws {
    let result = try result([[.na, .na, 2, .dk], [.na, 2, .dk, .missing], [2, .dk, .dk, .dk]])
    #expect(
      result.practices.map(\.group) == [.notApplicable, .level(2), .level(2), .unknown])
    #expect(result.practices.map(\.votes.isApplicabilityDisputed) == [false, true, false, false])
  }

  @Test func `too few informants leave a practice unknown`() {
    #expect(Votes([3]).groupAnswer(minimumInformants: 2) == .unknown)
    #expect(Votes([3, 3]).groupAnswer(minimumInformants: 2) == .level(3))
    #expect(Votes([], unknown: 3).groupAnswer() == .unknown)
    #expect(Votes([], notApplicable: 1).groupAnswer() == .notApplicable)
  }

  @Test func `one ballot and none are results too`() throws {
    let one = try result([[3, 3, 4]])
    #expect(one.overall.level == 3)
    #expect(one.stability == nil)
    #expect(one.agenda.isEmpty)
    let questionnaire = assessment([3]).questionnaire
    let none = GroupResult([], on: questionnaire)
    #expect(none.overall.level == nil)
    #expect(none.alpha == nil)
  }
}
