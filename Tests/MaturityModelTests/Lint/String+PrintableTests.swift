import MaturityModel
import Testing

struct PrintableTests {
  @Test func `every control and every mark of direction is spelled out, and nothing else`() {
    let wrong = (0...0x10_FFFF as ClosedRange<UInt32>).filter { value in
      guard let scalar = Unicode.Scalar(value) else { return false }
      let isHostile =
        scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
        || [0x2028, 0x2029, 0xFEFF].contains(value) || value >= 0x10_FF80
      guard scalar.isHostile == isHostile else { return true }
      guard isHostile || value % 97 == 0 else { return false }
      let text = "é\(scalar)b"
      let isSpelled = text.onOneLine != text && !text.onOneLine.unicodeScalars.contains(scalar)
      return isSpelled != isHostile
        || (text.printable == text) != (!isHostile || scalar == "\n")
    }
    #expect(wrong.isEmpty)
  }

  @Test func `line breaks of tables stay, and a lone return goes`() {
    #expect("a\r\nb\rc\n".printable == "a\r\nb\\u{d}c\n")
    #expect("\u{10FFFF}\u{1B}".onOneLine == "\\xff\\u{1b}")
  }
}
