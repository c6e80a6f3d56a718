@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Questionnaires as nobody would write them: every screen is drawn, and nothing breaks.
struct OddQuestionnaireTests {
  private static let long = String(repeating: "a statement that goes on and on ", count: 16)

  private static func levels(_ count: Int) -> [MaturityLevel] {
    (1...count).map { MaturityLevel(rank: $0, name: "Level \($0)", meaning: "Meaning \($0)") }
  }

  private static func practice(_ id: String, levels: Int, text: String = "") -> Practice {
    var practice = Practice(id: .init(id), title: "Title of \(id)")
    practice.question = "Question of \(id)?"
    practice.anchors = (1...levels).map { "Anchor \($0). \(text)" }
    return practice
  }

  private static func question(_ id: String, options: Int, text: String = "") -> ChoiceQuestion {
    ChoiceQuestion(
      id: .init(id), question: "Which of \(options)?",
      options: (1...options).map { .init(id: "o-\($0)", text: "Option \($0) \(text)") })
  }

  /// With nothing but two dimensions.
  private static func bare(_ name: String, levels count: Int = 5) -> Questionnaire {
    var questionnaire = Questionnaire(id: name, version: "1", title: name)
    questionnaire.levels = levels(count)
    questionnaire.dimensions = ["a", "b"].map { id in
      var dimension = Dimension(id: .init(id), title: "Dimension \(id)")
      dimension.practices = (1...3).map { practice("\(id)-\($0)", levels: count) }
      return dimension
    }
    return questionnaire
  }

  private static let odd: [Questionnaire] = {
    var options = bare("options")
    options.profile = [
      question("p-1", options: 1), question("p-40", options: 40),
      question("p-long", options: 12, text: long),
    ]
    options.profile[1].maximum = 40
    options.profile[1].options[39].isAlone = true
    options.context = [question("x-40", options: 40, text: long)]
    var texts = bare("texts")
    texts.dimensions[0].practices = (1...3).map { practice("a-\($0)", levels: 5, text: long) }
    texts.challenges = [Challenge(id: "c-1", title: long)]
    texts.challenges[0].text = long
    texts.outcomes = [Outcome(id: "o-1", title: long, question: long)]
    texts.outcomes[0].bands = (1...9).map { "\($0) \(long)" }
    var sections = bare("sections")
    sections.dimensions = (1...12).map { number in
      let id = "a-section-with-a-long-id-\(number)"
      var dimension = Dimension(id: .init(id), title: "Section \(number), \(long)")
      dimension.practices = [practice("\(id)-practice-with-a-longer-id", levels: 5)]
      return dimension
    }
    var empty = bare("empty-outcome", levels: 2)
    empty.outcomes = [Outcome(id: "o-1", title: "Nothing to choose", question: "What?")]
    return [options, texts, sections, bare("nine", levels: 9), bare("two", levels: 2), empty]
  }()

  private func assessment(_ questionnaire: Questionnaire, isAnswered: Bool) -> Assessment {
    var assessment = Assessment(id: "odd", questionnaire: questionnaire)
    guard isAnswered else { return assessment }
    for (number, item) in questionnaire.items.enumerated() {
      let answer: Answer =
        item.choiceQuestion.map { .options($0.options.suffix(1).map(\.id)) }
        ?? item.ranks.map { .rank(number % 2 == 0 ? $0.lowerBound : $0.upperBound) } ?? .unknown
      assessment.responses[item.id] = Response(answer: answer)
    }
    return assessment
  }

  private func expectDrawn(_ walk: Walk, _ name: String, sourceLocation: SourceLocation) {
    let canvas = walk.app.canvas()
    let isDrawn = canvas.text.split(separator: "\n").count > 2
    #expect(isDrawn, "\(name)", sourceLocation: sourceLocation)
    #expect(canvas.cursor.row < canvas.size.rows, "\(name)", sourceLocation: sourceLocation)
  }

  private func visit(
    _ assessment: Assessment, _ size: Size, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let name = "\(assessment.questionnaire.id) \(size.columns)x\(size.rows)"
    for item in assessment.questionnaire.items {
      var walk = Walk(assessment, size: size, at: .item(item.id))
      expectDrawn(walk, "\(name) \(item.id)", sourceLocation: sourceLocation)
      for key in "jjjk1d5m0" {
        walk.type(String(key))
        expectDrawn(walk, "\(name) \(item.id) \(key)", sourceLocation: sourceLocation)
      }
      walk.press(.end, .enter, .right, .left)
      expectDrawn(walk, "\(name) \(item.id) end", sourceLocation: sourceLocation)
    }
    for keys in ["o", "R", "w", "?", "/option", "X", "P", "r1", "r2", "r2t", "r2ts", "r3", "r8"] {
      var walk = Walk(assessment, size: size)
      walk.type(keys)
      walk.press(.pageDown, .end)
      expectDrawn(walk, "\(name) \(keys)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: odd, windowSizes)
  func `every screen of an odd questionnaire is drawn`(questionnaire: Questionnaire, size: Size) {
    visit(assessment(questionnaire, isAnswered: false), size)
    visit(assessment(questionnaire, isAnswered: true), size)
  }

  @Test(arguments: odd)
  func `a workshop on an odd questionnaire is drawn`(questionnaire: Questionnaire) {
    for size in windowSizes {
      var assessment = assessment(questionnaire, isAnswered: false)
      assessment.workshop = .five
      for practice in questionnaire.practices.prefix(3) {
        var walk = Walk(assessment, size: size, at: .round(practice.id))
        walk.vote("12d2")
        walk.press(.enter, .enter)
        _ = walk.screen
        walk.press(.escape)
        walk.type("G")
        _ = walk.screen
      }
    }
  }
}
