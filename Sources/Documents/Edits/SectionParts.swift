/// A section cut into the parts that a person may rewrite one by one: its beginning, its cards, its sections.
struct SectionParts {
  enum Piece {
    /// The first one of a section begins with its heading.
    case blocks(id: String, [Block])
    case section(SectionParts)
  }

  /// Without its blocks.
  let section: Section
  private(set) var pieces: [Piece]

  init(_ whole: Section, _ names: inout PartNames) {
    var section = whole
    section.blocks = []
    self.section = section
    pieces = [.blocks(id: names.name(for: whole.id.id), [])]
    for block in whole.blocks {
      switch block {
      case .section(let inner): pieces.append(.section(SectionParts(inner, &names)))
      case .card(let card): pieces.append(.blocks(id: names.name(for: card.id.id), [block]))
      case .paragraph, .facts, .list, .table, .figure, .hero, .columns, .written:
        if case .blocks(let id, let blocks) = pieces[pieces.count - 1], !Self.isCard(blocks) {
          pieces[pieces.count - 1] = .blocks(id: id, blocks + [block])
        } else {
          pieces.append(.blocks(id: names.name(for: whole.id.id), [block]))
        }
      }
    }
  }

  private static func isCard(_ blocks: [Block]) -> Bool {
    if case .card = blocks.first { true } else { false }
  }

  /// What stands between markers, in the order of the document; the heading has a depth of 2 or more.
  func passages(in document: Document, depth: Int) -> [Passage] {
    pieces.enumerated().flatMap { index, piece -> [Passage] in
      switch piece {
      case .section(let inner): return inner.passages(in: document, depth: depth + 1)
      case .blocks(let id, let blocks):
        let text = Markdown.text(
          of: blocks, under: index == 0 ? section : nil, in: document, depth: depth)
        return [Passage(id: id, text: text, facts: blocks.numbers)]
      }
    }
  }

  /// The ids of all parts.
  var ids: [String] {
    pieces.flatMap { piece in
      switch piece {
      case .blocks(let id, _): [id]
      case .section(let inner): inner.ids
      }
    }
  }

  /// The section with a person's words in their places; nil where nothing of it is left.
  func section(with own: PlacedWords) -> Section? {
    var whole = section
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .section(let inner):
        if let section = inner.section(with: own) { whole.blocks.append(.section(section)) }
      case .blocks(let id, let blocks):
        if let words = own.instead[id] {
          let (heading, rest) = index == 0 ? whole.headed(words) : (nil, words)
          if let heading { whole.heading = heading }
          if !rest.allSatisfy(\.isWhitespace) { whole.blocks.append(.written(rest)) }
        } else if !own.deleted.contains(id) {
          whole.blocks += blocks
        }
        whole.blocks += (own.after[id] ?? []).map { .written($0) }
      }
    }
    let isDeleted = ids.first.map(own.deleted.contains) == true
    return isDeleted && whole.blocks.isEmpty ? nil : whole
  }
}

/// Gives every part of a document a name of its own.
struct PartNames {
  private var taken: Set<String> = ["cover", "footer"]

  /// The id, with a number behind it where another part has it already.
  mutating func name(for id: String) -> String {
    let id = id.isEmpty ? "part" : id
    var (name, number) = (id, 1)
    while !taken.insert(name).inserted {
      number += 1
      name = "\(id)-\(number)"
    }
    return name
  }
}

extension Section {
  /// The heading that Markdown begins with, without the number of the section, and what follows it.
  fileprivate func headed(_ markdown: String) -> (heading: Text?, rest: String) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
      let words = lines[first].headingWords
    else { return (nil, markdown) }
    let start = number + " "
    let title =
      !number.isEmpty && words.hasPrefix(start) ? words.dropFirst(start.count) : words[...]
    return (
      title.isEmpty ? nil : Text(String(title)),
      lines[(first + 1)...].joined(separator: "\n")
    )
  }
}

extension Substring {
  /// The words of a heading of Markdown, signs that were escaped as they are; nil where the line is none.
  var headingWords: String? {
    let marks = prefix { $0 == "#" }.count
    let rest = dropFirst(marks)
    guard 1...6 ~= marks, rest.first?.isWhitespace == true else { return nil }
    var (words, isEscaped) = ("", false)
    for sign in rest.drop(while: \.isWhitespace) where !sign.isNewline {
      if sign == "\\", !isEscaped {
        isEscaped = true
      } else {
        words.append(sign)
        isEscaped = false
      }
    }
    while words.last?.isWhitespace == true { words.removeLast() }
    return words
  }
}
