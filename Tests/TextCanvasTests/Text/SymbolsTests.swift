import Testing
import TextCanvas

struct SymbolsTests {
  @Test func `the ASCII set is printable ASCII only`() {
    for text in texts(of: .ascii) {
      #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(text)")
    }
  }

  @Test func `every sign is one column wide but the ASCII ellipsis and arrow`() {
    for text in texts(of: .unicode) { #expect(TextMetrics.plain.width(of: text) == 1, "\(text)") }
    let wide = texts(of: .ascii).filter { $0.count > 1 }
    #expect(wide.sorted() == ["->", "..."])
  }

  @Test func `both sets have the same members`() {
    #expect(texts(of: .unicode).count == texts(of: .ascii).count)
  }

  private func texts(of symbols: Symbols) -> [String] {
    let signs: [KeyPath<Symbols, String>] = [
      \.marker, \.ellipsis, \.filled, \.empty, \.square, \.check, \.up, \.down, \.same, \.diamond,
      \.arrow, \.bullet, \.dash, \.times, \.track, \.horizontal,
      \.vertical, \.topLeft, \.topRight, \.bottomLeft, \.bottomRight, \.teeRight, \.teeTop,
    ]
    let rows: [KeyPath<Symbols, [Character]>] = [\.eighths, \.spark, \.shades]
    return signs.map { symbols[keyPath: $0] }
      + rows.flatMap { row in symbols[keyPath: row].map { String($0) } }
  }
}
