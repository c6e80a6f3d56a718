@testable import FileSamples
@testable import Formats
import MaturityModel
import Testing

/// The rules V01 and V02: what became of each item between two versions.
struct QuestionnaireChangesTests {
  private static let old = LinterSamples.formatOne(practice: "\"revision\": \"1.2\",")

  /// The findings about a newer version, each as code, severity and id.
  private func changes(to new: String, version: String = "1.1.0") throws -> [Finding] {
    let text = new.replacing("\"1.0.0\"", with: "\"\(version)\"")
    let roots = try [Self.old, text].map { try JSONDocument(Array($0.utf8)).root }
    return QuestionnaireLinter.changes(from: roots[0], to: roots[1], file: "new.json")
  }

  private func told(_ new: String, version: String = "1.1.0") throws -> [String] {
    try changes(to: new, version: version).map { "\($0.code) \($0.severity.rawValue) \($0.about)" }
  }

  private func reworded(_ question: String, _ revision: String) -> String {
    LinterSamples.formatOne(question: question, practice: "\"revision\": \"\(revision)\",")
  }

  @Test func `the same file has no changes`() throws {
    #expect(try told(Self.old, version: "1.0.0") == [])
  }

  @Test func `V01 catches a text without another revision, and says which it needs`() throws {
    let clearer = try changes(to: reworded("How are live models looked at?", "1.2"))
    #expect(clearer.map(\.code) == ["V01"] && clearer.map(\.severity) == [.error])
    #expect(clearer.first?.problem.remedy.hasPrefix("Write 1.3") == true)
    let other = try changes(
      to: LinterSamples.formatOne(
        question: "Which costs arise?",
        anchors: ["Unknown.", "The bill is known.", "Budgets hold."],
        practice: "\"revision\": \"1.2\","))
    #expect(other.first?.problem.remedy.hasPrefix("Write 2.0") == true)
    #expect(try told(reworded("How are live models looked at?", "1.1")) == ["V01 error a-1"])
  }

  @Test func `a revision that fits is told, no more`() throws {
    #expect(try told(reworded("How are live models looked at?", "1.3")) == ["V01 information a-1"])
    #expect(try told(reworded("How are models looked at?", "1.3")) == ["V01 information a-1"])
  }

  @Test func `V02 catches another meaning with a minor revision`() throws {
    let new = { (revision: String) in
      LinterSamples.formatOne(
        question: "Which costs arise?",
        anchors: ["Unknown.", "The bill is known.", "Budgets hold."],
        practice: "\"revision\": \"\(revision)\",")
    }
    #expect(try told(new("1.3")) == ["V02 warning a-1"])
    #expect(try told(new("2.0")) == ["V01 information a-1"])
  }

  @Test func `V02 catches an id that is used for another kind of item`() throws {
    let new = Self.old.replacing("\"a-4\"", with: "\"a-5\"").replacing(
      "\"challenges\": [", with: "\"challenges\": [ { \"id\": \"a-4\", \"title\": \"C\" }")
    #expect(try told(new) == ["V02 error a-4", "V01 information a-5"])
  }

  @Test func `what is new, gone or moved is told`() throws {
    let renamed = Self.old.replacing("\"a-4\"", with: "\"a-5\"")
    #expect(try told(renamed) == ["V01 information a-5", "V01 information a-4"])
    let moved = try changes(to: Self.old.replacing("\"id\": \"a\"", with: "\"id\": \"b\""))
    #expect(moved.map(\.about) == ["a-1", "a-2", "a-3", "a-4"])
    #expect(moved.first?.problem.fault == "a-1 has moved from a to b")
  }

  @Test func `a change needs another version of the file`() throws {
    #expect(
      try told(reworded("How are live models looked at?", "1.3"), version: "1.0.0")
        == ["V01 error ", "V01 information a-1"])
  }

  @Test(arguments: [
    (#""scale": "done", "attributes""#, #""scale": "grade", "attributes""#, ["unit"]),
    (#""id": "peak""#, #""id": "top""#, ["load"]),
    (#"[100, 1]"#, #"[100, 2]"#, ["cov"]),
    (#""id": "partly", "name""#, #""id": "half", "name""#, ["unit", "call"]),
    (#""name": "Partly""#, #""name": "In part""#, []),
  ])
  func `V01 catches other answers, which no minor revision is enough for`(
    former: String, changed: String, items: [String]
  ) throws {
    let new = Samples.measuresText.replacing(former, with: changed)
      .replacing("\"1.0.0\"", with: "\"1.1.0\"")
    #expect(new != Samples.measuresText)
    let roots = try [Samples.measuresText, new].map { try JSONDocument(Array($0.utf8)).root }
    let found = QuestionnaireLinter.changes(from: roots[0], to: roots[1], file: "new.json")
      .filter { $0.severity == .error }
    #expect(found.map(\.about) == items)
    #expect(found.allSatisfy { $0.problem.remedy.hasPrefix("Write 2.0") })
  }
}
