import Documents
import Formats
import Storage

/// Where a report goes: a new file, or one in the place of an earlier report and of nothing else.
struct ReportFile {
  let path: String
  let form: ReportForm
  /// The first line of a table, in both spellings; a CSV file has no other sign of where it came from.
  var heads: [String] = []

  /// Writes the report; what the file held before is kept as `.NAME.bak`, and the same report again changes nothing.
  func write(_ bytes: [UInt8]) throws(Ending) {
    let file = AtomicFile(path)
    if FilePath.isThere(path), try present() == bytes { return }
    try ending(file.replace(with: bytes, kind: "report", isOwn: isOwn))
  }

  /// What the file holds now.
  func present() throws(Ending) -> [UInt8] { try ending(FileBytes.read(path)) }

  /// What the last line of a report in plain text is, so that it can be replaced.
  static let lastLine = "Written by \(Document.generator)."
  /// What a PDF file ends with, where no reader of such files looks.
  static let comment = "%\(Document.generator)\n"

  /// True for a report in plain text, also for one that an earlier version wrote beside an assessment.
  static func isText(_ text: String) -> Bool {
    if text.hasSuffix("\n\(lastLine)\n") { return true }
    let lines = text.split(separator: "\n")
    guard let underline = lines.firstIndex(where: { $0.allSatisfy { $0 == "=" } }) else {
      return false
    }
    return ["Date", "Questionnaire", "Answered"].allSatisfy { name in
      lines[underline...].contains { $0.hasPrefix("  \(name) ") }
    }
  }

  private func isOwn(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return switch form {
    case .html:
      text.hasPrefix("<!doctype html>")
        && text.prefix(1_000).contains(
          "<meta name=\"generator\" content=\"\(Document.generator)\">")
    case .markdown: (try? EditedReport(text))?.isGenerated == true
    case .text: Self.isText(text)
    case .csv: heads.contains { bytes.starts(with: $0.utf8) }
    case .json:
      (try? JSONDocument(bytes))?.root["generator"]?.text == Document.generator
    case .pdf: bytes.starts(with: "%PDF-".utf8) && bytes.suffix(40).ends(with: Self.comment.utf8)
    }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func ends(with other: String.UTF8View) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
