import Formats
import MaturityModel

extension Samples {
  /// A questionnaire of format 2 with targets of items and of a group, and with what needs and relieves what.
  static let shippingText = """
    {
      "format": 2, "id": "ship-check", "version": "1.0.0", "title": "Shipping check", "about": "Answer for your team as it worked in the last three months.",
      "scales": {"done": {"steps": [{"id": "no", "name": "No"}, {"id": "part", "name": "Partly"}, {"id": "yes", "name": "Yes"}]}, "grade": {"steps": [{"id": "basic", "name": "Basic"}, {"id": "solid", "name": "Solid", "value": 1}, {"id": "strong", "name": "Strong", "value": 2}]}},
      "profile": [{"id": "risk", "question": "How critical is it?", "options": [{"id": "low", "text": "Low"}, {"id": "high", "text": "High"}]}],
      "scoring": {"unanswered": "lowest", "headline": "grade", "index": "share", "measures": {"share": {"title": "Share", "rules": {"dimension": {"mean": "value", "over": "children"}, "overall": {"mean": "share", "over": "children"}}}, "grade": {"title": "Grade", "scale": "grade", "rules": {"dimension": {"bands": "share", "cuts": [{"from": "1/2"}, {"from": "3/4"}]}, "overall": {"min": "grade", "over": "children"}}}}},
      "targets": [
        {"kind": "practice", "measure": "value", "value": "yes"},
        {"when": {"profile": "risk", "is": ["high"]}, "nodes": ["tests"], "measure": "grade", "value": "strong"},
        {"nodes": ["cov"], "measure": "value", "value": "4/5"},
        {"nodes": ["loads"], "measure": "value", "value": "2/3"} ],
      "dimensions": [
        { "id": "tests", "title": "Tests", "practices": [
          {"id": "unit", "title": "Unit tests", "question": "Do unit tests gate a release?", "scale": "done", "effort": "S", "relieves": [{"challenge": "slow", "strength": 3}], "next": {"low": "Write one test for the riskiest part.", "high": "Make the build fail."}},
          {"id": "cov", "title": "Coverage", "question": "How much of the code do tests run?", "type": "number", "minimum": 0, "maximum": 100, "unit": "%", "recode": [[0, 0], [100, 1]], "needs": [{"practice": "unit", "value": "part"}]},
          {"id": "loads", "title": "Load tests", "question": "Which loads are tested?", "type": "many", "options": [{"id": "peak", "text": "Peak"}, {"id": "soak", "text": "A whole day"}, {"id": "spike", "text": "A sudden rush"}, {"id": "none", "text": "None of these", "exclusive": true}], "relieves": [{"challenge": "slow", "strength": 1}]} ] },
        { "id": "ops", "title": "Running", "practices": [
          {"id": "call", "title": "On call", "question": "Is somebody on call?", "scale": "done"},
          {"id": "hurts", "title": "In words", "question": "What hurts?", "type": "text"} ] } ],
      "challenges": [{"id": "slow", "title": "Slow releases", "text": "Releases take days."}]
    }
    """

  static var shipping: Questionnaire {
    switch QuestionnaireReader.read(Array(shippingText.utf8), file: "ship-check.json") {
    case .success(let questionnaire): questionnaire
    case .failure(let invalid): preconditionFailure("\(invalid)")
    }
  }

  /// An assessment in which nothing is at its target yet.
  static var shipped: Assessment {
    var assessment = Assessment(
      id: "0123456789abcdec", at: now, title: "Payments", questionnaire: shipping)
    assessment.responses = [
      "risk": Response(answer: .options(["high"])), "unit": Response(answer: .rank(1)),
      "cov": Response(answer: .number(Fraction(75, 2))),
      "loads": Response(answer: .options(["peak"])), "call": Response(answer: .rank(2)),
      "hurts": Response(answer: .text("Nights")), "slow": Response(answer: .rank(3)),
    ]
    return assessment
  }
}
