internal import MaturityModel

extension Assessment {
  /// Why the walk leaves an item out, in words.
  func reasonLeftOut(_ item: Item) -> String {
    if isLeftOutByLength(item) { return "not asked in this length" }
    return includes(item) ? "not asked in this re-check" : "out of scope"
  }

  /// The same, as short as a column of a list.
  func markLeftOut(_ item: Item) -> String {
    if isLeftOutByLength(item) { return "not in this length" }
    return includes(item) ? "not re-checked" : "out of scope"
  }
}
