internal import BigInt

/// To the nearest multiple, or to the one on a side.
public enum Rounding: String, Hashable, Sendable, CaseIterable {
  /// A half goes up, toward +∞.
  case halfUp = "half-up"
  case halfEven = "half-even"
  case floor, ceiling
  case towardZero = "toward-zero"

  /// The multiple of a step of more than 0.
  public func callAsFunction(_ value: Fraction, to step: Fraction) -> Fraction {
    let quotient = value / step
    let floor = quotient.wholePart
    let rest = quotient - floor
    let isUp =
      switch self {
      case .floor: false
      case .ceiling: rest > .zero
      case .towardZero: rest > .zero && value < .zero
      case .halfUp: rest >= Fraction(1, 2)
      case .halfEven: rest > Fraction(1, 2) || rest == Fraction(1, 2) && floor.isOdd
      }
    return (isUp ? floor + .one : floor) * step
  }
}

extension Fraction {
  /// The largest whole number that is not above, of any size.
  var wholePart: Fraction {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Fraction(remainder < 0 ? quotient - 1 : quotient, 1)
  }

  fileprivate var isOdd: Bool { numerator % 2 != 0 }
}
