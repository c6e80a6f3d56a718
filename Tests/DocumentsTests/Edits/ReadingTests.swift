import Testing

@testable import Documents

struct ReadingTests {
  private static let begin = "<!-- mlmaturity a 0123456789abcdef level=2 -->"
  private static let end = "<!-- /mlmaturity -->"

  @Test(arguments: [
    ("x\n\(begin)\ny\n", [2: "The block a has no end. Put <!-- /mlmaturity --> below its text."]),
    ("\(end)\n", [1: "A block ends here that did not begin. Take this marker out."]),
    (
      "\(begin)\n\(begin.replacing(" a ", with: " b "))\n\(end)\n\(end)\n",
      [
        2: "The block b begins inside the block a, which began in line 1. End that one first."
      ]
    ),
    (
      "\(begin)\n\(end)\n\(begin)\n\(end)\n",
      [
        3: "The block a stands twice, first in line 1. Take the markers away from one of them."
      ]
    ),
    (
      "\(begin)\n<!-- mlmaturity-now a level=3 -->\n\(end)\n",
      [2: "This marker stands inside a block. Take it out."]
    ),
    (
      "<!-- mlmaturity-list a -->\r\n\r\n<!-- mlmaturity-list b -->\r\n",
      [3: "The list of blocks stands twice, first in line 1. Take one out."]
    ),
  ])
  func `each marker that is out of order is named with its line`(
    text: String, expected: [Int: String]
  ) {
    #expect(problems(text) == expected)
  }

  @Test(arguments: [
    "<!-- mlmaturity a 0123456789abcdef", "<!-- mlmaturity -->", "<!-- mlmaturity a -->",
    "<!-- mlmaturity a 0123456789ABCDEF -->", "<!-- mlmaturity a 0123 -->",
    "<!-- mlmaturity a 0123456789abcdef level -->", "<!-- mlmaturity a%4 0123456789abcdef -->",
    "<!-- mlmaturity a%FF 0123456789abcdef -->", "<!-- mlmaturity a 0123456789abcdef a=b=c -->",
    "text \(begin)", "\(begin) text", "> \(begin)", "\(begin)\(end)", "\(end) \(end)",
    "<!-- /mlmaturity a -->", "<!-- mlmaturity-now -->",
    "<!-- mlmaturity-list a deleted: b deleted: -->",
    "<!-- x --> <!-- mlmaturity-list a -->", "<!-- mlmaturity \u{0} 0123456789abcdef -->",
    "<!-- mlmaturity \u{202E}a 0123456789abcdef -->", "text<!-- mlmaturity-list",
  ])
  func `a marker that is not as it was written is named, not guessed`(line: String) {
    #expect(
      problems("x\r\ry\n\(line)\n")
        == [4: "This marker is broken. Put it alone on a line as it was, or take it out."])
  }

  @Test(arguments: [
    "", "words", "<!-- a comment of mine -->", "<!--", "-->", "mlmaturity", "<!--mlmaturity a-->",
    "<!-- MLMATURITY -->", "\u{FEFF}", "\r", "!", "<!-- -->",
  ])
  func `a file without markers is none of ours`(text: String) throws {
    let report = try EditedReport(text)
    #expect(!report.isGenerated)
    #expect(try EditedReport("<!-- mlmaturity-list -->\n\(text)").isGenerated)
  }

  @Test func `all problems are named at once, in the order of the lines`() {
    let text = "\(Self.end)\n<!-- mlmaturity\n\(Self.begin)\n"
    #expect(problems(text)?.keys.sorted() == [1, 2, 3])
  }

  @Test func `indented markers are markers`() throws {
    let report = try EditedReport("  \(Self.begin) \t\nx\n\t\(Self.end)\r\n")
    #expect(report.isGenerated && report.pieces.count == 1)
  }

  @Test func `thousands of nested markers are named one by one`() {
    let text = (0..<5_000).map { "<!-- mlmaturity b\($0) 0123456789abcdef -->\n" }.joined()
    do {
      _ = try EditedReport(text)
      Issue.record("Nested markers were accepted.")
    } catch {
      #expect(error.problems.count == 9_999)
    }
  }

  private func problems(_ text: String) -> [Int: String]? {
    do {
      _ = try EditedReport(text)
      return nil
    } catch {
      return Dictionary(error.problems.map { ($0.line, $0.message) }) { "\($0) \($1)" }
    }
  }
}
