import MaturityModel
import Testing
import TextCanvas

@testable import FileSamples
@testable import Screens

/// Items of questionnaires of format 2: numbers, words, several options, criteria.
struct MeasuredItemTests {
  private func walk(
    at item: Item.ID, _ size: Size = Size(rows: 24, columns: 80), isEmpty: Bool = true
  ) -> Walk {
    var assessment = Samples.measured
    if isEmpty { assessment.responses = ["size": Response(answer: .options(["more"]))] }
    return Walk(assessment, size: size, at: .item(item))
  }

  private func response(_ walk: Walk, _ item: Item.ID) -> Response {
    walk.assessment?.responses[item] ?? Response()
  }

  @Test(.inPseudo, arguments: ["cov", "unit", "load", "hurts"] as [Item.ID], pictureSizes)
  func `every type of item is drawn as it was`(item: Item.ID, size: Size) {
    expectPicture(of: walk(at: item, size, isEmpty: false), named: "measured-\(item)")
  }

  @Test func `a number is typed at once, kept by Enter, and refused outside of its limits`() {
    var walk = walk(at: "cov")
    walk.type("37")
    #expect(response(walk, "cov").answer == nil)
    walk.type(",5")
    walk.press(.enter)
    #expect(response(walk, "cov").answer == .number(Fraction(75, 2)))
    #expect(walk.screen.contains("37.5 %"))
    walk.type("101")
    walk.press(.enter)
    #expect(walk.screen.contains("101 is no number from 0 to 100 %. Nothing changed."))
    #expect(response(walk, "cov").answer == .number(Fraction(75, 2)))
    walk.press(.backspace)
    #expect(response(walk, "cov").answer == nil)
  }

  @Test func `words are written in several lines`() {
    var walk = walk(at: "hurts")
    walk.press(.down)
    walk.press(.enter)
    walk.type("Nights")
    walk.press(.enter)
    walk.type("and days")
    walk.press(.tab)
    #expect(response(walk, "hurts").answer == .text("Nights\nand days"))
  }

  @Test func `options are ticked by their digits, and 0 is the one that stands alone`() {
    var walk = walk(at: "load")
    walk.type("12")
    #expect(response(walk, "load").answer == .options(["peak", "soak"]))
    walk.type("0")
    #expect(response(walk, "load").answer == .options(["none"]))
    walk.type("1")
    #expect(response(walk, "load").answer == .options(["peak"]))
  }

  @Test func `nothing ticked is an answer after it was said once`() {
    var walk = walk(at: "load")
    walk.press(.down)
    walk.press(.enter)
    #expect(response(walk, "load").answer == nil)
    #expect(walk.screen.contains("Nothing is ticked."))
    walk.press(.enter)
    #expect(response(walk, "load").answer == .options([]))
    #expect(walk.app.currentItem == "call")
  }

  @Test func `an option that does not apply leaves the list, and its tick goes`() {
    var walk = walk(at: "load")
    walk.type("2a")
    #expect(response(walk, "load").optionsNotApplicable == ["soak"])
    #expect(response(walk, "load").answer == .options([]))
    #expect(walk.screen.contains("A whole day (not applicable)"))
    walk.type("a")
    #expect(response(walk, "load").optionsNotApplicable == [])
  }

  @Test func `criteria are reached by Tab, and an open one says what the answer counts as`() {
    var walk = walk(at: "unit")
    walk.type("2")
    walk.press(.tab)
    walk.type(" ")
    #expect(response(walk, "unit").criteria == ["all"])
    #expect(walk.screen.contains("Counts as No: 1 of 2 criteria open."))
    walk.press(.down)
    walk.type(" ")
    #expect(!walk.screen.contains("Counts as"))
    walk.press(.backspace)
    #expect(response(walk, "unit").criteria == nil)
  }

  @Test func `an answer that needs a note is among what is to be looked at`() {
    var walk = walk(at: "unit")
    walk.type("3")
    #expect(walk.screen.contains("This answer needs a note"))
    walk.type("R")
    #expect(walk.screen.contains("Unit tests: This answer needs a note"))
  }

  @Test func `a trend is compared with a year ago where the item asks for it`() {
    var unit = walk(at: "unit")
    unit.type("y")
    #expect(response(unit, "unit").trend == .better)
    var call = walk(at: "call")
    call.type("y")
    #expect(response(call, "call").trend == nil)
  }

  @Test func `groups between the dimension and the item are named`() {
    #expect(walk(at: "cov").screen.contains("Tests › Depth › Code"))
  }

}
