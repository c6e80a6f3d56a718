/// Logarithms in whole numbers, the same to the last digit on every machine.
enum BinaryLogarithm {
  private static let bits = 44

  /// log2(part / whole), below the true value by less than 2⁻⁴⁰.
  ///
  /// Both are 1 or more, and `part` is not above `whole`.
  static func value(of part: Int, over whole: Int) -> Fraction {
    precondition(0 < part && part <= whole, "A logarithm needs a part of a whole.")
    return logarithm(of: part) - logarithm(of: whole)
  }

  /// The logarithm of a number of 1 or more, one binary digit after the other.
  ///
  /// Squaring a number in [1, 2) doubles its logarithm: what comes out at 2 or more gives the digit 1.
  private static func logarithm(of number: Int) -> Fraction {
    let exponent = Int.bitWidth - 1 - number.leadingZeroBitCount
    // One bit before the point and 63 behind it.
    var mantissa = UInt64(number) << UInt64(UInt64.bitWidth - 1 - exponent)
    var digits = 0
    for _ in 0..<bits {
      let square = mantissa.multipliedFullWidth(by: mantissa)
      let isTwoOrMore = square.high >> 63 == 1
      digits = digits << 1 | (isTwoOrMore ? 1 : 0)
      mantissa = isTwoOrMore ? square.high : square.high << 1 | square.low >> 63
    }
    return Fraction(exponent) + Fraction(digits, 1 << bits)
  }
}
