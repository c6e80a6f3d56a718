import Formats
import MaturityModel

extension Samples {
  /// A questionnaire of format 2 with an item of each type, criteria, groups in groups and a part that is shown to some.
  static let measuresText = """
    {
      "format": 2, "id": "release-check", "version": "1.0.0", "title": "Release check",
      "about": "Answer for your team as it worked in the last three months.",
      "profile": [ { "id": "size", "question": "How many teams release?", "required": true,
        "options": [ { "id": "one", "text": "One" }, { "id": "more", "text": "Several" } ] } ],
      "scales": {
        "done": { "steps": [ { "id": "no", "name": "No" }, { "id": "partly", "name": "Partly", "value": "1/2" }, { "id": "yes", "name": "Yes", "value": 1, "needsNote": true } ] },
        "grade": { "steps": [ { "id": "basic", "name": "Basic", "value": 0 }, { "id": "solid", "name": "Solid", "value": 1 }, { "id": "strong", "name": "Strong", "value": 2 } ] } },
      "scoring": { "headline": "grade", "index": "score", "unanswered": "lowest",
        "measures": {
          "score": { "rules": { "dimension": { "mean": "value", "over": "items" }, "overall": { "mean": "score", "over": "children" } } },
          "grade": { "scale": "grade", "rules": { "overall": { "ladder": [
            { "rank": 1, "when": { "all": { "atLeast": ["value", "1/2"] }, "over": "items", "where": { "level": 1 } } },
            { "rank": 2, "when": { "atLeast": ["score", "3/4"] } } ], "floor": 0 } } } } },
      "dimensions": [
        { "id": "test", "title": "Tests", "purpose": "Know before users do.",
          "groups": [ { "id": "depth", "title": "Depth", "groups": [ { "id": "code", "title": "Code", "practices": [
            { "id": "cov", "title": "Coverage", "question": "How much of the code do tests run?", "type": "number", "minimum": 0, "maximum": 100, "unit": "%", "recode": [[0, 0], [100, 1]], "notApplicable": { "allowed": true, "when": "There is no code." } } ] } ] } ],
          "practices": [
            { "id": "unit", "title": "Unit tests", "question": "Do unit tests run on every change?", "why": "What runs late is mended late.", "scale": "done", "attributes": { "level": 1 }, "core": true, "trend": true,
              "criteria": [ { "id": "all", "text": "They run for every team" }, { "id": "stop", "text": "A red run stops the change" } ] },
            { "id": "load", "title": "Load", "question": "Which loads are tested?", "type": "many", "options": [ { "id": "peak", "text": "Peak" }, { "id": "soak", "text": "A whole day", "notApplicable": true }, { "id": "none", "text": "None of these", "exclusive": true } ] } ] },
        { "id": "ops", "title": "Operations", "showWhen": { "profile": "size", "is": ["more"] }, "practices": [
          { "id": "call", "title": "On call", "question": "Is somebody on call?", "scale": "done" },
          { "id": "hurts", "title": "In words", "question": "What hurts most?", "type": "text" } ] } ],
      "challenges": [ { "id": "slow", "title": "Slow releases", "text": "Releases take days." } ]
    }
    """

  static var measures: Questionnaire {
    switch QuestionnaireReader.read(Array(measuresText.utf8), file: "release-check.json") {
    case .success(let questionnaire): questionnaire
    case .failure(let invalid): preconditionFailure("\(invalid)")
    }
  }

  /// An assessment with an answer of each type, and all that can stand beside one.
  static var measured: Assessment {
    var assessment = Assessment(
      id: "0123456789abcdee", at: now, title: "Payments", questionnaire: measures)
    var unit = Response(answer: .rank(3), note: "Since May")
    unit.criteria = ["all"]
    unit.trend = .better
    var load = Response(answer: .options(["peak"]))
    load.optionsNotApplicable = ["soak"]
    assessment.responses = [
      "size": Response(answer: .options(["more"])), "unit": unit, "load": load,
      "cov": Response(answer: .number(Fraction(75, 2))),
      "call": Response(answer: .rank(2)), "hurts": Response(answer: .text("Nights.\nAnd days.")),
      "slow": Response(answer: .rank(2)),
    ]
    return assessment
  }
}
