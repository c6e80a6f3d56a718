@testable import Formats
@testable import MaturityModel
import Testing

struct KonveyorImporterTests {
  private func faults(_ passage: String, _ other: String) -> [String] {
    ImportSamples.faults(.konveyor, replacing: passage, by: other)
  }

  @Test func `sections and answers stand in order, worst answers first`() throws {
    let model = try ImportSamples.read(.konveyor).get().model
    #expect(model.nodes.map(\.id) == ["overall", "doors", "q1", "roof", "q2"])
    guard case .choice(let steps, _)? = model.nodes[4].item?.kind else {
      Issue.record("no choice")
      return
    }
    #expect(steps.map(\.name) == ["No", "Nobody knows", "Yes"])
    #expect(steps.map(\.value) == [0, 2, 3].map { Fraction($0) })
    #expect(steps.map(\.meaning) == ["Mend it.", "Look.", ""])
  }

  @Test func `a colour whose share reaches its threshold is the result`() throws {
    let model = try ImportSamples.read(.konveyor).get().model
    let scorer = ModelScorer(model, profile: nil)
    for (doors, roof, risk) in [
      ("a1", "a1", 3), ("a2", "a1", 1), ("a1", "a3", 0), ("a1", "a2", 2), ("a2", "a3", 0),
    ] {
      var answers = ModelAnswers()
      answers.answers["q1"] = ModelAnswer(.step(doors))
      answers.answers["q2"] = ModelAnswer(.step(roof))
      #expect(
        scorer.score(answers).nodes[Model.root].measures["risk"]?.value == Fraction(risk),
        "\(doors) \(roof)")
    }
  }

  @Test func `what is shown for every application, and what is left out, is said`() throws {
    #expect(
      try ImportSamples.read(.konveyor).get().report == [
        "mapped: 2 sections, 2 questions, 5 answers",
        "shown for every application here, whatever includeFor says: question 1",
        "not mapped: answer.applyTags (1)",
      ])
  }

  @Test func `a seed with one questionnaire in it is read, and one with two is refused`() throws {
    let seed = "[ { \"kind\": \"Questionnaire\", \"version\": 10, \"items\": [ ONE ] } ]"
    let one = seed.replacing("ONE", with: ImportSamples.konveyor)
    #expect(try ImportSamples.read(.konveyor, one).get().model.items.count == 2)
    let two = seed.replacing("ONE", with: ImportSamples.konveyor + "," + ImportSamples.konveyor)
    #expect(throws: InvalidFile.self) { try ImportSamples.read(.konveyor, two).get() }
  }

  @Test func `another colour, a threshold beyond 100 and a single answer are refused`() {
    #expect(faults("\"yellow\" }", "\"yelow\" }") == ["there is no risk \"yelow\""])
    #expect(
      faults("\"red\": 5", "\"red\": 500") == [
        "this is the number 500, not a whole number from 0 to 100"
      ])
    #expect(faults("\"yellow\": 30, ", "") == ["the key \"yellow\" is missing"])
    #expect(
      faults(",\n        { \"order\": 2, \"text\": \"Some\", \"risk\": \"yellow\" }", "") == [
        "question 1 has one answer"
      ])
  }
}
