import MaturityModel
import Translation

/// The rules of a model in words: each operator has one phrase.
struct FormulaWords {
  let model: Model

  func text(_ formula: Formula) -> String {
    switch formula.form {
    case .number(let number): number.description
    case .value: phrase("the answer")
    case .measure(let name): title(of: name)
    case .rung: phrase("the rank in question")
    case .attribute(let name, _): phrase("its \(name, "attribute")")
    case .parameter(let name):
      phrase("\(name, "parameter") (\(model.parameters[name]?.description ?? "", "value"))")
    case .at(let id, let part): phrase("\(text(part), "rule") of \(node(id), "group")")
    case .selected(let option): phrase("\"\(option, "option")\" is chosen")
    case .aggregate(let aggregate, let part, let selection):
      self.aggregate(aggregate, text(part), members(selection))
    case .threshold(let part, let bound, let limit): threshold(part, bound, limit)
    case .list(let list, let parts): self.list(list, parts.map(text))
    case .times(let factors): joined(factors.map(text), by: phrase(" times "))
    case .round(let part, let step, let rounding):
      phrase(
        "\(text(part), "rule") rounded (\(rounding.rawValue, "mode")) to \(step.description, "step")"
      )
    case .bands(let part, let cuts, let ranks): bands(part, cuts, ranks)
    case .ladder(let rungs, let floor): ladder(rungs, floor)
    case .not(let part): phrase("not (\(text(part), "condition"))")
    case .first(let cases, let otherwise): first(cases, otherwise)
    }
  }

  private func title(of name: String) -> String {
    model.measure(name)?.shownTitle ?? name
  }

  private func node(_ id: String) -> String {
    model.node(id).map { model.nodes[$0].title } ?? id
  }

  private func aggregate(
    _ aggregate: Formula.Aggregate, _ part: String, _ members: String
  ) -> String {
    switch aggregate {
    case .mean: phrase("the mean of \(part, "rule") over \(members, "members")")
    case .sum: phrase("the sum of \(part, "rule") over \(members, "members")")
    case .min: phrase("the lowest of \(part, "rule") over \(members, "members")")
    case .max: phrase("the highest of \(part, "rule") over \(members, "members")")
    case .median: phrase("the lower median of \(part, "rule") over \(members, "members")")
    case .share: phrase("the share where \(part, "condition") of \(members, "members")")
    case .count: phrase("how many have \(part, "condition") of \(members, "members")")
    case .all: phrase("\(part, "condition") for each of \(members, "members")")
    case .any: phrase("\(part, "condition") for any of \(members, "members")")
    }
  }

  /// What an operator makes of its members, at the start of a sentence.
  static func name(of aggregate: Formula.Aggregate) -> String {
    switch aggregate {
    case .mean: phrase("The mean")
    case .sum: phrase("The sum")
    case .min: phrase("The lowest")
    case .max: phrase("The highest")
    case .median: phrase("The lower median")
    case .share: phrase("The share")
    case .count: phrase("The count")
    case .all: phrase("What holds for each")
    case .any: phrase("What holds for any")
    }
  }

  private func members(_ selection: Selection) -> String {
    let who =
      switch selection.members {
      case .children: phrase("its direct parts")
      case .items: phrase("all items below")
      case .groups: phrase("all groups below")
      case .options: phrase("its options")
      case .named(let ids): joined(ids.map(node), by: ", ")
      }
    let tests = selection.tests.sorted { $0.key < $1.key }.map { test($0.value, of: $0.key) }
    return [
      who, selection.start.map { phrase("in \(node($0), "group")") },
      tests.isEmpty ? nil : phrase("with \(joined(tests, by: phrase(" and ")), "tests")"),
      selection.weight.map { phrase("weighted by \($0, "attribute")") },
    ].compactMap { $0 }.joined(separator: " ")
  }

  private func test(_ test: Selection.Test, of name: String) -> String {
    switch test {
    case .equals(let value): "\(name) = \(text(value))"
    case .oneOf(let values): "\(name) = \(joined(values.map(text), by: phrase(" or ")))"
    case .equalsRung: "\(name) = \(phrase("the rank in question"))"
    case .exists(let isThere):
      isThere ? phrase("some \(name, "attribute")") : phrase("no \(name, "attribute")")
    case .compares(let comparisons):
      joined(
        comparisons.sorted { $0.key.rawValue < $1.key.rawValue }.map { comparison, limit in
          let limit = limit?.description ?? phrase("the rank in question")
          return switch comparison {
          case .atMost: "\(name) ≤ \(limit)"
          case .atLeast: "\(name) ≥ \(limit)"
          case .below: "\(name) < \(limit)"
          case .above: "\(name) > \(limit)"
          }
        }, by: phrase(" and "))
    }
  }

  private func text(_ attribute: Attribute) -> String {
    switch attribute {
    case .number(let number): number.description
    case .word(let word): word
    }
  }

  private func threshold(_ part: Formula, _ bound: Formula.Bound, _ limit: Formula) -> String {
    switch bound {
    case .atLeast: phrase("\(text(part), "rule") is at least \(text(limit), "limit")")
    case .above: phrase("\(text(part), "rule") is more than \(text(limit), "limit")")
    }
  }

  private func list(_ list: Formula.ListOperator, _ parts: [String]) -> String {
    switch list {
    case .add: joined(parts, by: phrase(" plus "))
    case .least: phrase("the lowest of: \(joined(parts, by: "; "), "rules")")
    case .greatest: phrase("the highest of: \(joined(parts, by: "; "), "rules")")
    case .and: phrase("all of: \(joined(parts, by: "; "), "conditions")")
    case .or: phrase("any of: \(joined(parts, by: "; "), "conditions")")
    }
  }

  private func bands(_ part: Formula, _ cuts: [Formula.Cut], _ ranks: [Fraction]) -> String {
    let steps = zip(cuts, ranks.dropFirst()).map { cut, rank in
      switch cut.bound {
      case .atLeast: phrase("\(rank.description, "rank") from \(cut.limit.description, "limit")")
      case .above: phrase("\(rank.description, "rank") above \(cut.limit.description, "limit")")
      }
    }
    return phrase(
      "by \(text(part), "rule"): \(ranks.first?.description ?? "0", "rank"), \(joined(steps, by: ", "), "steps")"
    )
  }

  private func ladder(_ rungs: [Formula.Rung], _ floor: Fraction) -> String {
    let conditions = Set(rungs.map(\.condition))
    if conditions.count == 1, let condition = conditions.first {
      let ranks = joined(rungs.map(\.rank.description), by: ", ")
      return phrase(
        "the highest of \(ranks, "ranks") up to which this holds, else \(floor.description, "floor"): \(text(condition), "condition")"
      )
    }
    let steps = rungs.map {
      phrase("\($0.rank.description, "rank") if \(text($0.condition), "condition")")
    }
    return phrase(
      "the highest that holds with all before it, else \(floor.description, "floor"): \(joined(steps, by: "; "), "steps")"
    )
  }

  private func first(_ cases: [Formula.Case], _ otherwise: Formula?) -> String {
    let parts = cases.map {
      phrase("\(text($0.result), "result") if \(text($0.condition), "condition")")
    }
    let rest = otherwise.map { [phrase("else \(text($0), "result")")] } ?? []
    return phrase("the first that holds: \(joined(parts + rest, by: "; "), "rules")")
  }

  /// Every measure with its rule for each kind of node; nil for a file without measures.
  var section: Section? {
    let entries = model.measures.filter { !$0.rules.isEmpty }.map { measure in
      Entry(
        Text(measure.shownTitle, .strong),
        measure.rules.sorted { $0.key < $1.key }.map { kind, rule in
          Entry(Text("\(kind): \(text(rule))"))
        })
    }
    return entries.isEmpty
      ? nil : Section(.section("rules"), Text(phrase("How it is computed")), [.list(entries)])
  }

  private func joined(_ parts: [String], by separator: String) -> String {
    parts.joined(separator: separator)
  }
}
