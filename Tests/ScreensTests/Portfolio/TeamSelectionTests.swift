import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Looking back, filtering and breaking down on the portfolio screen.
struct TeamSelectionTests {
  /// A day in the year 2026, at noon.
  private static func noon(_ month: Int, _ day: Int) -> Timestamp? {
    Timestamp("2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)T12:00:00Z")
  }

  /// Every practice at a level.
  private static func states(_ level: Int) -> [PracticeState] {
    Questionnaire.first.practices.map { _ in .level(level) }
  }

  /// Six teams with an assessment in March and one in June, one of them a day later; two deliver in batches.
  private static let table: TeamTable = {
    let kind = PortfolioEntry.Kind(.first, mode: .full)
    let (lowest, highest) = (states(2), states(5))
    let form = SharedQuestionnaire(.first)
    var scorer = HeadlineScorer(.first)
    let (low, high) = (scorer.headline(of: lowest), scorer.headline(of: highest))
    let entries = (1...6).flatMap { number -> [PortfolioEntry] in
      let profile = [number < 3 ? "p-08=batch" : "p-08=on-request", "p-99=own"]
      let subject = Subject(team: "Team \(number)")
      return [
        PortfolioEntry(
          file: "\(number)-march", subject: subject, at: noon(3, 10), kind: kind, headline: low,
          profile: profile, answers: .init(lowest, to: form)),
        PortfolioEntry(
          file: "\(number)-june", subject: subject, at: noon(6, number == 1 ? 21 : 20), kind: kind,
          headline: high, profile: profile, answers: .init(highest, to: form)),
      ]
    }
    return TeamTable(
      entries, dimensions: ["dat"], titles: ["dat": "Data"],
      questions: [
        ChoiceQuestion(
          id: "p-08", question: "How are predictions delivered?",
          options: [.init(id: "batch", text: "Batch"), .init(id: "stream", text: "Stream")])
      ], broken: 0)
  }()

  private func walk() -> Walk {
    var walk = Walk(size: Size(rows: 40, columns: 100))
    _ = walk.app.show(PortfolioScreen(Self.table))
    return walk
  }

  @Test func `the days that exist are gone through, and what is shown is said`() {
    var walk = walk()
    #expect(!walk.screen.contains("Shown as of"))
    walk.type("[")
    #expect(walk.screen.contains("Shown as of 2026-06-20."))
    walk.press(.enter)
    #expect(walk.effects.last == .open(path: "1-march"))
    walk.type("[")
    #expect(walk.screen.contains("Shown as of 2026-03-10."))
    walk.type("[")
    #expect(walk.screen.contains("There is nothing older."))
    walk.type("]]")
    #expect(!walk.screen.contains("Shown as of"))
    walk.press(.enter)
    #expect(walk.effects.last == .open(path: "1-june"))
    walk.type("]")
    #expect(walk.screen.contains("This is the newest of every team."))
  }

  @Test func `a day is chosen from a list`() {
    var walk = walk()
    walk.type("d")
    #expect(walk.screen.contains("the newest of every team (shown now)"))
    walk.press(.end, .enter)
    #expect(walk.screen.contains("Shown as of 2026-03-10."))
    walk.type("d")
    #expect(walk.screen.contains("› as of 2026-03-10 (shown now)"))
    walk.press(.escape)
    #expect(walk.screen.contains("Shown as of 2026-03-10."))
  }

  @Test func `an answer of the profile leaves only the teams that gave it`() {
    var walk = walk()
    walk.type("f")
    #expect(walk.screen.contains("How are predictions delivered?"))
    #expect(walk.screen.contains("on-request"))
    #expect(!walk.screen.contains("Stream"))
    #expect(walk.screen.contains("P-99"))
    walk.press(.down, .enter)
    #expect(walk.screen.contains("only where: How are predictions delivered? Batch."))
    #expect(walk.screen.contains("2 of 6 teams"))
    #expect(!walk.screen.contains("Team 3"))
    walk.press(.tab)
    #expect(walk.screen.contains("Fewer than five teams say nothing about a group."))
    #expect(walk.screen.contains("only where: How are predictions delivered? Batch."))
    walk.press(.tab)
    walk.type("x")
    #expect(walk.screen.contains("6 teams"))
    #expect(walk.screen.contains("Team 3"))
    walk.type("x")
    #expect(walk.screen.contains("All teams are shown."))
  }

  @Test func `a breakdown shows every group of teams with its number and its dots`() {
    var walk = walk()
    walk.type("b")
    walk.press(.down, .enter)
    #expect(walk.screen.contains("By answer: How are predictions delivered?"))
    #expect(walk.screen.contains(#/Batch +2 /#))
    #expect(walk.screen.contains(#/on-request +4 /#))
    walk.type("f")
    walk.press(.down, .enter)
    #expect(walk.screen.contains(#/Batch +2 /#), "A filter leaves the breakdown.")
    #expect(!walk.screen.contains("on-request"))
  }

  @Test func `s compares each team with what it was on a day`() {
    var walk = walk()
    #expect(!walk.screen.contains("▲"))
    walk.type("s")
    #expect(walk.screen.contains("› nothing (shown now)"))
    walk.press(.end, .enter)
    #expect(walk.screen.contains("beside 2026-03-10 or before"))
    #expect(walk.screen.contains("5▲3"))
    walk.type("[[")
    #expect(!walk.screen.contains("▲"), "On that day nothing is newer.")
    walk.type("x")
    #expect(!walk.screen.contains("beside"))
  }

  @Test func `the focus stays with its team, and Esc leads back without a trace`() {
    var walk = walk()
    walk.press(.down, .down, .down)
    #expect(walk.screen.contains("› Team 4"))
    walk.type("[")
    #expect(walk.screen.contains("› Team 4"))
    walk.type("f")
    walk.press(.escape, .escape)
    #expect(walk.screen.contains("New assessment"))
  }

  @Test func `every list is left by Esc in every size`() {
    for (rows, columns) in [(12, 40), (18, 60), (70, 250)] {
      var walk = Walk(size: Size(rows: rows, columns: columns))
      _ = walk.app.show(PortfolioScreen(Self.table))
      for key in "dfb" {
        walk.type(String(key))
        walk.press(.end, .pageUp, .down, .home, .escape)
        #expect(walk.screen.contains("Portfolio"))
      }
    }
  }
}
