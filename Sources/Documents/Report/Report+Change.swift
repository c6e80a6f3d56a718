internal import MaturityModel

extension Report {
  /// What changed since last time; nil without a last time.
  var change: Section? {
    guard let since else { return nil }
    let parts = [since.dimensions, since.practices, since.surroundings]
    return Section(
      "change", number: "7", Text(words.changeHeading(monthBefore)),
      since.summary.blocks + parts.map { .section($0) })
  }

  /// When last time was, as sentences say it; empty without one.
  var monthBefore: String { since?.since ?? "" }

  /// The same in few letters.
  var shortMonthBefore: String { since?.shortSince ?? "" }
}
