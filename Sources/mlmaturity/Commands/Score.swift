import ArgumentParser
import Documents
import Formats
import MaturityModel
import Storage
import TextCanvas

/// Print the scorecard of an assessment.
struct Score: Command {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Print the scorecard of an assessment, without a terminal.",
    discussion: """
      Reads FILE, or standard input for -. The report is plain text for an e-mail; brief is five \
      sentences of it for somebody who decides, and sentences is all of it for those who hear it.
      """)

  @Argument(help: "The assessment file, or - for standard input.", completion: .json) var file:
    String
  @Option(help: .questionnaireOfFile, completion: .questionnaire) var questionnaire: String?
  @Option(help: .form) var format: Form?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, brief, sentences, json }

  func run() throws {
    let assessment = try readAssessment(file, questionnaire, common)
    let today = Surroundings().today
    if let measured = assessment.measured { return print(measured, of: assessment, on: today) }
    let report = { Report(.team, of: assessment, on: today) }
    switch format ?? (common.wantsLines ? .sentences : .text) {
    case .text: write(PlainText.text(of: report().score, isASCII: isASCII), to: .output)
    case .sentences: speak(report().score)
    case .brief: write(PlainText.text(of: report().brief, isASCII: isASCII), to: .output)
    case .json: write(assessment.scoreOutput(on: today).pretty, to: .output)
    }
  }

  private func print(
    _ measured: ModelAssessment, of assessment: Assessment, on today: CalendarDay
  ) {
    let document = { ModelReport(measured).document }
    switch format ?? (common.wantsLines ? .sentences : .text) {
    case .text: show(document())
    case .brief:
      let report = Report(.team, of: assessment, on: today)
      write(PlainText.text(of: report.brief, isASCII: isASCII), to: .output)
    case .sentences: speak(document())
    case .json: write(assessment.scoreOutput(on: today).pretty, to: .output)
    }
  }
}
