import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct WaitScreenTests {
  private func walk(_ size: Size = Size(rows: 24, columns: 80)) -> Walk {
    var walk = Walk(size: size, shelf: Shelf(folder: "~/store"))
    walk.handle(.waiting(for: "Reading all teams"))
    return walk
  }

  @Test func `how far the reading is stands on the screen`() {
    var walk = walk()
    #expect(walk.screen.hasPrefix(" Reading all teams"))
    #expect(walk.app.isWaiting)
    walk.handle(.progress(.init(done: 300, total: 1_200)))
    #expect(walk.screen.contains("300 of 1200 files are read."))
    #expect(walk.screen.contains("███"))
  }

  @Test func `Esc leads back, and what is read then is not shown`() {
    var walk = walk()
    walk.press(.escape)
    #expect(!walk.app.isWaiting)
    #expect(walk.screen.contains("New assessment"))
    #expect(walk.effects.isEmpty)
  }

  @Test func `what was read takes the place of the waiting, also below help`() {
    var walk = walk()
    walk.type("?")
    walk.handle(.history(SubjectHistory(Assessment.history)))
    #expect(!walk.app.isWaiting)
    #expect(walk.screen.contains("Keys: "))
    walk.press(.escape)
    #expect(walk.screen.hasPrefix(" Trend"))
    walk.press(.escape)
    #expect(walk.screen.contains("New assessment"))
  }

  @Test func `what cannot be read is said where one was before`() {
    var walk = walk()
    walk.handle(.failure("a.json cannot be read."))
    #expect(walk.screen.contains("New assessment"))
    #expect(walk.screen.contains("a.json cannot be read."))
  }

  @Test func `a second wait replaces the first`() {
    var walk = walk()
    walk.handle(.waiting(for: "Reading 3 assessments"))
    walk.press(.escape)
    #expect(!walk.app.isWaiting)
  }

  @Test(.inPseudo, arguments: pictureSizes) func `waiting is as it was`(size: Size) {
    var walk = walk(size)
    walk.handle(.progress(.init(done: 3_100, total: 10_000)))
    expectPicture(of: walk, named: "waiting")
  }
}
