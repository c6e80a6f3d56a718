/// A share as two integers, so that no rounding happens before something is drawn.
public struct Ratio: Hashable, Sendable {
  public let numerator: Int
  /// Above 0.
  public let denominator: Int

  /// A share; a denominator below 1 counts as 1.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    self.numerator = numerator
    self.denominator = max(1, denominator)
  }

  /// The nearest binary number, good enough for a place on a screen.
  var approximate: Double { Double(numerator) / Double(denominator) }
}
