internal import MaturityModel
internal import Translation

extension Assessment {
  /// Why the walk leaves an item out, in words.
  func reasonLeftOut(_ item: Item) -> String {
    if isLeftOutByLength(item) { return phrase("not asked in this length") }
    return includes(item) ? phrase("not asked in this re-check") : phrase("out of scope")
  }

  /// The same, as short as a column of a list.
  func markLeftOut(_ item: Item) -> String {
    if isLeftOutByLength(item) { return phrase("not in this length") }
    return includes(item) ? phrase("not re-checked") : phrase("out of scope")
  }
}
