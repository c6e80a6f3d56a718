@testable import MaturityModel
import Testing

@testable import Documents

/// What a comparison says, in whatever form it is said.
struct ChangeTests {
  private func flat(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private func demo(_ team: Int) throws -> Change {
    let pair = try #require(Teams.pair(team))
    return Change(Comparison(before: pair.before, after: pair.now))
  }

  /// Two dimensions of a small questionnaire with the levels of their practices.
  private func small(_ levels: [[(String, Int)]], version: String = "1.0.0") -> Assessment {
    let dimensions = levels.enumerated().map { number, practices in
      Dimension(
        id: .init("d\(number)"), title: "Dimension \(number)",
        practices: practices.map { id, _ in
          Practice(
            id: .init(id), title: "Practice \(id)", question: "\(id)?",
            anchors: (1...5).map { "\(id) at \($0)" })
        })
    }
    return Assessment(
      id: version,
      responses: Dictionary(
        levels.joined().map { (.init($0.0), Response(answer: .rank($0.1))) },
        uniquingKeysWith: { first, _ in first }),
      questionnaire: Questionnaire(
        id: "small", version: version, title: "Small",
        levels: (1...5).map { MaturityLevel(rank: $0, name: "Level \($0)") },
        dimensions: dimensions))
  }

  @Test func `the text begins with what explains itself`() throws {
    #expect(
      PlainText.text(of: try demo(3).document).hasPrefix(
        """
        Change since December 2025: Example Bank (demo), Marketing, Recommendations
        ===========================================================================

        Worse since December 2025: 3 practices rose, 10 fell. The level fell from 2 to
        1, held by Model lifecycle (Refresh policy fell 2→1), Monitoring and
        operations, and Skills and upskilling (Learning programme 2→1 and Shared
        knowledge 3→2 fell). Progress went from 34 to 30 %, and by −3.9 points on
        unchanged questions.
        """))
  }

  @Test func `a question that is no longer asked is named where it had held the level`() {
    let rest = (1...9).map { ("p\($0)", 3) }
    let before = small([rest + [("label", 1)], [("q1", 1), ("q2", 3)]])
    let after = small([rest, [("q1", 1), ("q2", 3)]], version: "1.1.0")
    let old = small([rest + [("label", 1)]])
    #expect(
      Change(Comparison(before: old, after: small([rest], version: "1.1.0"))).lead.plain.contains(
        "On the questions that both questionnaires ask it was 3 before; Practice label, no longer "
          + "asked, had held it at 2."))
    // Here another dimension held it as well.
    let both = Comparison(before: before, after: after)
    #expect(both.heldBefore.isEmpty)
  }

  @Test func `what holds the level is named with what fell`() {
    let before = small([[("a", 2), ("b", 2)], [("c", 3), ("d", 3)]])
    let after = small([[("a", 1), ("b", 2)], [("c", 3), ("d", 4)]])
    let lead = Change(Comparison(before: before, after: after)).lead.plain
    #expect(
      lead.contains("held by Dimension 0 (Practice a fell\u{A0}2→1)"), "\(lead)")
    #expect(lead.hasPrefix("Mixed since last time: 1 practice rose, 1 fell."))
  }

  @Test func `with too little in common no level and no progress is compared`() throws {
    let pair = try #require(Teams.pair(0))
    var quick = pair.before
    quick.mode = .quick
    let change = Change(Comparison(before: quick, after: pair.now))
    let text = flat(PlainText.text(of: change.document))
    #expect(text.contains("The questionnaire changed too much to compare levels ("))
    #expect(text.contains("One side is a quick scan, the other is not."))
    #expect(!change.facts.contains { ["Level", "Progress"].contains($0.label) })
    #expect(!CSV.text(of: change.table).contains("\"summary\",\"\",\"Overall\",\"level\""))
  }

  @Test(arguments: 0..<40)
  func `parts add up as they are printed`(seed: Int) throws {
    var random = RandomAssessment(seed)
    let before = random.assessment()
    let change = Change(Comparison(before: before, after: random.later(before)))
    guard let said = change.facts.first(where: { $0.label == "Progress" })?.values[0].plain,
      said != "–"
    else { return }
    let points = said.replacing("−", with: "-").replacing("±", with: "").split {
      !"+-.0123456789".contains($0)
    }
    .filter { $0.contains(".") }.compactMap { Double($0) }
    try #require(points.count == 3, "\(said)")
    #expect(abs(points[0] - points[1] - points[2]) < 0.001, "\(said)")
    #expect(change.lead.plain.contains("by \(said.split(separator: " ")[5]) points"), "\(said)")
  }

  @Test func `a verdict on the level has its reason`() {
    let words = Words(Teams.empty().questionnaire)
    let level = { (old: [Int], new: [Int]) in
      let sides = [old, new].map { small([$0.enumerated().map { ("p\($0)", $1) }]) }
      return words.verdict(of: Comparison(before: sides[0], after: sides[1]).overall.level)
    }
    #expect(level([1, 1, 1, 1], [3, 3, 3, 2]) == "1 → 3: at least 2 is clear, 3 is just reached.")
    #expect(level([4, 4, 3, 3], [1, 1, 2, 2]) == "3 → 1: at most 2 is clear, 1 is just reached.")
    #expect(level([1, 1, 1, 1], [3, 3, 3, 3]) == "The rise is clear.")
    #expect(
      level([2, 2, 2, 2], [3, 3, 3, 2])
        == "A rise is likely, not clear: a single answer one step lower would bring the earlier "
        + "level back.")
    #expect(level([2, 2], [2, 2]) == "")
  }

  @Test func `what was chosen, noted and asked stands on both sides`() throws {
    var (before, after) = try #require(Teams.pair(0))
    before.responses["mod-1"]?.note = "Only the fraud model"
    after.responses["mod-1"]?.note = "All of them since March"
    before.questionnaire.dimensions[1].practices[1].question = "How was it asked before?"
    before.questionnaire.dimensions[1].practices[1].revision = "0.9"
    after.responses["mod-3"]?.answer = .unknown
    let change = Change(Comparison(before: before, after: after))
    let said = [
      PlainText.text(of: change.document, width: 400), Markdown.text(of: change.document),
      try Element.page(WebPage.text(of: change.document)).all("body")[0].words,
    ]
    for text in said {
      for part in [
        "Note: Only the fraud model", "Note: All of them since March", "How was it asked before?",
        "Asked with another meaning, so not compared", "No longer known", "don't know",
      ] {
        #expect(text.contains(part), "\(part)")
      }
    }
  }

  @Test(arguments: 0..<12)
  func `each number of a change stands in text, Markdown and HTML`(seed: Int) throws {
    var random = RandomAssessment(seed, isHostile: seed > 7)
    let before = random.assessment()
    let document = Change(Comparison(before: before, after: random.later(before))).document
    let expected = Numbers.spoken(document)
    for isASCII in [false, true] {
      let text = PlainText.text(of: document, isASCII: isASCII)
      Numbers.expectAll(expected, in: text, of: "text")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 78 && $0.last != " " })
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHostile })
      #expect(!isASCII || text.utf8.allSatisfy { $0 < 0x7F })
    }
    Numbers.expectAll(expected, in: Markdown.text(of: document), of: "Markdown")
    let page = try Element.page(WebPage.text(of: document)).all("body")[0].words
    Numbers.expectAll(expected, in: page, of: "HTML")
  }

  @Test(arguments: 0..<12)
  func `lines with tones are the lines of the text`(seed: Int) {
    var random = RandomDocument(seed: seed)
    let document = random.document()
    for section in document.sections {
      let lines = PlainText.lines(of: section.blocks, in: document, width: 60)
      var alone = Document(kind: "", title: "T", levels: document.levels, sections: [section])
      alone.sections[0].heading = ""
      let text = PlainText.text(of: alone, width: 60).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.map(\.plain) == text.dropFirst(3).dropLast().map { String($0) })
    }
  }

  @Test func `the change is as it is kept, for the same files always the same bytes`() throws {
    for (team, name) in [(0, "better"), (3, "worse")] {
      let change = try demo(team)
      expectText(PlainText.text(of: change.document), "change-\(name).txt")
      expectText(CSV.text(of: change.table), "change-\(name).csv")
    }
  }
}
