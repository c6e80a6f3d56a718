package import MaturityModel

extension JSONNode {
  /// An exact number: a whole one, or text such as `3/4`, `0.25` or `-2`; nil for everything else.
  ///
  /// At most 18 digits stand above and below the line.
  var exact: Fraction? {
    if kind == .number {
      return whole.flatMap { $0.magnitude < Self.tooLarge ? Fraction($0) : nil }
    }
    return text.flatMap(Self.exact)
  }

  private static let tooLarge: UInt = 1_000_000_000_000_000_000

  /// Reads an exact number as files spell it.
  package static func exact(_ text: String) -> Fraction? {
    guard text.utf8.count <= 40 else { return nil }
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let separator = digits.contains("/") ? "/" : "."
    let parts = digits.split(separator: separator, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ (1...18).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }),
      let top = Int(parts[0])
    else { return nil }
    guard parts.count == 2, let bottom = Int(parts[1]) else {
      return Fraction(isNegative ? -top : top)
    }
    if separator == "/" {
      return bottom == 0 ? nil : Fraction(isNegative ? -top : top, bottom)
    }
    let places = (0..<parts[1].utf8.count).reduce(1) { power, _ in power * 10 }
    let number = Fraction(top) + Fraction(bottom, places)
    return isNegative ? .zero - number : number
  }
}

extension Fields {
  /// An exact number that may be missing; anything else is a problem.
  func exact(_ name: StaticString, otherwise: Fraction) -> Fraction {
    node[name].map { exact($0) ?? otherwise } ?? otherwise
  }

  func exact(_ value: JSONNode) -> Fraction? {
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
