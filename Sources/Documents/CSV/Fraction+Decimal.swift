internal import MaturityModel

extension Fraction {
  /// The value with four decimals, rounded half up, as spreadsheets read it.
  ///
  /// A fraction such as 7/16 would become a day in July there.
  var decimal: String {
    let size = self < .zero ? .zero - self : self
    let whole = (size.floor(times: 20_000) + 1) / 2
    let digits = String(10_000 + whole % 10_000).dropFirst()
    return (self < .zero && whole > 0 ? "-" : "") + "\(whole / 10_000).\(digits)"
  }
}
