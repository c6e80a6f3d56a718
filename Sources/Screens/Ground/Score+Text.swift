internal import MaturityModel
internal import TextCanvas

extension Score {
  /// The level with its interval, as short as can be: `3`, `3 (2–4)`, `– (1–4)`.
  var levelText: String {
    guard let low = levelLow, let high = levelHigh else { return "n/a" }
    let range = low == high ? "\(low)" : "\(low)–\(high)"
    guard let level else { return "– (\(range))" }
    return low == high ? range : "\(level) (\(range))"
  }

  /// The index as a bar; an empty one without an index.
  var bar: Bar {
    guard let index else { return Bar(value: 0, of: 1) }
    let value = index.floor(times: 10_000)
    return Bar(value: index == .zero ? 0 : max(1, value), of: 10_000)
  }
}
