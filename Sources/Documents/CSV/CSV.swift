internal import TextCanvas

/// A table as RFC 4180 has it: UTF-8, every cell in quotes, lines ended by CR LF, one header row.
///
/// A spreadsheet computes what begins like a formula, so such cells get an apostrophe in front.
public struct CSV {
  private var bytes: [UInt8] = []
  private let columns: Int
  private let separator: UInt8

  /// A table, for Excel with a byte order mark and semicolons.
  public static func text(of table: Table, forExcel: Bool = false) -> String {
    var csv = CSV(columns: table.columns.count, forExcel: forExcel)
    csv.add(table.columns.map(\.title))
    for row in table.rows { csv.add(row.cells.map(\.plain)) }
    return csv.text
  }

  /// Rows of plain cells, as many in each as in the longest.
  public static func text(of rows: [[String]]) -> String {
    var csv = CSV(columns: rows.map(\.count).max() ?? 0, forExcel: false)
    for row in rows { csv.add(row) }
    return csv.text
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(columns: Int, forExcel: Bool) {
    self.columns = columns
    separator = UInt8(ascii: forExcel ? ";" : ",")
    if forExcel { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Adds a row; cells that are missing at its end are empty.
  mutating func add(_ cells: [String]) {
    for position in 0..<max(columns, cells.count) {
      if position > 0 { bytes.append(separator) }
      let content = position < cells.count ? cells[position] : ""
      if content.isPlain {
        bytes.append(UInt8(ascii: "\""))
        bytes += content.utf8
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes += Self.cell(content).utf8
      }
    }
    bytes += [0x0D, 0x0A]
  }

  /// One cell with its quotes.
  static func cell(_ content: String) -> String {
    // Control characters go, but a tab in front is judged before it does.
    let safe = cleaned(content)
    let isFormula = [content, safe].contains { text in
      text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    }
    let quoted = safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"" + (isFormula ? "'" : "") + quoted + "\""
  }
}

extension String {
  /// True for printable ASCII without a quote that does not begin like a formula: it needs no care in a cell.
  fileprivate var isPlain: Bool {
    guard let first = utf8.first else { return true }
    return !"=+-@".utf8.contains(first)
      && utf8.allSatisfy { 0x20...0x7E ~= $0 && $0 != UInt8(ascii: "\"") }
  }
}
