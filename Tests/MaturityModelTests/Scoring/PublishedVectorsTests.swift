@testable import MaturityModel
import Testing

/// The tables of the specification: one dimension, and the overall rule.
struct PublishedVectorsTests {
  struct Row: Sendable {
    var id: String
    var answers: [Given]
    var level: Int?
    var estimate: Int?
    var interval: [Int]
    var index: String?
    var indexInterval: [String]
    var coverage: String?
    var next: [Int]?
    var down: Int?
    var pivotalUp: [Int]?
    var pivotalDown: [Int]?
  }

  static let rows: [Row] = [
    row("S01", [1, 1, 1, 1], 1, "0", next: [3, 3], down: nil, up: []),
    row("S02", [2, 2, 2, 2], 2, "1/4", next: [3, 3], down: 2, up: [], falls: []),
    row("S03", [5, 5, 5, 5], 5, "1", next: nil, down: 2, up: nil, falls: []),
    row("S04", [4, 4, 4, 4, 4, 1], 2, "5/8", next: [1, 1], down: 3, up: [6], falls: []),
    row("S05", [3, 3, 3, 2, 2, 2], 2, "3/8", next: [2, 2], down: 2, up: [], falls: []),
    row("S06", [3, 3, 3, 3, 2, 2], 2, "5/12", next: [1, 1], down: 2, up: [5, 6], falls: []),
    row(
      "S07", [3, 3, 3, 3, 3, 2], 3, "11/24", next: [5, 6], down: 1, up: [],
      falls: [1, 2, 3, 4, 5, 6]),
    row("S09", [1, 2, 2, 3], 2, "1/4", next: [2, 3], down: 1, up: [], falls: [2, 3]),
    row("S12", [4, 3, 3, 3, 1, .na], 2, "9/20", next: [1, 1], down: 2, up: [5], falls: []),
    row("S16", [3], 3, "1/2", next: [1, 1], down: 1, up: [1], falls: [1]),
    row("S17", [2, 4], 2, "1/2", next: [1, 1], down: 1, up: [1], falls: [1]),
    row("S18", [3, 3, 4], 3, "7/12", next: [2, 2], down: 1, up: [], falls: [1, 2]),
    row("S21", [5, 5, 5, 5, 5, 5, 5, 4], 5, "31/32", next: nil, down: 1, up: nil, falls: [8]),
    row("S22", [2, 2, 2, 2, 2, 2, 2, 1], 2, "7/32", next: [6, 7], down: 2, up: [], falls: []),
    Row(
      id: "S14", answers: [.na, .na], level: nil, estimate: nil, interval: [], index: nil,
      indexInterval: [], coverage: nil, next: nil, down: nil, pivotalUp: nil, pivotalDown: nil),
    Row(
      id: "S15", answers: [.dk, .dk, .dk], level: nil, estimate: nil, interval: [1, 5],
      index: nil, indexInterval: ["0", "1"], coverage: "0", next: nil, down: nil, pivotalUp: nil,
      pivotalDown: nil),
    // The worked examples of the default questionnaire.
    row(
      "W1", [3, 3, 4, 2, 3, 3], 3, "1/2", next: [4, 5], down: 1, up: [], falls: [1, 2, 4, 5, 6]),
    row("W2", [4, 4, 4, 4, 4, 2], 3, "2/3", next: [1, 1], down: 1, up: [6], falls: [6]),
    row("W3", [5, 5, 5, 1], 2, "3/4", next: [1, 1], down: 4, up: [4], falls: []),
    row("W4", [4, 4, .na, .na], 4, "3/4", next: [2, 2], down: 1, up: [], falls: [1, 2]),
    row("W5", [4, 3], 3, "5/8", next: [1, 1], down: 1, up: [2], falls: [2]),
    Row(
      id: "W6", answers: [3, .dk, .dk, .dk], level: nil, estimate: 3, interval: [1, 4],
      index: "1/2", indexInterval: ["1/8", "7/8"], coverage: "1/4", next: [1, 1], down: 1,
      pivotalUp: [1], pivotalDown: [1]),
    // Certain although too little is answered.
    Row(
      id: "C1", answers: [2, 2, 2, .dk], level: 2, estimate: 2, interval: [2, 2], index: "1/4",
      indexInterval: ["3/16", "7/16"], coverage: "3/4", next: [3, 3], down: 1, pivotalUp: [],
      pivotalDown: [1, 2, 3]),
    Row(
      id: "C2", answers: [2, 2, 2, 2, .dk], level: 2, estimate: 2, interval: [2, 2], index: "1/4",
      indexInterval: ["1/5", "2/5"], coverage: "4/5", next: [3, 3], down: 2, pivotalUp: [],
      pivotalDown: []),
  ]

  private static func row(
    _ id: String, _ answers: [Given], _ level: Int, _ index: String, next: [Int]?, down: Int?,
    up: [Int]?, falls: [Int]? = nil
  ) -> Row {
    Row(
      id: id, answers: answers, level: level, estimate: level, interval: [level, level],
      index: index, indexInterval: [index, index], coverage: "1", next: next, down: down,
      pivotalUp: up, pivotalDown: falls)
  }

  @Test(arguments: rows)
  func `one dimension scores as published`(row: Row) throws {
    let score = try #require(assessment(row.answers).scorecard().dimensions.first)
    #expect(score.level == row.level, "\(row.id)")
    #expect(score.levelEstimate == row.estimate, "\(row.id)")
    #expect([score.levelLow, score.levelHigh].compactMap { $0 } == row.interval, "\(row.id)")
    #expect(score.index?.description == row.index, "\(row.id)")
    #expect(
      [score.indexLow, score.indexHigh].compactMap { $0?.description } == row.indexInterval,
      "\(row.id)")
    #expect(score.coverage?.description == row.coverage, "\(row.id)")
    #expect(score.next.map { [$0.practices, $0.steps] } == row.next, "\(row.id)")
    #expect(score.stepsUp == row.next?[1], "\(row.id)")
    #expect(score.stepsDown == row.down, "\(row.id)")
    #expect(score.pivotalUp == names(row.pivotalUp, in: row), "\(row.id)")
    #expect(score.pivotalDown == names(row.pivotalDown, in: row), "\(row.id)")
  }

  /// Positions among the levelled answers as ids.
  private func names(_ positions: [Int]?, in row: Row) -> [Item.ID]? {
    let levelled = row.answers.indices.filter { row.answers[$0].answer.map(isLevel) ?? false }
    return positions?.map { "d1-p\(levelled[$0 - 1] + 1)" }
  }

  private func isLevel(_ answer: Answer) -> Bool {
    if case .rank = answer { true } else { false }
  }

  @Test func `what is not applicable is read as the lowest only to say what that would change`() {
    let score = assessment([4, 4, .na, .na]).scorecard().dimensions.first
    #expect(score?.levelIfNotApplicableLowest == 1)
    #expect(score?.notApplicableShare == Fraction(1, 2))
  }

  @Test func `a quick scan scores core practices alone`() {
    let items = [
      Given.Practice(given: 4, isCore: true), Given.Practice(given: 1),
      Given.Practice(given: 3, isCore: true),
    ]
    let score = assessment([items], mode: .quick).scorecard().dimensions.first
    #expect(score?.level == 3)
    #expect(score?.index == Fraction(5, 8))
    #expect(score?.counts?.outOfScope == 1)
  }

  @Test func `three quarters of 1 to 12 practices are as many as published`() {
    let needed = (1...12).map { Rule().needed(of: $0) }
    #expect(needed == [1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9])
    #expect((3...8).map { Rule(theta: Fraction(2, 3)).needed(of: $0) } == [2, 3, 4, 4, 5, 6])
    #expect((3...8).map { Rule(theta: Fraction(4, 5)).needed(of: $0) } == [3, 4, 4, 5, 6, 7])
  }

  @Test func `minimal sets are the published ones in full`() {
    let first = assessment([1, 2, 2, 3]).scorecard().dimensions.first?.next
    #expect(first?.must == [.init(practice: "d1-p1", from: 1, to: 2)])
    #expect(first?.choose == .init(count: 2, to: 3, of: ["d1-p1", "d1-p2", "d1-p3"]))
    #expect(
      first?.set == [
        .init(practice: "d1-p1", from: 1, to: 3), .init(practice: "d1-p2", from: 2, to: 3),
      ])
    let second = assessment([3, 3, 3, 3, 3, 2]).scorecard().dimensions.first?.next
    #expect(second?.set.map(\.to) == [4, 4, 4, 4, 4])
    #expect(second?.set.map(\.practice) == ["d1-p1", "d1-p2", "d1-p3", "d1-p4", "d1-p6"])
  }

  @Test(arguments: [
    ([2, 2, 3, 3], 2), ([3, 3, 3, 2], 3), ([3, 3, 3, 1], 2), ([4, 3, 3, 3, 3, 2, 4, 3], 3),
  ])
  func `the overall level follows from the dimensions as published`(levels: [Int], overall: Int) {
    let dimensions = levels.map { level in [Given.Practice(given: .level(level))] }
    #expect(assessment(dimensions).scorecard().overall.level == overall)
  }

  @Test(arguments: [
    ([4, 4, 4, 4, 4, 1], [1, 2, 3, 4]), ([3, 3, 3, 3, 2, 2], [2, 2, 2, 2]),
    ([1, 3, 3, 3], [1, 2, 3, 3]), ([5, 5, 5, 1], [1, 2, 3, 5]),
    ([2, 2, 3, 3, 4, 4, 5, 5], [2, 3, 3, 3]), ([4, 4, 4, 4, 4, 4, 4, 2], [2, 3, 4, 4]),
    ([3, 3, 3, 3], [3, 3, 3, 3]),
  ])
  func `the same answers score as published under other parameters`(
    answers: [Int], expected: [Int]
  ) {
    let rules = [
      Rule(theta: .one, lag: 0), Rule(), Rule(lag: 2), Rule(lag: Int.max),
    ]
    #expect(rules.map { $0.level(of: answers) } == expected)
  }

  @Test func `the overall example needs fewer practices one way and fewer steps another`() {
    let levels = [[3], [3], [3, 3, 3, 3, 2, 2, 1, 1], [2, 2, 2, 2]]
    let overall = assessment(levels.map { $0.map { Given.Practice(given: .level($0)) } })
      .scorecard().overall
    #expect(overall.level == 2)
    #expect(overall.next.map { [$0.practices, $0.steps] } == [2, 4])
    #expect(overall.next?.dimensions.map(\.practice) == ["d3"])
    #expect(overall.stepsUp == 3)
  }
}
