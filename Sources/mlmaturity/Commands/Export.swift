import ArgumentParser
import Documents
import Formats
import MaturityModel

/// Write what an assessment holds for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the answers of an assessment for other programs.",
    subcommands: [ExportAnswers.self])
}

/// The answers of an assessment as a sheet.
struct ExportAnswers: Command {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Print the answers of an assessment as a sheet.",
    discussion: """
      Prints one row for each item of the questionnaire, answered or not, and one more for each further \
      piece of evidence. import answers reads it again without loss, also after a spreadsheet saved it; \
      section, title and question are for people, and what their cells say does not count. Cells that \
      look like formulas get an apostrophe, which import answers takes away.

      Actions, plan and workshop are no answers: what the sheet leaves out is said.
      """)

  @Argument(help: "The assessment file, or - for standard input.", completion: .json) var file:
    String
  @Option(help: "Form of the sheet.") var format: Form = .csv
  @Option(help: .questionnaireOfFile, completion: .questionnaire) var questionnaire: String?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  enum Form: String, ExpressibleByArgument, CaseIterable { case csv }

  func run() throws {
    let sheet = AnswerSheet(try readAssessment(file, questionnaire, common))
    switch format {
    case .csv: write(CSV.text(of: sheet.rows), to: .output)
    }
    let leftOut = sheet.leftOut
    if !leftOut.isEmpty { tell(["not in the sheet: \(leftOut.joined(separator: ", "))."]) }
  }
}
