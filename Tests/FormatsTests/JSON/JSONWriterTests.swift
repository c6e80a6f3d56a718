import Formats
import MaturityModel
import Testing

struct JSONWriterTests {
  /// Every scalar of the first plane, between letters.
  private static let everything =
    (0...0xFFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }.map { "a\($0)b" }

  @Test func `a file holds no scalar that a terminal could obey, also in what was written before`()
  {
    for value in [
      JSON.array(Self.everything.map { .string($0) }),
      .object(Dictionary(Self.everything.map { ($0, .null) }, uniquingKeysWith: { $1 })),
      .written(JSON.array(Self.everything.map { .string($0) }).compact),
    ] {
      #expect(!value.pretty.unicodeScalars.contains { $0.isHostile && $0 != "\n" })
    }
  }

  @Test func `what was written before is spread as if it were written now`() {
    let value = JSON.object(["a\u{9B}": .array([.string("\u{202E}\\\"é"), .object([:])])])
    #expect(JSON.written(value.compact).pretty == value.pretty)
  }

  @Test func `compact text, which digests are taken of, keeps everything beyond ASCII`() {
    #expect(
      JSON.string("\u{1B}\u{7F}\u{9B}\u{202E}\u{FEFF}é").compact
        == "\"\\u001b\\u007f\u{9B}\u{202E}\u{FEFF}é\"")
  }
}
