import ArgumentParser
import MaturityModel
import Reports
import Storage
import TextCanvas

/// Print the scorecard of an assessment.
struct Score: Command {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Print the scorecard of an assessment, without a terminal.",
    discussion: "Reads FILE, or standard input for -. The report is plain text for an e-mail.")

  @Argument(help: "The assessment file, or - for standard input.")
  var file: String

  @Option(help: ArgumentHelp("Questionnaire of a file without one.", valueName: "id|file"))
  var questionnaire: String?

  @Option(help: "Form of the output.")
  var format: ReportFormat = .text

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let surroundings = Surroundings()
    let assessment = try readAssessment(file, questionnaire, common, surroundings)
    let report = ScoreReport(assessment)
    let text =
      switch format {
      case .json: report.json
      case .text: report.text(isASCII: common.ascii || !surroundings.isUTF8)
      }
    write(text, to: .output)
  }
}

/// The forms that a scorecard can take.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Reads an assessment as the commands without a terminal do.
func readAssessment(
  _ file: String, _ questionnaire: String?, _ options: CommonOptions,
  _ surroundings: Surroundings
) throws(Ending) -> Assessment {
  let library = try library(questionnaire, options, surroundings)
  let assessment = try ending(library.readNamed(file))
  tell(library.duplicates(behind: [assessment]))
  return assessment
}

/// What the commands without a terminal read assessments with; ends where `--questionnaire` names nothing.
func library(
  _ questionnaire: String?, _ options: CommonOptions, _ surroundings: Surroundings
) throws(Ending) -> Library {
  let folders = Folders(environment: surroundings.environment, store: options.store)
  let library = Library(folders, questionnaire: questionnaire)
  if questionnaire != nil { _ = try ending(library.chosen()) }
  return library
}

/// Writes each problem on a line of standard error.
func tell(_ problems: [Problem]) {
  for problem in problems { print("mlmaturity: \(cleaned(problem.description))", to: .error) }
}
