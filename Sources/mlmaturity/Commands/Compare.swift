import ArgumentParser
import Documents
import Formats
import MaturityModel
import Storage

/// Print what changed between two assessments.
struct Compare: Command {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Print what changed between two assessments.",
    discussion: """
      Reads BEFORE and AFTER; one of them may be - for standard input. Like is compared with like: \
      both are rated by the newer questionnaire, and the text shows only what the two permit.
      """)

  @Argument(help: "The older assessment file.", completion: .json) var before: String
  @Argument(help: "The newer assessment file.", completion: .json) var after: String
  @Option(help: .questionnaireOfFiles, completion: .questionnaire) var questionnaire: String?
  @Option(help: .form) var format: TableFormat?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let assessments = try NamedFiles([before, after], questionnaire, common) { $0 }.all()
    if let measured = ModelComparison(before: assessments[0], after: assessments[1]),
      let change = ModelChange(before: assessments[0], after: assessments[1])
    {
      return print(change, measured)
    }
    if let mixed = assessments.first(where: { $0.questionnaire.model != nil }) {
      throw Ending(
        .usage,
        "mlmaturity: the two are of different questionnaires, and \(mixed.questionnaire.id) has "
          + "measures. Compare two assessments of one questionnaire.")
    }
    let comparison = Comparison(before: assessments[0], after: assessments[1])
    let change = Change(comparison)
    let format = format ?? (common.wantsLines ? .sentences : .text)
    switch format {
    // The text has the notices itself.
    case .text, .sentences: break
    case .json, .csv: tell(change.notices)
    }
    switch format {
    case .text: show(change.document)
    case .sentences: speak(change.document)
    case .json: write(comparison.json.pretty, to: .output)
    case .csv: write(CSV.text(of: change.table), to: .output)
    }
  }

  private func print(_ change: ModelChange, _ comparison: ModelComparison) {
    switch format ?? (common.wantsLines ? .sentences : .text) {
    case .text: show(change.document)
    case .sentences: speak(change.document)
    case .json:
      tell(change.notices)
      write(comparison.json.pretty, to: .output)
    case .csv:
      tell(change.notices)
      write(CSV.text(of: change.table), to: .output)
    }
  }
}
