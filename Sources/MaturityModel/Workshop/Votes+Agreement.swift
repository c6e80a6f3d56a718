extension Votes {
  /// Van der Eijk's A (2001): 1 where all agree, 0 where every level is as frequent, −1 where half stands at each end.
  ///
  /// The votes are peeled into layers of equal frequency, and the agreement of each layer is weighed by its size. It
  /// uses the order of the levels alone, and is blind to how many voted. Nil without votes and on scales of fewer
  /// than three levels, where it is not defined.
  public var agreement: Fraction? {
    let count = count
    guard topLevel >= 3, count > 0 else { return nil }
    var rest = frequencies
    var terms: [Fraction] = []
    while let depth = rest.filter({ $0 > 0 }).min() {
      let pattern = rest.map { $0 > 0 }
      let size = depth * pattern.count { $0 }
      terms.append(Fraction(size, count) * Self.agreement(of: pattern))
      rest = rest.map { max(0, $0 - depth) }
    }
    return Fraction.sum(of: terms)
  }

  /// The agreement of one layer: how much of the scale it leaves empty, times how far it has a single peak.
  private static func agreement(of pattern: [Bool]) -> Fraction {
    let levels = pattern.count
    let taken = pattern.count { $0 }
    var (peaked, hollow) = (0, 0)
    for first in 0..<levels {
      for second in first + 1..<max(first + 1, levels) {
        for third in second + 1..<max(second + 1, levels) {
          switch (pattern[first], pattern[second], pattern[third]) {
          case (true, true, false), (false, true, true): peaked += 1
          case (true, false, true): hollow += 1
          case (true, true, true), (true, false, false), (false, true, false),
            (false, false, true), (false, false, false):
            break
          }
        }
      }
    }
    let unimodality =
      peaked + hollow == 0
      ? .one
      : Fraction((levels - 2) * peaked - (levels - 1) * hollow, (levels - 2) * (peaked + hollow))
    return unimodality * (.one - Fraction(taken - 1, levels - 1))
  }
}
