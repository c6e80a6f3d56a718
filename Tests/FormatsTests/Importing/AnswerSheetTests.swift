@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

struct AnswerSheetTests {
  /// The sheet as the product writes it: every cell in quotes, formulas guarded.
  private func text(_ rows: [[String]], _ sign: String = ",") -> String {
    rows.map { row in
      row.map { cell in
        let guarded = cell.first.map { "=+-@".contains($0) } == true ? "'" + cell : cell
        return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: sign)
    }.joined(separator: "\r\n") + "\r\n"
  }

  private func read(_ text: String) -> Result<Assessment, InvalidFile> {
    AnswerSheetReader.read(
      Array(text.utf8), file: "a.csv", of: Samples.assessment.questionnaire)
  }

  private func faults(_ rows: [String]) -> [String] {
    switch read(
      (["id,answer,reason,note,evidence,evidence date,worst,target,flagged"] + rows).joined(
        separator: "\n"))
    {
    case .success: []
    case .failure(let invalid): invalid.problems.map { "\($0.line ?? 0): \($0.fault)" }
    }
  }

  /// All that a sheet holds of an assessment.
  private func held(_ assessment: Assessment) -> Assessment {
    var held = Assessment(
      id: assessment.id, mode: assessment.mode, at: assessment.createdAt,
      title: assessment.details.title, questionnaire: assessment.questionnaire)
    held.updatedAt = assessment.updatedAt
    held.responses = assessment.responses.filter { !$0.value.isEmpty }
    let subject = assessment.details.subject
    held.details.subject = Subject(
      organisation: subject.organisation, team: subject.team, scope: subject.scope)
    held.details.worst = assessment.details.worst
    held.details.targets = assessment.details.targets
    return held
  }

  @Test(arguments: [0, 1, 2])
  func `answers come back from their sheet as they were, in every field`(number: Int) throws {
    let original = number == 0 ? Samples.assessment : Samples.everyField(number)
    for sign in [",", ";", "\t"] {
      let sheet = text(AnswerSheet(original).rows, sign)
      let read = AnswerSheetReader.read(
        Array(sheet.utf8), file: "a.csv", of: original.questionnaire)
      #expect(differences(try read.get(), held(original)) == [])
    }
  }

  @Test func `notes of any signs come back`() throws {
    let signs = [
      "'", "=", "+", "-", "@", "\"", ",", ";", "\n", "\r", "\t", "a", " ", "\u{202E}", "\0",
      "\u{1F600}", "{",
    ]
    var generator = SeededGenerator(seed: 13)
    var original = Samples.assessment
    let items = original.questionnaire.items.map(\.id)
    for _ in 0..<40 {
      for id in items {
        let note = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
          signs.randomElement(using: &generator) ?? ""
        }.joined()
        original.responses[id, default: Response()].note = note
        original.responses[id]?.evidence = [Evidence(text: note), Evidence(text: "seen")]
      }
      let sheet = text(AnswerSheet(original).rows)
      let read = AnswerSheetReader.read(
        Array(sheet.utf8), file: "a.csv", of: original.questionnaire)
      #expect(differences(try read.get(), held(original)) == [])
    }
  }

  @Test func `one apostrophe before a formula is taken away`() throws {
    let practice = Samples.assessment.questionnaire.practices[0].id
    let read = try read("id,answer,note\n\(practice),2,'=SUM(A1)\n").get()
    #expect(read.responses[practice] == Response(answer: .rank(2), note: "=SUM(A1)"))
  }

  @Test func `a sheet by hand needs ids and answers only`() throws {
    let practices = Samples.assessment.questionnaire.practices.map(\.id)
    let read = try read("answer;id\n2.0;\(practices[0])\nDon't know;\(practices[1])\n").get()
    #expect(
      read.responses == [
        practices[0]: Response(answer: .rank(2)), practices[1]: Response(answer: .unknown),
      ])
    #expect(read.id.count == 32)
  }

  @Test func `every row that cannot be read is told with its line`() {
    let practice = Samples.assessment.questionnaire.practices[0].id.text
    #expect(
      faults([
        "nobody,2", "\(practice),17", "\(practice),1", ",3", "\(practice),,,,,2026-01-01",
        "\(practice),,,,,,4", "\(practice),,,,,,,99", "\(practice),,,,,,,,perhaps",
      ]).map { String($0.prefix(2)) } == ["2:", "3:", "4:", "5:", "6:", "7:", "8:", "9:"])
  }

  @Test func `a sheet of another questionnaire is refused`() {
    let text = text(AnswerSheet(Samples.assessment).rows)
    let other = Questionnaire(id: "other", version: "1.0.0", title: "Other")
    guard
      case .failure(let invalid) = AnswerSheetReader.read(
        Array(text.utf8), file: "a.csv", of: other)
    else {
      Issue.record("it is read")
      return
    }
    #expect(invalid.problems.first?.fault.contains("not other") == true)
  }

  @Test func `what is no answer is named, and not in the sheet`() {
    #expect(AnswerSheet(Samples.everyField(1)).leftOut.contains { $0.hasPrefix("actions") })
    #expect(AnswerSheet(held(Samples.everyField(1))).leftOut.isEmpty)
  }
}
