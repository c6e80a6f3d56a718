import Curses
import Testing
import TextCanvas

extension TerminalSuites {
  @Suite struct TextMetricsTests {
    @Test func `everything is drawn one or two columns wide and never as a control`() {
      #expect(Terminal.adoptLocale())
      for value in UInt32(0x80)...0x1FFFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let drawn = TextMetrics.terminal.drawn(Character(scalar))
        let isControl = drawn.character.unicodeScalars.contains {
          $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
        }
        if !(1...2).contains(drawn.width) || isControl {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }

    @Test func `clusters are reduced to what every terminal measures alike`() {
      #expect(Terminal.adoptLocale())
      let expected: [(Character, Character, Int)] = [
        ("e\u{301}", "e\u{301}", 1), ("漢", "漢", 2), ("👍🏽", "👍", 2), ("👩‍👩‍👧", "👩", 2),
        ("❤\u{FE0F}", "❤", 1),
        ("1\u{FE0F}\u{20E3}", "1", 1), ("\r\n", "\u{FFFD}", 1), ("\u{202E}", "\u{FFFD}", 1),
        ("\u{1B}", "\u{FFFD}", 1), ("\u{200B}", "\u{FFFD}", 1),
        ("a\u{300}\u{301}\u{302}\u{303}\u{304}", "a\u{300}\u{301}\u{302}\u{303}", 1),
      ]
      for (character, form, width) in expected {
        let drawn = TextMetrics.terminal.drawn(character)
        #expect(drawn == TextMetrics.Drawn(character: form, width: width))
      }
    }
  }
}
