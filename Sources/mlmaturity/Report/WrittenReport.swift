import Documents
import Formats
import MaturityModel
import Storage

/// A Markdown report that a person may have written in.
struct WrittenReport {
  let path: String
  let report: EditedReport

  /// Reads a report; where none is there, one that was never written.
  init(at path: String, _ origin: FileBytes.Origin = .found) throws(Ending) {
    self.path = path
    guard FilePath.isThere(path) else {
      report = EditedReport()
      return
    }
    let read = try WrittenReport(existing: path, origin)
    report = read.report
  }

  /// Reads a report that has to be there, and one of this program's.
  init(existing path: String, _ origin: FileBytes.Origin = .found) throws(Ending) {
    self.path = path
    let bytes = try ending(FileBytes.read(path, origin))
    guard let text = String(validating: bytes, as: UTF8.self), bytes.count < JSONDocument.sizeLimit
    else {
      throw Ending(.invalidFile, "\(path.onOneLine): this is no text in UTF-8. Check the name.")
    }
    do {
      report = try EditedReport(text)
    } catch {
      let problems = error.problems.map {
        "\(path.onOneLine):\($0.line): \($0.message)".onOneLine
      }
      throw Ending(.invalidFile, problems.joined(separator: "\n"))
    }
    guard report.isGenerated else {
      throw Ending(
        .invalidFile,
        "\(path.onOneLine): this is no Markdown report of mlmaturity, and was left alone. "
          + "Check the name, or name a new file.")
    }
  }

  static func digest(_ bytes: [UInt8]) -> String { SHA256.hexadecimal(of: bytes) }

  /// What it is to say now, with a person's words where they were.
  func renewed(as document: Document) -> RenewedReport {
    report.renewed(with: document.passages, digest: Self.digest)
  }
}

extension Document {
  /// Takes in what a person wrote into a Markdown report.
  mutating func take(_ written: WrittenReport) {
    take(
      written.report.ownWords(digest: WrittenReport.digest), deleted: written.report.deleted)
  }
}
