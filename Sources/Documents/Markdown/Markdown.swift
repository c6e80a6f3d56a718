internal import TextCanvas

/// A document as Markdown: CommonMark, with the tables of GitHub's dialect.
///
/// Charts are blocks of code that show text. There are no links: anchors of Markdown differ from place to place.
public struct Markdown {
  private let document: Document
  private var paragraphs: [String] = []

  public static func text(of document: Document) -> String {
    var page = Markdown(document)
    page.writeHead()
    let footer = document.footer.isEmpty ? [] : [footer(of: document)]
    let sections = document.sections.map { text(of: $0, in: document) }
    return (page.paragraphs + sections + footer).joined(separator: "\n\n") + "\n"
  }

  /// One section without an empty line around it.
  static func text(of section: Section, in document: Document, depth: Int = 2) -> String {
    var page = Markdown(document)
    page.write(section, depth: depth)
    return page.paragraphs.joined(separator: "\n\n")
  }

  /// Some blocks, under the heading of their section where one is given.
  static func text(
    of blocks: [Block], under section: Section?, in document: Document, depth: Int
  ) -> String {
    var page = Markdown(document)
    if let section { page.writeHeading(of: section, depth: depth) }
    for block in blocks { page.write(block, depth: depth + 1) }
    return page.paragraphs.joined(separator: "\n\n")
  }

  /// The title with what stands over and below it.
  static func head(of document: Document) -> String {
    var page = Markdown(document)
    page.writeHead()
    return page.paragraphs.joined(separator: "\n\n")
  }

  static func footer(of document: Document) -> String { MarkdownText.inline(document.footer) }

  private init(_ document: Document) { self.document = document }

  private mutating func add(_ paragraph: String) {
    if !paragraph.isEmpty { paragraphs.append(paragraph) }
  }

  private mutating func writeHead() {
    add(MarkdownText.line(Text(document.kicker)))
    add("# " + MarkdownText.line(Text(document.title)))
    add(MarkdownText.line(Text(document.subtitle)))
    write(document.facts)
  }

  private mutating func write(_ section: Section, depth: Int) {
    writeHeading(of: section, depth: depth)
    for block in section.blocks { write(block, depth: depth + 1) }
  }

  private mutating func writeHeading(of section: Section, depth: Int) {
    let number = section.number.isEmpty ? "" : MarkdownText.line(Text(section.number)) + " "
    writeHeading(number + MarkdownText.line(section.heading), depth: depth)
  }

  private mutating func writeHeading(_ heading: String, depth: Int) {
    add(String(repeating: "#", count: min(6, depth)) + " " + heading)
  }

  private mutating func write(_ block: Block, depth: Int) {
    switch block {
    case .paragraph(let text, .quote): add(quoted(MarkdownText.inline(text)))
    case .paragraph(let text, _): add(MarkdownText.inline(text))
    case .facts(let facts): write(facts)
    case .list(let entries): add(list(entries, indent: "").joined(separator: "\n"))
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .hero(let hero):
      let digit = hero.level.map { "\($0)" } ?? "?"
      add("**\(digit)** \(MarkdownText.line(hero.name))\n\n\(MarkdownText.inline(hero.text))")
    case .card(let card):
      let code = card.code.isEmpty ? "" : " (\(MarkdownText.line(Text(card.code))))"
      writeHeading(MarkdownText.line(card.heading) + code, depth: depth)
      write(card.facts)
      for block in card.side { write(block, depth: depth + 1) }
    case .columns(let columns, _):
      for block in columns.joined() { write(block, depth: depth) }
    case .section(let section): write(section, depth: depth)
    case .written(let words): add(words)
    }
  }

  private mutating func write(_ facts: [Fact]) {
    let lines = facts.map { fact in
      let values = fact.values.map { MarkdownText.line($0) }.joined(separator: "; ")
      let label = MarkdownText.line(Text(fact.label + ":", .strong))
      return "- \(label) " + (fact.isQuote ? "“\(values)”" : values)
    }
    add(lines.joined(separator: "\n"))
  }

  private func list(_ entries: [Entry], indent: String) -> [String] {
    entries.flatMap { entry in
      let sign = entry.number.map { "\($0). " } ?? "- "
      let inner = indent + String(repeating: " ", count: sign.count)
      let text: Text = entry.detail.isEmpty ? entry.text : "\(entry.text)\n\(entry.detail)"
      let wrapped = MarkdownText.inline(text).split(separator: "\n").map(String.init)
      var lines = [indent + sign + (wrapped.first ?? "")]
      lines += wrapped.dropFirst().map { inner + $0 }
      return lines + list(entry.entries, indent: inner)
    }
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
      .joined(separator: "\n")
  }

  private mutating func write(_ table: Table) {
    if !table.hidesCaption { add(MarkdownText.line(Text(table.caption, .strong))) }
    guard !table.columns.isEmpty else { return }
    var lines = [row(table.columns.map { MarkdownText.line(Text($0.title)) })]
    lines.append(row(table.columns.map { $0.alignment == .trailing ? "---:" : "---" }))
    lines += table.rows.map { cells in
      row(table.columns.indices.map { MarkdownText.cell(table.cell(cells, $0)) })
    }
    add(lines.joined(separator: "\n"))
  }

  private func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
  }

  private mutating func write(_ figure: Figure) {
    if case .votes = figure.chart {
      add(MarkdownText.inline("\(document.labels.votes): \(figure.summary)"))
    } else {
      if let picture = figure.picture(document.levels, document.labels, isASCII: false) {
        add(code(PlainText.lines(of: [.table(picture)], in: document).map(\.plain)))
      }
      let drawing = figure.drawing(
        width: PlainText.usualWidth, document.levels, document.labels, .braille)
      if !drawing.isEmpty { add(code(drawing.map(\.trimmedAtEnd))) }
      write(figure.table(document.levels, document.labels))
    }
    add(MarkdownText.inline(figure.caption))
  }

  /// A block of code, in which nothing ends a comment or begins one.
  private func code(_ lines: [String]) -> String {
    let lines = lines.map(MarkdownText.bare)
    let fence = MarkdownText.fence(for: lines.joined(separator: "\n"), atLeast: 3)
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n")
  }
}

extension Text {
  /// The words without spaces at their end.
  fileprivate var trimmedAtEnd: String {
    var words = plain
    while words.last == " " { words.removeLast() }
    return words
  }
}
