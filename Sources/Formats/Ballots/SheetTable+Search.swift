import MaturityModel

extension SheetTable {
  /// What came of looking for a table in a text.
  enum Search<Header> {
    case found(SheetTable, Header)
    /// No sign parts the text so that there is a header.
    case nothing
    case openQuote(OpenQuote)
  }

  /// The rows by the sign that parts them: the one that is named, else the first with which there is a header.
  static func search<Header>(_ text: String, for header: (SheetTable) -> Header?) -> Search<Header>
  {
    var text = text
    var delimiters = Array(",;\t|".utf8)
    let first = String(text.prefix { $0 != "\n" })
    let plain = first.replacing("\"", with: "").withoutEnds(but: "\t")
    if plain.lowercased().hasPrefix("sep="), plain.utf8.count == 5, let sign = plain.utf8.last {
      delimiters = [sign]
      // The line stays, so that the others keep their numbers.
      text = String(text.dropFirst(first.count))
    }
    var quote: OpenQuote?
    for delimiter in delimiters {
      do throws(OpenQuote) {
        let table = try SheetTable(text, delimiter: delimiter)
        if let header = header(table) { return .found(table, header) }
      } catch { quote = quote ?? error }
    }
    return quote.map { .openQuote($0) } ?? .nothing
  }

  /// Reads a sheet in which a header can be found; nil, with a problem, for every other file.
  static func read<Header>(
    _ bytes: [UInt8], log: ProblemLog, without absence: (fault: String, remedy: String),
    header: (SheetTable) -> Header?
  ) -> (table: SheetTable, header: Header)? {
    let refuse = { (fault: String, line: Int?, remedy: String) in
      log.report(Problem(file: log.file, line: line, fault: fault, remedy: remedy))
    }
    guard bytes.count <= SheetReader.sizeLimit else {
      refuse("this is larger than any sheet that is read", nil, "Leave the rest out.")
      return nil
    }
    guard !SheetText.isWorkbook(bytes) else {
      refuse("this is a workbook, not a CSV file", nil, "Save it as CSV UTF-8.")
      return nil
    }
    guard let text = SheetText(bytes) else {
      refuse("this is not text", nil, "Save it as CSV UTF-8.")
      return nil
    }
    switch search(text.text, for: header) {
    case .found(let table, let header): return (table, header)
    case .nothing: refuse(absence.fault, nil, absence.remedy)
    case .openQuote(let quote):
      refuse("a quotation mark is opened and never closed", quote.line, "Close it.")
    }
    return nil
  }
}

extension String {
  /// The text without white space at its ends, but for one sign.
  fileprivate func withoutEnds(but kept: Character) -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace, first != kept { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace, last != kept { rest.removeLast() }
    return String(rest)
  }
}
