@testable import Formats
@testable import MaturityModel
import Testing

struct ActivitiesImporterTests {
  private func faults(_ passage: String, _ other: String) -> [String] {
    ImportSamples.faults(.dsomm, replacing: passage, by: other)
  }

  @Test func `activities belong to a level, and say how hard they are and what they need`() throws {
    let imported = try ImportSamples.read(.dsomm).get()
    let model = imported.model
    #expect(model.nodes.map(\.id) == ["overall", "garden", "gar-beds", "dig", "sow"])
    #expect(model.nodes[3].attributes["level"] == .number(.one))
    #expect(model.nodes[3].item?.effort == .small)
    #expect(model.nodes[4].item?.effort == .large)
    #expect(model.version == "1.2.3")
    #expect(
      imported.questionnaire.compact.contains(
        "\"needs\":[{\"practice\":\"dig\",\"value\":\"fully\"}]"))
    #expect(imported.report.last == "not mapped: activity.tags (1)")
  }

  @Test func `the licence of the texts stands in the file`() throws {
    let licence = try ImportSamples.read(.dsomm).get().model.licence
    #expect(licence?.texts == "GPL-3.0")
    #expect(licence?.notice.contains("GPL-3.0") == true)
    #expect(licence?.source == "https://example.org")
  }

  @Test func `each level is the mean of its activities`() throws {
    let model = try ImportSamples.read(.dsomm).get().model
    var answers = ModelAnswers()
    answers.answers["dig"] = ModelAnswer(.step("fully"))
    answers.answers["sow"] = ModelAnswer(.step("partly"))
    let score = ModelScorer(model, profile: nil).score(answers)
    #expect(score.nodes[Model.root].measures["level-1"]?.value == .one)
    #expect(score.nodes[Model.root].measures["level-2"]?.value == Fraction(1, 2))
    #expect(score.nodes[Model.root].measures["score"]?.value == Fraction(3, 4))
  }

  @Test(arguments: [
    ("\"uuid\": \"u-2\"", "\"uuid\": \"u-1\"", "two activities have the uuid u-1"),
    ("\"level\": 2", "\"level\": 6", "this is the number 6, not a whole number from 1 to 5"),
    ("[ \"u-1\" ]", "[ \"u-9\" ]", "there is no activity \"u-9\""),
  ])
  func `a uuid that stands twice, another level and a need of nothing are refused`(
    passage: String, other: String, fault: String
  ) {
    #expect(faults(passage, other).contains(fault))
  }
}
