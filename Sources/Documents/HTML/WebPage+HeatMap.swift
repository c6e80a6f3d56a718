extension WebPage {
  /// Adds a heat map, which is a table that scrolls where it is wider than the page.
  mutating func write(_ map: HeatMap, _ title: String) {
    startScrolling(title)
    markup.raw("<table class=\"hm\">")
    markup.element("caption", class: "vh", title)
    markup.raw("<thead>\n<tr><th scope=\"col\">")
    markup.element("span", class: "vh", document.labels.team)
    markup.raw("</th><th scope=\"col\"><span>")
    markup.element("strong", document.labels.overall)
    markup.raw("</span></th>")
    for dimension in map.dimensions {
      markup.raw("<th scope=\"col\"><span>")
      markup.words(dimension)
      markup.raw("</span></th>")
    }
    markup.raw("</tr></thead><tbody>\n")
    for row in map.rows { write(row) }
    markup.raw("</tbody></table>\n</div>\n")
  }

  private mutating func write(_ row: HeatMap.Row) {
    markup.raw("<tr><th scope=\"row\">")
    write(Text(row.name).linked(to: row.link))
    if !row.note.isEmpty {
      markup.raw("<br>")
      markup.element("span", class: "mut small", row.note)
    }
    markup.raw("</th>")
    for (index, cell) in row.cells.enumerated() { write(cell, isOverall: index == 0) }
    markup.raw("</tr>\n")
  }

  private mutating func write(_ cell: HeatMap.Cell, isOverall: Bool) {
    let labels = document.labels
    let colour = cell.level.map { "b\(document.levels.colour(of: $0))" } ?? "q"
    markup.raw("<td class=\"\(colour)\(isOverall ? " all" : "")\">")
    markup.words(cell.sign)
    if cell.level == nil {
      let words = cell.applies ? labels.notRated : labels.notApplicable
      markup.element("span", class: "vh", " " + words)
    }
    let change = cell.before.change(to: cell.level, labels).plain
    switch cell.before {
    case .none, .notCompared: break
    case .level(let level) where level != cell.level:
      // The sign is seen, the words are heard.
      if cell.level != nil {
        markup.raw("<span class=\"m\" aria-hidden=\"true\">")
        markup.words(String(change.filter { !$0.isWhitespace }))
        markup.raw("</span>")
      }
      markup.element("span", class: "vh", ", \(labels.was) \(level)")
    case .level: markup.element("span", class: "vh", ", \(labels.same)")
    case .notRated:
      if cell.level != nil { markup.element("span", class: "m", labels.new) }
    }
    markup.raw("</td>")
  }
}
