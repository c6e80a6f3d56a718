extension JSON {
  /// The number with six decimals, rounded half up, without zeros at its end; for what is no exact result.
  public static func millionths(_ value: Fraction) -> JSON {
    let scale = 1_000_000
    let isNegative = value < .zero
    let size = isNegative ? .zero - value : value
    let rounded = (size + Fraction(1, 2 * scale)).floor(times: scale)
    let decimals = String(
      String(scale + rounded % scale).dropFirst().reversed().drop { $0 == "0" }.reversed())
    let sign = isNegative && rounded > 0 ? "-" : ""
    return .number("\(sign)\(rounded / scale)" + (decimals.isEmpty ? "" : ".\(decimals)"))
  }
}
