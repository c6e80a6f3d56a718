import MaturityModel
import Translation

extension BallotForm {
  /// The sheet: UTF-8 with its mark, commas, CRLF (RFC 4180), as spreadsheets open it by a double click.
  ///
  /// What the sheet is read back by is the same in every language.
  func sheet(_ frame: WorkshopFrame) -> [UInt8] {
    var rows = [[phrase("ballot", in: "sheet"), title], ["form", code]]
    rows.append([phrase("period", in: "sheet"), frame.period])
    rows.append([phrase("what counts", in: "sheet"), frame.evidenceRule])
    if asksName { rows += [["name", ""], ["role", ""]] }
    rows.append([phrase("how", in: "sheet"), instruction])
    rows.append(
      ["id", phrase("question", in: "sheet")] + (1...topLevel).map { "\($0)" }
        + [SheetColumns.Key.level.usual, "note"])
    for practice in practices {
      rows.append([practice.id.text, practice.question] + practice.anchors + ["", ""])
    }
    let lines = rows.map { $0.map(\.sheetCell).joined(separator: ",") + "\r\n" }
    return Array(("\u{FEFF}" + lines.joined()).utf8)
  }

  private var instruction: String {
    let column = SheetColumns.Key.level.usual
    return phrase(
      """
      Write 1 to \(topLevel, "highest") into "\(column, "column")": the highest statement that is \
      true with all before it. d: do not know. a: not applicable, with the reason as note, where it \
      is offered.
      """)
  }
}

extension String {
  /// A cell that no spreadsheet takes for a formula.
  fileprivate var sheetCell: String {
    let text = first.map { "=+-@\t\r".contains($0) } == true ? "'" + self : self
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
