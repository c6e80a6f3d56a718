import Testing
import TextCanvas

struct CleanedTests {
  @Test(
    arguments: [
      ("plain text", "plain text"), ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
      ("a\u{0}b\u{7}c\u{7F}d\u{9B}e", "abcde"),
      ("one\r\ntwo\rthree\u{2028}four", "one\ntwo\nthree\nfour"),
      ("a\r\n\r\nb", "a\n\nb"), ("a\tb", "a    b"), ("user\u{202E}txt.exe\u{202C}", "usertxt.exe"),
      ("\u{2066}x\u{2069}", "x"), ("\u{FEFF}x", "x"), ("👩‍👩‍👧‍👦 e\u{301} 機", "👩‍👩‍👧‍👦 e\u{301} 機"),
    ])
  func `what could act on a terminal is gone and the rest stays`(_ text: String, _ clean: String) {
    #expect(cleaned(text) == clean)
  }

  @Test func `tabs are kept on request`() {
    #expect(cleaned("a\tb", tabWidth: nil) == "a\tb")
    #expect(cleaned("a\tb", tabWidth: 1) == "a b")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `cleaning twice changes nothing more`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let once = cleaned(random.text(length: 50))
    #expect(cleaned(once) == once, "seed \(seed)")
    let controls = once.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(controls.isEmpty, "seed \(seed)")
  }
}
