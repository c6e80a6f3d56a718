package import TextCanvas

/// Names in a column of a width: what does not fit is cut at its end, and in the middle where only its end tells it
/// from another.
package struct ShortNames {
  private let width: Int
  private let metrics: TextMetrics
  private let symbols: Symbols
  /// How the names are written that are cut in the middle.
  private var short: [String: String] = [:]

  /// All names that stand in the column.
  package init(_ names: [String], width: Int, metrics: TextMetrics, symbols: Symbols) {
    (self.width, self.metrics, self.symbols) = (width, metrics, symbols)
    var alike: [String: Set<String>] = [:]
    for name in names {
      let cut = metrics.fitted(name, width: width, symbols: symbols)
      if cut != name { alike[cut, default: []].insert(name) }
    }
    for group in alike.values where group.count > 1 {
      let group = group.sorted()
      var best: [String] = []
      // The fewest last words that tell them apart.
      for words in 1...4 {
        let cuts = group.map { cut($0, keeping: words) }
        if Set(cuts).count > Set(best).count { best = cuts }
        if Set(cuts).count == group.count { break }
      }
      for (name, cut) in zip(group, best) { short[name] = cut }
    }
  }

  /// A name in at most the width.
  package subscript(name: String) -> String {
    short[name] ?? metrics.fitted(name, width: width, symbols: symbols)
  }

  /// A name without its middle, `Data Sci… Analytics`, that keeps so many of its last words.
  private func cut(_ name: String, keeping count: Int) -> String {
    let room = width - metrics.width(of: symbols.ellipsis)
    guard room > 1 else { return metrics.fitted(name, width: width, symbols: symbols) }
    let words = name.split(separator: " ").suffix(count)
    var end = " " + words.joined(separator: " ")
    while metrics.width(of: end) > room * 3 / 4 { end.removeFirst() }
    var start = name[...]
    while metrics.width(of: start) > room - metrics.width(of: end) { start.removeLast() }
    return start + symbols.ellipsis + end
  }
}
