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
    /// True where somebody voted for the level.
    var isVotedFor = false

    /// How much it matters that the whole anchor can be read.
    fileprivate var importance: Int { isMarked ? 2 : isVotedFor ? 1 : 0 }
  }

  private let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// Adds the levels: at most `height` lines where that can be, with large digits and free lines where there is room.
  func draw(on page: inout Page, height: Int, in body: Body) {
    let lines = whole(on: page, height: height, in: body) ?? shortened(page, height: height)
    for line in lines { page.row(line) }
  }

  /// Adds every anchor to its end, whatever lines that takes.
  func drawAll(on page: inout Page) {
    for line in plain(page, gap: 0) { page.row(line) }
  }

  /// True where every anchor can be read to its end in `height` lines.
  func isWhole(on page: Page, height: Int, in body: Body) -> Bool {
    whole(on: page, height: height, in: body) != nil
  }

  /// The roomiest lines that fit; nil where an anchor has to be cut.
  private func whole(on page: Page, height: Int, in body: Body) -> [[Page.Span]]? {
    if page.isSpoken { return plain(page, gap: 0) }
    let hasLargeDigits = body.height >= 27
    let hasFreeLines = body.height >= 21
    let layouts: [() -> [[Page.Span]]?] = [
      { hasLargeDigits ? large(page, gap: 1) : nil },
      { hasLargeDigits ? large(page, gap: 0) : nil },
      { hasFreeLines ? plain(page, gap: 1) : nil }, { plain(page, gap: 0) },
    ]
    return layouts.lazy.compactMap { $0() }.first { $0.count <= height }
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
      if page.isSpoken {
        lines.append([.init("\(row.level). \(row.anchor)")] + row.votes)
        continue
      }
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
    // The middle vote first, then what else was voted for, a line at a time.
    let order = rows.indices.sorted { rows[$0].importance > rows[$1].importance }
    while rest > 0, let index = order.first(where: { heights[$0] < whole[$0].count }) {
      let rank = rows[index].importance
      let equal = order.filter { rows[$0].importance == rank && heights[$0] < whole[$0].count }
      for index in equal.prefix(rest) { heights[index] += 1 }
      rest -= min(rest, equal.count)
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
