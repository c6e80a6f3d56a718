/// Something that people can read without the program.
public protocol PrintedReport {
  /// Pretty-printed, as a schema beside the questionnaires describes it.
  var json: String { get }

  /// Plain text of at most 78 columns without escape sequences, to be pasted anywhere.
  func text(isASCII: Bool) -> String
}

/// A report that can also be opened with a spreadsheet.
public protocol TableReport: PrintedReport { var csv: String { get } }
