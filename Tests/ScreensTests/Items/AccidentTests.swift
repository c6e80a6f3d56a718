import MaturityModel
import Storage
import Testing
import TextCanvas

@testable import Screens

/// Nothing is answered by accident.
struct AccidentTests {
  /// As many as a held key sends in ten seconds.
  private let held = 300

  private func walk(at item: Item.ID, _ questionnaire: Questionnaire = .sample) -> Walk {
    Walk(Assessment(id: "a", at: nil, questionnaire: questionnaire), at: .item(item))
  }

  /// A questionnaire with one profile question.
  private func asking(_ texts: [String], upTo maximum: Int = 1) -> Questionnaire {
    var questionnaire = Questionnaire.sample
    var question = ChoiceQuestion(
      id: "p-1", question: "Which?",
      options: texts.enumerated().map { .init(id: "o\($0)", text: $1) })
    question.maximum = maximum
    questionnaire.profile = [question]
    return questionnaire
  }

  @Test func `Enter held down on an empty home answers nothing and makes no file`() {
    var walk = Walk(
      shelf: Shelf(questionnaires: [
        .init(
          id: "sample", title: "Sample", version: "1.0.0", practices: 5,
          lengths: [
            .init(.quick, practices: 2, minutes: 1), .init(.full, practices: 5, minutes: 2),
          ])
      ]))
    for _ in 1...held { walk.press(.enter) }
    #expect(walk.effects.isEmpty)
    #expect(walk.screen.contains("^S starts"))
    walk.press(.control("s"))
    #expect(walk.effects.count == 1)
  }

  @Test(arguments: Questionnaire.sample.items.map(\.id))
  func `Enter held down on an open item stays there and says what to do`(item: Item.ID) {
    var walk = walk(at: item)
    for _ in 1...held { walk.press(.enter) }
    #expect(walk.assessment?.responses.isEmpty == true)
    #expect(walk.app.currentItem == item)
    #expect(walk.screen.contains("Choose "))
    #expect(walk.screen.contains(", or → leaves it open"))
  }

  @Test(arguments: Questionnaire.sample.items)
  func `a key pressed at random on an open item answers only if it is a row's own`(item: Item) {
    let characters = (32...126).compactMap {
      UnicodeScalar($0).map { Key.character(Character($0)) }
    }
    let letters = "abcdefghijklmnopqrstuvwxyz".map { Key.control($0) }
    let others: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .enter,
      .tab, .backTab, .backspace, .delete, .escape, .newline, .function(1), .function(5),
    ]
    let own = item.choices(in: .sample).map(\.label) + ["d", "m"]
    for key in characters + letters + others {
      var walk = walk(at: item.id)
      walk.press(key)
      guard walk.assessment?.responses.values.contains(where: { $0.answer != nil }) == true else {
        continue
      }
      #expect(own.contains { key == .character(Character($0)) }, "\(key) answered \(item.id)")
    }
  }

  @Test func `down moves to the first row and Enter chooses it`() {
    var walk = walk(at: "dat-1")
    walk.press(.down, .enter)
    #expect(walk.assessment?.responses["dat-1"]?.answer == .rank(1))
    #expect(walk.app.currentItem == "dat-2")
  }

  @Test func `an answer that is taken back leaves no row in focus`() {
    var walk = walk(at: "dat-1")
    walk.type("3")
    walk.press(.backspace, .enter)
    #expect(walk.assessment?.responses["dat-1"] == nil)
  }

  @Test func `an open item that one comes back to has no row in focus`() {
    var walk = Walk(.sample, at: .item("dat-1", focus: 2))
    walk.press(.enter)
    #expect(walk.assessment?.responses.isEmpty == true)
  }

  @Test func `fourteen options are chosen by two digits`() {
    let texts = (1...14).map { "Option \(Character(UnicodeScalar(UInt8(64 + $0))))" }
    var walk = walk(at: "p-1", asking(texts))
    #expect(walk.screen.contains("01 ○ Option A"))
    walk.type("1")
    #expect(walk.assessment?.responses.isEmpty == true)
    #expect(walk.screen.contains("1_ waits for its second digit"))
    walk.type("4")
    #expect(walk.assessment?.responses["p-1"]?.answer == .options(["o13"]))
  }

  @Test func `the first digit is taken back by Backspace and by every other key`() {
    let texts = (1...40).map { "Option \($0)" }
    for key in [Key.backspace, .character("i"), .down, .escape] {
      var walk = walk(at: "p-1", asking(texts))
      walk.type("1")
      walk.press(key)
      #expect(!walk.screen.contains("1_"))
      #expect(walk.assessment?.responses.isEmpty ?? true)
    }
  }

  @Test func `two digits that no row has are said and forgotten`() {
    var walk = walk(at: "p-1", asking((1...12).map { "Option \($0)" }))
    walk.type("17")
    #expect(walk.screen.contains("17 is no answer here."))
    walk.type("12")
    #expect(walk.assessment?.responses["p-1"]?.answer == .options(["o11"]))
  }

  @Test func `texts that begin with numbers are not mistaken for their rows`() {
    var walk = walk(at: "p-1", asking(["None", "1 to 5", "6 to 20"]))
    walk.type("6")
    #expect(walk.assessment?.responses.isEmpty == true)
    #expect(walk.screen.contains("6 is no answer here."))
    walk.type("03")
    #expect(walk.assessment?.responses["p-1"]?.answer == .options(["o2"]))
  }

  @Test func `one option can be chosen`() {
    var walk = walk(at: "p-1", asking(["Yes"]))
    walk.press(.enter)
    #expect(walk.screen.contains("Choose 1, or → leaves it open"))
    walk.type("1")
    #expect(walk.assessment?.responses["p-1"]?.answer == .options(["o0"]))
  }

  @Test func `several answers have boxes and one answer has a circle`() {
    #expect(walk(at: "p-3").screen.contains("1 [ ] Tables"))
    #expect(walk(at: "p-2").screen.contains("1 ○ Little"))
    var chosen = walk(at: "p-3")
    chosen.type("2")
    #expect(chosen.screen.contains("2 [x] Text"))
  }

  @Test(arguments: [("dat-1", "d", "dat-2"), ("o-1", "m", "p-2"), ("dat-1", "4", "dat-2")])
  func `going on by itself follows every answer`(item: String, key: String, next: String) {
    var walk = walk(at: .init(item))
    walk.type("A\(key)")
    #expect(walk.app.currentItem?.text == next)
  }

  @Test func `going on by itself follows a kept reason and not one that is missing`() {
    var walk = walk(at: "dat-3")
    walk.type("Aa")
    walk.press(.enter)
    #expect(walk.app.currentItem == "dat-3")
    walk.type("ano labels")
    walk.press(.enter)
    #expect(walk.app.currentItem == "run-1")
  }

  @Test func `an answer that takes items out of scope says how many, and u brings them back`() {
    var assessment = Assessment.sample
    assessment.responses["run-1"] = Response(answer: .rank(3))
    var walk = Walk(assessment, at: .item("p-1"))
    walk.type("A1")
    let said = "This answer takes 2 items out of scope, and hides 1 answer, which the file keeps."
    #expect(walk.app.toast == said + " u undoes it.")
    walk.press(.left)
    #expect(walk.screen.contains("Run is skipped."))
    #expect(walk.screen.contains("This answer takes 2 items out of scope"))
    walk.type("u")
    #expect(walk.assessment?.responses == assessment.responses)
  }

  @Test func `a change after finishing says how to finish again`() {
    var assessment = Assessment.sample
    assessment.details.completedAt = Timestamp(seconds: 5)
    assessment.details.result = FormerResult(.object([:]))
    var walk = Walk(assessment, at: .item("dat-1"))
    walk.type("3")
    #expect(walk.screen.contains("No longer finished: R, then F, finishes again"))
  }

  @Test func `after a kept note Enter goes on where there is an answer`() {
    var walk = walk(at: "dat-1")
    walk.type("3iwhy")
    walk.press(.tab, .enter)
    #expect(walk.app.currentItem == "dat-2")
    walk.type("iwhy")
    walk.press(.tab, .enter)
    #expect(walk.app.currentItem == "dat-2")
    #expect(walk.assessment?.responses["dat-2"]?.answer == nil)
  }
}
