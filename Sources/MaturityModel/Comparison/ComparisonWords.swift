/// Sentences about comparisons, worded once for screens and reports.
public struct ComparisonWords: Sendable {
  public init() {}

  /// A part of 1 as points of a hundred with a sign and one decimal: `+12.5`, `-0.1`, `0.0`; `–` without one.
  public func points(_ change: Fraction?) -> String {
    guard let change else { return "–" }
    guard change != .zero else { return "0.0" }
    let size = change < .zero ? .zero - change : change
    // A change that is there is never rounded to none.
    let tenths = max(1, (size + Fraction(1, 2000)).floor(times: 1000))
    return (change < .zero ? "-" : "+") + "\(tenths / 10).\(tenths % 10)"
  }

  /// A part of 1 in whole percent, or `–` without one.
  public func percent(_ index: Fraction?) -> String { index.map { "\($0.percent) %" } ?? "–" }

  /// A level, or `–` without one.
  public func level(_ level: Int?) -> String { level.map { String($0) } ?? "–" }
}
