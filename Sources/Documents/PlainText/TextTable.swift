package import TextCanvas

/// A table laid out in columns of text, as far as they fit.
package struct TextTable {
  let table: Table
  /// The columns that are shown; fewer than there are only where some may be dropped.
  private(set) var shown: [Int]
  /// How wide each shown column is; nil where even wrapped they do not fit.
  private(set) var widths: [Int]?
  private let titles: [Text]
  private let cells: [[Text]]
  private let metrics: TextMetrics

  /// What stands between columns.
  package static let gap = 2

  /// Lays a table out in a width; columns with a priority go first where `drops` allows it.
  ///
  /// `spelled` gives texts as they stand on the page.
  package init(
    _ table: Table, width: Int, drops: Bool, _ metrics: TextMetrics,
    spelled: (Text) -> Text = { $0 }
  ) {
    self.table = table
    self.metrics = metrics
    shown = Array(table.columns.indices)
    titles = table.columns.map { spelled(Text($0.title)) }
    cells = table.rows.map { row in
      table.columns.indices.map { spelled(table.cell(row, $0)) }
    }
    widths = fitting(width)
    while drops, widths == nil,
      let next = shown.filter({ table.columns[$0].priority != nil })
        .max(by: { (table.columns[$0].priority ?? 0) < (table.columns[$1].priority ?? 0) })
    {
      shown.removeAll { $0 == next }
      widths = fitting(width)
    }
  }

  /// Widths for the shown columns: heads are wrapped first, then cells.
  private func fitting(_ width: Int) -> [Int]? {
    let room = width - Self.gap * (shown.count - 1)
    // Every column takes a place.
    guard shown.count <= room else { return nil }
    let heads = shown.map { extent(of: [table.columns[$0].title]) }
    let bodies = shown.map { column in
      extent(of: cells.indices.filter { !table.rows[$0].isBand }.map { cells[$0][column].plain })
    }
    let whole = zip(heads, bodies).map { max($0.natural, $1.natural) }
    if whole.reduce(0, +) <= room { return whole }
    let extents = zip(heads, bodies).map { head, body in
      (natural: max(head.least, body.natural), least: max(head.least, body.least))
    }
    return Self.shrunk(extents, to: room)
  }

  private struct Extent {
    /// On one line, and as little as the longest word allows.
    var (natural, least) = (1, 1)
    private var (line, word) = (0, 0)

    mutating func add(_ width: Int) {
      line += width
      word += width
    }

    mutating func space() {
      line += 1
      endWord()
    }

    mutating func endLine() {
      endWord()
      natural = max(natural, line)
      line = 0
    }

    private mutating func endWord() {
      least = max(least, min(24, word))
      word = 0
    }
  }

  /// The columns that texts take.
  private func extent(of texts: [String]) -> Extent {
    texts.reduce(into: Extent()) { extent, text in
      TextMetrics.scan(text) { scanned, _ in
        switch scanned {
        case .plain(let bytes):
          for byte in bytes {
            if byte == UInt8(ascii: " ") { extent.space() } else { extent.add(1) }
          }
        case .cluster(" "): extent.space()
        case .cluster("\n"): extent.endLine()
        case .scalar, .cluster: extent.add(metrics.width(of: scanned))
        }
        return true
      }
      extent.endLine()
    }
  }

  private static func shrunk(_ extents: [(natural: Int, least: Int)], to room: Int) -> [Int]? {
    guard extents.reduce(0, { $0 + $1.least }) <= room else { return nil }
    var widths = extents.map(\.natural)
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      // The widest column gives, one by one, so that no column is narrow while another is wide.
      let open = widths.indices.filter { widths[$0] > extents[$0].least }
      guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// A line of a laid out table: the cells of its columns, each as wide as its column.
  package typealias Line = [(column: Int, text: Text)]

  /// The heads of the columns; none where they have no titles, or do not fit beside each other.
  package var head: [Line] {
    guard let widths, table.columns.contains(where: { !$0.title.isEmpty }) else { return [] }
    return lines(shown.map { titles[$0] }, widths)
  }

  /// The lines of a row: cells that are wrapped stand beside each other; nil where columns do not fit.
  package func lines(of row: Int) -> [Line]? {
    widths.map { widths in lines(shown.map { cells[row][$0] }, widths) }
  }

  private func lines(_ cells: [Text], _ widths: [Int]) -> [Line] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1, metrics) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      wrapped.indices.map { position in
        let words = wrapped[position].indices.contains(line) ? wrapped[position][line] : ""
        let count = widths[position] - metrics.width(of: words.plain)
        let free = Text(String(repeating: " ", count: max(0, count)))
        let isTrailing = table.columns[shown[position]].alignment == .trailing
        return (shown[position], isTrailing ? free + words : words + free)
      }
    }
  }

  /// The cells of a row but the first, each after the title of its column: for where columns do not fit.
  package func stacked(_ row: Int) -> Text {
    var text = Text()
    for column in table.columns.indices.dropFirst() where !cells[row][column].isEmpty {
      if !text.isEmpty { text.spans.append(.init("; ")) }
      if !titles[column].isEmpty {
        text.spans.append(.init(titles[column].plain + ": ", .muted))
      }
      text.spans += cells[row][column].spans
    }
    return text
  }

  /// Adds head and rows.
  func write(on lines: inout TextLines, indent: Int) {
    for line in head { add(line, in: .muted, indent, on: &lines) }
    for (index, row) in table.rows.enumerated() {
      if row.isBand {
        lines.paragraph(row.cells.first ?? "", indent: indent)
      } else if let laid = self.lines(of: index) {
        for line in laid { add(line, indent, on: &lines) }
      } else {
        lines.paragraph(shown: cells[index].first ?? "", indent: indent)
        let values = stacked(index)
        if !values.isEmpty { lines.paragraph(shown: values, indent: indent + 2) }
      }
    }
  }

  private func add(
    _ line: Line, in tone: Tone? = nil, _ indent: Int, on lines: inout TextLines
  ) {
    let gap = Text.Span(lines.spaces(Self.gap))
    var text = Text(lines.spaces(indent))
    for (position, cell) in line.enumerated() {
      if position > 0 { text.spans.append(gap) }
      text.spans += tone.map { Text(cell.text.plain, $0) }?.spans ?? cell.text.spans
    }
    lines.add(text)
  }
}
