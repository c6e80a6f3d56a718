internal import TextCanvas

/// A table as RFC 4180 has it: UTF-8, every cell in quotes, lines ended by CR LF, one header row.
///
/// A spreadsheet computes what begins like a formula, so such cells get an apostrophe in front.
struct CSV {
  private(set) var text = ""
  private let columns: Int

  init(header: [String]) {
    columns = header.count
    add(header)
  }

  /// Adds a row; cells that are missing at its end are empty.
  mutating func add(_ cells: [String]) {
    let rest = Array(repeating: "", count: max(0, columns - cells.count))
    text += (cells + rest).map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// One cell with its quotes.
  static func cell(_ content: String) -> String {
    // Control characters go, but a tab in front is judged before it does.
    let isFormula = content.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
    var safe = cleaned(content)
    if isFormula == true
      || safe.unicodeScalars.first.map({ "=+-@".unicodeScalars.contains($0) }) == true
    {
      safe = "'" + safe
    }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
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
