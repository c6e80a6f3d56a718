import Formats
import MaturityModel
import Storage

/// Values that many tests begin with.
enum Samples {
  /// A questionnaire of three levels with one item of each kind and a little more.
  static let questionnaireText = """
    {
      "format": 1, "id": "tiny", "version": "1.0.0", "title": "Tiny", "extra": { "kept": [1, 2.50, null] },
      "levels": [ { "rank": 1, "name": "Low" }, { "rank": 2, "name": "Middle" }, { "rank": 3, "name": "High" } ],
      "scoring": { "theta": "3/4" },
      "profile": [
        { "id": "p-1", "question": "How many?", "options": [ { "id": "one", "text": "One" }, { "id": "many", "text": "Many" } ], "freeText": true },
        { "id": "p-2", "question": "Which?", "maximum": 2, "options": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" }, { "id": "c", "text": "C" } ] } ],
      "dimensions": [
        { "id": "one", "title": "One", "practices": [
          { "id": "one-1", "title": "First", "question": "First?", "anchors": ["x", "y", "z"], "core": true,
            "notApplicable": { "allowed": true, "when": "Rarely." } },
          { "id": "one-2", "title": "Second", "question": "Second?", "anchors": ["x", "y", "z"],
            "needs": [ { "practice": "one-1", "level": 2 } ],
            "relieves": [ { "challenge": "c-1", "strength": 3 } ] } ] } ],
      "challenges": [ { "id": "c-1", "title": "Trouble" }, { "id": "c-2", "title": "More" }, { "id": "c-3", "title": "Yet more" }, { "id": "c-4", "title": "Most" } ],
      "outcomes": [ { "id": "o-1", "title": "Speed", "question": "How fast?", "bands": ["slow", "fast"], "measuredBy": ["one-1"] } ],
      "context": [ { "id": "x-1", "question": "Worth it?", "options": [ { "id": "yes", "text": "Yes" } ] } ]
    }
    """

  static var questionnaire: Questionnaire {
    switch QuestionnaireReader.read(Array(questionnaireText.utf8), file: "tiny.json") {
    case .success(let questionnaire): questionnaire
    case .failure(let invalid): preconditionFailure("\(invalid)")
    }
  }

  static let now = Timestamp(seconds: 1_795_000_000)

  /// An assessment that uses every key of the format, and some of nobody's.
  static var assessment: Assessment {
    var assessment = Assessment(id: "0123456789abcdef", at: now, questionnaire: questionnaire)
    assessment.details = details
    var first = Response(answer: .rank(3), note: "Line 1\nLine 2\u{1F600}")
    first.evidence = [
      Evidence(
        text: "A wiki page", date: CalendarDay("2026-11-01"), otherKeys: ["url": .string("x")])
    ]
    first.isFlagged = true
    first.answeredAt = now
    first.carried = Carried(from: "earlier", revision: "1.0")
    first.otherKeys = ["confidence": .number("0.50")]
    assessment.responses = [
      "one-1": first,
      "one-2": Response(answer: .unknown, note: "Nobody knows"),
      "c-1": Response(answer: .rank(0)),
      "c-2": Response(answer: .notApplicable(reason: "Not here")),
      "c-3": Response(answer: .unknown),
      "o-1": Response(answer: .rank(2)),
      "p-1": Response(answer: .options(["many"])),
      "p-2": Response(answer: .options(["c", "a"])),
      "x-1": Response(answer: .options(["yes"])),
    ]
    assessment.responses["c-1"]?.trend = .worse
    assessment.responses["o-1"]?.trend = .better
    assessment.responses["o-1"]?.basis = .counted
    assessment.responses["o-1"]?.fitsNeed = true
    assessment.responses["p-1"]?.text = "Very many"
    assessment.retired = ["old-9": .object(["answer": .integer(4)])]
    assessment.respondent = Respondent(id: "r1", role: "DE", otherKeys: ["shift": .null])
    assessment.group = GroupRecord(.object(["anonymity": .string("pooled")]), { _ in .levels(3) })
    assessment.otherKeys = [
      "$schema": .string("assessment.schema.json"),
      "questionnaire": .object(["note": .string("kept")]),
    ]
    return assessment
  }

  private static var details: Details {
    var action = Action(id: "a1", text: "Do it")
    action.owner = "Ann"
    action.due = CalendarDay("2027-01-31")
    action.practice = "one-2"
    action.state = .done
    action.otherKeys = ["colour": .string("red")]
    var parked = ParkedQuestion(question: "Who?", who: "Ben")
    parked.practice = "one-2"
    var details = Details()
    details.title = "Payments ML, Q4 2026"
    details.subject = Subject(
      organisation: "Örg", team: "Payments", otherKeys: ["floor": .integer(3)])
    details.completedAt = now
    details.worst = ["c-2", "c-1"]
    details.targets = ["one-1": 3]
    details.actions = [action]
    details.parked = [parked]
    details.result = FormerResult(.object(["format": .integer(1)]))
    return details
  }

  static func noQuestionnaire(_ id: String, _ version: String) -> Questionnaire? { nil }

  /// The problems of a text that should be an assessment of the tiny questionnaire.
  static func problems(ofAssessment text: String) -> [Problem] {
    let result = AssessmentReader.read(Array(text.utf8), file: "a.json") { id, version in
      id == "tiny" && version == "1.0.0" ? questionnaire : nil
    }
    switch result {
    case .success: return []
    case .failure(let invalid): return invalid.problems
    }
  }

  /// The problems of the tiny questionnaire with one passage replaced.
  static func problems(replacing passage: String, by other: String) -> [Problem] {
    let text = questionnaireText.split(separator: passage, omittingEmptySubsequences: false)
      .joined(separator: other)
    switch QuestionnaireReader.read(Array(text.utf8), file: "tiny.json") {
    case .success: return []
    case .failure(let invalid): return invalid.problems
    }
  }
}
