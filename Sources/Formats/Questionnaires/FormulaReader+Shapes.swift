import MaturityModel

extension FormulaReader {
  func round(_ value: JSONNode, _ fields: Fields, _ depth: Int) -> Formula.Form? {
    guard let part = formula(value, depth: depth),
      let step = number(fields["to"], otherwise: .one)
    else { return nil }
    guard step > .zero else {
      return fail("rounds to \(step)", fields.node, remedy: "Write a number above 0.", code: "C01")
    }
    guard let mode = fields["mode"] else { return .round(part, to: step, .halfUp) }
    guard let rounding = mode.text.flatMap(Rounding.init(rawValue:)) else {
      let words = Rounding.allCases.map(\.rawValue)
      return fail(
        "there is no rounding \(mode.brief)", mode,
        remedy: (mode.text ?? "").remedy(
          among: words, otherwise: "Write one of \(words.joined(separator: ", "))."))
    }
    return .round(part, to: step, rounding)
  }

  func bands(_ value: JSONNode, _ fields: Fields, _ depth: Int) -> Formula.Form? {
    guard let part = formula(value, depth: depth) else { return nil }
    guard let list = fields["cuts"], list.isArray, (1...1_000).contains(list.elements.count) else {
      return fail(
        "there are no cuts, or more than 1000", fields["cuts"] ?? fields.node,
        remedy: "Write \"cuts\".")
    }
    let cuts = list.elements.compactMap { cut($0) }
    guard cuts.count == list.elements.count else { return nil }
    for (left, right) in zip(cuts, cuts.dropFirst()) where !left.isBefore(right) {
      return fail(
        "the cuts do not rise", list,
        remedy: "Write them in order; at one value \"from\" comes before \"above\".", code: "C02")
    }
    guard let node = fields["ranks"] else {
      return .bands(part, cuts: cuts, ranks: (0...cuts.count).map { Fraction($0) })
    }
    let ranks = node.elements.compactMap { number($0, otherwise: .zero) }
    guard ranks.count == node.elements.count else { return nil }
    guard ranks.count == cuts.count + 1 else {
      return fail(
        "there are \(ranks.count) ranks for \(cuts.count) cuts", node,
        remedy: "Write one rank more than cuts.", code: "C02")
    }
    guard zip(ranks, ranks.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      return fail("the ranks fall", node, remedy: "Write them in rising order.", code: "C02")
    }
    return .bands(part, cuts: cuts, ranks: ranks)
  }

  private func cut(_ node: JSONNode) -> Formula.Cut? {
    for (key, value) in node.members where key.text == "from" || key.text == "above" {
      return number(value, otherwise: .zero).map {
        Formula.Cut(key.text == "from" ? .atLeast : .above, $0)
      }
    }
    return fail("this is no cut", node, remedy: "Write { \"from\": … } or { \"above\": … }.")
  }

  func ladder(_ value: JSONNode, _ fields: Fields, _ depth: Int) -> Formula.Form? {
    guard let floor = number(fields["floor"], otherwise: .zero),
      let rungs = value.isArray ? rungs(value, depth) : repeated(value, fields, depth)
    else { return nil }
    guard !rungs.isEmpty, rungs.count <= 20 else {
      return fail("there are \(rungs.count) rungs", value, remedy: "Write from 1 to 20.")
    }
    var last = floor
    for rung in rungs {
      guard rung.rank > last else {
        return fail(
          "the ranks do not rise above the floor: \(last), \(rung.rank)", fields.node,
          remedy: "Write them in rising order, above the floor.", code: "C02")
      }
      last = rung.rank
    }
    return .ladder(rungs, floor: floor)
  }

  private func rungs(_ value: JSONNode, _ depth: Int) -> [Formula.Rung]? {
    guard value.elements.count <= 20 else {
      return fail("there are \(value.elements.count) rungs", value, remedy: "Write from 1 to 20.")
    }
    let rungs: [Formula.Rung] = value.elements.compactMap { node in
      guard let rank = node["rank"], let condition = node["when"] else {
        return fail("this is no rung", node, remedy: "Write { \"rank\": …, \"when\": … }.")
      }
      guard let number = number(rank, otherwise: .zero),
        let formula = formula(condition, depth: depth)
      else { return nil }
      return Formula.Rung(rank: number, when: formula)
    }
    return rungs.count == value.elements.count ? rungs : nil
  }

  /// One condition, read with the rank of each rung.
  private func repeated(_ value: JSONNode, _ fields: Fields, _ depth: Int) -> [Formula.Rung]? {
    guard let condition = formula(value, depth: depth) else { return nil }
    guard let ranks = fields["ranks"], ranks.isArray, !ranks.elements.isEmpty,
      ranks.elements.count <= 20
    else {
      return fail(
        "a ladder of one rule names no ranks", fields["ranks"] ?? fields.node,
        remedy: "Write from 1 to 20 \"ranks\".")
    }
    let numbers = ranks.elements.compactMap { number($0, otherwise: .zero) }
    guard numbers.count == ranks.elements.count else { return nil }
    return numbers.map { Formula.Rung(rank: $0, when: condition) }
  }

  func first(_ value: JSONNode, _ fields: Fields, _ depth: Int) -> Formula.Form? {
    guard value.isArray, (1...64).contains(value.elements.count) else {
      return fail("this is no list of rules", value, remedy: "Write from 1 to 64.")
    }
    let cases: [Formula.Case] = value.elements.compactMap { node in
      guard let condition = node["when"], let result = node["then"] else {
        return fail("this is no rule", node, remedy: "Write { \"when\": …, \"then\": … }.")
      }
      guard let when = formula(condition, depth: depth), let then = formula(result, depth: depth)
      else { return nil }
      return Formula.Case(when: when, then: then)
    }
    guard cases.count == value.elements.count else { return nil }
    guard let node = fields["else"] else { return .first(cases, otherwise: nil) }
    return formula(node, depth: depth).map { .first(cases, otherwise: $0) }
  }
}

extension Formula.Cut {
  /// True for a cut that is passed later than this one.
  fileprivate func isBefore(_ other: Formula.Cut) -> Bool {
    limit < other.limit || limit == other.limit && bound == .atLeast && other.bound == .above
  }
}
