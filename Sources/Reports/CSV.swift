internal import TextCanvas

/// A table as RFC 4180 has it: UTF-8, every cell in quotes, lines ended by CR LF, one header row.
///
/// A spreadsheet computes what begins like a formula, so such cells get an apostrophe in front.
struct CSV {
  private(set) var text = ""

  init(header: [String]) { add(header) }

  mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
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
