extension WebPage {
  /// Adds a block; headings in it have a depth of 3 or more.
  mutating func write(_ block: Block, depth: Int, inColumns: Bool = false) {
    switch block {
    case .paragraph(let text, let style): write(text, style)
    case .facts(let facts): write(facts, inCells: false)
    case .list(let entries): write(entries)
    case .table(let table): write(table)
    case .figure(let figure): write(figure, depth: depth)
    case .hero(let hero): write(hero)
    case .card(let card): write(card, depth: depth)
    case .columns(let columns, let look): write(columns, look, depth: depth)
    case .section(let section): write(section, depth: depth, inColumns: inColumns)
    case .written(let words):
      markup.raw("<div class=\"own\">\n\(CommonMark.html(words, headingsBelow: depth - 1))</div>\n")
    }
  }

  private mutating func write(_ text: Text, _ style: Block.Style) {
    let (start, end) =
      switch style {
      case .plain: ("<p>", "</p>\n")
      case .lead: ("<p class=\"lead\">", "</p>\n")
      case .muted: ("<p class=\"small mut\">", "</p>\n")
      case .warning: ("<p class=\"warn\">", "</p>\n")
      case .quote: ("<blockquote dir=\"auto\">", "</blockquote>\n")
      }
    markup.raw(start)
    write(text)
    markup.raw(end)
  }

  /// Adds names and what is said of them, on the cover each pair in a cell of its own.
  mutating func write(_ facts: [Fact], inCells: Bool) {
    guard !facts.isEmpty else { return }
    markup.raw("<dl class=\"facts\">\n")
    for fact in facts {
      if inCells { markup.raw("<div>") }
      markup.element("dt", fact.label)
      for value in fact.values.isEmpty ? ["–"] : fact.values {
        markup.raw(fact.isQuote ? "<dd><blockquote dir=\"auto\">" : "<dd>")
        write(value)
        markup.raw(fact.isQuote ? "</blockquote></dd>" : "</dd>")
      }
      markup.raw(inCells ? "</div>\n" : "\n")
    }
    markup.raw("</dl>\n")
  }

  private mutating func write(_ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    let isNumbered = entries.allSatisfy { $0.number != nil }
    markup.raw(isNumbered ? "<ol>\n" : "<ul class=\"plain\">\n")
    for entry in entries {
      markup.raw(isNumbered ? "<li value=\"\(entry.number ?? 1)\">" : "<li>")
      write(entry.text.linked(to: entry.link))
      if !entry.detail.isEmpty {
        markup.raw("<br>")
        write(entry.detail)
      }
      write(entry.entries)
      markup.raw("</li>\n")
    }
    markup.raw(isNumbered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func write(_ hero: Hero) {
    markup.raw("<div class=\"hero\"><span class=\"digit\" aria-hidden=\"true\">")
    markup.words(hero.level.map { "\($0)" } ?? "?")
    markup.raw("</span><span><span class=\"name\">")
    markup.element("span", class: "vh", hero.label + ": ")
    write(hero.name)
    markup.raw("</span><span class=\"txt\">")
    write(hero.text)
    markup.raw("</span></span></div>\n")
  }

  private mutating func write(_ card: Card, depth: Int) {
    let name = card.side.isEmpty ? "practice plainly" : "practice"
    markup.raw("<article class=\"\(name)\"\(place(of: card.id))>\n<\(heading(depth))>")
    markup.raw("<span>")
    write(card.heading)
    markup.raw("</span>")
    if !card.code.isEmpty { markup.element("span", class: "id", card.code) }
    markup.raw("</\(heading(depth))>\n")
    if card.facts.isEmpty { markup.raw("<div></div>") }
    write(card.facts, inCells: false)
    if !card.side.isEmpty {
      markup.raw("<div class=\"side\">\n")
      for block in card.side { write(block, depth: depth + 1) }
      markup.raw("</div>\n")
    }
    markup.raw("</article>\n")
  }

  private mutating func write(_ columns: [[Block]], _ look: Block.Columns, depth: Int) {
    let name =
      switch look {
      case .even: "cols"
      case .box: "cols box"
      case .chart: "top"
      }
    markup.raw("<div class=\"\(name)\">\n")
    for column in columns {
      markup.raw("<div>\n")
      for block in column { write(block, depth: depth, inColumns: true) }
      markup.raw("</div>\n")
    }
    markup.raw("</div>\n")
  }

  /// A section inside of one: no landmark, so that those stay few.
  private mutating func write(_ section: Section, depth: Int, inColumns: Bool) {
    let name = section.flow == .whole ? "sub whole" : "sub"
    markup.raw("<div class=\"\(name)\"\(place(of: section.id))>\n")
    // A box that says what a heading is about stays with it on paper.
    let box = section.blocks.firstIndex { block in
      if case .columns(_, .box) = block { true } else { false }
    }
    if box != nil { markup.raw("<div class=\"dhead\">\n") }
    let isSmall = inColumns && depth == 3 && document.layout == .report
    markup.raw("<\(heading(depth))\(isSmall ? " class=\"h4\"" : "")>")
    if !section.number.isEmpty { markup.element("span", class: "no", section.number + " ") }
    write(section.heading)
    markup.raw("</\(heading(depth))>\n")
    for (index, block) in section.blocks.enumerated() {
      write(block, depth: depth + 1)
      if index == box { markup.raw("</div>\n") }
    }
    markup.raw("</div>\n")
  }

  func heading(_ depth: Int) -> String { "h\(min(6, depth))" }
}
