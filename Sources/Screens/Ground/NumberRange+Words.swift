internal import MaturityModel
internal import Translation

extension NumberRange {
  /// The limits with the unit, such as `0 to 100 %`.
  var limits: String {
    phrase("\(minimum.spelled, "minimum") to \(maximum.spelled, "maximum")")
      + (unit.isEmpty ? "" : " " + unit)
  }

  /// What is asked for, in words.
  var wanted: String {
    let kind =
      isWhole
      ? phrase("A whole number, \(limits, "limits")") : phrase("A number, \(limits, "limits")")
    return lowerIsBetter
      ? phrase("\(kind, "number"); lower is better") : phrase("\(kind, "number"); higher is better")
  }
}

extension Fraction {
  /// A number as people type it, with a point or a comma; nil for anything else.
  init?(typed text: String) { self.init(spelled: String(text.map { $0 == "," ? "." : $0 })) }
}
