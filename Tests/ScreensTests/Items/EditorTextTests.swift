import MaturityModel
import Testing

@testable import Screens

struct EditorTextTests {
  private func offered(_ note: String, answer: Answer? = .rank(3)) -> String {
    var assessment = Assessment.sample
    assessment.responses["dat-1"] = Response(answer: answer, note: note)
    var walk = Walk(assessment, at: .item("dat-1"))
    walk.type("e")
    guard case .edit(_, let text)? = walk.effects.last else { return "" }
    return text
  }

  @Test func `question and chosen statement stand below the note`() throws {
    let practice = try #require(
      Assessment.sample.questionnaire.practices.first { $0.id == "dat-1" })
    let lines = offered("What we know.").split(separator: "\n")
    #expect(lines.first == "What we know.")
    #expect(lines[1] == "# ---- 8< ----")
    #expect(lines[2...].allSatisfy { $0.hasPrefix("#") && $0.count <= 75 })
    let words = lines[2...].map { $0.dropFirst().drop { $0 == " " } }.joined(separator: " ")
    #expect(words.contains(practice.question))
    #expect(words.contains("3 " + practice.anchors[2]))
    #expect(words.contains("DAT-1"))
  }

  @Test(
    arguments: [
      "", "one line", "# a heading\n\n- a list\n#", "two\n\n\nlines", "# ---- 8< ----",
      "before\n# ---- 8< ----\nafter", "日本語 e\u{301}", "tab\tand  blanks",
    ], [nil, .rank(1), .unknown, .notApplicable(reason: "no # model")] as [Answer?])
  func `what an editor gives back unchanged is the note as it was`(note: String, answer: Answer?) {
    #expect(EditorText.note(in: offered(note, answer: answer)) == note)
  }

  @Test(
    arguments: [
      ("a\n\n# ---- 8< ----\n#  Q\n", "a"), ("a\r\n# ---- 8< ----\r\n#  Q\r\nb", "a\nb"),
      ("# ---- 8< ----\n#  Q\nbelow\n", "below"), ("no line\n# mine\n", "no line\n# mine"),
      ("# mine\n# ---- 8< ---- \n#  Q", "# mine"), ("", ""), ("\n\n", ""),
    ])
  func `comments below the line are left out, and nothing else`(_ written: String, _ note: String) {
    #expect(EditorText.note(in: written) == note)
  }
}
