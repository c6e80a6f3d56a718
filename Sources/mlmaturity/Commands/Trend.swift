import ArgumentParser
import Documents
import Formats
import MaturityModel
import Storage

/// Print how results went over time.
struct Trend: FilesCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Print how the results of several assessments went over time.",
    discussion: """
      Reads any number of assessment files in any order; one may be - for standard input. A rule \
      is drawn where the questionnaire changed, and no line leads across where too little \
      is the same. A result without a date is named and left out, and so are one person's answers and \
      copies of an assessment that was changed later in another file. A file that cannot be used is named on \
      standard error, all others are shown, and the exit code is then 3.
      """)

  @Argument(help: "The assessment files.", completion: .json) var files: [String]
  @Option(help: .questionnaireOfFiles, completion: .questionnaire) var questionnaire: String?
  @Option(help: .form) var format: TableFormat?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let files = try SeriesFiles(
      files, questionnaire, common, isDated: true, keepsNotes: false, make: Series.Entry.init,
      assessment: \.assessment)
    let results = files.results
    let series = Series(entries: results.map { ($0.file, $0.value) })
    let newest = series.points.last.flatMap { point in results.first { $0.file == point.file } }
    let history = History(
      series, by: (newest ?? results[0]).value.assessment.questionnaire, subject: files.subject)
    switch format ?? (common.wantsLines ? .sentences : .text) {
    case .text: show(history.document)
    case .sentences: speak(history.document)
    case .json: write(series.json.pretty, to: .output)
    case .csv: write(CSV.text(of: history.table), to: .output)
    }
    if let ending = files.ending { throw ending }
  }
}
