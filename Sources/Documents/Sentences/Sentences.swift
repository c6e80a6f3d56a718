/// A document as lines that are heard: whole sentences one below the other, without columns, bars and rules.
public struct Sentences {
  private let levels: Levels
  private let labels: Labels
  private var lines: [String] = []

  /// Everything that a document says, a line each; what a chart shows is said in words.
  public static func text(of document: Document) -> String {
    var sentences = Sentences(document.levels, document.labels)
    sentences.add([document.kicker, document.title, document.subtitle].filter { !$0.isEmpty })
    sentences.add(document.facts)
    for section in document.sections { sentences.add(section) }
    sentences.add([document.footer.plain])
    return sentences.lines.map { spoken($0) + "\n" }.joined()
  }

  /// The lines of some blocks of a document.
  package static func lines(of blocks: [Block], in document: Document) -> [String] {
    lines(of: blocks, document.levels, document.labels)
  }

  /// The lines of some blocks that speak of some levels.
  package static func lines(
    of blocks: [Block], _ levels: Levels, _ labels: Labels = Labels()
  ) -> [String] {
    var sentences = Sentences(levels, labels)
    for block in blocks { sentences.add(block) }
    return sentences.lines
  }

  private init(_ levels: Levels, _ labels: Labels) { (self.levels, self.labels) = (levels, labels) }

  private mutating func add(_ texts: [String]) {
    lines += texts.flatMap { $0.split(separator: "\n") }.map { Self.ended(String($0)) }
  }

  private mutating func add(_ section: Section) {
    let number = section.number.isEmpty ? "" : section.number + ". "
    if !section.heading.isEmpty { add([number + section.heading.plain]) }
    for block in section.blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let text, _): add([text.plain])
    case .facts(let facts): add(facts)
    case .list(let entries): for entry in entries { add(entry) }
    case .table(let table): add(table)
    case .figure(let figure): add(figure.sentences(levels, labels))
    case .hero(let hero): add([hero.sentence, hero.text.plain])
    case .card(let card):
      add([card.code.isEmpty ? card.heading.plain : "\(card.code). \(card.heading.plain)"])
      add(card.facts)
      for block in card.side { add(block) }
    case .columns(let columns, _): for block in columns.joined() { add(block) }
    case .section(let section): add(section)
    case .written(let words): add([words])
    }
  }

  private mutating func add(_ facts: [Fact]) { add(facts.map(\.sentence)) }

  private mutating func add(_ entry: Entry) {
    let number = entry.number.map { "\($0). " } ?? ""
    add([number + entry.text.plain, entry.detail.plain])
    for entry in entry.entries { add(entry) }
  }

  private mutating func add(_ table: Table) {
    if !table.hidesCaption { add([table.caption]) }
    add(table.rows.map { table.sentence(of: $0, labels) })
  }
}

extension Hero {
  /// The level with its name, such as `Level 2 of 5, Emerging`.
  package var sentence: String {
    Sentences.ended(label == name.plain ? label : "\(label), \(name.plain)")
  }
}

extension Fact {
  /// `Team: Payments`.
  package var sentence: String {
    let values = values.map(\.plain).filter { !$0.isEmpty }
    return values.isEmpty ? "" : Sentences.ended("\(label): \(values.joined(separator: "; "))")
  }
}

extension Table {
  /// A row, each cell behind its head: `Data management: level 2, progress 38 %`; empty cells are left out.
  package func sentence(of row: Row, _ labels: Labels = Labels()) -> String {
    guard let first = row.cells.first?.plain else { return "" }
    guard !row.isBand else { return Sentences.ended(first) }
    let cells = zip(columns, row.cells).dropFirst().compactMap { column, cell -> String? in
      let text = cell.plain == "?" ? Names().notRated : cell.plain
      guard !text.isEmpty, text != "–" else { return nil }
      // On target, short by nothing; and a range of one level says what the level says.
      if column.title == labels.shortBy, Int(text) == nil { return text }
      if column.title == labels.range, Int(text) != nil { return nil }
      guard !column.title.isEmpty else { return text }
      let head = Sentences.uncapital(column.title)
      // Words behind words need a mark between them; a number behind a number, too.
      let isApart = text.first?.isUppercase == true || head.last?.isNumber == true
      return isApart ? "\(head): \(text)" : "\(head) \(text)"
    }
    let whole = cells.isEmpty ? first : "\(first): \(cells.joined(separator: ", "))"
    return Sentences.ended(whole)
  }
}

extension Figure {
  /// What the chart shows in words, with what is said about it.
  package func sentences(_ levels: Levels, _ labels: Labels = Labels()) -> [String] {
    let words: [String]
    switch chart {
    case .bars(let bars): words = bars.sentences(levels, labels)
    case .trend, .multiples, .heatMap, .matrix, .slope, .holdsBack, .board:
      let table = table(levels, labels)
      words =
        [table.caption].map(Sentences.ended) + table.rows.map { table.sentence(of: $0, labels) }
    case .levelStrip, .practices, .votes: words = [summary]
    }
    if case .heatMap = chart { return words }
    return (words + [caption.plain]).filter { !$0.isEmpty }
  }
}

extension DimensionBars {
  /// The lowest first; those that stand the same in one sentence.
  fileprivate func sentences(_ levels: Levels, _ labels: Labels) -> [String] {
    let sorted = rows.enumerated().sorted {
      ($0.element.level ?? 0, $0.offset) < ($1.element.level ?? 0, $1.offset)
    }.map(\.element)
    var groups: [(standing: String, names: [String])] = []
    for row in sorted {
      let standing = row.standing(levels, labels)
      if groups.last?.standing == standing {
        groups[groups.count - 1].names.append(row.about(since, labels))
      } else {
        groups.append((standing, [row.about(since, labels)]))
      }
    }
    return groups.map { "\($0.standing): \($0.names.joined(separator: "; "))." }
  }
}

extension DimensionBars.Row {
  fileprivate func standing(_ levels: Levels, _ labels: Labels) -> String {
    guard let level else { return standing.prefix(1).uppercased() + standing.dropFirst() }
    return "\(labels.level) \(level), \(levels.name(of: level))"
  }

  /// The name with what else is known, such as `Data management, could be 1 to 3, progress 38 %`.
  fileprivate func about(_ since: String?, _ labels: Labels) -> String {
    var parts = [name]
    if let range {
      let words = "\(range.lowerBound) \(labels.to) \(range.upperBound)"
      parts.append("\(Sentences.uncapital(labels.range)) \(words)")
    }
    if let progress { parts.append("\(Sentences.uncapital(labels.progress)) \(progress) %") }
    if let target { parts.append("\(Sentences.uncapital(labels.target)) \(target)") }
    let change = before.change(to: level, labels).plain
    if let since, !change.isEmpty {
      parts.append("\(Sentences.uncapital(labels.since)) \(since): \(change)")
    }
    return parts.joined(separator: ", ")
  }
}
