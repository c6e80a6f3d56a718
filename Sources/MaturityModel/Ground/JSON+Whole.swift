extension JSON {
  /// The value of a whole number, however it is spelled; nil for every other value.
  package var whole: Int? {
    if case .number(let digits) = self { Int(spelledInJSON: digits.utf8) } else { nil }
  }
}

extension JSON {
  /// The same value with every whole number in its shortest spelling: `2` for `2.0`.
  package var shortened: JSON {
    switch self {
    case .number: whole.map { .integer($0) } ?? self
    case .array(let elements): .array(elements.map(\.shortened))
    case .object(let members): .object(members.mapValues(\.shortened))
    case .null, .bool, .string, .written: self
    }
  }
}

extension Int {
  /// Reads a whole number as JSON spells it: `2`, `2.0`, `2e0` and `20e-1` are the same one.
  ///
  /// Nil for a number with a rest behind its point, and for one that is too large.
  package init?(spelledInJSON spelling: some Sequence<UInt8>) {
    var (magnitude, exponent, fractionDigits): (Int, Int, Int) = (0, 0, 0)
    var (zeros, isNegative, isExponentNegative) = (0, false, false)
    var part = Part.whole
    for byte in spelling {
      switch (byte, part) {
      case (UInt8(ascii: "-"), .exponent): isExponentNegative = true
      case (UInt8(ascii: "-"), _): isNegative = true
      case (UInt8(ascii: "+"), _): break
      case (UInt8(ascii: "."), _): part = .fraction
      case (UInt8(ascii: "e"), _), (UInt8(ascii: "E"), _): part = .exponent
      case (_, .exponent):
        // More than any text has digits; a larger one changes nothing.
        exponent = Swift.min(exponent * 10 + Int(byte &- UInt8(ascii: "0")), 1 << 40)
      case (UInt8(ascii: "0"), _):
        zeros += 1
        if part == .fraction { fractionDigits += 1 }
      case (_, _):
        if part == .fraction { fractionDigits += 1 }
        guard magnitude == 0 || magnitude.raise(by: zeros + 1) else { return nil }
        zeros = 0
        let (sum, isTooLarge) = magnitude.addingReportingOverflow(Int(byte &- UInt8(ascii: "0")))
        guard !isTooLarge else { return nil }
        magnitude = sum
      }
    }
    // Zeros at the end are only counted, so that they can make up for a negative exponent.
    let places = zeros + (isExponentNegative ? -exponent : exponent) - fractionDigits
    guard magnitude == 0 || places >= 0 && magnitude.raise(by: places) else { return nil }
    self = isNegative ? -magnitude : magnitude
  }

  private enum Part { case whole, fraction, exponent }

  /// Multiplies by ten so many times; false where the number would become too large.
  private mutating func raise(by places: Int) -> Bool {
    guard places < 19 else { return false }
    for _ in 0..<places {
      let (product, isTooLarge) = multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return false }
      self = product
    }
    return true
  }
}
