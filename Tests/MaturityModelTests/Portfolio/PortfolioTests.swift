import Formats
import Testing

@testable import MaturityModel

@Suite("A portfolio shows the newest of each subject")
struct PortfolioTests {
  private func entry(
    _ team: String, _ day: String?, index: Int = 50, file: String? = nil, isBallot: Bool = false,
    profile: [String] = [], blocking: [Item.ID] = [], severity: Int? = nil, version: String = "1",
    questionnaire: String = "q"
  ) -> PortfolioEntry {
    PortfolioEntry(
      file: file ?? "\(team)-\(day ?? "never").json", subject: Subject(team: team),
      at: day.flatMap { Timestamp($0 + "T10:00:00Z") }, isBallot: isBallot,
      kind: .init(
        questionnaire: questionnaire, majorVersion: version, rule: "gated-75", mode: .full),
      headline: Headline(
        overall: .init(
          level: index / 20 + 1, levelLow: 1, levelHigh: 5, index: Fraction(index, 100)),
        dimensions: [
          .init(id: "d", level: 2, levelLow: 2, levelHigh: 2, index: Fraction(index, 100))
        ],
        blockingPractices: blocking),
      challenges: severity.map { [.init(challenge: "c", severity: $0)] } ?? [], profile: profile)
  }

  @Test func `The order of the files changes nothing`() {
    var entries = (0..<40).map { number in
      entry(
        "Team \(number % 7)", "2026-0\(1 + number % 9)-11", index: number * 2,
        file: "\(number).json", blocking: ["p-\(number % 3)"], severity: number % 5)
    }
    let expected = Portfolio(entries)
    let json = expected.json().compact
    for seed in 1...20 {
      var generator = SeededShuffle(state: UInt64(seed))
      entries.shuffle(using: &generator)
      #expect(Portfolio(entries) == expected, "seed \(seed)")
      #expect(Portfolio(entries).json().compact == json, "seed \(seed)")
    }
  }

  @Test func `The newest counts, up to a day where one is asked for`() {
    let entries = [
      entry("A", "2026-01-01"), entry("A", "2026-03-01"), entry("a ", "2026-02-01"),
      entry("B", nil),
    ]
    #expect(Portfolio(entries).subjects.map(\.file) == ["A-2026-03-01.json", "B-never.json"])
    let earlier = Portfolio(entries, upTo: Timestamp("2026-02-28T23:59:59Z"))
    #expect(earlier.subjects.map(\.file) == ["a -2026-02-01.json"])
    #expect(earlier.undated == 1)
  }

  @Test func `What a second questionnaire says of a team stands beside it, never in its place`() {
    let portfolio = Portfolio([
      entry("A", "2026-01-01", file: "a.json"),
      entry("A", "2026-02-01", file: "a.r.json", questionnaire: "r"),
      entry("a", "2025-02-01", file: "old.r.json", questionnaire: "r"),
      entry("B", "2026-01-01", file: "b.json"),
    ])
    #expect(portfolio.subjects.map(\.file) == ["a.json", "a.r.json", "b.json"])
    #expect(portfolio.comparable.map(\.file) == ["a.json", "b.json"])
    #expect(portfolio.reference.count == 2)
  }

  @Test func `Ballots are left out, and files without a subject stand for themselves`() {
    let portfolio = Portfolio([
      entry("", "2026-01-01", file: "x.json"), entry("", "2026-01-01", file: "y.json"),
      entry("A", "2026-05-01", isBallot: true), entry("A", "2026-01-01"),
    ])
    #expect(portfolio.subjects.map(\.file) == ["x.json", "y.json", "A-2026-01-01.json"])
    #expect(portfolio.ballots == 1)
    #expect(portfolio.assessments == 3)
  }

  @Test func `Only the same questionnaire, rule and mode are compared`() {
    let portfolio = Portfolio([
      entry("A", "2026-01-01", blocking: ["p"]), entry("B", "2026-01-01", blocking: ["p"]),
      entry("C", "2026-01-01", blocking: ["p"], version: "2"),
    ])
    #expect(portfolio.comparable.map(\.subject.team) == ["A", "B"])
    #expect(portfolio.reference.count == 2)
    #expect(portfolio.blockingPractices == [.init(id: "p", subjects: 2)])
  }

  @Test func `A filter keeps those that chose an option`() {
    let entries = [
      entry("A", "2026-01-01", profile: ["p=x"]), entry("B", "2026-01-01", profile: ["p=y"]),
    ]
    #expect(Portfolio(entries, where: "p=y").subjects.map(\.subject.team) == ["B"])
  }

  @Test func `Groups of teams of any size are shown with all their values`() {
    let sizes = [("x", 7), ("y", 1)]
    let entries = sizes.flatMap { option, count in
      (0..<count).map {
        entry("\(option)\($0)", "2026-01-01", index: 10 * $0, profile: ["p=\(option)"])
      }
    }
    let parts = Portfolio(entries).parts(by: "p")
    #expect(parts.map(\.option) == ["x", "y"])
    #expect(parts.map(\.subjects) == [7, 1])
    #expect(parts[0].indices == (0..<7).map { Fraction($0, 10) })
    #expect(parts.map(\.index) == [Fraction(3, 10), .zero])
  }

  @Test func `Columns sort the highest first and ties by name`() {
    let entries = [
      entry("A", "2026-01-01", index: 10), entry("B", "2026-03-01", index: 90),
      entry("C", "2026-02-01", index: 10),
    ]
    let portfolio = Portfolio(entries)
    #expect(portfolio.sorted(by: .index).map(\.subject.team) == ["B", "A", "C"])
    #expect(portfolio.sorted(by: .at).map(\.subject.team) == ["B", "C", "A"])
    #expect(portfolio.sorted(by: .dimension("d")).map(\.subject.team) == ["B", "A", "C"])
    #expect(portfolio.sorted(by: .dimension("none")).map(\.subject.team) == ["A", "B", "C"])
  }
}

private struct SeededShuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 31
  }
}
