@testable import FileSamples
import Formats
import Storage
import Testing

struct FileNameTests {
  @Test func `every name comes back byte by byte, and is text that can be told apart`() {
    var random = SeededGenerator(seed: 7)
    let parts: [[UInt8]] = [
      [0x61], [0xC3, 0xBC], [0xFF], [0x9B], [0xE2, 0x80], [0xF4, 0x8F, 0xBE, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0x80],
    ]
    var names: [String: [UInt8]] = [:]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in
        parts.randomElement(using: &random) ?? []
      }
      let name = String(fileName: bytes)
      #expect(name.fileNameBytes == bytes)
      #expect(names.updateValue(bytes, forKey: name) ?? bytes == bytes)
    }
  }

  @Test func `a name that is text is that text`() {
    for name in ["", "a.json", "ü 😀.json"] { #expect(String(fileName: Array(name.utf8)) == name) }
  }
}
