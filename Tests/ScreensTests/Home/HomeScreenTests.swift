import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct HomeScreenTests {
  func entry(_ title: String, _ team: String, _ seconds: Int) -> Shelf.Entry {
    Shelf.Entry(
      path: title + ".json", title: title, subject: Subject(team: team),
      updatedAt: Timestamp(seconds: seconds), total: 52)
  }

  @Test func `a finished one opens at its result, another one where it was left`() {
    var done = entry("done", "A", 2)
    done.isComplete = true
    var walk = Walk(shelf: Shelf(assessments: [done, entry("open", "A", 1)]))
    walk.app.refresh()
    walk.press(.enter, .down, .enter)
    #expect(walk.effects == [.openResult(path: "done.json"), .open(path: "open.json")])
  }

  @Test(arguments: [60, 80, 120])
  func `every length and its time stand there whole`(columns: Int) {
    var shelf = Shelf(questionnaires: [
      Shelf.Offer(
        id: "x", title: "X", version: "1", practices: 52,
        lengths: [
          .init(.quick, practices: 20, minutes: 9), .init(.standard, practices: 32, minutes: 15),
          .init(.full, practices: 52, minutes: 24),
        ])
    ])
    for isEmpty in [true, false] {
      if !isEmpty { shelf.assessments = [entry("a", "A", 1)] }
      let walk = Walk(size: Size(rows: 18, columns: columns), shelf: shelf)
      for text in [
        "standard: 32 practices, about 15 min", "full: 52 practices, about 24 min",
        "20 practices, about 9 min",
      ] { #expect(walk.screen.contains(text)) }
    }
  }

  @Test func `z asks a finished one again, or goes on with what was begun`() {
    var entries = [entry("done", "A", 1), entry("begun", "A", 2), entry("other", "B", 0)]
    entries[0].isComplete = true
    var shelf = Shelf(assessments: entries)
    shelf.sort()
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    walk.type("z")
    #expect(walk.screen.contains("A re-check begins with a finished one."))
    walk.press(.down)
    walk.type("z")
    #expect(walk.effects == [.recheck(path: "done.json", begun: ["begun.json"])])
  }

  @Test func `e offers the example where nothing is saved, and leads back from it`() {
    var walk = Walk(shelf: Shelf())
    #expect(walk.screen.contains("e shows a made-up bank, apart from your own files"))
    walk.type("e")
    #expect(walk.effects == [.example(isShown: true)])
    walk.app.workspace.shelf = Shelf(assessments: [entry("a", "A", 1)])
    walk.app.workspace.shelf.isExample = true
    walk.app.refresh()
    #expect(walk.screen.contains("An example, made up"))
    walk.type("ns")
    #expect(walk.screen.contains("This is the example: e goes back to your own files"))
    walk.type("e")
    #expect(walk.effects == [.example(isShown: true), .example(isShown: false)])
    walk.app.workspace.shelf.isExample = false
    walk.app.refresh()
    walk.type("e")
    #expect(walk.screen.contains("mlmaturity --demo shows the example."))
    #expect(walk.effects.count == 2)
  }

  @Test func `the latest assessment is in focus until one moves, and Enter opens it`() {
    var shelf = Shelf(assessments: [entry("old", "A", 1), entry("new", "A", 2)])
    shelf.sort()
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    #expect(walk.screen.contains("› new"))
    walk.press(.enter)
    #expect(walk.effects == [.open(path: "new.json")])
  }

  @Test func `a file that does not say how much is asked shows only what is answered`() {
    var known = entry("known", "A", 2)
    var unknown = entry("unknown", "A", 1)
    (known.answered, unknown.answered, unknown.total) = (3, 4, 0)
    var walk = Walk(shelf: Shelf(assessments: [known, unknown]))
    walk.app.refresh()
    #expect(walk.screen.contains("3/52"))
    #expect(walk.screen.contains("4 done"))
    #expect(!walk.screen.contains("/0"))
  }

  @Test func `a level that an earlier version of the rule gave stands beside the one that counts`()
  {
    var assessment = Assessment.sample(all: .rank(2))
    assessment.details.result = FormerResult(
      .object([
        "rule": .object(["version": .integer(1)]), "overall": .object(["level": .null]),
      ]))
    var done = entry("done", "A", 2)
    (done.isComplete, done.level, done.levelLow, done.levelHigh) = (true, 2, 2, 2)
    done.published = assessment.scorecard().overall.published
    var walk = Walk(shelf: Shelf(assessments: [done]))
    walk.app.refresh()
    #expect(walk.screen.contains("2 (was –)"))
    #expect(walk.screen.contains("given as not rated then, by an earlier version of the rule"))
  }

  @Test func `ten thousand assessments are scrolled line by line and to the end`() {
    var shelf = Shelf(assessments: (0..<10_000).map { entry("t\($0)", "team \($0 % 100)", $0) })
    shelf.sort()
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    for _ in 0..<60 {
      walk.press(.down)
      #expect(walk.screen.contains("› t"))
    }
    walk.press(.end)
    #expect(walk.screen.contains("› t0 "))
    walk.press(.home)
    #expect(walk.screen.contains("› New assessment"))
  }

  @Test func `reading a large folder tells how far it is`() {
    var shelf = Shelf(folder: "~/store")
    shelf.reading = .init(done: 1_200, total: 10_000)
    let walk = Walk(shelf: shelf)
    #expect(walk.screen.contains("Reading ~/store: 1200 of 10000"))
    #expect(!walk.screen.contains("Nothing is saved"))
  }

  @Test func `a file with problems shows them and is not opened`() {
    let problem = Problem(
      file: "x.json", line: 3, fault: "the answer 9 is outside 1 to 5", remedy: "Write 1 to 5.")
    let shelf = Shelf(assessments: [Shelf.Entry(path: "x.json", title: "x", problems: [problem])])
    var walk = Walk(shelf: shelf)
    walk.press(.end, .enter)
    #expect(walk.screen.contains("x.json:3: the answer 9 is outside 1 to 5"))
    #expect(walk.effects.isEmpty)
  }

  func history() -> Walk {
    var shelf = Shelf(assessments: [
      entry("old", "A", 1), entry("new", "A", 2), entry("other", "B", 0), entry("none", "", -1),
    ])
    shelf.sort()
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    return walk
  }

  @Test func `c marks one and compares it with a second`() {
    var walk = history()
    walk.type("c")
    #expect(walk.screen.contains("◆ marked"))
    walk.press(.down)
    walk.type("c")
    #expect(walk.effects == [.compare("new.json", "old.json")])
    #expect(!walk.screen.contains("marked"))
    walk.type("cc")
    #expect(walk.screen.contains("No longer marked."))
  }

  @Test func `f begins a new one from an old one, and y copies it, when asked`() {
    var walk = history()
    walk.type("fy")
    #expect(walk.screen.contains("y once more puts a copy of"))
    walk.press(.down, .up)
    walk.type("y")
    #expect(walk.effects == [.createFrom(path: "new.json")])
    walk.type("y")
    #expect(walk.effects == [.createFrom(path: "new.json"), .duplicate(path: "new.json")])
  }

  @Test func `t shows all of one subject, where there is more than one`() {
    var walk = history()
    walk.type("t")
    #expect(walk.effects == [.trend(["new.json", "old.json"])])
    walk.press(.down, .down)
    walk.type("t")
    #expect(walk.screen.contains("the only assessment of its subject"))
    walk.press(.down)
    walk.type("t")
    #expect(walk.screen.contains("A trend needs a subject"))
    #expect(walk.effects.count == 1)
  }

  @Test func `one subject typed in two ways stands under one heading, and has one history`() {
    var shelf = Shelf(assessments: [
      entry("old", "payments  ml", 1), entry("new", "Payments ML", 3), entry("other", "B", 2),
    ])
    shelf.sort()
    #expect(shelf.assessments.map(\.title) == ["new", "old", "other"])
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    #expect(walk.screen.contains("Payments ML ─"))
    #expect(!walk.screen.contains("payments  ml ─"))
    walk.type("t")
    #expect(walk.effects == [.trend(["new.json", "old.json"])])
  }

  @Test func `one person's answers enter no trend`() {
    var ballot = entry("ballot", "A", 3)
    ballot.isBallot = true
    var shelf = Shelf(assessments: [entry("old", "A", 1), entry("new", "A", 2), ballot])
    shelf.sort()
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    walk.type("t")
    #expect(walk.screen.contains("one person's answers"))
    walk.press(.down)
    walk.type("t")
    #expect(walk.effects == [.trend(["new.json", "old.json"])])
  }

  @Test func `a finished one shows its level with what was open, its index and its date`() {
    var done = entry("done", "A", 1_794_900_000)
    done.isComplete = true
    (done.level, done.levelLow, done.levelHigh, done.index) = (3, 2, 4, Fraction(59, 100))
    var unrated = done
    unrated.level = nil
    unrated.path = "unrated.json"
    var walk = Walk(shelf: Shelf(assessments: [done, unrated]))
    walk.app.refresh()
    #expect(walk.screen.contains("3 (2–4)            59 % 2026-11-17"))
    #expect(walk.screen.contains("2–4 possible       59 % 2026-11-17"))
  }

  @Test func `D changes what a saved one is called, and nothing when nothing was typed`() {
    var walk = history()
    walk.type("D")
    #expect(walk.screen.contains("Rename: new"))
    for _ in 1...4 { walk.press(.enter) }
    #expect(walk.effects.isEmpty)
    walk.type("Dest")
    walk.press(.tab, .tab)
    walk.type("2")
    walk.press(.control("s"))
    #expect(
      walk.effects == [.rename(path: "new.json", title: "newest", subject: Subject(team: "A2"))])
    walk.type("Dx")
    walk.press(.escape)
    #expect(walk.effects.count == 1)
    #expect(walk.screen.contains("› new"))
  }

  @Test func `P shows all teams, once there is one`() {
    var walk = history()
    walk.type("P")
    #expect(walk.effects == [.portfolio])
    var empty = Walk(shelf: Shelf())
    empty.type("P")
    #expect(empty.screen.contains("There is no assessment to show yet."))
  }

  @Test func `what needs an assessment says so elsewhere`() {
    var walk = history()
    walk.press(.home)
    for key in "cfyaD" {
      walk.type(String(key))
      #expect(walk.screen.contains("Move to an assessment first."))
    }
    #expect(walk.effects.isEmpty)
  }

  @Test func `the focus stays with its file when others come`() {
    var walk = history()
    walk.press(.down)
    #expect(walk.screen.contains("› old"))
    walk.app.workspace.shelf.assessments.append(entry("newest", "A", 9))
    walk.app.workspace.shelf.sort()
    walk.app.refresh()
    #expect(walk.screen.contains("› old"))
  }
}
