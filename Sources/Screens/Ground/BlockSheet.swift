internal import Documents
internal import TextCanvas

/// A view that shows sections of a document: what reports say, in the room of a window.
protocol BlockSheet: PageSheet {
  /// The scale that the document speaks of.
  var levels: Levels { get }
  /// Lines that can be in focus; they get the marker to begin with and the role to draw in.
  mutating func link(_ link: Link, _ content: (inout Page, _ marker: String, Role) -> Void)
}

extension BlockSheet {
  /// The section with its heading.
  mutating func show(_ section: Section, depth: Int = 0) {
    if !page.lines.isEmpty { gap() }
    if depth == 0 {
      page.heading(section.heading.plain)
    } else {
      page.row(section.heading.spans(.title))
    }
    show(section.blocks, depth: depth + 1)
  }

  mutating func show(_ blocks: [Block], depth: Int = 0) {
    for block in blocks { show(block, depth) }
  }

  private mutating func show(_ block: Block, _ depth: Int) {
    switch block {
    case .paragraph(let text, let style): page.flow([], text, style.role)
    case .facts(let facts): show(facts)
    case .list(let entries): for entry in entries { show(entry, 0) }
    case .table(let table): show(table)
    case .figure(let figure): show(figure)
    case .hero(let hero) where page.isSpoken:
      page.row([.init(hero.sentence)])
      page.flow([], hero.text)
    case .hero(let hero):
      page.flow(
        [.init("\(hero.level.map { "\($0)" } ?? "?") ", hero.level.map { .level($0) } ?? .muted)],
        hero.name, .title)
      page.flow([], hero.text)
    case .card(let card): show(card)
    case .columns(let columns, _): for blocks in columns { show(blocks, depth: depth) }
    case .section(let section): show(section, depth: depth)
    case .written(let words): page.text(words)
    }
  }

  private mutating func show(_ facts: [Fact], indent: Int = 0) {
    if page.isSpoken { return facts.forEach { page.row([.init($0.sentence)]) } }
    let metrics = page.metrics
    let longest = facts.map { metrics.width(of: $0.label) }.max() ?? 0
    let space = String(repeating: " ", count: indent)
    for fact in facts {
      for (index, value) in fact.values.enumerated() {
        let label =
          width < 50
          ? index == 0 ? fact.label + ": " : ""
          : page.column(index == 0 ? fact.label : "", width: min(longest, width * 2 / 5)) + "  "
        page.flow(
          [.init(space + label, .muted)], fact.isQuote ? "“\(value)”" : value)
      }
    }
  }

  private mutating func show(_ entry: Entry, _ depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    if let link = entry.link ?? entry.text.spans.lazy.compactMap(\.link).first {
      self.link(link) { page, marker, role in
        page.flow([.init(indent + marker, role)], entry.text, role)
        if !entry.detail.isEmpty { page.flow([.init(indent + "  ")], entry.detail, .muted) }
      }
    } else {
      page.flow([.init("\(indent)\(symbols.bullet) ")], entry.text)
      if !entry.detail.isEmpty { page.flow([.init(indent + "  ")], entry.detail, .muted) }
    }
    for entry in entry.entries { show(entry, depth + 1) }
  }

  private mutating func show(_ card: Card) {
    link(card.id) { page, marker, role in
      page.flow(
        [.init("\(marker)\(page.column(card.code, width: 6)) ", role)], card.heading, role)
    }
    show(card.facts, indent: 2)
    for block in card.side { show(block, 1) }
  }

  mutating func show(_ figure: Figure) {
    if page.isSpoken { return figure.sentences(levels).forEach { page.text($0) } }
    if case .votes = figure.chart {
      page.text(figure.summary, .muted)
    } else {
      for table in figure.tables(levels, Labels(), isASCII: !symbols.isUnicode) { show(table) }
    }
    if !figure.caption.isEmpty { page.flow([], figure.caption, .muted) }
  }
}

extension BlockSheet {
  /// The rows below their heads; a row that leads somewhere can be in focus.
  mutating func show(_ table: Table) {
    if !table.hidesCaption, !table.caption.isEmpty { page.text(table.caption, .title) }
    if page.isSpoken { return speak(table) }
    let laid = TextTable(table, width: max(1, width - 2), drops: true, page.metrics)
    let gap = Page.Span(String(repeating: " ", count: TextTable.gap))
    for line in laid.head {
      page.row(
        [.init("  ")] + line.map { [.init($0.text.plain, .muted)] }.joined(separator: [gap]))
    }
    for (index, row) in table.rows.enumerated() {
      guard !row.isBand else {
        page.flow([], row.cells.first ?? "", .heading)
        continue
      }
      let draw = { (page: inout Page, marker: String, role: Role) in
        guard let lines = laid.lines(of: index) else {
          page.flow([.init(marker, role)], row.cells.first ?? "", role)
          return page.flow([.init("    ")], laid.stacked(index), .muted)
        }
        for (number, line) in lines.enumerated() {
          let cells = line.map { $0.text.spans(role) }
          page.row([.init(number == 0 ? marker : "  ", role)] + cells.joined(separator: [gap]))
        }
      }
      if let link = row.link { self.link(link, draw) } else { draw(&page, "  ", .text) }
    }
  }
}

extension BlockSheet {
  /// Each row as a sentence.
  private mutating func speak(_ table: Table) {
    for row in table.rows {
      let sentence = Page.Span(table.sentence(of: row))
      if let link = row.link {
        self.link(link) { page, _, _ in page.row([sentence]) }
      } else {
        page.row([sentence])
      }
    }
  }
}

extension Block.Style {
  fileprivate var role: Role {
    switch self {
    case .plain, .quote: .text
    case .lead: .title
    case .muted: .muted
    case .warning: .warning
    }
  }
}
