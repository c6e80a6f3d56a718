@testable import Formats
@testable import MaturityModel
import Testing

struct ReviewImporterTests {
  private func faults(_ passage: String, _ other: String) -> [String] {
    ImportSamples.faults(.azureCSV, replacing: passage, by: other)
  }

  /// The assessment of the sample, as a document.
  private func assessment() throws -> JSONNode {
    let assessment = try ImportSamples.read(.azureCSV).get().assessment ?? .null
    return try JSONDocument(Array(assessment.pretty.utf8)).root
  }

  @Test func `each category is asked for its points, and the assessment has them`() throws {
    let model = try ImportSamples.read(.azureCSV).get().model
    let log = ProblemLog(file: "assessment")
    let answers = ModelAnswersReader.read(try assessment(), of: model, log: log)
    #expect(log.problems.isEmpty)
    #expect(answers.answers["reliability"]?.choice == .number(Fraction(20)))
    let score = ModelScorer(model, profile: nil).score(answers)
    #expect(score.nodes[Model.root].measures["share"]?.value == Fraction(1, 5))
  }

  @Test func `the assessment names the questionnaire by its digest`() throws {
    let model = try ImportSamples.read(.azureCSV).get().model
    #expect(try assessment()["questionnaire"]?["digest"]?.text == model.digest)
  }

  @Test func `recommendations are actions, those of most weight first`() throws {
    let actions = try assessment()["actions"]?.elements ?? []
    #expect(
      actions.map { $0["text"]?.text } == ["Keep keys in a vault", "Try, then try again"])
    #expect(actions.map { $0["state"]?.text } == ["done", "open"])
    #expect(actions.map { $0["practice"]?.text } == ["security", "reliability"])
  }

  @Test func `a file that Excel saved with semicolons is read as well`() throws {
    let text = ImportSamples.review.replacing(",", with: ";").replacing(
      "Try; then", with: "Try, then")
    let model = try ImportSamples.read(.azureCSV, text).get().model
    #expect(try model == ImportSamples.read(.azureCSV).get().model)
  }

  @Test(arguments: [
    ("Your overall results", "The results", "no line begins with \"Your overall results\""),
    ("'20/200'", "10 %", "the score of \"Reliability\" is \"10 %\", not points/most"),
    ("'20/200'", "'300/200'", "the score of \"Reliability\" is \"'300/200'\", not points/most"),
    ("Security,Keep", "Cost,Keep", "the category \"Cost\" is not among the results"),
    ("Security,Moderate", "Reliability,Moderate", "\"Reliability\" stands twice in the results"),
  ])
  func `what does not fit together is refused`(passage: String, other: String, fault: String) {
    #expect(faults(passage, other).contains(fault))
  }
}
