/// What a generated Markdown report says in one place, and the numbers that it was made from.
package struct Passage: Equatable, Sendable {
  /// The same whenever the report is made; a person's edits are found by it.
  package let id: String
  /// Markdown with LF as line ends, no blanks before them, no empty lines around it and no comment in it.
  package let text: String
  /// At most ten.
  package let facts: [NamedNumber]

  package init(id: String, text: String, facts: [NamedNumber] = []) {
    precondition(!id.isEmpty, "A passage is found again by its id.")
    self.id = id
    // A comment that came in with a text of a file could pass for a marker.
    self.text = String(
      decoding: Lines.essence(of: Array(text.utf8)[...])
        .replacing("<!--".utf8, with: "&lt;!--".utf8), as: UTF8.self)
    self.facts = Array(facts.prefix(10))
  }
}

extension String {
  /// The text of a file as a report may hold it: no mark of a comment is left, and it looks the same.
  package var withoutCommentMarks: String {
    // By bytes: to characters a hyphen with an accent is no hyphen.
    String(decoding: Array(utf8).replacing("--".utf8, with: "-&#45;".utf8), as: UTF8.self)
  }
}
