/// A section cut into the parts that a person may rewrite one by one: its words, its charts and tables, its cards.
///
/// Who rewrites the words keeps the charts.
struct SectionParts {
  indirect enum Piece {
    /// The first words of a section begin with its heading.
    case words(id: String, [Block])
    /// A chart, a table, a level or a card.
    case single(id: String, Block)
    case section(SectionParts)
    case columns([[Piece]], Block.Columns)
  }

  /// Without its blocks.
  let section: Section
  private let pieces: [Piece]
  /// The numbers of the section itself.
  private let numbers: [NamedNumber]

  init(_ whole: Section, _ names: inout PartNames) {
    var section = whole
    section.blocks = []
    self.section = section
    let first = Piece.words(id: names.name(for: whole.id.id), [])
    pieces = Self.pieces(of: whole.blocks, after: [first], in: whole.id.id, &names)
    numbers = whole.facts.isEmpty ? whole.heading.numbers : whole.facts
  }

  private static func pieces(
    of blocks: [Block], after start: [Piece] = [], in owner: String, _ names: inout PartNames
  ) -> [Piece] {
    var pieces = start
    for block in blocks {
      switch block {
      case .section(let section): pieces.append(.section(SectionParts(section, &names)))
      case .columns(let columns, let look):
        let columns = columns.map { Self.pieces(of: $0, in: owner, &names) }
        pieces.append(.columns(columns, look))
      case .card(let card): pieces.append(.single(id: names.name(for: card.id.id), block))
      case .figure(let figure):
        pieces.append(.single(id: names.name(for: "\(owner)-\(figure.chart.kind)"), block))
      case .table: pieces.append(.single(id: names.name(for: owner + "-table"), block))
      case .hero: pieces.append(.single(id: names.name(for: owner + "-level"), block))
      case .paragraph, .facts, .list, .written:
        if case .words(let id, let words) = pieces.last {
          pieces[pieces.count - 1] = .words(id: id, words + [block])
        } else {
          pieces.append(.words(id: names.name(for: owner), [block]))
        }
      }
    }
    return pieces
  }

  /// What stands between markers, in the order of the document; the heading has a depth of 2 or more.
  ///
  /// Words of a section without numbers are about those `around` it.
  func passages(
    in document: Document, depth: Int, around: [NamedNumber] = []
  ) -> [Passage] {
    let numbers = numbers.isEmpty ? around : numbers
    var heading: Section? = section
    func passages(of pieces: [Piece]) -> [Passage] {
      pieces.flatMap { piece -> [Passage] in
        switch piece {
        case .section(let inner):
          return inner.passages(in: document, depth: depth + 1, around: numbers)
        case .columns(let columns, _): return columns.flatMap(passages(of:))
        case .single(let id, let block):
          let text = Markdown.text(of: [block], under: nil, in: document, depth: depth)
          return [Passage(id: id, text: text, facts: [block].numbers)]
        case .words(let id, let blocks):
          let text = Markdown.text(of: blocks, under: heading, in: document, depth: depth)
          heading = nil
          return [Passage(id: id, text: text, facts: (blocks.numbers + numbers).named)]
        }
      }
    }
    return passages(of: pieces)
  }

  /// The ids of all parts.
  var ids: [String] { Self.ids(of: pieces) }

  private static func ids(of pieces: [Piece]) -> [String] {
    pieces.flatMap { piece in
      switch piece {
      case .words(let id, _), .single(let id, _): [id]
      case .section(let inner): inner.ids
      case .columns(let columns, _): columns.flatMap(ids(of:))
      }
    }
  }

  /// The section with a person's words in their places; nil where nothing of it is left.
  func section(with own: PlacedWords) -> Section? {
    var (whole, isFirst) = (section, true)
    func blocks(of pieces: [Piece]) -> [Block] {
      pieces.flatMap { piece -> [Block] in
        switch piece {
        case .section(let inner): return inner.section(with: own).map { [.section($0)] } ?? []
        case .columns(let columns, let look):
          let columns = columns.map(blocks(of:))
          return columns.allSatisfy(\.isEmpty) ? [] : [.columns(columns, look)]
        case .single(let id, let block): return own.blocks(id, else: [block])
        case .words(let id, let blocks):
          let words = isFirst ? own.instead[id].map { whole.takeHeading(of: $0) } : own.instead[id]
          isFirst = false
          return own.blocks(id, else: blocks, instead: words)
        }
      }
    }
    whole.blocks = blocks(of: pieces)
    let isDeleted = ids.first.map(own.deleted.contains) == true
    return isDeleted && whole.blocks.isEmpty ? nil : whole
  }
}

extension PlacedWords {
  /// What stands in the place of a part, and what follows it.
  fileprivate func blocks(
    _ id: String, else generated: [Block], instead words: String? = nil
  ) -> [Block] {
    let own = words ?? instead[id]
    let part: [Block] =
      if let own {
        own.allSatisfy(\.isWhitespace) ? [] : [.written(own)]
      } else {
        deleted.contains(id) ? [] : generated
      }
    return part + (after[id] ?? []).map { .written($0) }
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
  /// Takes the heading that Markdown begins with, without the number of the section, and answers what follows it.
  fileprivate mutating func takeHeading(of markdown: String) -> String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
      let words = lines[first].headingWords
    else { return markdown }
    let start = number + " "
    let title =
      !number.isEmpty && words.hasPrefix(start) ? words.dropFirst(start.count) : words[...]
    let generated = ("# " + MarkdownText.line(heading))[...].headingWords
    // As it was made it keeps its chips.
    if !title.isEmpty, String(title) != generated { heading = Text(String(title)) }
    return lines[(first + 1)...].joined(separator: "\n")
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
