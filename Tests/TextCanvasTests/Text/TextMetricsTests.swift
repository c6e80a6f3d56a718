import Testing
import TextCanvas

struct TextMetricsTests {
  /// Widths that wcwidth, ncurses 6.4 and tmux 3.3a agree on for the reduced form.
  @Test(
    arguments: [
      ("a", 1), ("ä", 1), ("e\u{301}", 1), ("…", 1), ("●", 1), ("─", 1), ("█", 1), ("⣿", 1),
      ("€", 1), ("機", 2), ("ア", 2), ("각", 2), ("！", 2), ("ไ", 1), ("😀", 2), ("👩‍👩‍👧‍👦", 2),
      ("👍🏽", 2), ("❤️", 1), ("1️⃣", 1), ("🇩🇪", 1), ("a\u{301}\u{302}\u{303}\u{304}\u{305}", 1),
      ("\t", 1), ("\u{1B}", 1), ("\u{202E}", 1), ("\u{200B}", 1), ("\r\n", 1), ("\u{301}", 1),
    ] as [(Character, Int)])
  func `the plain metrics give a character the columns that terminals give it`(
    _ character: Character, _ width: Int
  ) {
    #expect(TextMetrics.plain.width(of: character) == width)
    #expect(TextMetrics.plain.drawn(character).width == width)
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\t", "\n", "\r\n"])
  func `what cannot be drawn is replaced, not passed on`(_ character: Character) {
    #expect(TextMetrics.plain.drawn(character).character == "\u{FFFD}")
    #expect(TextMetrics.ascii.drawn(character).character == "?")
  }

  @Test(
    arguments: [
      ("é", "e"), ("Å", "A"), ("ậ", "a"), ("ø", "o"), ("Ł", "L"), ("ß", "ss"), ("Œ", "OE"),
      ("ı", "i"), ("–", "-"), ("“", "\""), ("’", "'"), ("…", "..."), ("€", "EUR"), ("→", "->"),
      ("•", "-"), ("×", "x"), ("\u{A0}", " "), ("機", "?"), ("Ω", "?"), ("😀", "?"), ("│", "|"),
      ("e\u{301}", "e"), ("≥", ">="),
    ] as [(Character, String)])
  func `ASCII spells a character out as a typewriter would`(
    _ character: Character, _ spelled: String
  ) {
    #expect(String(TextMetrics.ascii.forms(of: character).map(\.character)) == spelled)
    #expect(TextMetrics.ascii.width(of: character) == spelled.utf8.count)
  }

  @Test func `everything drawn with the ASCII metrics is printable ASCII`() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for form in TextMetrics.ascii.forms(of: Character(scalar)) {
        let byte = form.character.asciiValue ?? 0
        #expect((0x20..<0x7F).contains(byte), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func `no scalar is drawn in less than one or more than two columns`() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = TextMetrics.plain.width(of: Character(scalar))
      if width < 1 || width > 2 { Issue.record("U+\(String(value, radix: 16)): \(width)") }
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a text is as wide as its characters`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = random.text(length: 40)
    for metrics in [TextMetrics.plain, .ascii] {
      let width = text.reduce(0) { $0 + metrics.width(of: $1) }
      #expect(metrics.width(of: text) == width, "seed \(seed)")
    }
  }
}
