internal import Documents
internal import Translation

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
    case .kind: phrase("Kind")
    case .format: phrase("Format")
    case .table: phrase("Table")
    case .people: phrase("People")
    case .file: phrase("File")
    case .brand: phrase("Brand")
    case .texts: phrase("Texts")
    }
  }

  /// What stands there while nothing is typed.
  var placeholder: String {
    switch self {
    case .brand: phrase("none; a JSON file with name, logo, colours")
    case .texts: phrase("none; a Markdown report that you wrote in")
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

  /// What it is called on the screen.
  var title: String {
    switch self {
    case .team: phrase("team", in: "report")
    case .board: phrase("board", in: "report")
    case .plan: phrase("plan", in: "report")
    }
  }

  /// Whom or what it is for.
  var explanation: String {
    switch self {
    case .team: phrase("the whole report of one team")
    case .board: phrase("two pages for those who decide")
    case .plan: phrase("what to do, and by when")
    }
  }

  /// What the name of the file says of the report.
  var namePart: String { self == .team ? "report" : rawValue }
}

extension ReportForm {
  var title: String {
    switch self {
    case .html: phrase("HTML")
    case .markdown: phrase("Markdown")
    case .text: phrase("Text")
    case .csv: phrase("CSV")
    case .json: phrase("JSON")
    case .pdf: phrase("PDF")
    }
  }

  /// What it is good for.
  var explanation: String {
    switch self {
    case .html: phrase("for a browser and its printer")
    case .markdown: phrase("to write in; your words stay")
    case .text: phrase("to paste into a mail")
    case .csv: phrase("one table for a spreadsheet")
    case .json: phrase("all of it for programs")
    case .pdf: phrase("printed by an installed browser")
    }
  }

  /// What the lines are that are shown of a report before it is written.
  var preview: String {
    switch self {
    case .html, .pdf: phrase("the words of the page")
    case .markdown: phrase("the Markdown of a new file")
    case .text: phrase("the text")
    case .csv: phrase("the rows, one line each")
    case .json: phrase("the JSON")
    }
  }
}

extension Report.TableName {
  /// What it is called on the screen.
  var title: String {
    switch self {
    case .answers: phrase("answers", in: "table")
    case .dimensions: phrase("dimensions", in: "table")
    case .plan: phrase("plan", in: "table")
    case .votes: phrase("votes", in: "table")
    case .moves: phrase("moves", in: "table")
    case .portfolio: phrase("portfolio", in: "table")
    }
  }

  /// What a row of it is about.
  var explanation: String {
    switch self {
    case .answers: phrase("a row for each practice")
    case .dimensions: phrase("a row for each dimension")
    case .plan: phrase("the steps, for an issue tracker")
    case .votes: phrase("counts, a row for each round")
    case .moves: phrase("what rose and fell")
    case .portfolio: phrase("a row for each team")
    }
  }
}

extension Report.People {
  /// What it is called on the screen.
  var title: String {
    switch self {
    case .none: phrase("none", in: "people")
    case .counts: phrase("counts", in: "people")
    case .roles: phrase("roles", in: "people")
    }
  }

  /// What is said of those who answered or voted.
  var explanation: String {
    switch self {
    case .none: phrase("no owners, no counts of people")
    case .counts: phrase("how many took part and voted")
    case .roles: phrase("by role, where a role is large")
    }
  }
}
