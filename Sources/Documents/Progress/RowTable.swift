/// A table for programs in the making, row by row.
struct RowTable {
  private(set) var table: Table

  init(_ name: String, _ columns: [String]) {
    table = Table(name, columns: columns.map { Table.Column($0) }, rows: [])
  }

  /// Adds a row; cells that are missing at its end are empty.
  mutating func add(_ cells: [String]) { table.rows.append(Table.Row(cells.map { Text($0) })) }
}
