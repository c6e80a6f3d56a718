@testable import FileSamples
@testable import Formats
import Testing

@Suite("A cursor passes only what the scanner takes")
struct JSONCursorTests {
  /// True where the cursor passes the whole text.
  private func passes(_ text: [UInt8]) -> Bool {
    let padded = text + Array(repeating: 0, count: JSONCursor.padding)
    return padded.withUnsafeBufferPointer { bytes in
      guard var cursor = JSONCursor(bytes) else { return false }
      return cursor.passValue() && cursor.peek() == 0 && cursor.isAtEnd
    }
  }

  private func isTaken(_ text: [UInt8]) -> Bool {
    (try? JSONDocument(text))?.repeatedKeys.isEmpty ?? false
  }

  @Test(arguments: [
    "{}", "[]", " { \"a\" : [ 1 , -2.5e+3 , \"x\" ] , \"b\" : null }\n", "\"\\n\\u00e9\\/ é €\"",
    "0", "-0.0", "true", "[[[{\"a\":{}}]]]", "\"0123456789abcdef01234567\"",
  ])
  func `Usual texts are passed`(text: String) {
    #expect(passes(Array(text.utf8)))
    #expect(isTaken(Array(text.utf8)))
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", ".5", "1e", "+1", "nul",
    "\"", "\"\\x\"", "\"\\u12\"", "\"\u{1}\"", "\"a\nb\"", "1 2", "{\"a\":1}}", "truetrue",
    "{\"a\":1,\"a\":2}", "{\"b\":1,\"a\":{\"c\":1,\"c\":2}}",
  ])
  func `What is no valid text is not passed`(text: String) {
    #expect(!passes(Array(text.utf8)))
    #expect(!isTaken(Array(text.utf8)))
  }

  @Test func `Every byte in a text is judged as the scanner judges it`() {
    for length in 0...17 {
      for byte in UInt8.min...UInt8.max {
        let text: [UInt8] =
          [0x22] + Array(repeating: UInt8(ascii: "x"), count: length) + [byte, 0x78, 0x22]
        #expect(!passes(text) || isTaken(text), "byte \(byte) after \(length)")
        #expect(passes(text) || !isTaken(text) || byte == UInt8(ascii: "\\"), "byte \(byte)")
      }
    }
  }

  @Test func `Sequences of bytes beyond ASCII are judged as the scanner judges them`() {
    for seed in 1...2_000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let choice: [UInt8] = [
        0x80, 0x8F, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xFF, 0x41,
      ]
      let wide = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        choice.randomElement(using: &generator) ?? 0x41
      }
      let text: [UInt8] = [0x22] + wide + [0x22]
      #expect(passes(text) == isTaken(text), "seed \(seed)")
    }
  }

  @Test func `Damaged files are passed only where the scanner takes them`() {
    let file = Samples.assessment.fileBytes
    for seed in 1...1_000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = Mutation.of(file, using: &generator)
      #expect(!passes(text) || isTaken(text), "seed \(seed)")
    }
  }
}
