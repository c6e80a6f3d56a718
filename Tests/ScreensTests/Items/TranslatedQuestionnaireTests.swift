import Documents
@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// What is drawn of a questionnaire that somebody translated in part.
struct TranslatedQuestionnaireTests {
  /// A finished assessment, a few texts of which are shown in a language that nobody speaks here.
  private static let shown: Assessment = {
    var texts = QuestionnaireTexts(language: "tlh", of: .first)
    func say(_ owner: String, _ path: [String], _ text: String) {
      texts.strings[TextPlace(owner, path)] = text
    }
    say("", ["levels", "3", "name"], "wejDIch")
    say("dat", ["title"], "De'")
    texts.revisions = ["dat-1": "1.0", "dat-2": "0.4"]
    say("dat-1", ["title"], "De' mI'")
    say("dat-1", ["question"], "chay' De' DangoQ?")
    for level in 1...5 { say("dat-1", ["anchors", "\(level)"], "mIw \(level) qel Hoch.") }
    say("dat-2", ["title"], "This is not shown")
    var assessment = Assessment.fixture
    assessment.questionnaire = Questionnaire.first.shown(in: texts)
    return assessment
  }()

  @Test(arguments: pictureSizes)
  func `an item has its texts, and what is missing stands as in the source`(size: Size) {
    let walk = Walk(Self.shown, size: size, at: .item("dat-1"))
    expectPicture(of: walk, named: "item-translated")
  }

  @Test(arguments: pictureSizes)
  func `an item that means something else now says that it is not translated`(size: Size) {
    let walk = Walk(Self.shown, size: size, at: .item("dat-2"))
    let words = walk.screen.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.split(separator: "(not translated yet)").count == 2)
    expectPicture(of: walk, named: "item-not-translated")
  }

  @Test(arguments: pictureSizes)
  func `the result has the same names, without the remark`(size: Size) {
    let walk = Walk(Self.shown, size: size, at: .result())
    #expect(!walk.screen.contains("not translated"))
    expectPicture(of: walk, named: "result-translated")
  }

  @Test func `lines have the same texts`() {
    var walk = Walk(Self.shown, isLinear: true)
    let first = walk.hear("go dat-1").joined(separator: "\n")
    #expect(first.contains("DAT-1. De' mI'") && first.contains("1. mIw 1 qel Hoch."))
    let second = walk.hear("go dat-2").joined(separator: "\n")
    #expect(second.contains("(not translated yet)"))
  }

  @Test func `reports have them too, and what programs read has those of the source`() {
    let report = { Report(.team, of: $0, on: CalendarDay(daysSince1970: 20_700)) }
    #expect(PlainText.text(of: report(Self.shown).document).contains("De' mI'"))
    let walk = Walk(Self.shown, at: .result())
    #expect(walk.assessment?.inSource == .fixture)
  }

  @Test func `an answer is recorded as ever`() {
    var walk = Walk(Self.shown, at: .item("dat-1"))
    walk.type("2")
    #expect(walk.assessment?.responses["dat-1"]?.answer == .rank(2))
    #expect(walk.assessment?.inSource.questionnaire == .first)
  }
}
