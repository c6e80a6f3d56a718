@testable import FileSamples
@testable import Formats
import MaturityModel
import Testing

struct JSONDocumentTests {
  private func fault(_ text: String) -> JSONFault? { fault(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONDocument(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "0", "-0", "1.5e+10", "\"\"", "[]", "{}", "null", " true ", "[1,2,[3]]",
    "{\"a\":{\"b\":[]},\"c\":\"\\u00e9\\ud83d\\ude00\\n\\/\"}", "\u{FEFF}{}",
    "\"\u{7F}é\u{1F600}\"",
  ])
  func `valid texts are read`(text: String) {
    #expect(fault(text) == nil)
  }

  @Test(arguments: [
    "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\":1,}", "{\"a\"", "{\"a\":", "{a:1}", "{'a':1}",
    "01", "1.", ".5", "+1", "-", "1e", "0x1", "NaN", "Infinity", "tru", "True", "nul", "[1 2]",
    "\"", "\"\n\"", "\"\t\"", "\"\\x\"", "\"\\u12\"", "\"\\ud83d\"", "\"\\ud83d\\u0041\"",
    "\"\\ude00\"", "[]]", "[}", "{]", "1 2", "[1],", "// no\n1", "/* no */1", "{\"a\" 1}", "{1:2}",
    "\u{0}", "[1]\u{0}",
  ])
  func `invalid texts are refused`(text: String) {
    #expect(fault(text) != nil)
  }

  @Test(
    arguments: [
      [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC1, 0xBF, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
      [0x22, 0x80, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0xFF, 0x22],
      [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B],
    ] as [[UInt8]])
  func `text that is not UTF-8 is refused`(bytes: [UInt8]) {
    #expect(fault(bytes) != nil)
  }

  @Test func `a fault tells its line and the value it is in`() {
    let broken = fault("{\n  \"a\": 1,\n  \"b\": [\n    1,\n    { \"c/d\": tru }\n  ]\n}")
    #expect(broken?.line == 5)
    #expect(broken?.pointer == "/b/1/c~1d")
  }

  @Test func `nesting beyond the limit is refused without a crash`() {
    for bracket in ["[", "{\"a\":"] {
      let text = String(repeating: bracket, count: 100_000)
      #expect(fault(text)?.fault.contains("too deep") == true)
    }
    let depth = JSONDocument.depthLimit
    let deepest = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(fault(deepest) == nil)
    #expect(fault("[" + deepest + "]") != nil)
  }

  @Test func `more values or bytes than any file needs are refused`() {
    let many = "[" + String(repeating: "1,", count: JSONDocument.valueLimit) + "1]"
    #expect(fault(many)?.fault.contains("values") == true)
    let large = [UInt8](repeating: UInt8(ascii: " "), count: JSONDocument.sizeLimit + 1)
    #expect(fault(large)?.fault.contains("64 MiB") == true)
  }

  @Test func `a key that stands twice is found, however it is spelled`() throws {
    let pairs = [
      ("a", "a"), ("a", "\\u0061"), ("\u{E9}", "e\u{301}"), ("\u{E9}", "\\u00e9"), ("", ""),
    ]
    for (first, second) in pairs {
      let text = "{\n\"\(first)\": 1,\n\"x\": 2,\n\"\(second)\": 3 }"
      let result = QuestionnaireReader.read(Array(text.utf8), file: "f")
      guard case .failure(let invalid) = result else {
        Issue.record("accepted")
        continue
      }
      #expect(invalid.problems.contains { $0.fault.contains("twice") && $0.line == 4 })
    }
    let many = (0..<1_000).map { "\"k\($0)\": 0" } + ["\"k500\": 1"]
    let document = try JSONDocument(Array("{\(many.joined(separator: ","))}".utf8))
    #expect(document.root.members.count == 1_001)
  }

  @Test func `reading what was written gives the same value`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let value = JSON.random(depth: 5, using: &generator)
      for text in [value.compact, value.pretty] {
        let read = try JSONDocument(Array(text.utf8)).root.json
        #expect(read == value, "seed \(seed)")
        #expect(read.compact == value.compact, "seed \(seed)")
      }
    }
  }

  @Test func `no text crashes the reader, cut or changed anywhere`() {
    let text = Array(Samples.questionnaireText.utf8)
    for end in 0..<text.count { #expect(fault(Array(text[..<end])) != nil) }
    for seed in 0..<3_000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var changed = text
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: 0..<changed.count, using: &generator)
        changed[place] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = QuestionnaireReader.read(changed, file: "changed")
    }
  }
}

extension JSON {
  /// A value of any kind with hostile text in it.
  static func random(depth: Int, using generator: inout some RandomNumberGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2:
      .number(
        ["0", "-1", "2.50", "1e9", "12345678901234567890"].randomElement(using: &generator) ?? "0")
    case 3, 4: .string(text(using: &generator))
    case 5:
      .array(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
          random(depth: depth - 1, using: &generator)
        })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
            (text(using: &generator), random(depth: depth - 2, using: &generator))
          }, uniquingKeysWith: { $1 }))
    }
  }

  private static func text(using generator: inout some RandomNumberGenerator) -> String {
    let pieces = [
      "a", "\"", "\\", "\n", "\u{0}", "\u{7F}", "é", "e\u{301}", "\u{1F600}", "/", "\u{2028}", "\t",
      "z",
    ]
    return (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }
}
