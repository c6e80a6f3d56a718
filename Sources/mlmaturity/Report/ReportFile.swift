import Documents
import Formats
import MaturityModel
import Storage

/// Where a report goes: a new file, or one in the place of an earlier report and of nothing else.
struct ReportFile {
  let path: String
  /// Whether a person named the file; one that the program named may be no link.
  var origin = FileBytes.Origin.found

  /// Puts a report into the file; `print` makes the bytes of a PDF of a page.
  ///
  /// What the file held before is kept as `.NAME.bak`, the same report again changes nothing, and of a Markdown report
  /// a person's words stay where they were.
  /// - Returns: what was done with these words; nil where there are none.
  func put(
    _ content: ReportContent, isASCII: Bool, print: (_ page: String) throws(Ending) -> [UInt8]
  ) throws(Ending) -> String? {
    if origin == .invented { try ending(file.checkPlace()) }
    switch content {
    case .markdown(let document):
      let renewed = try WrittenReport(at: path, origin).renewed(as: document)
      try write(Array(renewed.text.utf8), content)
      return renewed.summary
    case .pdf: try write(print(content.text()), content)
    case .html, .text, .json, .csv:
      try write(Array(content.text(isASCII: isASCII).utf8), content)
    }
    return nil
  }

  private var file: AtomicFile {
    origin == .invented ? AtomicFile(invented: path) : AtomicFile(path)
  }

  private func write(_ bytes: [UInt8], _ content: ReportContent) throws(Ending) {
    if FilePath.isThere(path), try ending(FileBytes.read(path, origin)) == bytes { return }
    try ending(file.replace(with: bytes, kind: "report", isOwn: content.isReplaceable))
  }

  /// What a PDF file ends with, where no reader of such files looks.
  static let comment = "%\(Document.generator)\n"
}

extension ReportContent {
  /// True for a file of this form that was made here.
  fileprivate func isReplaceable(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return switch self {
    case .html:
      text.hasPrefix("<!doctype html>")
        && text.prefix(1_000).contains(
          "<meta name=\"generator\" content=\"\(Document.generator)\">")
    case .markdown: (try? EditedReport(text))?.isGenerated == true
    case .text: text.hasSuffix("\n\(PlainText.lastLine)\n") || Self.isEarlierText(text)
    case .csv(var table, _): table.isHead(of: bytes)
    case .json: JSONDocument.isReport(bytes)
    case .pdf:
      bytes.starts(with: "%PDF-".utf8) && bytes.suffix(40).ends(with: ReportFile.comment.utf8)
    }
  }

  /// True for a text that version 0.1 wrote, which has no mark; nobody's own file looks like that.
  static func isEarlierText(_ text: String) -> Bool {
    let lines = text.split(separator: "\n")
    guard let underline = lines.firstIndex(where: { $0.allSatisfy { $0 == "=" } }) else {
      return false
    }
    let entries = lines[underline...]
    return ["Date", "Questionnaire", "Answered"].allSatisfy { name in
      entries.contains { $0.hasPrefix("  \(name) ") }
    }
  }
}

extension Table {
  /// True where a CSV file begins as one of this table does; it has no other sign of where it came from.
  fileprivate mutating func isHead(of bytes: [UInt8]) -> Bool {
    rows = []
    return [false, true].contains { bytes.starts(with: CSV.text(of: self, forExcel: $0).utf8) }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func ends(with other: String.UTF8View) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
