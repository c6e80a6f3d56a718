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

  @Argument(help: "The assessment file, or - for standard input.") var file: String
  @Option(help: .questionnaireOfFile) var questionnaire: String?
  @Option(help: "Form of the output.") var format: ReportFormat = .text

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    show(ScoreReport(try readAssessment(file, questionnaire, common)), as: format)
  }
}
