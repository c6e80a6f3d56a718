import Testing

@testable import Documents

struct MarkdownTests {
  private func markdown(_ blocks: [Block]) -> String {
    let section = Section("s", number: "1", "S", blocks)
    let document = Document(kind: "team", title: "T", levels: Charts.levels, sections: [section])
    return String(Markdown.text(of: section, in: document).dropFirst("## 1 S\n\n".count))
  }

  @Test(arguments: [
    ("a*b_c`d", "a\\*b\\_c\\`d"), ("# no heading", "\\# no heading"), ("- no item", "\\- no item"),
    ("12. no item", "12\\. no item"), ("12 items", "12 items"), ("<b>", "\\<b\\>"),
    ("[x](y)", "\\[x\\](y)"), ("a|b", "a\\|b"), ("&amp;", "\\&amp;"), ("a -- b", "a -\\- b"),
    ("<!-- x -->", "\\<!-\\- x -\\-\\>"), ("    code", "code"), ("a\nb", "a\\\nb"),
    ("a\n===", "a\\\n\\==="), ("\u{1B}[2J", "\\[2J"),
  ])
  func `words are no markup`(words: String, escaped: String) {
    #expect(markdown([.paragraph(Text(words))]) == escaped)
  }

  @Test func `emphasis begins and ends at a word`() {
    #expect(markdown([.paragraph("\(" bold ", .strong)x")]) == "**bold** x")
    #expect(markdown([.paragraph("a \("b`c", .code)")]) == "a `` b`c ``")
    #expect(markdown([.paragraph("\("a", .code)\("<b>", .code)")]) == "` a ` ` <b> `")
  }

  @Test func `a table is a table of GitHub's dialect`() {
    let table = Table(
      "A|B", columns: [.init("Name"), .init("n", .trailing)],
      rows: [.init(["x|y\nz", "\("a|b", .code)"]), .init(band: "Later")])
    #expect(
      markdown([.table(table)]) == """
        **A\\|B**

        | Name | n |
        | --- | ---: |
        | x\\|y z | a\\|b |
        | Later |  |
        """)
  }

  @Test func `a chart is a block of code, and its table`() {
    let bars = Figure(
      .bars(.init([.init("``` -- x", level: 2, progress: 30, target: 4)])), title: "L", summary: "")
    let lines = markdown([.figure(bars)]).split(separator: "\n").map(String.init)
    #expect(lines[0] == "````text")
    #expect(lines[3].hasPrefix("``` - - x   ████······  2"))
    #expect(lines[4] == "````")
    #expect(lines.contains { $0.hasPrefix("| \\`\\`\\` -\\- x | 2 Emerging |") })
  }

  @Test func `entries keep their depth`() {
    let list = Block.list([Entry("One", detail: "more", number: 1, [Entry("Deep")]), Entry("Two")])
    #expect(markdown([list]) == "1. One\\\n   more\n   - Deep\n- Two")
  }
}
