import MaturityModel

/// What the columns of a sheet are called where they have other names, by the text of their heads.
package struct SheetColumns: Hashable, Sendable {
  /// What a column can hold.
  package enum Key: String, CaseIterable, Sendable {
    case id, level, note, name, role

    /// The head of the column in a sheet of our own.
    var usual: String { self == .level ? "your level" : rawValue }
  }

  private let heads: [Key: String]

  package init() { heads = [:] }

  /// Reads a list such as `id=Kennung,level=Stufe`; nil where it is none.
  package init?(_ list: String) {
    var heads: [Key: String] = [:]
    for part in list.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).folded }
      guard sides.count == 2, let key = Key(rawValue: sides[0]), !sides[1].isEmpty,
        heads.updateValue(sides[1].headFolded, forKey: key) == nil
      else { return nil }
    }
    guard !heads.isEmpty else { return nil }
    self.heads = heads
  }

  /// The head of a column, folded.
  func head(of key: Key) -> String { heads[key] ?? key.usual }
}

extension String {
  /// A folded text without the full stop or colon at its end.
  var headFolded: String {
    var text = folded[...]
    while let last = text.last, ".: ".contains(last) { text.removeLast() }
    return String(text)
  }
}
