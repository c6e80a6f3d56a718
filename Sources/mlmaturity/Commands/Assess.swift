import ArgumentParser
import MaturityModel

/// Start or go on with an assessment.
struct Assess: Command {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Start or go on with an assessment.",
    discussion: """
      With a FILE that exists the assessment in it opens where you left it; a FILE that does not \
      exist is made. Without one you are asked what to start.
      """)

  @Argument(help: "The assessment file.", completion: .file(extensions: ["json"]))
  var file: String?

  @Option(help: ArgumentHelp("Questionnaire to start with.", valueName: "id|file"))
  var questionnaire: String?

  @Flag(help: "Start a quick scan: core practices only.")
  var quick = false

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let mode: Assessment.Mode = quick ? .quick : .full
    try Start(
      file: file, isNew: file == nil, questionnaire: questionnaire, mode: mode,
      appearance: common.appearance
    ).run()
  }
}
