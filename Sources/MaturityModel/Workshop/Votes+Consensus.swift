extension Votes {
  /// Tastle and Wierman's consensus (2007): 1 where all agree, 0 where half stands at each end; nil without votes.
  ///
  /// It is no rational number, so this is one within 10⁻⁹ of it. It reads levels as equal distances, and is a figure
  /// for an appendix: no level depends on it.
  public var consensus: Fraction? {
    let count = count
    guard count > 0, topLevel > 1 else { return nil }
    let total = frequencies.enumerated().reduce(0) { $0 + $1.element * ($1.offset + 1) }
    // Everything times the number of votes, so that the mean is a whole number.
    let width = count * (topLevel - 1)
    let terms = frequencies.enumerated().compactMap { offset, frequency -> Fraction? in
      let distance = abs((offset + 1) * count - total)
      guard frequency > 0, distance > 0 else { return nil }
      return Fraction(frequency, count) * BinaryLogarithm.value(of: width - distance, over: width)
    }
    return .one + Fraction.sum(of: terms)
  }
}
