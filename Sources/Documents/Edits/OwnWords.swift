/// A part of a report that a person wrote, and where it belongs in a page that is made anew.
package struct OwnWords: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    /// Before everything that was generated.
    case top
    /// Behind a passage.
    case after(id: String)
    /// In the place of a passage.
    case insteadOf(id: String)
  }

  package let place: Place
  package let markdown: String

  /// Without anything that a page would obey; headings begin with `h2`, as the page has its own title.
  package var html: String { CommonMark.html(markdown, headingsBelow: 1) }
}

extension EditedReport {
  /// What a person changed between markers and wrote outside of them, in the order of the file.
  ///
  /// `digest` answers the SHA-256 of bytes as hexadecimal digits.
  package func ownWords(digest: ([UInt8]) -> String) -> [OwnWords] {
    var place = OwnWords.Place.top
    var own: [OwnWords] = []
    for piece in pieces {
      switch piece {
      case .words(let words):
        guard !words.allSatisfy(Lines.isBlank) else { continue }
        own.append(OwnWords(place: place, markdown: String(decoding: words, as: UTF8.self)))
      case .marked(let marked):
        if !Self.isUntouched(marked, digest: digest) {
          let markdown = String(decoding: marked.text, as: UTF8.self)
          own.append(OwnWords(place: .insteadOf(id: marked.id), markdown: markdown))
        }
        place = .after(id: marked.id)
      case .inventory: continue
      }
    }
    return own
  }
}
