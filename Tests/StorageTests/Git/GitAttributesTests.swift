import Formats
import Storage
import Testing

struct GitAttributesTests {
  @Test(arguments: [
    ("a.json", "/a.json merge=mlmaturity"), ("ü/b.json", "/ü/b.json merge=mlmaturity"),
    ("a b.json", "\"/a b.json\" merge=mlmaturity"),
    ("*?[x]\\\".json", #""/\\*\\?\\[x]\\\\\".json" merge=mlmaturity"#),
    ("a\nb", #""/a\012b" merge=mlmaturity"#), ("!#.json", "/!#.json merge=mlmaturity"),
  ])
  func `a line is a pattern of one file alone`(path: String, line: String) {
    #expect(GitAttributes.line(for: path) == line)
  }

  @Test(arguments: ["", "*.txt text", "*.txt text\n", "a\r\nb\r\n", "\u{FEFF}# x\n\n"])
  func `what was added is taken out, and the rest stays`(text: String) {
    var attributes = GitAttributes(Array(text.utf8))
    let line = GitAttributes.line(for: "a.json")
    #expect(!attributes.usesDriver)
    let added = attributes.add(line)
    let twice = attributes.add(line)
    #expect(added && !twice)
    #expect(attributes.usesDriver)
    let removed = attributes.remove(line)
    #expect(removed)
    #expect(!attributes.usesDriver)
    let ended = text.utf8.last ?? 0x0A == 0x0A ? text : text + "\n"
    #expect(attributes.bytes == Array(ended.utf8))
  }

  @Test func `a name that is no text stands in it byte by byte`() {
    var attributes = GitAttributes()
    _ = attributes.add(GitAttributes.line(for: String(fileName: [0x61, 0xFF])))
    #expect(attributes.bytes == [0x2F, 0x61, 0xFF] + Array(" merge=mlmaturity\n".utf8))
  }
}
