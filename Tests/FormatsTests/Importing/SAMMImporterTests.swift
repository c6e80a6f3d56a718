@testable import Formats
@testable import MaturityModel
import Testing

struct SAMMImporterTests {
  private func faults(_ passage: String, _ other: String) -> [String] {
    ImportSamples.faults(.samm, replacing: passage, by: other)
  }

  @Test func `questions stand below function and practice, by level and stream`() throws {
    let model = try ImportSamples.read(.samm).get().model
    #expect(model.nodes.map(\.id) == ["overall", "kitchen", "clean-hands", "ch-1-a", "ch-2-a"])
    #expect(model.nodes.map(\.kind).prefix(3) == ["overall", "function", "practice-area"])
    #expect(model.nodes[3].attributes == ["level": .number(.one), "stream": .word("a")])
    #expect(model.nodes[3].item?.criteria.map(\.text) == ["With soap", "For a while"])
    #expect(
      model.scales["set-1"]?.steps.map(\.value) == [.zero, Fraction(1, 4), .one])
  }

  @Test func `yes and no that came through YAML as flags are words again`() throws {
    let text = ImportSamples.samm.replacing("\"text\": \"Never\"", with: "\"text\": false")
      .replacing("\"text\": \"Always\"", with: "\"text\": true")
    let model = try ImportSamples.read(.samm, text).get().model
    #expect(model.scales["set-1"]?.steps.map(\.name) == ["No", "Often", "Yes"])
  }

  @Test func `a practice is worth the mean of each level, added up`() throws {
    let model = try ImportSamples.read(.samm).get().model
    var answers = ModelAnswers()
    answers.answers["ch-1-a"] = ModelAnswer(.step("a2"))
    answers.answers["ch-2-a"] = ModelAnswer(.step("a1"))
    let score = ModelScorer(model, profile: nil).score(answers)
    #expect(score.nodes[Model.root].measures["score"]?.value == Fraction(5, 4))
  }

  @Test func `what is left out is counted`() throws {
    #expect(
      try ImportSamples.read(.samm).get().report == [
        "mapped: 1 answer set, 2 questions, 2 conditions, 1 function, 1 practice",
        "not mapped: Practice.assignee (1)",
      ])
    let weighed = ImportSamples.samm.replacing(
      "\"weight\": 1, \"order\": 2", with: "\"weight\": 2, \"order\": 2")
    #expect(
      try ImportSamples.read(.samm, weighed).get().report.last?.contains(
        "answer weight other than 1, which SAMM's own sheet does not use either (1)") == true)
  }

  @Test(arguments: [
    (
      "\"stream\": \"s1\", \"level\": \"l1\"", "\"stream\": \"s9\", \"level\": \"l1\"",
      "there is no Stream \"s9\""
    ),
    ("\"function\": \"f1\"", "\"function\": \"m1\"", "there is no Function \"m1\""),
    ("\"maturityLevel\": \"m1\"", "\"maturityLevel\": \"m9\"", "there is no MaturityLevel \"m9\""),
    (
      "\"answerSet\": \"x\", \"text\": \"Do", "\"answerSet\": \"y\", \"text\": \"Do",
      "there is no AnswerSet \"y\""
    ),
    ("\"id\": \"a2\"", "\"id\": \"a1\"", "two documents have the id a1"),
  ])
  func `a link to nothing, and a GUID that stands twice, are refused`(
    passage: String, other: String, fault: String
  ) {
    #expect(faults(passage, other).contains(fault))
  }

  @Test func `two questions of an activity need the same answers`() throws {
    let question =
      "{ \"type\": \"Question\", \"id\": \"q3\", \"activity\": \"a1\", \"answerSet\": \"SET\", \"text\": \"Really?\" },"
    let set =
      "{ \"type\": \"AnswerSet\", \"id\": \"y\", \"values\": [ { \"text\": \"No\", \"value\": 0 }, { \"text\": \"Yes\", \"value\": 1 } ] },"
    let same = ImportSamples.samm.replacing(
      "[ { \"type\": \"Function\"", with: "[ \(question) { \"type\": \"Function\"")
    #expect(
      try ImportSamples.read(.samm, same.replacing("SET", with: "x")).get().model.items.count == 3)
    let unequal = same.replacing("SET", with: "y").replacing(
      "[ { \"type\": \"Question\"", with: "[ \(set) { \"type\": \"Question\"")
    guard case .failure(let invalid) = ImportSamples.read(.samm, unequal) else {
      Issue.record("it maps")
      return
    }
    #expect(
      invalid.problems.map(\.fault) == ["the activity has two questions with different answers"])
  }
}
