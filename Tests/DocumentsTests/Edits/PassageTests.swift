import Testing

@testable import Documents

struct PassageTests {
  @Test func `the digest is of the text without blanks at line ends, lines ended by LF`() {
    var seen: [[UInt8]] = []
    let text = "\r\n\r\n# A  \r\n\r\n\t b\t\rc\n \n"
    _ = EditedReport().renewed(with: [Passage(id: "a", text: text)]) { bytes in
      seen.append(bytes)
      return digest(bytes)
    }
    #expect(Set(seen) == [Array("# A\n\n\t b\nc".utf8)])
  }

  @Test func `no more than ten facts are kept`() {
    let facts = (0..<12).map { NamedNumber("f\($0)", "\($0)") }
    #expect(Passage(id: "a", text: "", facts: facts).facts == Array(facts.prefix(10)))
  }

  @Test(arguments: [
    "<!-- a -->", "--", "---", "----->", "a--\u{301}", "a<!--\u{200D}", "a-b", "–",
  ])
  func `a text of a file holds no mark of a comment and looks the same`(text: String) {
    let escaped = text.withoutCommentMarks
    #expect(escaped.utf8.ranges(of: "--".utf8).isEmpty)
    let shown = text.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    #expect(CommonMark.html(escaped) == "<p>\(shown)</p>\n")
  }
}
