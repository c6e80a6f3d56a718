import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct HomeScreenTests {
  private func entry(_ title: String, _ team: String, _ seconds: Int) -> Shelf.Entry {
    Shelf.Entry(
      path: title + ".json", title: title, subject: Subject(team: team),
      updatedAt: Timestamp(seconds: seconds), total: 52)
  }

  @Test func `assessments of one subject stand together, the newest subject and file first`() {
    var shelf = Shelf(assessments: [
      entry("a1", "A", 10), entry("b1", "B", 30), entry("a2", "A", 40), entry("b2", "B", 20),
      Shelf.Entry(
        path: "x.json", title: "x", problems: [Problem(file: "x", fault: "", remedy: "")]),
    ])
    shelf.sort()
    #expect(shelf.assessments.map(\.title) == ["a2", "a1", "b1", "b2", "x"])
  }

  @Test func `sorting does not depend on the order that files are found in`() {
    var random = SplitMix(state: 7)
    let entries = (0..<50).map { entry("t\($0)", "team \($0 % 7)", $0 % 11) }
    var first = Shelf(assessments: entries)
    first.sort()
    for _ in 0..<10 {
      var other = Shelf(assessments: entries.shuffled(using: &random))
      other.sort()
      #expect(other == first)
    }
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
}
