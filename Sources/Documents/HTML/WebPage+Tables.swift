extension WebPage {
  mutating func write(_ table: Table) {
    guard table.folding != .none else {
      return write(table, caption: table.hidesCaption ? "vh" : "")
    }
    let isPrinted = table.folding == .onScreen
    markup.raw("<details class=\"\(isPrinted ? "pr" : "nopr")\">")
    markup.element("summary", table.caption)
    write(table, caption: isPrinted ? "paper" : "vh")
    markup.raw("</details>\n")
  }

  /// Adds the table itself; of many columns it scrolls, of few its rows become blocks on a narrow page.
  ///
  /// `caption` is the class of its caption.
  mutating func write(_ table: Table, caption: String) {
    let isWide = table.columns.count > 8
    if isWide { startScrolling(table.caption) }
    let short = table.rows.count <= 12 ? ["short"] : []
    let names = (isWide ? [] : ["stack"]) + short
    markup.raw(names.isEmpty ? "<table>" : "<table class=\"\(names.joined(separator: " "))\">")
    if !table.caption.isEmpty {
      markup.element("caption", class: caption, table.caption)
    }
    markup.raw("<thead>\n<tr>")
    for column in table.columns {
      if column.title.isEmpty {
        markup.raw("<td></td>")
      } else {
        markup.raw("<th scope=\"col\"\(column.alignment == .trailing ? " class=\"n\"" : "")>")
        markup.words(column.title)
        markup.raw("</th>")
      }
    }
    markup.raw("</tr></thead><tbody>\n")
    for (index, row) in table.rows.enumerated() {
      if row.isBand, index > 0 { markup.raw("</tbody><tbody>\n") }
      write(row, of: table)
    }
    markup.raw("</tbody></table>\n")
    if isWide { markup.raw("</div>\n") }
  }

  /// Begins a part that scrolls sideways, by keys as well.
  mutating func startScrolling(_ name: String) {
    markup.raw("<div class=\"tw\" role=\"region\" tabindex=\"0\"")
    markup.attribute("aria-label", name)
    markup.raw(">\n")
  }

  private mutating func write(_ row: Table.Row, of table: Table) {
    guard !row.isBand else {
      let span = max(1, table.columns.count)
      markup.raw("<tr class=\"band\"><th scope=\"rowgroup\" colspan=\"\(span)\">")
      write(row.cells.first ?? "")
      return markup.raw("</th></tr>\n")
    }
    markup.raw("<tr>")
    for (index, column) in table.columns.enumerated() {
      let name = column.alignment == .trailing ? " class=\"n\"" : ""
      markup.raw(index == 0 ? "<th scope=\"row\"\(name)" : "<td\(name)")
      if index > 0, !column.title.isEmpty { markup.attribute("data-h", column.title) }
      markup.raw(">")
      let cell = table.cell(row, index)
      write(index == 0 ? cell.linked(to: row.link) : cell)
      markup.raw(index == 0 ? "</th>" : "</td>")
    }
    markup.raw("</tr>\n")
  }
}
