internal import Documents

/// A row of the screen *Report*: what can be chosen of a report before it is written.
enum ReportRow: Hashable, Sendable {
  case kind, format, table, people, file
  /// Files that the report is made with: a brand, and a Markdown report that somebody wrote in.
  case brand, texts

  /// The rows, those alone that a form has a use for.
  static func all(of form: ReportForm) -> [ReportRow] {
    [.kind, .format] + (form == .csv ? [.table] : []) + [.people, .file]
      + (form.hasLooks ? [.brand] : []) + (form.takesWords ? [.texts] : [])
  }

  /// The rows in which the name of a file is typed.
  static let typed: [ReportRow] = [.file, .brand, .texts]

  var isTyped: Bool { Self.typed.contains(self) }

  var label: String {
    switch self {
    case .kind: "Kind"
    case .format: "Format"
    case .table: "Table"
    case .people: "People"
    case .file: "File"
    case .brand: "Brand"
    case .texts: "Texts"
    }
  }

  /// What stands there while nothing is typed.
  var placeholder: String {
    switch self {
    case .brand: "none; a JSON file with name, logo, colours"
    case .texts: "none; a Markdown report that you wrote in"
    case .kind, .format, .table, .people, .file: ""
    }
  }
}

extension Report.Kind {
  /// The kinds that one assessment is enough for.
  static var offered: [Report.Kind] { allCases.filter(\.isAboutOne) }

  private var isAboutOne: Bool {
    switch self {
    case .team, .board, .plan: true
    }
  }

  /// Whom or what it is for.
  var explanation: String {
    switch self {
    case .team: "the whole report of one team"
    case .board: "two pages for those who decide"
    case .plan: "what to do, and by when"
    }
  }

  /// What the name of the file says of the report.
  var namePart: String { self == .team ? "report" : rawValue }
}

extension ReportForm {
  var title: String {
    switch self {
    case .html: "HTML"
    case .markdown: "Markdown"
    case .text: "Text"
    case .csv: "CSV"
    case .json: "JSON"
    case .pdf: "PDF"
    }
  }

  /// What it is good for.
  var explanation: String {
    switch self {
    case .html: "for a browser and its printer"
    case .markdown: "to write in; your words stay"
    case .text: "to paste into a mail"
    case .csv: "one table for a spreadsheet"
    case .json: "all of it for programs"
    case .pdf: "printed by an installed browser"
    }
  }

  /// What the lines are that are shown of a report before it is written.
  var preview: String {
    switch self {
    case .html, .pdf: "the words of the page"
    case .markdown: "the Markdown of a new file"
    case .text: "the text"
    case .csv: "the rows, one line each"
    case .json: "the JSON"
    }
  }
}

extension Report.TableName {
  /// What a row of it is about.
  var explanation: String {
    switch self {
    case .answers: "a row for each practice"
    case .dimensions: "a row for each dimension"
    case .plan: "the steps, for an issue tracker"
    case .votes: "counts, a row for each round"
    case .moves: "what rose and fell"
    case .portfolio: "a row for each team"
    }
  }
}

extension Report.People {
  /// What is said of those who answered or voted.
  var explanation: String {
    switch self {
    case .none: "no owners, no counts of people"
    case .counts: "how many took part and voted"
    case .roles: "by role, where a role is large"
    }
  }
}
