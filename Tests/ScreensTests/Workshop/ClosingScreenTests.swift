import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ClosingScreenTests {
  private func closing(
    _ assessment: Assessment = .halfway, size: Size = Size(rows: 60, columns: 80)
  ) -> Walk {
    var walk = Walk(assessment, size: size, at: .agenda())
    walk.type("Z")
    return walk
  }

  @Test func `the room hears what comes out, what is missing and who sees what`() {
    let screen = closing().screen
    for text in [
      "Too little is answered", "3 revealed and not decided", "46 not voted on",
      "1 with votes that were never revealed",
      "Check the limit tables nightly: Ada, by 15 December 2026",
      "Name an owner for drift: no owner yet, no date yet", "1 more would make three",
      "MOD-3 Where do released models live?: Ben, by 1 December 2026", "DAT-2 Data quality checks",
      "2 2 3 3 3, middle 3", "2 3 3 3 3, middle 3",
      "Dissent for 5 (Dana): “The second team rebuilds weekly.”",
      "how many took part, not who",
    ] {
      #expect(screen.contains(text), "\(text)")
    }
  }

  @Test func `closing takes two presses, keeps the record and forgets the votes`() throws {
    var walk = closing()
    walk.type("Z")
    #expect(walk.assessment?.workshop != nil)
    #expect(walk.screen.contains("Z once more closes the workshop."))
    walk.type("Z")
    let closed = try #require(walk.assessment)
    #expect(closed.workshop == nil)
    let record = try #require(closed.group)
    #expect(record.respondents == 5)
    #expect(record.people.isEmpty)
    #expect(record.rounds.count == 2)
    #expect(closed.responses["dat-3"]?.answer == .rank(3))
    #expect(closed.responses["mod-1"]?.answer == nil)
    #expect(walk.screen.contains("Who took part"))
    walk.type("q")
    #expect(walk.effects.last == .quit)
  }

  @Test func `another key between the two presses closes nothing`() {
    var walk = closing()
    walk.type("ZjZ")
    #expect(walk.assessment?.workshop != nil)
  }

  @Test func `a pool is shown before it is written, and written as it was shown`() throws {
    var walk = closing()
    walk.type("p")
    #expect(walk.effects.last == .previewPool)
    let pool = try #require(PooledExport(of: .halfway))
    walk.handle(.pool(pool, text: "{\n  \"answers\": 3\n}", path: "pool.json"))
    #expect(walk.screen.contains("What will leave this laptop"))
    #expect(walk.screen.contains("\"answers\": 3"))
    walk.press(.enter)
    #expect(
      walk.effects.last == .writePool(path: "pool.json", text: "{\n  \"answers\": 3\n}"))
    #expect(walk.screen.contains("Closing the workshop"))
  }

  @Test func `the result has a page about the group while the workshop goes on, too`() {
    var walk = Walk(.halfway, size: Size(rows: 60, columns: 90), at: .agenda())
    walk.type("r0")
    #expect(walk.screen.contains("The workshop goes on: only what was revealed is counted here."))
    #expect(walk.screen.contains("1 agreed, 1 accepted as voted, 1 parked"))
    var alone = Walk(Assessment.fixture, at: .result())
    alone.type("0")
    #expect(alone.screen.contains("there is no page about a group"))
  }

  @Test(arguments: pictureSizes)
  func `closing and its result are as they were`(size: Size) {
    var walk = closing(.halfway.small, size: size)
    expectPicture(of: walk, named: "workshop-closing")
    walk.type("ZZ")
    expectPicture(of: walk, named: "result-group")
  }
}
