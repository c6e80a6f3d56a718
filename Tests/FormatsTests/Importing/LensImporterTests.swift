@testable import Formats
@testable import MaturityModel
import Testing

struct LensImporterTests {
  private func faults(_ passage: String, _ other: String) -> [String] {
    ImportSamples.faults(.awsLens, replacing: passage, by: other)
  }

  @Test func `a question asks for choices, and its first rule that holds names the risk`() throws {
    let model = try ImportSamples.read(.awsLens).get().model
    let scorer = ModelScorer(model, profile: nil)
    for (chosen, risk) in [
      (["tea01-clock", "tea01-warm"], 2), (["tea01-warm"], 0), (["tea01-clock"], 0),
      (["tea01-no"], 0), ([], 0),
    ] {
      var answers = ModelAnswers()
      answers.answers["tea01"] = ModelAnswer(.options(chosen))
      let score = scorer.score(answers)
      #expect(score.nodes[Model.root].measures["risk"]?.value == Fraction(risk), "\(chosen)")
    }
  }

  @Test func `a choice that says that no other one holds stands alone`() throws {
    let model = try ImportSamples.read(.awsLens).get().model
    guard case .many(let options, _, _)? = model.items.first.flatMap({ model.nodes[$0].item })?.kind
    else {
      Issue.record("no item with options")
      return
    }
    #expect(options.map(\.isExclusive) == [false, false, true])
    #expect(options.map(\.id) == ["tea01-clock", "tea01-warm", "tea01-no"])
  }

  @Test func `what becomes of every key is said`() throws {
    #expect(
      try ImportSamples.read(.awsLens).get().report == [
        "mapped: 1 pillar, 1 question, 3 choices, 3 rules",
        "1 helpfulResource url kept in \"links\"", "not mapped: lens._note (1)",
      ])
  }

  @Test func `all texts of a choice are kept`() throws {
    let text = try ImportSamples.read(.awsLens).get().questionnaire.compact
    for kept in ["A clock helps.", "Buy a clock.", "https://example.org/clock", "Tea needs time."] {
      #expect(text.contains(kept))
    }
  }

  @Test func `a rule that names a choice of another question is refused by name`() {
    #expect(
      faults("tea01_clock && tea01_warm", "tea01_clock && tea02_warm") == [
        "TEA01 rule 1 names choice tea02_warm, which the question does not have"
      ])
  }

  @Test(arguments: [
    ("tea01_clock && ", "TEA01 rule 1 ends too early"),
    ("tea01_clock & tea01_warm", "TEA01 rule 1 stops making sense at \"& tea01_warm\""),
    ("(tea01_clock", "TEA01 rule 1 ends too early"),
    ("tea01_clock)", "TEA01 rule 1 stops making sense at \")\""),
    ("tea01_clock tea01_warm", "TEA01 rule 1 stops making sense at \"tea01_warm\""),
    ("", "TEA01 rule 1 ends too early"),
  ])
  func `a condition that does not parse is refused where it stops`(text: String, fault: String) {
    #expect(faults("tea01_clock && tea01_warm", text) == [fault])
  }

  @Test func `a condition that is nested without end is refused`() {
    let nested = String(repeating: "!", count: 100_000) + "tea01_clock"
    #expect(
      faults("tea01_clock && tea01_warm", nested) == ["TEA01 rule 1 is nested more than 30 deep"])
  }

  @Test func `what a lens of another version says is not guessed`() {
    #expect(faults("2021-11-01", "2030-01-01") == ["the schema version is \"2030-01-01\""])
  }

  @Test func `a question without rules, with a second default or another risk is refused`() {
    #expect(
      faults("\"MEDIUM_RISK\"", "\"SOME_RISK\"") == [
        "TEA01 rule 3 names \"SOME_RISK\", which is no risk"
      ])
    #expect(
      faults("(!tea01_clock) || !tea01_warm && tea01_clock", "default")
        == ["TEA01 rule 3 is a second default"])
    let rules = ImportSamples.lens.split(separator: "\"riskRules\":")[1]
    #expect(faults(String(rules), "[] } ] } ] }") == ["TEA01 has no rule"])
  }

  @Test func `two choices with one id, and more than 64, are refused`() {
    #expect(
      faults("\"id\": \"tea01_warm\"", "\"id\": \"tea01_clock\"").first
        == "TEA01 has two choices tea01_clock")
    let many = (1...70).map { "{ \"id\": \"c\($0)\", \"title\": \"C\" }" }.joined(separator: ", ")
    #expect(
      faults("{ \"id\": \"tea01_warm\", \"title\": \"In a warm pot\" }", many).contains(
        "TEA01 has 72 choices"))
  }

  @Test func `all problems are told at once, each with its line`() {
    let text = ImportSamples.lens.replacing("NO_RISK", with: "X").replacing("HIGH_RISK", with: "Y")
      .replacing("\"name\": \"Brewing\",", with: "")
    guard case .failure(let invalid) = ImportSamples.read(.awsLens, text) else {
      Issue.record("it maps")
      return
    }
    #expect(invalid.problems.compactMap(\.line) == [2, 11, 12])
  }
}
