package import MaturityModel

/// Reads sheets that answer a form: those of ours, filled in or rearranged, and exports with a row for each person.
package struct SheetReader {
  package let form: BallotForm
  let columns: SheetColumns
  let names: AnswerNames

  package init(_ form: BallotForm, columns: SheetColumns = SheetColumns()) {
    self.form = form
    self.columns = columns
    names = AnswerNames(form)
  }

  /// The largest sheet that is read, in bytes, and the most people that one may hold.
  package static let sizeLimit = 4 << 20
  static let peopleLimit = 500

  /// What a sheet holds.
  package struct Content {
    package var files: [BallotBox.File] = []
    /// Why all of it, or a row of it, does not count.
    package var problems: [Problem] = []
    /// What is wrong with single answers.
    package var faults: [BallotFault] = []
    package var remarks: [Problem] = []
    /// True where the sheet names another form, which some other reader may know.
    var isOfAnotherForm = false
  }

  /// Reads a sheet with whichever form it names, and with the longest where it names none.
  ///
  /// `moment` is when the file was last changed: a sheet has no time of its own.
  package static func read(
    _ bytes: [UInt8], file: String, changedAt moment: Timestamp?, readers: [SheetReader]
  ) -> Content {
    let longest = readers.sorted { $0.form.practices.count > $1.form.practices.count }
    var first: Content?
    for reader in longest {
      let content = reader.read(bytes, file: file, changedAt: moment)
      if !content.isOfAnotherForm { return content }
      first = first ?? content
    }
    return first ?? Content()
  }

  /// Reads a sheet of this form.
  package func read(_ bytes: [UInt8], file: String, changedAt moment: Timestamp?) -> Content {
    var reading = SheetReading(self, file: file, moment: moment)
    guard form.questionnaire.model == nil else {
      return reading.refused(
        "a sheet holds levels, and this questionnaire has answers of other kinds",
        "Answer with mlmaturity assess --ballot, or vote in the room.")
    }
    guard bytes.count <= Self.sizeLimit else {
      return reading.refused("this is larger than any sheet of ballots", "Leave the rest out.")
    }
    guard !SheetText.isWorkbook(bytes) else {
      return reading.refused("this is a workbook, not a CSV file", "Save it as CSV UTF-8.")
    }
    guard let text = SheetText(bytes) else {
      return reading.refused("this is not text", "Save it as CSV UTF-8.")
    }
    if let remark = text.remark {
      reading.content.remarks.append(
        Problem(
          file: file, fault: remark, remedy: "Look whether letters with accents are right."))
    }
    switch SheetTable.search(text.text, for: { SheetHeader(of: $0, for: self) }) {
    case .found(let table, let header): reading.read(table, below: header)
    case .nothing:
      return reading.refused(
        "no row names the columns", "A sheet has the heads id and your level; or see --columns.")
    case .openQuote(let quote):
      reading.content.problems.append(
        Problem(
          file: file, line: quote.line, fault: "a quotation mark is opened and never closed",
          remedy: "Close it; nothing of this sheet was read."))
    }
    return reading.content
  }
}
