@testable import Formats
@testable import MaturityModel
import Testing

struct LibraryImporterTests {
  private func faults(_ passage: String, _ other: String) -> [String] {
    ImportSamples.faults(.ciso, replacing: passage, by: other)
  }

  @Test func `requirements stand below their parents, and questions below theirs`() throws {
    let imported = try ImportSamples.read(.ciso).get()
    let model = imported.model
    #expect(model.nodes.map(\.id) == ["overall", "1", "1-2", "1-2-1", "1-2-2", "1-1"])
    #expect(model.version == "3")
    #expect(model.nodes[5].weight == Fraction(3))
    #expect(model.scales["score"]?.steps.map(\.name) == ["Wild", "1", "Tame"])
    guard case .choice(let steps, _)? = model.nodes[3].item?.kind else {
      Issue.record("no choice")
      return
    }
    #expect(steps.map(\.name) == ["No", "Yes"])
    #expect(
      imported.report.last?.contains("requirement node with nothing to assess below it (1)") == true
    )
  }

  @Test func `a requirement is asked where one of its groups, or none at all, was chosen`() throws {
    let model = try ImportSamples.read(.ciso).get().model
    let isAsked = { (node: Int, chosen: [String]) in
      model.nodes[node].showWhen?.holds { $0 == "implementation-groups" ? chosen : [] }
    }
    #expect(isAsked(3, []) == true)
    #expect(isAsked(3, ["dog"]) == true)
    #expect(isAsked(3, ["cat"]) == false)
    #expect(isAsked(5, ["cat"]) == true)
  }

  @Test func `the average is that of the scores, cut to tenths`() throws {
    let model = try ImportSamples.read(.ciso).get().model
    var answers = ModelAnswers()
    answers.answers["1-1"] = ModelAnswer(.step("s1"))
    answers.answers["1-2-1"] = ModelAnswer(.step("c1"))
    answers.answers["1-2-2"] = ModelAnswer(.text("From the tap"))
    let score = ModelScorer(model, profile: [:]).score(answers)
    // The weights are 3 and 1: 5/4, of which 12/10 are shown.
    #expect(score.nodes[Model.root].measures["average"]?.value == Fraction(6, 5))
    #expect(score.nodes[Model.root].measures["total"]?.value == Fraction(5))
  }

  @Test func `choices without scores are asked, and enter no number`() throws {
    let text = ImportSamples.library.replacing(", \"add_score\": 2", with: "").replacing(
      ", \"add_score\": 0", with: "")
    let model = try ImportSamples.read(.ciso, text).get().model
    #expect(model.nodes.filter { $0.kind == "unscored" }.count == 2)
    // The framework has scores, so that of the requirement is asked by hand.
    #expect(model.items.count == 4)
  }

  @Test func `many scores are asked as a number`() throws {
    let text = ImportSamples.library.replacing("\"max_score\": 2", with: "\"max_score\": 100")
    let model = try ImportSamples.read(.ciso, text).get().model
    guard case .number(let range)? = model.nodes[5].item?.kind else {
      Issue.record("no number")
      return
    }
    #expect(range.maximum == Fraction(100))
  }

  @Test(arguments: [
    (
      "\"type\": \"text\"", "\"depends_on\": { \"question\": \"u:q1\" }, \"type\": \"text\"",
      "skip logic by answers is not supported"
    ),
    (
      "\"value\": \"Yes\"", "\"compute_result\": true, \"value\": \"Yes\"",
      "skip logic by answers is not supported"
    ),
    (
      "\"parent_urn\": \"u:1\", \"assessable\": true, \"depth\": 2, \"name\"",
      "\"parent_urn\": \"u:9\", \"assessable\": true, \"depth\": 2, \"name\"",
      "there is no parent \"u:9\""
    ),
    ("\"type\": \"text\"", "\"type\": \"drawing\"", "there is no way to ask for \"drawing\" here"),
    ("\"urn\": \"u:2\"", "\"urn\": \"u:1\"", "two requirement nodes have this urn"),
    ("[ \"DOG\" ]", "[ \"dog\" ]", "there is no implementation group \"dog\""),
    ("\"weight\": 3", "\"weight\": 0", "the weight is the number 0"),
    ("\"max_score\": 2", "\"max_score\": 0", "the scores are from 0 to 0"),
  ])
  func `what cannot be mapped truly is refused`(passage: String, other: String, fault: String) {
    #expect(faults(passage, other).contains(fault))
  }

  @Test func `parents in a circle are refused`() {
    #expect(
      faults(
        "{ \"urn\": \"u:2\", \"assessable\"",
        "{ \"urn\": \"u:3\", \"parent_urn\": \"u:4\" }, { \"urn\": \"u:4\", \"parent_urn\": \"u:3\" }, { \"urn\": \"u:2\", \"assessable\""
      )
        == ["2 requirement nodes stand in a circle of parents"])
  }
}
