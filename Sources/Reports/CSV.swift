internal import TextCanvas

/// A table as RFC 4180 has it: UTF-8, every cell in quotes, lines ended by CR LF, one header row.
///
/// A spreadsheet computes what begins like a formula, so such cells get an apostrophe in front.
struct CSV {
  private var bytes: [UInt8] = []
  private let columns: Int

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(header: [String]) {
    columns = header.count
    add(header)
  }

  /// Adds a row; cells that are missing at its end are empty.
  mutating func add(_ cells: [String]) {
    for position in 0..<max(columns, cells.count) {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      let content = position < cells.count ? cells[position] : ""
      if content.isPlain {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: content.utf8)
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes.append(contentsOf: Self.cell(content).utf8)
      }
    }
    bytes += [0x0D, 0x0A]
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
