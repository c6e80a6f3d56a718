package import MaturityModel

/// Reads what was answered to a model: the `profile` and `answers` of an assessment.
package struct ModelAnswersReader {
  private let model: Model
  private let log: ProblemLog

  package static func read(_ node: JSONNode, of model: Model, log: ProblemLog) -> ModelAnswers {
    let reader = ModelAnswersReader(model: model, log: log)
    var answers = ModelAnswers()
    guard let fields = Fields(node, log: log) else { return answers }
    if let entries = fields.unlessNull("answers").flatMap({ Fields($0, log: log) }) {
      for (key, value) in entries.node.members {
        guard let id = key.text, let item = model.node(id).flatMap({ model.nodes[$0].item }),
          let entry = Fields(value, log: log)
        else { continue }
        answers.answers[id] = reader.answer(entry, to: item)
      }
    }
    if let entries = fields.unlessNull("profile").flatMap({ Fields($0, log: log) }) {
      for (key, value) in entries.node.members {
        guard let id = key.text else { continue }
        // The short form names the option alone, the one of assessments says more beside it.
        let chosen = value["answer"] ?? value
        answers.profile[id] = (chosen.isArray ? chosen.elements : [chosen]).compactMap(\.text)
      }
    }
    return answers
  }

  private func answer(_ fields: Fields, to item: ModelItem) -> ModelAnswer? {
    guard let value = fields["answer"], !value.isNull, let choice = choice(value, item) else {
      return nil
    }
    var answer = ModelAnswer(choice)
    answer.criteria = fields["criteria"].map { fields.list($0).compactMap(\.text) }
    answer.optionsNotApplicable = fields.list("notApplicable").compactMap(\.text)
    answer.hasNote = !fields.text("note").isBlank
    return answer
  }

  private func choice(_ value: JSONNode, _ item: ModelItem) -> ModelAnswer.Choice? {
    switch (value.text, item.kind) {
    case ("unknown", _): return .unknown
    case ("notApplicable", _): return .notApplicable
    case (let text, .choice(let steps, _)):
      let id = text ?? value.whole.map(String.init) ?? ""
      if steps.contains(where: { $0.id == id }) { return .step(id) }
      return refuse(value, "one of \(steps.map(\.id).joined(separator: ", "))")
    case (_, .many(let options, _, _)):
      let ids = value.elements.compactMap(\.text)
      let known = options.map(\.id)
      guard value.isArray, ids.count == value.elements.count, ids.allSatisfy(known.contains) else {
        return refuse(value, "a list of \(known.joined(separator: ", "))")
      }
      return .options(ids)
    case (_, .number(let range)):
      guard let number = value.exact, (range.minimum...range.maximum).contains(number) else {
        return refuse(value, "a number from \(range.minimum) to \(range.maximum)")
      }
      return .number(number)
    case (let text, .text): return text.map { .text($0) } ?? refuse(value, "text")
    }
  }

  private func refuse(_ value: JSONNode, _ wanted: String) -> ModelAnswer.Choice? {
    log.report(
      "the answer is \(value.brief), not \(wanted)", at: value, remedy: "Write one of these.")
    return nil
  }
}
