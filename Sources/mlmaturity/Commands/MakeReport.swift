public import ArgumentParser
public import Documents
import Formats
import MaturityModel
import Storage

/// Make a report of an assessment.
struct MakeReport: Command {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make a report of an assessment, to read, print or hand on.",
    discussion: """
      The kind team is the whole report, board is two pages of it, plan is what to do and by when; \
      portfolio is about all teams of a folder, or of several files, and no ranking. \
      Without --format the ending of --output tells the form; on standard output it is text.

      A Markdown report is the place to write. Called again with the same --output, the command \
      renews what you left alone, keeps what you changed, and says what of it names a number that \
      is no longer true; with --check it says that alone, writes nothing, and exits with 4. What you \
      wrote comes into the page with --format html --texts REPORT.md.

      A report that is replaced is kept as .NAME.bak beside it; a file that mlmaturity did not make \
      is never replaced. A page is one file: it loads nothing and runs nothing. A PDF is made of it \
      by chromium or google-chrome, where one is installed; every browser prints the page, too.

      BRAND is a JSON file with name, logo (the path of a PNG or SVG file of up to 200 kB), colours \
      (light and dark, as in "#0F4C81"), footer, confidentiality and pageSize (A4 or letter).

      Names of those who voted are never in a report. Owners of actions are, but with --people none.
      """)

  @Argument(help: "The assessment file, or - for standard input; of a portfolio a folder or files.")
  var files: [String]

  @Option(help: "What the report is for.")
  var kind: ReportKind = .team

  @Option(
    help: ArgumentHelp(
      "Of a portfolio: what changed since the newest of each team up to this day (UTC).",
      valueName: "YYYY-MM-DD"))
  var since: String?

  @Option(
    help: "The assessment before this one, to say what changed.",
    completion: .file(extensions: ["json"]))
  var before: String?

  @Option(help: "Form of the report.")
  var format: ReportForm?

  @Option(
    help: "The table that a CSV file holds (default: answers; plan of a plan; else the first).")
  var table: Report.TableName?

  @Flag(help: "Write CSV as Excel reads it: with a byte order mark and semicolons.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "How much is said of those who answered (default: counts, and none for a pooled file)."))
  var people: Report.People?

  @Option(
    help: ArgumentHelp(
      "Name, logo, colours and small print of an organisation.", valueName: "brand"),
    completion: .file(extensions: ["json"]))
  var brand: String?

  @Option(
    help: ArgumentHelp("The Markdown report that you wrote in.", valueName: "report.md"),
    completion: .file(extensions: ["md"]))
  var texts: String?

  @Option(help: ArgumentHelp("The file to write.", valueName: "path"), completion: .file())
  var output: String?

  @Flag(help: "Say what of a Markdown report is out of date, and write nothing.")
  var check = false

  @Option(help: ArgumentHelp("Questionnaire of a file without one.", valueName: "id|file"))
  var questionnaire: String?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let form = try form()
    try refuseContradictions(form)
    guard !isOfMany, let kind = kind.ofOne else { return try makePortfolio(form) }
    guard files.count == 1, since == nil else {
      throw Ending(
        .usage, "mlmaturity: several files and --since are for --kind portfolio; name one file.")
    }
    // What can be said before anything is read costs nobody's time.
    let surroundings = Surroundings()
    let browser = form == .pdf ? try Browser(surroundings) : nil
    let brand = try brand.map { path throws(Ending) in try Brand(reading: path) }
    let words = try texts.map { path throws(Ending) in try WrittenReport(existing: path, .named) }
    let read = try NamedFiles([file] + [before].compactMap { $0 }, questionnaire, common) { $0 }
      .all()
    let isPooled = read[0].group?.anonymity == .pooled
    let report = Report(
      kind, of: read[0], before: read.count > 1 ? read[1] : nil,
      people: people ?? (isPooled ? .none : .counts), on: surroundings.today)
    let document = {
      var document = report.document
      if let brand { document.wear(brand) }
      if let words { document.take(words) }
      return document
    }
    switch form {
    case .html: try put(WebPage.text(of: document()), form)
    case .text:
      let text = PlainText.text(of: document(), isASCII: isASCII)
      try put(text + "\n" + ReportFile.lastLine + "\n", form)
    case .json: try put(document().json.pretty, form)
    case .markdown: try renew(document())
    case .csv: try writeTable(of: report, kind)
    case .pdf:
      guard let browser, let output else { return }
      let bytes = try browser.pdf(of: WebPage.text(of: document()), surroundings)
      try ReportFile(path: output, form: form).write(PDF.bytes(bytes, on: surroundings.today))
    }
  }

  /// The first file.
  var file: String { files[0] }

  /// The file to write; nil for standard output.
  private var target: String? { output == "-" ? nil : output }

  /// The form that is named, or that the file asks for.
  private func form() throws(Ending) -> ReportForm {
    if let format { return format }
    guard let target else { return check ? .markdown : .text }
    if let form = ReportForm(fileName: target) { return form }
    throw Ending(
      .usage,
      "mlmaturity: \(target.onOneLine) does not tell which form the report is to have. "
        + "Add --format.")
  }

  /// Writes a whole report; `heads` is what a table of one begins with.
  func put(_ text: String, _ form: ReportForm, heads: [String] = []) throws(Ending) {
    guard let target else { return write(text, to: .output) }
    try ReportFile(path: target, form: form, heads: heads).write(Array(text.utf8))
  }

  private func writeTable(of report: Report, _ kind: Report.Kind) throws(Ending) {
    let known = Report.TableName.allCases.filter { report.table($0) != nil }
    let usual = kind == .plan ? Report.TableName.plan : .answers
    // A kind without the usual table gives the first that it has.
    let name = table ?? (known.contains(usual) ? usual : known.first ?? usual)
    guard let table = report.table(name) else {
      let names = known.map(\.rawValue)
      throw Ending(
        .usage,
        "mlmaturity: a report of the kind \(kind.rawValue) has no table \(name.rawValue) here; "
          + (names.isEmpty ? "it has none." : "there are \(names.joined(separator: ", "))."))
    }
    var head = table
    head.rows = []
    let heads = [false, true].map { CSV.text(of: head, forExcel: $0) }
    try put(CSV.text(of: table, forExcel: excel), .csv, heads: heads)
  }

  /// Writes the Markdown report with a person's words where they were, or says what of them is out of date.
  func renew(_ document: Document) throws(Ending) {
    guard let target else {
      let new = EditedReport().renewed(with: document.passages, digest: WrittenReport.digest)
      return write(new.text, to: .output)
    }
    let written = check ? try WrittenReport(existing: target) : try WrittenReport(at: target)
    let renewed = written.renewed(as: document)
    if check {
      for line in renewed.check.lines { print(line, to: .output) }
      guard renewed.check.exitCode == 0 else { throw Ending(.outOfDate) }
      return
    }
    try ReportFile(path: target, form: .markdown).write(Array(renewed.text.utf8))
    if let summary = renewed.summary { print(summary, to: .error) }
  }
}

extension Report.People: ExpressibleByArgument {}
extension Report.TableName: ExpressibleByArgument {}
