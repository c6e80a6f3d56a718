package import MaturityModel

extension ModelAssessment {
  /// The scorecard as `score --format json` prints it.
  package var scoreOutput: JSON { ModelScoreJSON(self).json }
}

/// Writes what the answers to a model are worth.
private struct ModelScoreJSON {
  private let assessment: ModelAssessment

  private var model: Model { assessment.model }
  private var answers: ModelAnswers { assessment.answers }
  private var scorer: ModelScorer { assessment.scorer }
  private var score: ModelScore { assessment.score }

  init(_ assessment: ModelAssessment) { self.assessment = assessment }

  var json: JSON {
    var (groups, items): ([String: JSON], [String: JSON]) = ([:], [:])
    for (place, node) in model.nodes.enumerated() where place != Model.root {
      if node.item == nil {
        groups[node.id] = .object(self.node(place))
      } else if !score.nodes[place].measures.isEmpty {
        items[node.id] = .object(["measures": measures(place)])
      }
    }
    return .object([
      "format": .integer(2),
      "rule": .object([
        "name": model.headline.map { .string($0) } ?? .null,
        "questionnaire": .string("\(model.id) \(model.version)"),
        "parameters": .object(model.parameters.mapValues { .string($0.description) }),
      ]),
      "overall": .object(node(Model.root).merging(pivots) { $1 }),
      "dimensions": .object(groups), "items": .object(items),
      "missingNotes": .texts(model.missingNotes(answers)),
    ])
  }

  private func node(_ place: Int) -> [String: JSON] {
    var members: [String: JSON] = [
      "coverage": .fraction(score.nodes[place].coverage), "counts": counts(place),
      "measures": measures(place),
    ]
    if let parent = model.nodes[place].parent {
      members["parent"] = .string(model.nodes[parent].id)
    }
    if let headline = model.headline, let reading = score.nodes[place].measures[headline] {
      members.merge(level(reading, headline, place)) { $1 }
    } else {
      for key in ["level", "levelEstimate", "levelLow", "levelHigh", "step"] {
        members[key] = .null
      }
    }
    let range = model.index.flatMap { assessment.range.nodes[place].measures[$0] }
    let index = model.index.flatMap { score.nodes[place].measures[$0] }
    members["index"] = .fraction(share(index?.value, of: range))
    members["indexLow"] = .fraction(share(index?.low, of: range))
    members["indexHigh"] = .fraction(share(index?.high, of: range))
    return members
  }

  private func level(_ reading: MeasureReading, _ headline: String, _ place: Int) -> [String: JSON]
  {
    var members: [String: JSON] = [
      "level": .number(reading.value), "levelEstimate": .number(reading.estimate),
      "levelLow": .number(reading.low), "levelHigh": .number(reading.high),
      "step": step(reading.value, headline), "blockers": .array([]), "next": .null,
    ]
    guard let estimate = reading.estimate,
      let target = scorer.nextStep(of: headline, above: estimate)
    else { return members }
    let reasons = scorer.reasons(answers, measure: headline, at: place, below: target.value)
    members["blockers"] = .array(reasons.map(reason))
    if let change = scorer.smallestChange(
      answers, measure: headline, at: place, reaching: target.value)
    {
      members["next"] = next(change, target)
    }
    return members
  }

  /// What single answers decide about the headline, and the open one that decides most.
  private var pivots: [String: JSON] {
    guard let headline = model.headline else { return [:] }
    var members: [String: JSON] = ["pivotalUp": .null, "pivotalDown": .null, "mostTelling": .null]
    if let pivots = scorer.pivots(answers, measure: headline, at: Model.root) {
      members["pivotalUp"] = .texts(pivots.up.map(scorer.name))
      members["pivotalDown"] = .texts(pivots.down.map(scorer.name))
      members["stepsUp"] = pivots.stepsUp.json
      members["stepsDown"] = pivots.stepsDown.json
    }
    if let telling = scorer.mostTelling(answers, measure: headline, at: Model.root) {
      members["mostTelling"] = .object([
        "item": .string(scorer.name(ofLeaf: telling.leaf)), "atWorst": telling.low.json,
        "atBest": telling.high.json,
      ])
    }
    return members
  }

  private func next(_ change: ChangeSet, _ target: Scale.Step) -> JSON {
    var members: [String: JSON] = [
      "target": .string(target.id), "practices": .integer(change.changes.count),
      "steps": .integer(change.steps), "exact": .bool(change.isExact),
      "must": .texts(change.must.map(scorer.name)), "choose": .null,
      "set": .object(change.changes.map { (scorer.name(ofLeaf: $0.leaf), answer($0.leaf, $0.to)) }),
    ]
    if let choice = change.choice {
      members["choose"] = .object([
        "count": .integer(choice.count), "of": .texts(choice.leaves.map(scorer.name)),
      ])
    }
    return .object(members)
  }

  private func measures(_ place: Int) -> JSON {
    .object(
      score.nodes[place].measures.map { name, reading in
        let range = assessment.range.nodes[place].measures[name]
        return (
          name,
          .object([
            "value": .fraction(reading.value), "low": .fraction(reading.low),
            "estimate": .fraction(reading.estimate), "high": .fraction(reading.high),
            "step": step(reading.value, name),
            "bounds": .string(reading.isExact ? "exact" : "outer"),
            "range": .array([.fraction(range?.low), .fraction(range?.high)]),
            "ifNotApplicableLowest": .fraction(reading.ifNotApplicableLowest),
            "monotone": .bool(model.measure(name)?.isMonotone ?? true),
          ])
        )
      })
  }

  private func counts(_ place: Int) -> JSON {
    var counts = ["unknown": 0, "notApplicable": 0, "unanswered": 0]
    for item in place..<model.nodes[place].end {
      switch score.nodes[item].state {
      case nil, .outOfScope: break
      case .unknown: counts["unknown", default: 0] += 1
      case .notApplicable: counts["notApplicable", default: 0] += 1
      case .missing: counts["unanswered", default: 0] += 1
      case .answered:
        if case .step(let id)? = answers.answers[model.nodes[item].id]?.choice {
          counts[id, default: 0] += 1
        }
      }
    }
    return .object(counts.mapValues { .integer($0) })
  }

  private func step(_ value: Fraction?, _ measure: String) -> JSON {
    let scale = model.measure(measure)?.scale.flatMap { model.scales[$0] }
    return value.flatMap { scale?.step(at: $0) }.map { .string($0.id) } ?? .null
  }

  /// Where a value lies between the least and the most that is possible.
  private func share(_ value: Fraction?, of range: MeasureReading?) -> Fraction? {
    guard let value, let low = range?.low, let high = range?.high, low < high else { return nil }
    return (value - low) / (high - low)
  }

  /// A leaf's value as an answer spells it.
  private func answer(_ leaf: Int, _ value: Fraction?) -> JSON {
    guard let value else { return .null }
    let place = scorer.circuit.leaves[leaf]
    if place.option != nil { return .bool(value == .one) }
    switch model.nodes[place.node].item?.kind {
    case .choice(let steps, _)?:
      return steps.first { $0.value == value }.map { .string($0.id) } ?? .fraction(value)
    case .number(let range)?: return .fraction(range.answer(worth: value))
    case .many?, .text?, nil: return .fraction(value)
    }
  }

  private func reason(_ reason: Reason) -> JSON {
    switch reason {
    case .rung(let rank, let reasons):
      .object(["rung": .fraction(rank), "reasons": .array(reasons.map(self.reason))])
    case .oneOf(let reasons): .object(["oneOf": .array(reasons.map(self.reason))])
    case .gate(let gate):
      .object([
        "gate": .string(gate.aggregate.rawValue), "have": .fraction(gate.have),
        "need": .fraction(gate.need), "more": .bool(gate.isMore),
        "of": .texts(gate.leaves.map(scorer.name)),
      ])
    case .leaf(let leaf, let from, let to):
      .object([
        "item": .string(scorer.name(ofLeaf: leaf)), "from": answer(leaf, from),
        "to": answer(leaf, to),
      ])
    case .measure(let name, let node, let reasons):
      .object([
        "measure": .string(name), "at": .string(model.nodes[node].id),
        "reasons": .array(reasons.map(self.reason)),
      ])
    }
  }
}

extension Pivots.Steps {
  /// 1 or 2, `3 or more`, or null where it is not known or nothing can move.
  fileprivate var json: JSON {
    switch self {
    case .one: .integer(1)
    case .two: .integer(2)
    case .more: .string("3 or more")
    case .notOne, .none: .null
    }
  }
}

extension ModelScorer.Bounds {
  fileprivate var json: JSON { .array([.fraction(low), .fraction(high)]) }
}
