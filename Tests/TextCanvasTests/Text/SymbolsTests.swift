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
    Mirror(reflecting: symbols).children.flatMap { child in
      switch child.value {
      case let text as String: [text]
      case let characters as [Character]: characters.map { String($0) }
      default: [String]()
      }
    }
  }
}
