import ArgumentParser
import MaturityModel

/// Start or go on with an assessment.
struct Assess: Command {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Start or go on with an assessment.",
    discussion: """
      With a FILE that exists the assessment in it opens where you left it; a FILE that does not \
      exist is made. Without one you are asked what to start. With --from the new assessment, at \
      FILE or in the store, begins with the answers of an earlier one.
      """)

  @Argument(help: "The assessment file.", completion: .file(extensions: ["json"]))
  var file: String?

  @Option(help: ArgumentHelp("Questionnaire to start with.", valueName: "id|file"))
  var questionnaire: String?

  @Flag(help: "Start a quick scan: core practices only.")
  var quick = false

  @Option(
    help: ArgumentHelp(
      "Start with the answers of an earlier assessment, as not re-confirmed.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var from: String?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let mode: Assessment.Mode = quick ? .quick : .full
    try Start(
      file: file, isNew: file == nil, questionnaire: questionnaire, mode: mode,
      earlier: from, appearance: common.appearance
    ).run()
  }
}
