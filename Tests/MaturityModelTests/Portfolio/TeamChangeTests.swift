import Testing

@testable import MaturityModel

@Suite("What changed in a team since a day")
struct TeamChangeTests {
  private static func moment(_ day: String) -> Timestamp? { Timestamp(day + "T10:00:00Z") }

  private static func entry(_ assessment: Assessment, _ day: String, file: String)
    -> PortfolioEntry
  {
    var entry = PortfolioEntry(assessment, file: file)
    entry.subject = Subject(team: "A")
    entry.at = moment(day)
    return entry
  }

  @Test func `it is what a comparison of both files says`() throws {
    for seed in 0..<200 {
      let pair = RandomPair(seed: seed)
      let comparison = Comparison(before: pair.first, after: pair.second)
      let portfolio = Portfolio(
        [
          Self.entry(pair.first, "2026-01-01", file: "old"),
          Self.entry(pair.second, "2026-06-01", file: "new"),
        ], since: Self.moment("2026-03-01"))
      let change = try #require(portfolio.changes["new"])
      #expect(change.before.file == "old")
      #expect(change.overall.level == comparison.overall.level.before.level, "seed \(seed)")
      #expect(change.overall.index == comparison.overall.index.before, "seed \(seed)")
      #expect(change.overall.permits == comparison.overall.permits, "seed \(seed)")
      for part in comparison.dimensions {
        let found = try #require(change[part.dimension])
        #expect(found.level == part.difference.level.before.level, "seed \(seed) \(part.dimension)")
        #expect(found.permits == part.difference.permits, "seed \(seed) \(part.dimension)")
      }
    }
  }

  @Test func `the newest up to the day counts, and a team that has nothing newer did not change`() {
    let assessment = RandomPair(seed: 1).first
    let days = ["2025-01-01", "2025-06-01", "2026-02-01", "2026-05-01"]
    let entries = days.map { Self.entry(assessment, $0, file: $0) }
    func before(_ since: String, _ latest: String? = nil) -> String? {
      Portfolio(entries, upTo: latest.flatMap(Self.moment), since: Self.moment(since))
        .changes.first?.value.before.file
    }
    #expect(before("2024-12-31") == nil)
    #expect(before("2025-01-01") == "2025-01-01")
    #expect(before("2025-12-31") == "2025-06-01")
    #expect(before("2025-12-31", "2025-06-01") == nil)
    #expect(before("2026-05-01") == nil)
    #expect(Portfolio(entries).changes.isEmpty)
  }

  @Test func `the order of the files changes nothing`() {
    let entries = (0..<30).map { number in
      var entry = Self.entry(
        RandomPair(seed: number).first, "2026-0\(1 + number % 9)-11", file: "\(number)")
      entry.subject.team = "Team \(number % 4)"
      return entry
    }
    let since = Self.moment("2026-05-11")
    let expected = Portfolio(entries, since: since)
    #expect(!expected.changes.isEmpty)
    #expect(Portfolio(entries.reversed(), since: since) == expected)
  }
}
