package import TextCanvas

/// A document as plain text, to paste into a mail.
public struct PlainText {
  /// The columns that every mail program shows.
  public static let usualWidth = 78

  private let document: Document
  private let dropsColumns: Bool
  private let charts: ChartStyle
  private let figures: Figures
  private var lines: TextLines

  /// What is shown of a chart that can be drawn in signs.
  package enum Figures { case both, pictures, tables }

  /// Text of at most `width` columns, which is 20 or more, in ASCII if need be.
  ///
  /// Nothing that a document says is left out, but with `dropsColumns` columns with a priority where there is no room.
  public static func text(
    of document: Document, width: Int = usualWidth, isASCII: Bool = false,
    dropsColumns: Bool = false
  ) -> String {
    var page = PlainText(
      document, width: width, isASCII: isASCII, dropsColumns: dropsColumns, keepsTones: false)
    page.writeHead()
    for section in document.sections { page.write(section, depth: 1, indent: 0) }
    if !document.footer.isEmpty {
      page.lines.gap()
      page.lines.paragraph(document.footer)
    }
    return page.lines.text
  }

  /// Sentences, each on lines of its own.
  public static func text(
    of sentences: [String], width: Int = usualWidth, isASCII: Bool = false
  ) -> String {
    var lines = TextLines(width: width, isASCII: isASCII)
    for sentence in sentences { lines.paragraph(Text(sentence)) }
    return lines.text
  }

  /// The lines of some blocks of a document, each word with its tone.
  package static func lines(
    of blocks: [Block], in document: Document, width: Int = usualWidth, isASCII: Bool = false,
    charts: ChartStyle? = nil, figures: Figures = .both
  ) -> [Text] {
    var page = PlainText(
      document, width: width, isASCII: isASCII, dropsColumns: false, charts: charts,
      figures: figures)
    page.write(blocks, depth: 2, indent: 0)
    return page.lines.lines
  }

  private init(
    _ document: Document, width: Int, isASCII: Bool, dropsColumns: Bool,
    charts: ChartStyle? = nil, figures: Figures = .both, keepsTones: Bool = true
  ) {
    self.document = document
    self.dropsColumns = dropsColumns
    self.charts = isASCII ? .ascii : charts ?? .braille
    self.figures = figures
    lines = TextLines(width: width, isASCII: isASCII, keepsTones: keepsTones)
  }

  private mutating func writeHead() {
    if !document.kicker.isEmpty { lines.paragraph(Text(document.kicker)) }
    lines.underlined(Text(document.title), with: "=")
    if !document.subtitle.isEmpty { lines.paragraph(Text(document.subtitle)) }
    lines.gap()
    write(document.facts, indent: 0)
  }

  private mutating func write(_ section: Section, depth: Int, indent: Int) {
    lines.gap()
    let number = section.number.isEmpty ? "" : section.number + "  "
    let heading = Text(number + section.heading.plain, .strong)
    // What comes first may speak for itself.
    if depth > 1 {
      lines.paragraph(heading, indent: indent)
    } else if !section.heading.isEmpty {
      lines.underlined(heading, with: "-")
    }
    write(section.blocks, depth: depth + 1, indent: depth == 1 ? indent : indent + 2)
  }

  private mutating func write(_ blocks: [Block], depth: Int, indent: Int) {
    // What lies deeper than anybody nests is no longer moved to the right.
    for block in blocks { write(block, depth: depth, indent: min(indent, lines.width / 3)) }
  }

  private mutating func write(_ block: Block, depth: Int, indent: Int) {
    switch block {
    case .paragraph(let text, let style):
      lines.gap()
      lines.paragraph(style == .quote ? "“\(text)”" : text.toned(style), indent: indent)
    case .facts(let facts):
      lines.gap()
      write(facts, indent: indent)
    case .list(let entries):
      lines.gap()
      write(entries, indent: indent)
    case .table(let table): write(table, indent: indent)
    case .figure(let figure): write(figure, indent: indent)
    case .hero(let hero):
      lines.gap()
      let digit = hero.level.map { "\($0)" } ?? "?"
      lines.paragraph(hero.name, indent: indent, first: Text(digit + "  "))
      lines.paragraph(hero.text, indent: indent + 3)
    case .card(let card): write(card, indent: indent, depth: depth)
    case .columns(let columns, _):
      columns.forEach { write($0, depth: depth, indent: indent) }
    case .section(let section): write(section, depth: depth, indent: indent)
    case .written(let words):
      lines.gap()
      lines.paragraph(Text(words), indent: indent)
    }
  }

  private mutating func write(_ facts: [Fact], indent: Int) {
    let longest = facts.map { lines.metrics.width(of: lines.shown($0.label)) }.max() ?? 0
    for fact in facts {
      for (index, value) in fact.values.enumerated() {
        lines.entry(
          index == 0 ? fact.label : "", fact.isQuote ? "“\(value)”" : value,
          indent: indent, column: min(24, longest + 2, (lines.width - indent) / 2))
      }
    }
  }

  private mutating func write(_ entries: [Entry], indent: Int) {
    for entry in entries {
      let sign = entry.number.map { "\($0). " } ?? "- "
      lines.paragraph(entry.text, indent: indent, first: Text(sign))
      if !entry.detail.isEmpty {
        lines.paragraph(entry.detail, indent: indent + sign.count)
      }
      write(entry.entries, indent: indent + sign.count)
    }
  }

  private mutating func write(_ table: Table, indent: Int) {
    lines.gap()
    if !table.hidesCaption, !table.caption.isEmpty {
      lines.paragraph(Text(table.caption, .strong), indent: indent)
    }
    let page = lines
    TextTable(
      table, width: lines.width - indent, drops: dropsColumns, lines.metrics,
      spelled: { page.shown($0) as Text }
    ).write(on: &lines, indent: indent)
  }

  private mutating func write(_ figure: Figure, indent: Int) {
    if case .votes = figure.chart {
      lines.paragraph("\(document.labels.votes): \(figure.summary)" as Text, indent: indent)
    } else if case .heatMap(let map) = figure.chart, lines.width - indent >= HeatMap.narrowest {
      map.write(on: &lines, indent: indent, document.labels)
      let signs = figure.legend.filter { $0.sign == .none }.map(\.meaning)
      if !signs.isEmpty {
        lines.gap()
        lines.paragraph(Text(signs.joined(separator: "; ")), indent: indent)
      }
    } else if !writeDrawing(of: figure, indent: indent) || figures != .pictures {
      for table in figure.tables(document.levels, document.labels, isASCII: lines.isASCII) {
        write(table, indent: indent)
      }
    }
    if !figure.caption.isEmpty {
      lines.gap()
      lines.paragraph(figure.caption.toned(.muted), indent: indent)
    }
  }

  /// False where there is nothing to draw, or no room for it.
  private mutating func writeDrawing(of figure: Figure, indent: Int) -> Bool {
    guard figures != .tables else { return false }
    let drawing = figure.drawing(
      width: lines.width - indent, document.levels, document.labels, charts)
    guard !drawing.isEmpty else { return false }
    lines.gap()
    for line in drawing { lines.add(Text(lines.spaces(indent)) + line) }
    return true
  }

  private mutating func write(_ card: Card, indent: Int, depth: Int) {
    lines.gap()
    let code = card.code.isEmpty ? "" : "  (\(card.code))"
    lines.paragraph(card.heading + Text(code), indent: indent)
    write(card.facts, indent: indent + 2)
    write(card.side, depth: depth, indent: indent + 2)
  }
}

extension Text {
  /// The words of a paragraph: where it has a tone of its own, all that have none take it.
  fileprivate func toned(_ style: Block.Style) -> Text {
    let tone: Tone? =
      switch style {
      case .plain, .lead, .quote: nil
      case .muted: .muted
      case .warning: .warning
      }
    guard let tone else { return self }
    return Text(spans.map { $0.tone == .plain ? Span($0.text, tone, link: $0.link) : $0 })
  }
}
