import MaturityModel

/// A text of a questionnaire beside what stands for it in another language.
struct TranslatedText {
  /// In shorter texts a length says nothing: *Yes* is *Ja*.
  static let shortest = 20

  let place: TextPlace
  let source: String
  /// Nil where nothing stands for it.
  let translated: String?

  var name: String { place.path.joined(separator: " ") }

  /// The list that the text is one of by its number; nil for a text with a name.
  var list: [String]? {
    guard let last = place.path.last, Int(last) != nil, let name = place.path.dropLast().last,
      Self.lists.contains(name)
    else { return nil }
    return place.path.dropLast()
  }

  private static let lists: Set = [
    "anchors", "bands", "notices", "rules", "notes", "facilitator", "outcomeNotes",
  ]

  /// True where several words were left as they are; one word may be the same in both languages.
  var isSameText: Bool {
    translated == source
      && source.split(separator: " ").count { $0.contains(where: \.isLetter) } > 1
  }
}

extension String {
  /// What stands for something else in a text, such as `{name}` or `%1$s`, in the order of the alphabet.
  var placeholders: [String] {
    matches(of: /\{[A-Za-z0-9_.]*\}|%(?:[0-9]+\$)?[@sd]\b/).map { String($0.output) }.sorted()
  }

  /// How long the text is, where a letter of the scripts of East Asia says as much as two others.
  var lettersWide: Int {
    unicodeScalars.reduce(0) { $0 + ((0x2E80...0xD7FF).contains($1.value) ? 2 : 1) }
  }
}

extension [String] {
  /// The list in words; nothing is *none*.
  var spoken: String { isEmpty ? "none" : listed }
}

extension JSONNode {
  /// The value that a way of keys leads to.
  func node(at path: [String]) -> JSONNode? {
    var node = self
    for name in path {
      guard let next = node.members.first(where: { $0.key.text == name })?.value else { return nil }
      node = next
    }
    return node
  }
}
