package import MaturityModel

extension JSONNode {
  /// An exact number: a whole one, or text such as `3/4`, `0.25` or `-2`; nil for everything else.
  ///
  /// At most 18 digits stand above and below the line.
  var exact: Fraction? {
    if kind == .number {
      return whole.flatMap { $0.magnitude < Self.tooLarge ? Fraction($0) : nil }
    }
    return text.flatMap { Fraction(spelled: $0) }
  }

  private static let tooLarge: UInt = 1_000_000_000_000_000_000
}

extension Fields {
  /// An exact number that may be missing; anything else is a problem.
  func exact(_ name: StaticString, otherwise: Fraction) -> Fraction {
    node[name].map { exact($0) ?? otherwise } ?? otherwise
  }

  package func exact(_ value: JSONNode) -> Fraction? {
    if let number = value.exact { return number }
    log.report(
      "this is \(value.brief), not an exact number", at: value,
      remedy: "Write a whole number, or text like \"3/4\" or \"0.25\", with at most 18 digits.",
      code: "C01")
    return nil
  }

  /// A weight: an exact number above 0, and 1 where nothing stands.
  var weight: Fraction {
    guard let value = node["weight"], let number = exact(value) else { return .one }
    if number > .zero { return number }
    log.report(
      "the weight is \(number)", at: value, remedy: "Write a number above 0.", code: "C01")
    return .one
  }
}
