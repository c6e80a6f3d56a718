/// A page of the manual: read in the terminal, or as a page for `man`.
///
/// In all its texts backticks stand around what is typed or printed literally, as in the README.
struct ManualPage {
  /// The name that `man` finds it by.
  let name: String
  /// 1 for commands, 5 for formats.
  let section: Int
  /// One line without a final full stop.
  let about: String
  let sections: [Section]

  struct Section {
    let title: String
    let parts: [Part]
  }

  enum Part {
    case heading(String)
    case text(String)
    case entries([Entry])
    /// Command lines, each as it is typed.
    case lines([String])
  }

  /// What something is called, and what it means or does.
  struct Entry: Hashable {
    let term: String
    let meaning: String

    init(_ term: String, _ meaning: String) { (self.term, self.meaning) = (term, meaning) }
  }
}

extension ManualPage.Section {
  init(_ title: String, _ parts: ManualPage.Part...) { (self.title, self.parts) = (title, parts) }

  /// The section as plain text of at most 80 columns.
  var text: String {
    ([title] + parts.flatMap(\.textLines)).joined(separator: "\n")
  }
}

extension ManualPage.Part {
  fileprivate var textLines: [String] {
    switch self {
    case .heading(let heading): return ["", heading]
    case .text(let text): return [""] + text.plain.wrapped(to: 78, indent: 2)
    case .lines(let lines): return [""] + lines.map { "    " + $0 }
    case .entries(let entries):
      let widest = entries.map(\.term.plain.count).filter { $0 <= 22 }.max() ?? 0
      return entries.flatMap { entry in
        let meaning = entry.meaning.plain.wrapped(to: 78, indent: widest + 4)
        let term = entry.term.plain
        guard term.count <= widest, let first = meaning.first else {
          return term.wrapped(to: 78, indent: 2) + meaning
        }
        let lead = "  " + term + String(repeating: " ", count: widest + 2 - term.count)
        return [lead + first.dropFirst(widest + 4)] + meaning.dropFirst()
      }
    }
  }
}

extension String {
  /// Without the marks around what is literal, and in ASCII for every character set.
  fileprivate var plain: String { filter { $0 != "`" }.replacing("…", with: "...") }

  /// Lines of whole words, each indented.
  fileprivate func wrapped(to width: Int, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return lines
  }
}
