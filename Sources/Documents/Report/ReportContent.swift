internal import Formats

/// What is put into the file of a report, in the form that the file has.
public enum ReportContent: Hashable, Sendable {
  case html(Document), markdown(Document), text(Document), json(Document)
  case csv(Table, forExcel: Bool = false)
  /// The page that a browser prints.
  case pdf(Document)

  /// A document in a form; nil for CSV, which holds a table.
  public init?(_ document: @autoclosure () -> Document, as form: ReportForm) {
    switch form {
    case .html: self = .html(document())
    case .markdown: self = .markdown(document())
    case .text: self = .text(document())
    case .json: self = .json(document())
    case .pdf: self = .pdf(document())
    case .csv: return nil
    }
  }

  /// The same of a document that was changed; a table as it is.
  public func changing(_ change: (inout Document) -> Void) -> ReportContent {
    func changed(_ document: Document) -> Document {
      var document = document
      change(&document)
      return document
    }
    switch self {
    case .html(let document): return .html(changed(document))
    case .markdown(let document): return .markdown(changed(document))
    case .text(let document): return .text(changed(document))
    case .json(let document): return .json(changed(document))
    case .pdf(let document): return .pdf(changed(document))
    case .csv: return self
    }
  }

  public var form: ReportForm {
    switch self {
    case .html: .html
    case .markdown: .markdown
    case .text: .text
    case .json: .json
    case .csv: .csv
    case .pdf: .pdf
    }
  }

  /// What a new file holds; of a PDF the page that it is made of.
  public func text(isASCII: Bool = false) -> String {
    switch self {
    case .html(let document), .pdf(let document): WebPage.text(of: document)
    case .markdown(let document):
      EditedReport().renewed(with: document.passages) { SHA256.hexadecimal(of: $0) }.text
    case .text(let document):
      PlainText.text(of: document, isASCII: isASCII) + "\n" + PlainText.lastLine + "\n"
    case .json(let document): document.json.pretty
    case .csv(let table, let forExcel): CSV.text(of: table, forExcel: forExcel)
    }
  }
}

extension PlainText {
  /// What the last line of a report in plain text is, so that it can be replaced.
  package static let lastLine = "Written by \(Document.generator)."
}
