import Testing

@testable import Documents

/// Documents as they are heard.
struct SentencesTests {
  @Test(arguments: Reports.all)
  func `every number of a document is heard`(document: Document) {
    // Once is enough: what stands the same is said in one sentence.
    let expected = Numbers.spoken(document).mapValues { _ in 1 }
    Numbers.expectAll(expected, in: Sentences.text(of: document), of: "sentences")
  }

  @Test(arguments: Reports.all)
  func `nothing is drawn, stands in columns, or ends without a mark`(document: Document) {
    let lines = Sentences.text(of: document).split(separator: "\n")
    #expect(lines.count > 10)
    for line in lines {
      #expect(!line.contains("  "), "\(line)")
      #expect(line.firstMatch(of: #/[#=_|]{2}|[\u{2500}-\u{25FF}\u{2800}-\u{28FF}]/#) == nil)
      #expect(line.last.map { ".!?:;\"".contains($0) } == true, "\(line)")
      #expect(!line.contains("Text(spans"), "\(line)")
    }
  }

  @Test(arguments: 0..<12)
  func `random documents say nothing that a terminal could obey`(seed: Int) {
    var random = RandomDocument(seed: seed)
    let text = Sentences.text(of: random.document())
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    #expect(!text.contains("\n\n"))
  }

  @Test(
    arguments: [
      ("3 → 4", "3 to 4"), ("3→4", "3 to 4"), ("1–5 possible", "1 to 5 possible"),
      ("39 %", "39 percent"), ("12/89 answered", "12 of 89 answered"), ("▲ 1", "up 1"),
      ("Result – Payments", "Result, Payments"), ("Payments   level 2", "Payments; level 2"),
      ("“Runs on Monday”", "\"Runs on Monday\""), ("±0.0", "plus or minus 0.0"),
      ("−0.3", "minus 0.3"), ("Größe: 東京", "Größe: 東京"), ("█████ ····", ""), ("and/or", "and/or"),
      ("Target   –", "Target; none"),
    ])
  func `signs are read as words, and letters of any script stay`(text: String, spoken: String) {
    #expect(Sentences.spoken(text) == spoken)
  }

  @Test func `dimensions are said the lowest first, equal ones in one sentence`() {
    let bars = DimensionBars([
      .init("Data", level: 3, progress: 50), .init("Running", level: 1, range: 1...2),
      .init("Skills", level: 3, target: 4), .init("Cost", level: nil, standing: "not rated"),
    ])
    let figure = Figure(.bars(bars), title: "Levels", summary: "")
    #expect(
      figure.sentences(Charts.levels) == [
        "Not rated: Cost.", "Level 1, Ad hoc: Running, could be 1 to 2.",
        "Level 3, Defined: Data, progress 50 %; Skills, target 4.",
      ])
  }

  @Test func `a row says each cell behind its head, and leaves out what says nothing`() {
    let table = Table(
      "Plan", columns: [.init("Practice"), .init("Level"), .init("Could be"), .init("Short by")],
      rows: [.init(["Rollback", "2", "2", "on target"]), .init(["Tests", "–", "1–3", "2"])])
    #expect(table.sentence(of: table.rows[0]) == "Rollback: level 2, on target.")
    #expect(table.sentence(of: table.rows[1]) == "Tests: could be 1–3, short by 2.")
  }
}
