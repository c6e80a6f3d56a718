extension Fraction {
  /// An exact number as files and people spell it: a whole one, or such as `3/4`, `0.25` or `-2`; nil for everything else.
  ///
  /// At most 18 digits stand above and below the line.
  public init?(spelled text: String) {
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
      self.init(isNegative ? -top : top)
      return
    }
    if separator == "/" {
      guard bottom > 0 else { return nil }
      self.init(isNegative ? -top : top, bottom)
      return
    }
    let places = (0..<parts[1].utf8.count).reduce(1) { power, _ in power * 10 }
    let number = Fraction(top) + Fraction(bottom, places)
    self = isNegative ? .zero - number : number
  }
}

extension UInt8 {
  /// True for the ASCII digits.
  package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
