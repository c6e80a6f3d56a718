@testable import FileSamples
@testable import Formats
import MaturityModel
import Storage
import Testing

@Suite("The linter")
struct LintTests {
  @Test(arguments: BuiltInQuestionnaires().ids)
  func `What is built in passes`(_ id: String) throws {
    let bytes = try #require(BuiltInQuestionnaires().bytes(of: id))
    let lint = Lint(bytes, file: id + ".json")
    #expect(lint.findings.filter { $0.severity == .error } == [])
    #expect(lint.findings.filter { $0.severity == .warning && $0.ignored == nil } == [])
    #expect(lint.passes)
  }

  @Test func `A published lens has 35 results that never occur and 38 choices without effect`()
    throws
  {
    let lint = Lint(Vectors.bytes(ofModel: "aws-ml-lens"), file: "aws-ml-lens.json")
    let results = lint.findings.filter { $0.code == "P01" }
    #expect(results.count { $0.problem.fault.contains("\"Medium risk\" can never occur") } == 32)
    #expect(results.count { $0.problem.fault.contains("\"High risk\" can never occur") } == 3)
    #expect(results.count == 35)
    let choices = lint.findings.filter { $0.code == "P03" }
    #expect(choices.count { $0.problem.fault.contains("changes no result") } == 38)
    #expect(choices.allSatisfy { $0.problem.line ?? 0 > 1 && !$0.problem.pointer.isEmpty })
  }

  @Test func `A finding that is ignored for a reason is told, and does not count`() throws {
    let text = #"""
      { "format": 2, "id": "x", "version": "1", "title": "X",
        "scales": { "yn": { "steps": [ { "id": "no", "name": "No" }, { "id": "yes", "name": "Yes" } ] } },
        "scoring": { "measures": { "m": { "rules": { "dimension": { "sum": "value", "over": "items" } } } } },
        "dimensions": [ { "id": "d", "title": "D", "practices": [
          { "id": "p", "title": "P", "question": "?", "scale": "yn", "weight": 3,
            "lintIgnore": { "P04": "kept for the report" } } ] } ] }
      """#
    let lint = Lint(Array(text.utf8), file: "x.json")
    let weights = lint.findings.filter { $0.code == "P04" }
    #expect(weights.map(\.ignored) == ["kept for the report"])
    #expect(
      weights.first?.text.contains("P04 warning: p: weight 3 is used by no rule [ignored: kept")
        == true)
    let without = Lint(Array(text.replacing("kept for the report", with: " ").utf8), file: "x")
    #expect(without.findings.contains { $0.code == "S01" && $0.severity == .error })
  }

  @Test func `The file that one begins with passes`() {
    let lint = Lint(Array(ModelStart.text(id: "ours").utf8), file: "ours.json")
    #expect(lint.findings.filter { $0.severity != .information } == [])
  }

  @Test(.enabled(if: SchemaValidator.isThere, "Python has no jsonschema"))
  func `What is printed, and what ships, is as the schemas say`() throws {
    let lints = ["aws-ml-lens", "samm"].map {
      Lint(Vectors.bytes(ofModel: $0), file: $0).json.compact
    }
    let broken = Lint(Array("{".utf8), file: "x.json").json.compact
    #expect(
      try SchemaValidator.verdicts(on: lints + [broken, "{}"], by: "lint") == [
        true, true, true, false,
      ])
    let models = try Vectors.modelNames.map {
      try JSONDocument(Vectors.bytes(ofModel: $0)).root.json.compact
    }
    let start = try JSONDocument(Array(ModelStart.text(id: "ours").utf8)).root.json.compact
    let verdicts = try SchemaValidator.verdicts(on: models + [start, "{}"], by: "questionnaire-2")
    #expect(verdicts == models.map { _ in true } + [true, false])
  }

  @Test func `*None of these* that a rule reads does not make a result impossible`() throws {
    let steps = (0..<17).map {
      #"{ "id": "p\#($0)", "title": "P", "question": "?", "scale": "yn" }"#
    }
    let text = #"""
      { "format": 2, "id": "x", "version": "1", "title": "X",
        "scales": { "yn": { "steps": [ { "id": "no", "name": "No" }, { "id": "yes", "name": "Yes" } ] } },
        "scoring": { "measures": { "m": { "scale": "yn", "rules": { "dimension": {
          "and": [ { "at": "q", "take": { "selected": "none" } }, { "any": "value", "over": "items" } ] } } } } },
        "dimensions": [ { "id": "d", "title": "D", "practices": [ \#(steps.joined(separator: ",")),
          { "id": "q", "title": "Q", "question": "?", "type": "many",
            "options": [ { "id": "a", "text": "A" }, { "id": "none", "text": "None", "exclusive": true } ] } ] } ] }
      """#
    let findings = ModelProofs.findings(in: try Vectors.model(written: text))
    #expect(!findings.contains { $0.code == "P01" && $0.severity == .warning })
  }

  @Test func `Hosts of code are told the line of every finding`() throws {
    let lint = Lint(Vectors.bytes(ofModel: "aws-ml-lens"), file: "a b/lens.json")
    let run = try #require(lint.sarif(version: "1").members?["runs"]?.elements?.first?.members)
    let results = try #require(run["results"]?.elements)
    #expect(results.count == lint.findings.count)
    let place = results.first?.members?["locations"]?.elements?.first?.members?["physicalLocation"]
    #expect(place?.members?["artifactLocation"]?.members?["uri"] == .string("a%20b/lens.json"))
    #expect(place?.members?["region"]?.members?["startLine"]?.whole ?? 0 > 0)
    #expect(Set(results.compactMap { $0.members?["level"]?.text }) == ["warning", "note"])
  }
}
