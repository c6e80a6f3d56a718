@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Answers from last time on the item screen and in the result.
struct CarriedItemTests {
  private var carried: Assessment {
    var assessment = Assessment.sample
    assessment.responses["dat-1"] = Response(answer: .rank(3), carried: Carried(from: "last"))
    assessment.responses["dat-2"] = Response(answer: .rank(3), carried: Carried(from: "last"))
    assessment.responses["dat-2"]?.carried?.revision = "0.9"
    assessment.retired = [
      "dat-3": .object([
        "answer": .integer(4), "note": .string("Two people agreed."), "title": .string("Tags"),
      ]),
      "dat-9": .object(["answer": .string("unknown"), "title": .string("Sharing")]),
    ]
    return assessment
  }

  private func walk(at item: Item.ID, _ size: Size = Size(rows: 24, columns: 80)) -> Walk {
    Walk(carried, size: size, at: .item(item))
  }

  @Test func `other words are marked, and c confirms the answer to them`() {
    #expect(!walk(at: "dat-1").screen.contains("other words"))
    var walk = walk(at: "dat-2")
    #expect(walk.screen.contains("Asked in other words now. c confirms it."))
    walk.type("c")
    walk.press(.left)
    #expect(!walk.screen.contains("other words"))
    #expect(walk.assessment?.responses["dat-2"]?.carried?.revision == nil)
    walk.type("u")
    #expect(walk.screen.contains("other words"))
  }

  @Test func `another meaning asks again and shows what was answered then`() {
    var walk = walk(at: "dat-3")
    #expect(walk.screen.contains("Asked again, because it means something else than last time."))
    #expect(walk.screen.contains("Note then: Two people agreed."))
    walk.type("2")
    #expect(!walk.screen.contains("Asked again"))
  }

  @Test func `what is no longer asked is listed with the method of the result`() {
    let walk = Walk.result(.method, carried, size: Size(rows: 300, columns: 80))
    #expect(walk.screen.contains("No longer asked: kept from earlier, counted nowhere (1)"))
    #expect(walk.screen.contains("DAT-9 Sharing\n   unknown"))
    #expect(
      !Walk.result(.method, .sample, size: Size(rows: 300, columns: 80)).screen.contains(
        "No longer asked"))
  }

  @Test(.inPseudo, arguments: pictureSizes) func `answers to other questions are as they were`(
    size: Size
  ) {
    expectPicture(of: walk(at: "dat-2", size), named: "item-reworded")
    expectPicture(of: walk(at: "dat-3", size), named: "item-asked-again")
  }
}
