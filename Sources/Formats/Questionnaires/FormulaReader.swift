import MaturityModel

extension ModelReader {
  /// Reads a rule; nil, with a problem, where it is none.
  func formula(_ node: JSONNode) -> Formula? { FormulaReader(log: log).formula(node, depth: 0) }
}

/// Reads the rules of a questionnaire of format 2.
struct FormulaReader {
  let log: ProblemLog
  static let depthLimit = 40

  func formula(_ node: JSONNode, depth: Int) -> Formula? {
    guard depth <= Self.depthLimit else {
      return fail("the rule is nested more than \(Self.depthLimit) deep", node)
    }
    let place = SourcePlace(node.index)
    if let number = node.exact { return Formula(.number(number), at: place) }
    if node.kind == .number { return fail("this is \(node.brief), not an exact number", node) }
    if let word = node.text {
      switch word {
      case "value": return Formula(.value, at: place)
      case "rung": return Formula(.rung, at: place)
      case _ where word.utf8.first.map { $0.isDigit || $0 == UInt8(ascii: "-") } ?? true:
        return fail(
          "\(word.quoted) is not an exact number", node,
          remedy: "Write at most 18 digits above and below the line.", code: "C01")
      default: return Formula(.measure(word), at: place)
      }
    }
    guard let fields = Fields(node, log: ProblemLog(file: log.file)) else {
      return fail("this is \(node.brief), not a rule", node)
    }
    guard let key = operatorKey(of: fields) else { return nil }
    return form(key, fields, depth + 1).map { Formula($0, at: place) }
  }

  func fail<Value>(
    _ fault: String, _ node: JSONNode, remedy: String = "See the language of questionnaires.",
    code: String = "C05"
  ) -> Value? {
    log.report(fault, at: node, remedy: remedy, code: code)
    return nil
  }

  private static let operators =
    [
      "attribute", "parameter", "at", "selected", "times", "round", "bands", "ladder", "not",
      "first",
    ]
    + Formula.Aggregate.allCases.map(\.rawValue) + Formula.Bound.allCases.map(\.rawValue)
    + Formula.ListOperator.allCases.map(\.rawValue)

  /// The modifiers that an operator takes.
  private static func modifiers(of key: String) -> [String] {
    switch key {
    case "attribute": ["default"]
    case "at": ["take"]
    case "round": ["to", "mode"]
    case "bands": ["cuts", "ranks"]
    case "ladder": ["ranks", "floor"]
    case "first": ["else"]
    default: Formula.Aggregate(rawValue: key) == nil ? [] : ["over", "in", "where", "weight"]
    }
  }

  private func operatorKey(of fields: Fields) -> String? {
    let keys = fields.node.members.compactMap { $0.key.text }.filter { $0 != "$comment" }
    let found = keys.filter { Self.operators.contains($0) }
    guard let key = found.first else {
      let near = keys.lazy.compactMap { $0.nearest(among: Self.operators) }.first
      return fail(
        "there is no operator here", fields.node,
        remedy: near.map { "Did you mean \($0)?" } ?? "Write one, such as \"mean\".")
    }
    guard found.count == 1 else {
      return fail(
        "there are \(found.count) operators here: \(found.joined(separator: ", "))", fields.node,
        remedy: "Keep one, and put the others into objects of their own.")
    }
    let allowed = Self.modifiers(of: key)
    for (name, value) in fields.node.members
    where name.text != key && name.text != "$comment" && !allowed.contains(name.text ?? "") {
      return fail(
        "\"\(key)\" takes no \(name.brief)", value,
        remedy: (name.text ?? "").remedy(
          among: allowed,
          otherwise: allowed.isEmpty
            ? "Remove it." : "It takes \(allowed.joined(separator: ", "))."))
    }
    return key
  }

  private func form(_ key: String, _ fields: Fields, _ depth: Int) -> Formula.Form? {
    guard let value = fields.node.members.first(where: { $0.key.text == key })?.value else {
      return nil
    }
    if let aggregate = Formula.Aggregate(rawValue: key) {
      guard let part = formula(value, depth: depth), let selection = selection(fields) else {
        return nil
      }
      return .aggregate(aggregate, part, selection)
    }
    if let list = Formula.ListOperator(rawValue: key) {
      return parts(value, depth).map { .list(list, $0) }
    }
    if let bound = Formula.Bound(rawValue: key) {
      guard let parts = parts(value, depth) else { return nil }
      guard parts.count == 2 else { return fail("\"\(key)\" takes two parts", value) }
      return .threshold(parts[0], bound, parts[1])
    }
    switch key {
    case "attribute": return attribute(value, fields)
    case "parameter": return word(value).map { .parameter($0) }
    case "selected": return word(value).map { .selected($0) }
    case "at": return elsewhere(value, fields, depth)
    case "times": return parts(value, depth).map { .times($0) }
    case "round": return round(value, fields, depth)
    case "bands": return bands(value, fields, depth)
    case "ladder": return ladder(value, fields, depth)
    case "not": return formula(value, depth: depth).map { .not($0) }
    default: return first(value, fields, depth)
    }
  }

  func parts(_ value: JSONNode, _ depth: Int) -> [Formula]? {
    guard value.isArray, !value.elements.isEmpty else {
      return fail("this is \(value.brief), not a list of rules", value)
    }
    guard value.elements.count <= ModelReader.itemLimit else {
      return fail(
        "there are \(value.elements.count) parts", value,
        remedy: "Keep \(ModelReader.itemLimit) or fewer.")
    }
    let parts = value.elements.map { formula($0, depth: depth) }
    return parts.contains { $0 == nil } ? nil : parts.compactMap { $0 }
  }

  func word(_ value: JSONNode) -> String? {
    value.text ?? fail("this is \(value.brief), not a name", value)
  }

  /// An exact number inside a rule; the default where nothing stands.
  func number(_ value: JSONNode?, otherwise: Fraction) -> Fraction? {
    guard let value else { return otherwise }
    return value.exact
      ?? fail(
        "this is \(value.brief), not an exact number", value,
        remedy: "Write a whole number, or text like \"3/4\" or \"0.25\".", code: "C01")
  }

  private func attribute(_ value: JSONNode, _ fields: Fields) -> Formula.Form? {
    guard let name = word(value) else { return nil }
    guard let node = fields["default"] else { return .attribute(name, otherwise: nil) }
    return number(node, otherwise: .zero).map { .attribute(name, otherwise: $0) }
  }

  private func elsewhere(_ value: JSONNode, _ fields: Fields, _ depth: Int) -> Formula.Form? {
    guard let id = word(value) else { return nil }
    guard let take = fields["take"] else {
      return .at(id, Formula(.value, at: SourcePlace(value.index)))
    }
    return formula(take, depth: depth).map { .at(id, $0) }
  }
}
