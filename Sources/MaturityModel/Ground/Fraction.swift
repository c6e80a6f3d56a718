internal import BigInt

/// An exact fraction in lowest terms; the denominator is positive.
///
/// Weights of a hostile questionnaire must not overflow: what does not fit into machine integers is kept in integers of
/// any size. Almost everything fits, and is much faster and smaller so.
public struct Fraction: Hashable, Sendable, Comparable, CustomStringConvertible {
  private enum Terms: Hashable, Sendable {
    /// Whatever fits; the numerator is not `Int.min`.
    case small(Int, Int)
    indirect case large(BigInt, BigInt)
  }

  private let terms: Terms

  var numerator: BigInt {
    switch terms {
    case .small(let numerator, _): BigInt(numerator)
    case .large(let numerator, _): numerator
    }
  }

  var denominator: BigInt {
    switch terms {
    case .small(_, let denominator): BigInt(denominator)
    case .large(_, let denominator): denominator
    }
  }

  /// True for an integer.
  public var isWhole: Bool { denominator == 1 }

  /// The integer that it is; nil for every other fraction, and where it does not fit.
  public var whole: Int? { isWhole ? Int(exactly: numerator) : nil }

  /// The fraction `numerator / denominator`.
  ///
  /// The denominator must not be 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    guard numerator > .min, denominator > 0 else {
      self.init(BigInt(numerator), BigInt(denominator))
      return
    }
    let divisor = Self.divisor(numerator.magnitude, denominator.magnitude)
    self.init(.small(numerator / divisor, denominator / divisor))
  }

  private init(_ terms: Terms) { self.terms = terms }

  init(_ numerator: BigInt, _ denominator: BigInt) {
    precondition(denominator != 0, "A fraction needs a denominator other than 0.")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    let (top, bottom) = (sign * numerator / divisor, sign * denominator / divisor)
    if let small = Int(exactly: top), let smallBottom = Int(exactly: bottom), small > .min {
      self.init(.small(small, smallBottom))
    } else {
      self.init(.large(top, bottom))
    }
  }

  /// The result of arithmetic with machine integers, whose denominator is positive.
  private init(_ numerator: Int128, over denominator: Int128) {
    if let top = Int(exactly: numerator), let bottom = Int(exactly: denominator) {
      self.init(top, bottom)
    } else {
      self.init(BigInt(numerator), BigInt(denominator))
    }
  }

  /// The greatest common divisor of a number from 0 and one from 1, at most `Int.max`.
  private static func divisor(_ first: UInt, _ second: UInt) -> Int {
    var (larger, smaller) = (second, first)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int(larger)
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
    if case .small(let a, let b) = left.terms, case .small(let c, let d) = right.terms {
      return b == d ? a < c : Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }

  public static func + (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let a, let b) = left.terms, case .small(let c, let d) = right.terms {
      return Fraction(Int128(a) * Int128(d) + Int128(c) * Int128(b), over: Int128(b) * Int128(d))
    }
    return Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let a, let b) = left.terms, case .small(let c, let d) = right.terms {
      return Fraction(Int128(a) * Int128(d) - Int128(c) * Int128(b), over: Int128(b) * Int128(d))
    }
    return Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let a, let b) = left.terms, case .small(let c, let d) = right.terms {
      return Fraction(Int128(a) * Int128(c), over: Int128(b) * Int128(d))
    }
    return Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient.
  ///
  /// The right side must not be 0.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let a, let b) = left.terms, case .small(let c, let d) = right.terms, c > 0 {
      return Fraction(Int128(a) * Int128(d), over: Int128(b) * Int128(c))
    }
    return Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  /// The fraction as files spell it: `7/16`, and `0` or `1` for whole numbers.
  public var description: String {
    switch terms {
    case .small(let numerator, 1): "\(numerator)"
    case .small(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .large(let numerator, let denominator):
      denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
    }
  }

  /// The largest whole number that is not above the fraction times `scale`.
  public func floor(times scale: Int = 1) -> Int {
    if case .small(let top, let bottom) = terms {
      let (quotient, remainder) = (Int128(top) * Int128(scale))
        .quotientAndRemainder(dividingBy: Int128(bottom))
      return Int(remainder < 0 ? quotient - 1 : quotient)
    }
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
  /// Machine integers are added as they come. What has grown beyond them is added by denominator first and then in
  /// pairs, so that long sums stay fast.
  public static func sum(of fractions: some Sequence<Fraction>) -> Fraction {
    var small = Fraction.zero
    var large: [Fraction] = []
    for fraction in fractions {
      let sum = small + fraction
      if case .small = sum.terms { small = sum } else { large.append(fraction) }
    }
    return large.isEmpty ? small : small + sum(ofLarge: large)
  }

  private static func sum(ofLarge fractions: [Fraction]) -> Fraction {
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
