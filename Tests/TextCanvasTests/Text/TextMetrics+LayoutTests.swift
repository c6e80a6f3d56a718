import Testing
import TextCanvas

struct TextMetricsLayoutTests {
  private let plain = TextMetrics.plain

  @Test(
    arguments: [
      ("", 10, [""]),
      ("one two three", 13, ["one two three"]),
      ("one two three", 12, ["one two", "three"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 5, ["one", "two", "three"]),
      ("one two three", 1, ["o", "n", "e", "t", "w", "o", "t", "h", "r", "e", "e"]),
      ("a\nb\n\nc\n", 5, ["a", "b", "", "c", ""]),
      ("a\r\nb", 5, ["a", "b"]),
      ("supercalifragilistic", 8, ["supercal", "ifragili", "stic"]),
      ("a supercalifragilistic b", 8, ["a", "supercal", "ifragili", "stic b"]),
      ("saved to /a/long/path/file.json", 12, ["saved to", "/a/long/", "path/", "file.json"]),
      ("/a/b/supercalifragilistic", 8, ["/a/b/", "supercal", "ifragili", "stic"]),
      ("http://a/b", 8, ["http://", "a/b"]), ("//////", 4, ["////", "//"]),
      ("  indented text", 10, ["  indented", "text"]),
      ("wide    gap", 6, ["wide", "gap"]),
      ("ends    ", 4, ["ends"]),
      ("\tx", 8, ["    x"]),
      ("機械学習", 5, ["機械", "学習"]),
      ("ab機械", 3, ["ab", "機", "械"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("機", 1, ["\u{FFFD}"]),
      ("x", 0, []), ("x", -3, []),
    ] as [(String, Int, [String])])
  func `text is wrapped by columns at spaces`(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(plain.wrapped(text, width: width) == lines)
  }

  @Test(arguments: ["x", "x y ", "\n", "e\u{301}", "\u{301}", "機"])
  func `of a text that nobody reads to its end only the start is laid out`(part: String) {
    let text = String(repeating: part, count: 1 << 20)
    let lines = plain.wrapped(text, width: 10)
    #expect(lines.count <= 100_002)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(plain.cut(text).unicodeScalars.count < 100_010)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `no line is too wide and no visible character is lost`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = random.text(length: 60)
    let width = Int.random(in: 2...40, using: &random)
    let lines = plain.wrapped(text, width: width)
    for line in lines {
      #expect(plain.width(of: line) <= width, "seed \(seed), \(line.debugDescription)")
      #expect(line.last != " ", "seed \(seed)")
    }
    #expect(Self.visible(lines.joined()) == Self.visible(text), "seed \(seed)")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `no line could have taken the word after it`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = (0..<30).map { _ in
      String(repeating: "x", count: Int.random(in: 1...9, using: &random))
    }
    let lines = plain.wrapped(words.joined(separator: " "), width: 12)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let word = next.prefix { $0 != " " }
      #expect(line.count + 1 + word.count > 12, "seed \(seed)")
    }
  }

  @Test(
    arguments: [
      ("maturity", 8, "maturity", "maturity"), ("maturity", 7, "maturi…", "matu..."),
      ("maturity", 3, "ma…", "ma."), ("maturity", 1, "…", "."), ("maturity", 0, "", ""),
      ("maturity", -1, "", ""), ("", 0, "", ""),
    ] as [(String, Int, String, String)])
  func `a text that does not fit ends in an ellipsis`(
    _ text: String, _ width: Int, _ unicode: String, _ ascii: String
  ) {
    #expect(plain.fitted(text, width: width, symbols: .unicode) == unicode)
    #expect(TextMetrics.ascii.fitted(text, width: width, symbols: .ascii) == ascii)
  }

  @Test func `a wide character is never cut in half`() {
    #expect(plain.fitted("機械学習", width: 6, symbols: .unicode) == "機械…")
    #expect(plain.fitted("機械学習", width: 4, symbols: .unicode) == "機…")
    #expect(plain.padded("機械学習", width: 5) == "機械 ")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `fitted is never too wide and padded always exact`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = random.text(length: 20)
    let width = Int.random(in: 0...30, using: &random)
    for (metrics, symbols) in [(plain, Symbols.unicode), (.ascii, .ascii)] {
      let fitted = metrics.fitted(text, width: width, symbols: symbols)
      #expect(metrics.width(of: fitted) <= width, "seed \(seed)")
      for alignment in [TextMetrics.Alignment.leading, .center, .trailing] {
        let padded = metrics.padded(text, width: width, alignment: alignment)
        #expect(metrics.width(of: padded) == width, "seed \(seed)")
      }
    }
  }

  @Test func `a short text stands where it is aligned`() {
    #expect(plain.padded("ab", width: 5) == "ab   ")
    #expect(plain.padded("ab", width: 5, alignment: .center) == " ab  ")
    #expect(plain.padded("ab", width: 5, alignment: .trailing) == "   ab")
  }

  /// By scalars: a lone mark joins the space before it.
  private static func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }
}
