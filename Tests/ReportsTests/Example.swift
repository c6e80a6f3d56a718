@testable import MaturityModel
import Storage

/// The first questionnaire that came with the program; nobody changes its texts any more.
let firstQuestionnaire: Questionnaire = {
  guard let first = BuiltInQuestionnaires()["mlops-adoption", version: "1.0.0"] else {
    preconditionFailure("What old files name is built in.")
  }
  return first
}()

/// An assessment in which everything that a report can say is the case somewhere.
func example(mode: Assessment.Mode = .full) -> Assessment {
  let questionnaire = firstQuestionnaire
  var responses: [Item.ID: Response] = [:]
  for (number, practice) in questionnaire.practices.enumerated() {
    responses[practice.id] = Response(answer: .rank(1 + number * number % 5))
  }
  responses["dat-3"] = Response(answer: .unknown)
  responses["col-1"] = nil
  responses["gov-7"] = Response(answer: .notApplicable(reason: "no personal decisions"))
  for practice in ["mod-1", "mod-2", "mod-3", "mod-4", "mod-5"] {
    responses[.init(practice)] = Response(answer: .rank(3))
  }
  responses["p-12"] = Response(answer: .options(["critical"]))
  responses["p-16"] = Response(answer: .options(["most"]))
  for (number, challenge) in questionnaire.challenges.enumerated() {
    responses[challenge.id] = Response(answer: .rank(number % 5))
  }
  responses["ch-02"] = Response(answer: .rank(4), trend: .worse)
  responses["ch-03"] = Response(answer: .unknown)
  for (number, outcome) in questionnaire.outcomes.enumerated() {
    responses[outcome.id] = Response(answer: .rank(number % 5 + 1), trend: .better, basis: .counted)
  }
  for outcome: Item.ID in ["o-03", "o-05", "o-09"] {
    responses[outcome] = Response(answer: .notMeasured)
  }
  responses["x-1"] = Response(answer: .options(["yes-somewhat"]))
  return Assessment(
    id: "example", mode: mode, createdAt: Timestamp("2026-11-20T14:03:00Z"),
    details: Details(
      title: "Payments ML", subject: Subject(organisation: "Example Bank", team: "Payments"),
      completedAt: Timestamp("2026-11-21T09:00:00Z"), worst: ["ch-02"],
      targets: ["dat-1": 2],
      actions: [Action(id: "a", text: "Version the data", owner: "Kim", practice: "dat-1")]),
    responses: responses, questionnaire: questionnaire)
}
