internal import TextCanvas

/// The levels of a practice with what a visitor would see at each, as roomy as the window allows.
struct LevelList {
  struct Row {
    let level: Int
    let anchor: String
    /// Columns between the level and its anchor, such as votes; all rows have the same width.
    var votes: [Page.Span] = []
    /// True for the middle vote.
    var isMarked = false
    /// True where the whole anchor matters most.
    var isImportant = true
  }

  private let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// Adds the levels: at most `height` lines where that can be, with large digits and free lines where there is room.
  func draw(on page: inout Page, height: Int, in body: Body) {
    let layouts = [
      body.height >= 27 ? large(page, gap: 1) : nil, body.height >= 27 ? large(page, gap: 0) : nil,
      body.height >= 21 ? plain(page, gap: 1) : nil, plain(page, gap: 0),
    ]
    let fitting = layouts.lazy.compactMap { $0 }.first { $0.count <= height }
    for line in fitting ?? shortened(page, height: height) { page.row(line) }
  }

  private func lead(_ row: Row, _ page: Page) -> [Page.Span] {
    let role: Role = row.isMarked ? .title : .text
    return [.init("\(row.isMarked ? page.symbols.marker : " ") \(row.level) ", role)] + row.votes
  }

  private func wrapped(_ row: Row, _ lead: [Page.Span], _ page: Page) -> [[Page.Span]] {
    var part = Page(width: page.width, like: page)
    part.entry(lead, row.anchor, row.isMarked ? .title : .text)
    return part.lines
  }

  private func plain(_ page: Page, gap: Int) -> [[Page.Span]] {
    var lines: [[Page.Span]] = []
    for row in rows {
      if !lines.isEmpty, gap > 0 { lines.append([]) }
      lines += wrapped(row, lead(row, page), page)
    }
    return lines
  }

  /// Digits of three rows with the votes and the anchor beside them.
  private func large(_ page: Page, gap: Int) -> [[Page.Span]] {
    var lines: [[Page.Span]] = []
    for row in rows {
      if !lines.isEmpty, gap > 0 { lines.append([]) }
      var text = Page(width: page.width - 7, like: page)
      if !row.votes.isEmpty { text.row(row.votes) }
      text.entry([], row.anchor, row.isMarked ? .title : .text)
      let digit = page.symbols.largeDigit(row.level)
      for index in 0..<max(digit.count, text.lines.count) {
        let marker = row.isMarked && index == 1 ? page.symbols.marker : " "
        let part = digit.indices.contains(index) ? digit[index] : "   "
        let rest = text.lines.indices.contains(index) ? text.lines[index] : []
        lines.append([.init("\(marker) \(part)  ", .title)] + rest)
      }
    }
    return lines
  }

  /// One line for each level, and more for those that matter as long as there are any; what is cut ends in an ellipsis.
  private func shortened(_ page: Page, height: Int) -> [[Page.Span]] {
    let whole = rows.map { wrapped($0, lead($0, page), page) }
    var heights = whole.map { _ in 1 }
    var rest = height - rows.count
    let order =
      rows.indices.filter { rows[$0].isImportant } + rows.indices.filter { !rows[$0].isImportant }
    for index in order where rest > 0 {
      let more = min(rest, whole[index].count - 1)
      heights[index] += more
      rest -= more
    }
    return rows.indices.flatMap { index in
      let kept = Array(whole[index].prefix(heights[index]))
      guard kept.count < whole[index].count else { return kept }
      let lead = lead(rows[index], page)
      return cut(rows[index], kept, lead, page)
    }
  }

  /// The kept lines of an anchor, the last of which runs on to the edge.
  private func cut(
    _ row: Row, _ kept: [[Page.Span]], _ lead: [Page.Span], _ page: Page
  ) -> [[Page.Span]] {
    let indent = lead.reduce(0) { $0 + page.metrics.width(of: $1.text) }
    let width = max(1, page.width - indent)
    let lines = page.metrics.wrapped(row.anchor, width: width)
    let tail = lines.dropFirst(kept.count - 1).joined(separator: " ")
    var result = kept
    let before: [Page.Span] =
      kept.count == 1 ? lead : [.init(String(repeating: " ", count: indent))]
    let fitted = page.metrics.fitted(tail, width: width, symbols: page.symbols)
    result[kept.count - 1] = before + [.init(fitted, row.isMarked ? .title : .text)]
    return result
  }
}
