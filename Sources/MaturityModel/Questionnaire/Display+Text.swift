extension Measure.Display {
  /// A value as people read it: times the factor, rounded to the decimals, with its unit.
  ///
  /// 100 % and 0 % only if exact.
  public func text(of value: Fraction) -> String {
    let shown = value * factor
    let power = (0..<decimals).reduce(Fraction.one) { power, _ in power * Fraction(10) }
    var rounded = rounding(shown, to: Fraction.one / power)
    if unit == "%", shown != rounded, rounded == Fraction(100) || rounded == .zero {
      rounded = rounded == .zero ? Fraction.one / power : Fraction(100) - Fraction.one / power
    }
    let size = rounded < .zero ? .zero - rounded : rounded
    let whole = size.floor()
    var text = "\(whole)"
    if decimals > 0 {
      let rest = ((size - Fraction(whole)) * power).floor()
      let digits = String(repeating: "0", count: decimals - "\(rest)".count) + "\(rest)"
      text += "." + digits
    }
    return (rounded < .zero ? "-" : "") + text + (unit.isEmpty ? "" : " " + unit)
  }
}

extension Fraction {
  /// The number as people write it: with a point where that says all of it in six digits at most, else as a fraction.
  public var spelled: String {
    var (power, digits) = (Fraction.one, 0)
    while digits < 6, (self * power).wholePart != self * power {
      (power, digits) = (power * Fraction(10), digits + 1)
    }
    guard (self * power).wholePart == self * power else { return description }
    var display = Measure.Display()
    display.decimals = digits
    return display.text(of: self)
  }
}
