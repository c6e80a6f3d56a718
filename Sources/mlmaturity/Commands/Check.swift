import ArgumentParser
import Formats
import MaturityModel
import Storage

/// Tell a pipeline whether a level is reached.
struct Check: Command {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Exit with 0 when a level is reached, with 4 when it is not.",
    discussion: """
      Where no level is named, the lowest one that is possible counts. A dimension that is not \
      applicable is not reached. With --scan a repository is looked into, too, and where it and the \
      answers disagree is told on standard error; with --fail-on that ends with 5 where the level is \
      reached.
      """)

  @Argument(help: "The assessment file, or - for standard input.", completion: .json) var file:
    String

  @Option(
    help: ArgumentHelp(
      "The level that has to be reached; in format 2 a step's id, or a number.", valueName: "level"),
    completion: .level)
  var minLevel: String

  @Option(
    help: ArgumentHelp("Look at one dimension instead of the whole.", valueName: "id"),
    completion: .dimension)
  var dimension: String?

  @Option(
    help: ArgumentHelp(
      "Look at another measure than the headline (format 2).", valueName: "name"))
  var measure: String?

  @Option(help: .questionnaireOfFile, completion: .questionnaire) var questionnaire: String?

  @Option(
    help: ArgumentHelp("Also look into a repository.", valueName: "folder"),
    completion: .directory)
  var scan: String?

  @Option(
    help: "End with 5 for a contradiction, or for what is missing, too; with --scan.")
  var failOn: FailingKind?

  @Option(
    help: ArgumentHelp(
      "Evidence from a repository that is older, or gone, is missing; with --scan.",
      valueName: "days"))
  var stale: Int?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    guard scan != nil || failOn == nil && stale == nil else {
      throw Ending(.usage, "mlmaturity: --fail-on and --stale need --scan FOLDER.")
    }
    let assessment = try readAssessment(file, questionnaire, common)
    if let measured = assessment.measured {
      guard scan == nil else {
        throw Ending(
          .usage, "mlmaturity: --scan: no rules look for evidence of a questionnaire of format 2.")
      }
      return try check(measured)
    }
    let top = assessment.questionnaire.topLevel
    guard measure == nil else {
      throw Ending(.usage, "mlmaturity: --measure: only questionnaires of format 2 have measures.")
    }
    guard let minLevel = Int(minLevel), (1...top).contains(minLevel) else {
      throw Ending(
        .usage, "mlmaturity: --min-level \(self.minLevel.onOneLine): the levels are 1 to \(top).")
    }
    let (name, score) = try rated(assessment.scorecard())
    let isContradicted = try contradicts(assessment)
    if let reached = score.level ?? score.levelLow, reached >= minLevel {
      guard isContradicted else { return }
      throw Ending(
        .repositoryContradicts, "\(file.onOneLine): the repository contradicts an answer.")
    }
    let found =
      score.level.map { "level \($0)" }
      ?? (score.isApplicable
        ? "not rated: " + ScoreWords(assessment.questionnaire).headline(score) : "not applicable")
    throw Ending(
      .levelNotReached, "\(file.onOneLine): \(name) is \(found), wanted level \(minLevel).")
  }

  /// What is looked at, and its score.
  private func rated(_ scorecard: Scorecard) throws(Ending) -> (
    name: String, score: MaturityModel.Score
  ) {
    guard let dimension else { return ("overall", scorecard.overall.score) }
    guard let score = scorecard[dimension: .init(dimension)] else {
      let ids = scorecard.dimensions.map(\.dimension.text)
      throw Ending(
        .usage,
        "mlmaturity: --dimension \(dimension.onOneLine): there is none; there are \(ids.listed).")
    }
    return (dimension, score.score)
  }
}
