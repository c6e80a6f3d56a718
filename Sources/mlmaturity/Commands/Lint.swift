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

      Texts in other languages are looked at, too: NAME.LANGUAGE.json beside NAME.json, or alone \
      where FILE is such a file.
      """)

  @Argument(
    help: "The questionnaire's id, or a file, also of texts in another language.",
    completion: .questionnaire)
  var file: String
  @Flag(help: "Try sixteen times as much before a proof is given up.") var thorough = false
  @Flag(help: "End with 3 for a warning, too, unless it is ignored for a reason.")
  var strictWarnings = false
  @Option(help: "Form of the output.") var format = Form.text
  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  func run() throws {
    let lint = try lint()
    switch format {
    case .text: print(cleaned(lint.text), to: .output)
    case .json: write(lint.json.pretty, to: .output)
    case .sarif: write(lint.sarif(version: Surroundings.version).pretty, to: .output)
    }
    if lint.count(.error) > 0 || strictWarnings && lint.count(.warning) > 0 {
      throw Ending(.invalidFile, "")
    }
  }

  private func lint() throws(Ending) -> Lint {
    let library = try library(nil, common).questionnaires
    let (bytes, name) = try ending(library.source(of: file))
    guard QuestionnaireTextsReader.isTexts(bytes) else {
      let translations = try ending(library.lintedTranslations(of: file))
      return Lint(
        bytes, file: name, limits: thorough ? .thorough : .usual, translations: translations)
    }
    let found = try ending(library.lintedTranslation(in: name, bytes))
    guard let (texts, source, file) = found else {
      let problem = Problem(
        file: name, fault: "no questionnaire has these texts",
        remedy: "Name the file NAME.LANGUAGE.json, beside its questionnaire NAME.json.")
      throw Ending(.invalidFile, problem.description)
    }
    return Lint(texts, of: source, file: file)
  }
}
