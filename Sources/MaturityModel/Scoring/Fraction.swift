internal import BigInt

/// An exact fraction in lowest terms; the denominator is positive.
///
/// Backed by integers of any size, because weights of a hostile questionnaire must not overflow.
public struct Fraction: Hashable, Sendable, Comparable, CustomStringConvertible {
  let numerator: BigInt
  let denominator: BigInt

  /// The fraction `numerator / denominator`.
  ///
  /// The denominator must not be 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    self.init(BigInt(numerator), BigInt(denominator))
  }

  init(_ numerator: BigInt, _ denominator: BigInt) {
    precondition(denominator != 0, "A fraction needs a denominator other than 0.")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// Reads `3/4`, `0` or `-5/2`; nil for everything else, a denominator of 0 included.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let numerator = BigInt(parts[0]),
      let denominator = parts.count == 2 ? BigInt(parts[1]) : 1, denominator > 0,
      !text.hasPrefix("+")
    else { return nil }
    self.init(numerator, denominator)
  }

  public static let zero = Fraction(0)
  public static let one = Fraction(1)

  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient.
  ///
  /// The right side must not be 0.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  /// The fraction as files spell it: `7/16`, and `0` or `1` for whole numbers.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// The largest whole number that is not above the fraction times `scale`.
  public func floor(times scale: Int = 1) -> Int {
    let (quotient, remainder) = (numerator * BigInt(scale)).quotientAndRemainder(
      dividingBy: denominator)
    return Int(remainder < 0 ? quotient - 1 : quotient)
  }

  /// The smallest whole number that is not below the fraction times `scale`.
  public func ceiling(times scale: Int = 1) -> Int {
    let (quotient, remainder) = (numerator * BigInt(scale)).quotientAndRemainder(
      dividingBy: denominator)
    return Int(remainder > 0 ? quotient + 1 : quotient)
  }

  /// The sum of any number of fractions; 0 for none.
  ///
  /// Adds what has the same denominator first and then in pairs, so that long sums stay fast.
  public static func sum(of fractions: some Sequence<Fraction>) -> Fraction {
    var numerators: [BigInt: BigInt] = [:]
    for fraction in fractions { numerators[fraction.denominator, default: 0] += fraction.numerator }
    var terms = numerators.sorted { $0.key < $1.key }.map { Fraction($0.value, $0.key) }
    while terms.count > 1 {
      terms = stride(from: 0, to: terms.count, by: 2).map { index in
        index + 1 < terms.count ? terms[index] + terms[index + 1] : terms[index]
      }
    }
    return terms.first ?? .zero
  }

  /// The fraction of 1 as whole percent, rounded half up, but 100 only for exactly 1 and 0 only for exactly 0.
  public var percent: Int {
    if self == .zero { return 0 }
    let rounded = (self + Fraction(1, 200)).floor(times: 100)
    return self < .one ? min(99, max(1, rounded)) : rounded
  }
}
