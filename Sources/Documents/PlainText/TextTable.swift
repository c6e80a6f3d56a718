internal import TextCanvas

/// A table laid out in columns of text, as far as they fit.
struct TextTable {
  let table: Table
  /// The columns that are shown; fewer than there are only where some may be dropped.
  private(set) var shown: [Int]
  /// How wide each shown column is; nil where even wrapped they do not fit.
  private(set) var widths: [Int]?
  private let cells: [[Text]]
  private let lines: TextLines
  private let metrics: TextMetrics

  /// What stands between columns.
  private static let gap = 2

  /// Lays a table out in a width; columns with a priority go first where `drops` allows it.
  init(_ table: Table, width: Int, drops: Bool, in lines: TextLines) {
    self.table = table
    metrics = lines.metrics
    self.lines = lines
    shown = Array(table.columns.indices)
    cells = table.rows.map { row in
      table.columns.indices.map { lines.shown(table.cell(row, $0)) }
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

  /// The columns that texts take: on one line, and as little as their longest word allows.
  private func extent(of texts: [String]) -> (natural: Int, least: Int) {
    var (natural, least) = (1, 1)
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      natural = max(natural, metrics.width(of: line))
      for word in line.split(separator: " ") {
        least = max(least, min(24, metrics.width(of: word)))
      }
    }
    return (natural, least)
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

  /// Adds head and rows.
  func write(on lines: inout TextLines, indent: Int) {
    guard let widths else { return writeStacked(on: &lines, indent: indent) }
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      add(
        shown.map { Text(lines.shown(table.columns[$0].title), .muted) }, widths, indent, on: &lines
      )
    }
    for (index, row) in table.rows.enumerated() {
      if row.isBand {
        lines.paragraph(row.cells.first ?? "", indent: indent)
      } else {
        add(shown.map { cells[index][$0] }, widths, indent, on: &lines)
      }
    }
  }

  /// One row: cells that are wrapped stand beside each other.
  private func add(_ cells: [Text], _ widths: [Int], _ indent: Int, on lines: inout TextLines) {
    let wrapped = zip(cells, widths).map { self.lines.wrapped($0, width: $1) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var text = Text(lines.spaces(indent))
      for position in wrapped.indices {
        let words = wrapped[position].indices.contains(line) ? wrapped[position][line] : ""
        let free = Text(lines.spaces(widths[position] - metrics.width(of: words.plain)))
        let isTrailing = table.columns[shown[position]].alignment == .trailing
        if position > 0 { text = text + Text(lines.spaces(Self.gap)) }
        text = text + (isTrailing ? free + words : words + free)
      }
      lines.add(text)
    }
  }

  /// Rows one below the other, each value after the title of its column.
  private func writeStacked(on lines: inout TextLines, indent: Int) {
    for (index, row) in table.rows.enumerated() {
      lines.paragraph(cells[index].first ?? "", indent: indent)
      guard !row.isBand else { continue }
      let values = table.columns.indices.dropFirst().filter { !cells[index][$0].isEmpty }
        .map { column -> Text in
          let title = table.columns[column].title
          return title.isEmpty
            ? cells[index][column] : "\("\(title): ", .muted)\(cells[index][column])"
        }
      guard let first = values.first else { continue }
      lines.paragraph(values.dropFirst().reduce(first) { "\($0); \($1)" }, indent: indent + 2)
    }
  }
}
