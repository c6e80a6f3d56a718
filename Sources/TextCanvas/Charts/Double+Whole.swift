/// Whole numbers without the C mathematics library, which a module that imports nothing may not count on
/// (optimised `rounded()` calls its `floor`).
extension Double {
  /// The greatest whole number that is not above.
  var wholeBelow: Int {
    let whole = Int(self)
    return Double(whole) > self ? whole - 1 : whole
  }

  /// The nearest whole number, halves upwards.
  var nearestWhole: Int { (self + 0.5).wholeBelow }
}
