import Testing

@testable import RepositoryEvidence

struct FixedStringsTests {
  private func strings(_ expression: String) throws -> [String]? {
    try Expression(expression).fixed?.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("abc", ["abc"]), ("Abc|xyZ", ["abc", "xyz"]), ("ab(c|d)", ["abc", "abd"]),
    ("[Aa]bc", ["abc"]), ("\\s*url\\s*=", ["url"]), ("a(bcd)+", ["bcd"]),
    ("\\bttl\\b.*days", ["days"]), ("(?i)on[-_ ]call", ["on call", "on-call", "on_call"]),
    ("(abc|abcd)\\d", ["abc"]), ("x{3}", ["xxx"]),
  ]) func `a match contains one of these`(expression: String, wanted: [String]) throws {
    #expect(try strings(expression) == wanted)
  }

  @Test(arguments: ["ab", ".*", "abc|de", "(abc)?", "a.b.c", "(abc)*x", "\\d{4}", ""])
  func `there is no such set`(expression: String) throws { #expect(try strings(expression) == nil) }

  @Test(arguments: 0..<20) func `the finder finds what a slow search finds`(seed: Int) {
    var random = Seeded(seed)
    func word(_ range: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: range, using: &random)).map { _ in
        UInt8(ascii: random.pick(["a", "b", "c"]))
      }
    }
    let strings = Array(Set((0..<12).map { _ in word(1...4) }))
    let text = word(0...80).map { Bool.random(using: &random) ? $0 : $0 ^ 0x20 }
    var found: Set<[Int]> = []
    text.withUnsafeBufferPointer { text in
      StringFinder(strings).scan(text) { found.insert([$0, $1]) }
    }
    let lowered = text.map(\.lowered)
    var wanted: Set<[Int]> = []
    for (index, string) in strings.enumerated() where string.count <= text.count {
      for start in 0...text.count - string.count where lowered[start...].starts(with: string) {
        wanted.insert([index, start + string.count])
      }
    }
    #expect(found == wanted)
  }
}
