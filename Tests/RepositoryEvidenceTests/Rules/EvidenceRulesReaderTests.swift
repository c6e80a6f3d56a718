import Formats
import MaturityModel
import Testing

@testable import RepositoryEvidence

struct EvidenceRulesReaderTests {
  private static let good =
    #"{ "id": "good", "practice": "dat-1", "says": "hints", "files": ["a"], "found": "A." }"#

  /// What is wrong with a rule that stands on line 6, behind a good one: the lines and the faults.
  private func problems(_ rule: String) -> [Problem] {
    switch Shipped.rules(Self.good + ",\n" + rule) {
    case .success: []
    case .failure(let invalid): invalid.problems
    }
  }

  private func rule(_ more: String, id: String = "x") -> String {
    #"{ "id": "\#(id)", "practice": "dat-1", "says": "hints", "found": "A.", \#(more) }"#
  }

  @Test(arguments: [
    (#""files": ["a"], "text": ["ab.*"]"#, "fixed strings"),
    (#""files": ["a"], "text": ["(?<=a)bcd"]"#, "no look-around"),
    (#""files": ["a"], "text": ["(abc)\\1"]"#, "no back-references"),
    (#""files": ["a"], "text": ["abc"], "packages": ["b"]"#, "one thing"),
    (#""packages": ["b"], "files": ["a"]"#, "one thing"), (#""text": ["abc"]"#, "one thing"),
    (#""files": ["@nowhere"]"#, "no set"), (#""files": ["a"], "needs": ["nothing"]"#, "no rule"),
    (#""files": ["a"], "unless": ["x"]"#, "waits for itself"),
    (#""files": ["a"], "level": 3"#, "has no level"),
    (#""files": ["a"], "measured": [3, 2]"#, "two numbers"),
    (#""pinned": { "atLeast": "1/2", "atMost": "3/4" }"#, "either"),
    (#""pinned": { "atLeast": "3/2" }"#, "between 0 and 1"),
    (#""history": { "days": 9, "authors": 1, "last": 5, "shareAtMost": "1/2" }"#, "either people"),
    (#""history": { "days": 9, "authors": 1, "authorsAtMost": 5 }"#, "either"),
    (#""files": ["a"], "none": true, "provided": { "no": 1 }"#, "no set"),
    (#""files": ["a"], "also": ["abc"]"#, "goes with"), (#""files": [""]"#, "empty"),
    (#""files": ["a"], "caution": "\#(String(repeating: "x", count: 77))""#, "more than 76"),
  ]) func `what is wrong in a rule is told once, with its line`(more: String, fault: String) throws
  {
    let problems = problems(rule(more))
    try #require(problems.count == 1, "\(problems)")
    #expect(problems[0].line == 6)
    #expect(problems[0].fault.contains(fault), "\(problems[0].fault)")
  }

  @Test func `unknown practices, levels out of range and ids that are taken are told`() {
    let cases = [
      #"{ "id": "x", "practice": "dat-99", "says": "hints", "found": "A.", "files": ["a"] }"#,
      #"{ "id": "x", "practice": "dat-1", "says": "supports", "level": 6, "found": "A.", "files": ["a"] }"#,
      #"{ "id": "x", "practice": "dat-1", "says": "limits", "found": "A.", "files": ["a"] }"#,
      #"{ "id": "x", "practice": "dat-1", "says": "proves", "found": "A.", "files": ["a"] }"#,
      rule(#""files": ["a"]"#, id: "good"),
    ]
    for text in cases {
      #expect(problems(text).map(\.line) == [6], "\(text)")
    }
  }

  @Test func `all problems of a file are told at once`() {
    let wrong = [#""files": ["@no"]"#, #""packages": []"#, #""files": ["a"], "text": ["ab"]"#]
    let rules = wrong.enumerated().map { rule($1, id: "x\($0)") }.joined(separator: ",\n")
    #expect(problems(rules).map(\.line) == [6, 7, 8])
  }

  @Test(arguments: [1, 100, 101, 400]) func `rules wait in rows that are not too long`(count: Int)
    throws
  {
    let rules = (0..<count).map { number in
      let needs = number + 1 < count ? "\"x\(number + 1)\"" : ""
      return rule(#""files": ["a"], "needs": [\#(needs)]"#, id: "x\(number)")
    }
    let problems = problems(rules.joined(separator: ",\n"))
    #expect(problems.count == max(0, count - 100))
    #expect(problems.allSatisfy { $0.fault.contains("waits for more than 100 others in a row") })
  }

  @Test func `unknown keys are allowed`() {
    #expect(problems(rule(#""files": ["a"], "later": 1"#)).isEmpty)
  }

  @Test func `a level counts by enough looks and by the same statements`() throws {
    func doubt(_ measured: String, revision: String) throws -> EvidenceRule.Doubt? {
      let text = """
        { "id": "x", "practice": "mod-2", "says": "supports", "level": 3, "found": "A.",
          "files": ["a"], "measured": \(measured), "revision": "\(revision)" }
        """
      return try Shipped.rules(text).get().judged(by: Shipped.questionnaire).rules[0].doubt
    }
    let now = try #require(Shipped.questionnaire.practice("mod-2")?.practice.revision)
    #expect(try doubt("[4, 5]", revision: now) == nil)
    #expect(try doubt("[3, 3]", revision: now) == nil)
    #expect(try doubt("[2, 2]", revision: now) == .unproven)
    #expect(try doubt("[3, 4]", revision: now) == .unproven)
    #expect(try doubt("[9, 9]", revision: "9.0") == .statementsChanged)
  }

  @Test func `rules for practices that a questionnaire does not have are left out`() {
    var questionnaire = Shipped.questionnaire
    questionnaire.dimensions.removeAll { $0.id == "dat" }
    let rules = Shipped.unjudged.judged(by: questionnaire).rules
    #expect(!rules.contains { $0.id.hasPrefix("dat-") })
    #expect(!rules.isEmpty)
  }

  @Test func `only marks of generative AI are borrowed, as hints`() {
    let rules = Shipped.unjudged.borrowed.rules
    #expect(rules.count == 5)
    #expect(rules.allSatisfy { $0.strength == .hints })
  }
}
