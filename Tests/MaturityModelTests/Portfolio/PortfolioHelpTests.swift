import Testing

@testable import MaturityModel

@Suite("Who can help whom")
struct PortfolioHelpTests {
  private static func entry(_ team: Int, _ levels: [Int?], topLevel: Int = 5) -> PortfolioEntry {
    let items = levels.enumerated().map { number, level in
      Asked(id: "p\(number)", given: level.map { .level($0) } ?? .missing)
    }
    var entry = PortfolioEntry(asked(items, topLevel: topLevel), file: "\(team)")
    entry.subject = Subject(team: "Team \(team)")
    return entry
  }

  @Test func `what is low in two teams is named with the teams that are at the top two levels`() {
    let portfolio = Portfolio([
      Self.entry(0, [1, 2, 4, 2]), Self.entry(1, [2, 2, 1, 3]), Self.entry(2, [5, 3, 2, 4]),
      Self.entry(3, [4, nil, 2, 4]),
    ])
    let help = portfolio.help
    #expect(help.map(\.practice) == ["p2", "p0"])
    #expect(help.first { $0.practice == "p0" }?.able.map(\.place) == [2, 3])
    #expect(help.first { $0.practice == "p0" }?.below.map(\.level) == [1, 2])
    #expect(!help.contains { $0.practice == "p1" }, "Nobody can show it.")
    #expect(!help.contains { $0.practice == "p3" }, "It is low in one team only.")
  }

  @Test func `it is what looking at every practice of every team gives`() {
    for seed in 0..<100 {
      var drawn = Drawn(seed: seed)
      let top = drawn.number(2...7)
      let teams = (0..<drawn.number(0...7)).map { team in
        (team, (0..<5).map { _ in drawn.number(0...5) == 0 ? nil : drawn.number(1...top) })
      }
      let portfolio = Portfolio(teams.map { Self.entry($0, $1, topLevel: top) })
      let limits = Portfolio.helpLimits(of: top)
      #expect(limits.below < limits.able)
      let expected = (0..<5).filter { practice in
        teams.count { ($0.1[practice] ?? 9) <= limits.below } > 1
          && teams.contains { ($0.1[practice] ?? 0) >= limits.able }
      }
      let help = portfolio.help
      #expect(help.map(\.practice.text).sorted() == expected.map { "p\($0)" }, "seed \(seed)")
      for (one, next) in zip(help, help.dropFirst()) {
        #expect(
          (one.below.count, one.able.count) >= (next.below.count, next.able.count), "seed \(seed)")
      }
      for one in help {
        for team in one.below + one.able {
          let entry = portfolio.comparable[team.place]
          let practice = Int(one.practice.text.dropFirst()) ?? 0
          #expect(teams[Int(entry.file) ?? 0].1[practice] == team.level, "seed \(seed)")
        }
      }
    }
  }
}
