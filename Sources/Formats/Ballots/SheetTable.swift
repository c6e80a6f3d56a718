import MaturityModel

/// The rows of a sheet whose cells are parted by a sign (RFC 4180, and what spreadsheets make of it).
struct SheetTable {
  /// Rows that say anything, each with the line that it begins on, from 1.
  private(set) var rows: [(line: Int, cells: [String])] = []

  /// A quotation mark that is opened on a line and never closed: guessing its end would shift rows.
  struct OpenQuote: Error { let line: Int }

  init(_ text: String, delimiter: UInt8) throws(OpenQuote) {
    var (cells, cell): ([String], [UInt8]) = ([], [])
    var (line, begun, opened) = (1, 1, 0)
    let bytes = Array(text.utf8)
    var at = 0
    while at <= bytes.count {
      let byte = at < bytes.count ? bytes[at] : nil
      at += 1
      if opened > 0 {
        guard let byte else { throw OpenQuote(line: opened) }
        if byte != 0x22 {
          if byte == 0x0A { line += 1 }
          cell.append(byte)
        } else if at < bytes.count, bytes[at] == 0x22 {
          cell.append(byte)
          at += 1
        } else {
          opened = 0
        }
      } else if byte == 0x22, cell.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        (opened, cell) = (line, [])
      } else if byte == delimiter {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else if byte == nil || byte == 0x0A {
        cells.append(String(decoding: cell, as: UTF8.self))
        if cells.contains(where: { !$0.isBlank }) { rows.append((line: begun, cells: cells)) }
        (cells, cell) = ([], [])
        line += 1
        begun = line
      } else if let byte {
        cell.append(byte)
      }
    }
  }
}
