public import ArgumentParser
public import Documents
import Formats
import MaturityModel
import Storage

/// Make a report of an assessment.
struct MakeReport: FilesCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make a report of an assessment, to read, print or hand on.",
    discussion: """
      The kind team is the whole report, board is two pages of it, plan is what to do and by when; \
      progress is how a team went over several files, with what changed since the file of --before, \
      or since the oldest that levels can be compared with; portfolio is about all teams of a \
      folder, or of several files, and no ranking. \
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

  @Argument(
    help: ArgumentHelp(
      "The assessment file, or - for standard input; for progress all files of a team, of a "
        + "portfolio a folder or files."),
    completion: .json)
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
    completion: .json)
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
    completion: .json)
  var brand: String?

  @Option(
    help: ArgumentHelp("The Markdown report that you wrote in.", valueName: "report.md"),
    completion: .file(extensions: ["md"]))
  var texts: String?

  @Option(help: ArgumentHelp("The file to write.", valueName: "path"), completion: .file())
  var output: String?

  @Flag(help: "Say what of a Markdown report is out of date, and write nothing.")
  var check = false

  @Option(help: .questionnaireOfFile, completion: .questionnaire) var questionnaire: String?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let form = try form()
    try refuseContradictions(form)
    // What can be said before anything is read costs nobody's time.
    let surroundings = Surroundings()
    let browser = form == .pdf ? try Browser(surroundings) : nil
    let brand = try brand.map { path throws(Ending) in try Brand(reading: path) }
    let words = try texts.map { path throws(Ending) in try WrittenReport(existing: path, .named) }
    let (report, ending) = try made(surroundings)
    if form != .text { tell(report.notices) }
    let content = try content(of: report, as: form, brand, words)
    if check, let target, case .markdown(let document) = content {
      return try tellChecks(of: document, target)
    }
    if let target {
      let summary = try ReportFile(path: target).put(content, isASCII: isASCII) {
        page throws(Ending) in
        guard let browser else { return [] }
        return PDF.bytes(try browser.pdf(of: page, surroundings), on: surroundings.today)
      }
      if let summary { print(summary, to: .error) }
    } else {
      write(content.text(isASCII: isASCII), to: .output)
    }
    if let ending { throw ending }
  }

  /// The first file.
  var file: String { files[0] }

  /// The file to write; nil for standard output.
  private var target: String? { output == "-" ? nil : output }

  /// True for a form that other programs read, also where the name of the file alone asks for it.
  var isForPrograms: Bool {
    (format ?? target.flatMap { ReportForm(fileName: $0) })?.isForPrograms ?? false
  }

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

  private func content(
    of report: any MadeReport, as form: ReportForm, _ brand: Brand?, _ words: WrittenReport?
  ) throws(Ending) -> ReportContent {
    let document = {
      var document = report.document
      if let brand { document.wear(brand) }
      if let words { document.take(words) }
      return document
    }
    if let content = ReportContent(document(), as: form) { return content }
    let known = report.tables
    let name = table ?? known.first ?? (kind == .plan ? .plan : .answers)
    guard let table = report.table(name) else {
      let names = Report.TableName.allCases.filter { known.contains($0) }.map(\.rawValue)
      throw Ending(
        .usage,
        "mlmaturity: a report of the kind \(kind.rawValue) has no table \(name.rawValue) here; "
          + (names.isEmpty ? "it has none." : "there are \(names.joined(separator: ", "))."))
    }
    return .csv(table, forExcel: excel)
  }

  /// Says what of a Markdown report is out of date, and writes nothing.
  private func tellChecks(of document: Document, _ target: String) throws(Ending) {
    let check = try WrittenReport(existing: target).renewed(as: document).check
    for line in check.lines { print(line, to: .output) }
    guard check.exitCode == 0 else { throw Ending(.outOfDate) }
  }
}

extension Report.People: ExpressibleByArgument {}
extension Report.TableName: ExpressibleByArgument {}
extension ReportForm: ExpressibleByArgument {}
