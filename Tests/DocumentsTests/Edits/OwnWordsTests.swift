import Testing

@testable import Documents

struct OwnWordsTests {
  @Test func `a person's blocks and words come with their places and nothing else does`() throws {
    let report = written(["a", "b", "c"].map { Passage(id: $0, text: "text \($0)") })
    let edited =
      "# Ours\n\n"
      + report.replacing("text b", with: "mine <b>")
      .replacing("\n<!-- mlmaturity c", with: "\nbetween\n\n<!-- mlmaturity c")
      .replacing("text c\n", with: "") + "\nend"
    #expect(
      try EditedReport(edited).ownWords(digest: digest) == [
        OwnWords(place: .top, markdown: "# Ours\n\n"),
        OwnWords(place: .insteadOf(id: "b"), markdown: "\nmine <b>\n\n"),
        OwnWords(place: .after(id: "b"), markdown: "\nbetween\n\n"),
        OwnWords(place: .insteadOf(id: "c"), markdown: "\n\n"),
        OwnWords(place: .after(id: "c"), markdown: "\nend"),
      ])
  }

  @Test func `they are HTML below the page's title`() {
    let words = OwnWords(place: .top, markdown: "# Ours <script>\n\n[x](javascript:y)")
    #expect(words.html == "<h2>Ours &lt;script&gt;</h2>\n<p>x</p>\n")
  }

  @Test func `a report that nobody touched has none`() throws {
    let report = written([Passage(id: "a", text: "text a")])
    #expect(
      try EditedReport(report.replacing("\n", with: "  \r\n")).ownWords(digest: digest).isEmpty)
  }
}
