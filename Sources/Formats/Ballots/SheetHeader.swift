import MaturityModel

/// Where a sheet says what: the row with the heads, and what each column holds.
struct SheetHeader {
  /// The index of the row.
  let row: Int
  /// Columns by what they hold.
  let columns: [SheetColumns.Key: Int]
  /// Columns that may be ticked, by level.
  let levels: [Int: Int]
  /// The practices of a sheet with a row for each person, by column; empty for a row for each practice.
  let practices: [Int: Practice]

  /// The rows in which heads are looked for.
  private static let depth = 40

  /// Nil where no row names the columns.
  init?(of table: SheetTable, for reader: SheetReader) {
    for (row, (_, cells)) in table.rows.prefix(Self.depth).enumerated() {
      let heads = cells.map(\.headFolded)
      var columns: [SheetColumns.Key: Int] = [:]
      for key in SheetColumns.Key.allCases {
        columns[key] = heads.firstIndex(of: reader.columns.head(of: key))
      }
      if let id = columns[.id], let level = columns[.level], id != level {
        self.init(row: row, columns: columns, levels: Self.levels(heads), practices: [:])
        return
      }
      let practices = reader.names.practices(in: heads)
      if practices.count >= 2 {
        self.init(row: row, columns: columns, levels: [:], practices: practices)
        return
      }
    }
    return nil
  }

  private init(
    row: Int, columns: [SheetColumns.Key: Int], levels: [Int: Int], practices: [Int: Practice]
  ) {
    (self.row, self.columns) = (row, columns)
    (self.levels, self.practices) = (levels, practices)
  }

  /// Columns whose head is a level, with its name or without.
  private static func levels(_ heads: [String]) -> [Int: Int] {
    var levels: [Int: Int] = [:]
    for (column, head) in heads.enumerated() {
      let text = head.hasPrefix("level ") ? head.dropFirst(6) : head[...]
      guard let first = text.first, let level = first.wholeNumberValue, first.isASCII,
        text.dropFirst().first.map({ " .:".contains($0) }) ?? true, levels[level] == nil
      else { continue }
      levels[level] = column
    }
    return levels
  }
}
