import ArgumentParser
import Formats
import MaturityModel
import Storage
import TextCanvas

/// Check a questionnaire before anybody answers it.
struct LintFile: Command {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check a questionnaire before anybody answers it.",
    discussion: """
      Proves that every result can occur and that every answer can change one, and looks at \
      wording, anchors and scales. What was not decided says so. Ends with 3 where something is \
      wrong; a warning that has to stand is ignored by "lintIgnore" with a reason in the file.
      """)

  @Argument(help: "The questionnaire's id, or a file.", completion: .questionnaire) var file: String
  @Flag(help: "Try sixteen times as much before a proof is given up.") var thorough = false
  @Flag(help: "End with 3 for a warning, too, unless it is ignored for a reason.")
  var strictWarnings = false
  @Option(help: "Form of the output.") var format = Form.text
  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  func run() throws {
    let library = try library(nil, common)
    let (bytes, name) = try ending(library.questionnaires.source(of: file))
    let lint = Lint(bytes, file: name, limits: thorough ? .thorough : .usual)
    switch format {
    case .text: print(cleaned(lint.text), to: .output)
    case .json: write(lint.json.pretty, to: .output)
    case .sarif: write(lint.sarif(version: Surroundings.version).pretty, to: .output)
    }
    if lint.count(.error) > 0 || strictWarnings && lint.count(.warning) > 0 {
      throw Ending(.invalidFile, "")
    }
  }
}
