package import MaturityModel

/// Runs vectors of the questionnaire language: files with answers and what has to come out of them.
package struct Conformance {
  /// How many cases were run.
  package private(set) var cases = 0
  /// One line for each thing that came out otherwise.
  package private(set) var failures: [String] = []
  /// The models that vectors name by their ids.
  private let models: (String) -> Model?

  package init(models: @escaping (String) -> Model? = { _ in nil }) { self.models = models }

  /// Vectors with answers: what every measure is, and the smallest change to the next step.
  package mutating func run(vectors: JSONNode, name: String) {
    for (number, vector) in vectors.elements.enumerated() {
      cases += 1
      let label = "\(name) \(number + 1)"
      guard let model = model(vector["questionnaire"], label) else { continue }
      let answers = ModelAnswersReader.read(vector, of: model, log: ProblemLog(file: label))
      let scorer = ModelScorer(model, profile: answers.profile)
      let score = scorer.score(answers)
      for (key, expected) in vector["expect"]?.members ?? [] {
        guard let id = key.text, let node = model.node(id) else {
          failures.append("\(label): there is no \(key.text ?? "")")
          continue
        }
        compare(score.nodes[node], expected, "\(label): \(id)")
      }
      if let next = vector["next"], !next.isNull { compare(next, scorer, answers, label) }
    }
  }

  private mutating func model(_ node: JSONNode?, _ label: String) -> Model? {
    let log = ProblemLog(file: label)
    let model = node.flatMap { node in
      node.text.map(models) ?? ModelReader.read(node, log: log, for: .scoring)
    }
    if model == nil || !log.problems.isEmpty {
      failures.append("\(label): the questionnaire is refused")
      return nil
    }
    return model
  }

  private mutating func compare(_ score: NodeScore, _ expected: JSONNode, _ label: String) {
    for (key, value) in expected.members {
      if key.text == "coverage" {
        expect(score.coverage, value, label + " coverage")
        continue
      }
      let reading = key.text.flatMap { score.measures[$0] }
      let found: KeyValuePairs<StaticString, Fraction?> = [
        "value": reading?.value, "low": reading?.low, "estimate": reading?.estimate,
        "high": reading?.high, "ifNotApplicableLowest": reading?.ifNotApplicableLowest,
      ]
      for (name, number) in found {
        if let wanted = value[name] {
          expect(number, wanted, "\(label) \(key.text ?? "") \(name)")
        }
      }
    }
  }

  private mutating func expect(_ found: Fraction?, _ wanted: JSONNode, _ label: String) {
    guard found != wanted.exact else { return }
    failures.append(
      "\(label) is \(found.map(\.description) ?? "none"), not \(wanted.text ?? "none")")
  }

  private mutating func compare(
    _ next: JSONNode, _ scorer: ModelScorer, _ answers: ModelAnswers, _ label: String
  ) {
    guard let headline = scorer.model.headline, let target = next["target"]?.exact,
      let found = scorer.smallestChange(
        answers, measure: headline, at: Model.root, reaching: target)
    else {
      failures.append("\(label): there is no change set")
      return
    }
    let must = found.must.map { scorer.name(ofLeaf: $0) }
    let wanted = (next["must"]?.elements ?? []).compactMap(\.text)
    guard found.changes.count == next["items"]?.whole, found.steps == next["steps"]?.whole,
      found.isExact == next["exact"]?.flag, must == wanted
    else {
      failures.append(
        "\(label): the change set has \(found.changes.count) changes and \(found.steps) steps")
      return
    }
  }

  /// Files that are refused, each with the code of one of its errors.
  package mutating func run(errors: JSONNode) {
    for (number, one) in errors.elements.enumerated() {
      cases += 1
      guard let node = one["questionnaire"] else { continue }
      let log = ProblemLog(file: "errors")
      _ = ModelReader.read(node, log: log)
      if !log.problems.contains(where: { $0.code == one["code"]?.text }) {
        failures.append("errors \(number + 1): \(one["code"]?.text ?? "") is not found")
      }
    }
  }

  /// Files with all that the proofs find in them.
  package mutating func run(lint: JSONNode) {
    for (number, one) in lint.elements.enumerated() {
      cases += 1
      guard let model = model(one["questionnaire"], "lint \(number + 1)") else { continue }
      let found = ModelProofs.findings(in: model).map {
        [$0.code, $0.severity.letter, $0.about, $0.text]
      }
      let wanted = (one["findings"]?.elements ?? []).map { finding in
        [finding["code"], finding["severity"], finding["about"], finding["text"]].map {
          $0?.text ?? ""
        }
      }
      if Set(found) != Set(wanted) || found.count != wanted.count {
        failures.append("lint \(number + 1): \(found) instead of \(wanted)")
      }
    }
  }
}
