@testable import Formats
import MaturityModel
import Testing

struct QuestionnaireLinterTests {
  @Test(arguments: [LinterSamples.formatOne(), LinterSamples.formatTwo()])
  func `a plain file has nothing but its time told`(text: String) throws {
    let findings = try LinterSamples.findings(text)
    #expect(findings.map(\.code) == ["S09"])
    #expect(findings.map(\.severity) == [.information])
  }

  @Test func `a finding has its line, its pointer, its item and what to do`() throws {
    let text = LinterSamples.formatOne(question: "Are models checked regularly?")
    let finding = try #require(try LinterSamples.findings(text).first { $0.code == "W02" })
    #expect(finding.about == "a-1")
    #expect(finding.problem.pointer == "/dimensions/0/practices/0/question")
    let line = try #require(finding.problem.line)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[line - 1].contains("regularly"))
    #expect(finding.problem.fault.contains("\"regularly\""))
    #expect(finding.problem.remedy.hasSuffix("."))
    #expect(finding.problem.code.isEmpty)
  }

  @Test(arguments: ["file", "group", "item"])
  func `a code is ignored where the item, its group or the file says so`(place: String) throws {
    let ignore = "\"lintIgnore\": { \"W02\": \"We all know when.\" },"
    let text = LinterSamples.formatOne(
      question: "Are models checked regularly?", practice: place == "item" ? ignore : "",
      group: place == "group" ? ignore : "", file: place == "file" ? ignore : "")
    let finding = try LinterSamples.findings(text).filter { $0.code == "W02" }
    #expect(finding.map(\.ignored) == ["We all know when."])
  }

  @Test func `the nearest reason is told, and other codes still count`() throws {
    let text = LinterSamples.formatTwo(
      items: """
        { "id": "a-1", "title": "A", "question": "Are good models not checked?", "scale": "done",
          "lintIgnore": { "W02": "near" },
          "notApplicable": { "allowed": true, "when": "no model is there" } }
        """, file: "\"lintIgnore\": { \"W02\": \"far\" },")
    let findings = try LinterSamples.findings(text)
    #expect(findings.filter { $0.code == "W02" }.map(\.ignored) == ["near"])
    #expect(findings.filter { $0.code == "W05" }.map(\.ignored) == [nil])
  }

  @Test func `an error counts whatever is ignored`() throws {
    let text = LinterSamples.formatOne(
      anchors: ["One.", "A person looks at two models.", "A person looks at two models."],
      file: "\"lintIgnore\": { \"A01\": \"We like it.\" },")
    let findings = try LinterSamples.findings(text).filter { $0.code == "A01" }
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map(\.ignored) == [nil])
  }

  @Test func `a reason may not be empty`() throws {
    let text = LinterSamples.formatOne(file: "\"lintIgnore\": { \"W02\": \" \" },")
    #expect(try LinterSamples.told("S01", text) == ["error "])
  }

  @Test func `comments are not looked at`() throws {
    let text = LinterSamples.formatOne(
      practice: "\"$comment\": \"Obviously, some good models and/or tests?\",")
    #expect(try LinterSamples.findings(text).map(\.code) == ["S09"])
  }

  @Test func `wording in another language is not judged, and that is said once`() throws {
    let text = LinterSamples.formatOne(question: "Regularly, of course, and/or not?")
      .replacing("\"en\"", with: "\"de\"")
    let findings = try LinterSamples.findings(text)
    #expect(Set(findings.map(\.code)) == ["S09", "W00"])
    #expect(findings.count { $0.code == "W00" } == 1)
  }

  @Test func `a text without an end is looked at without hurry, and not to its end`() throws {
    let text = String(repeating: "and some ", count: 100_000)
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try LinterSamples.told("W02", question: text) }
    #expect(time < .seconds(20))
  }
}
