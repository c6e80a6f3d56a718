@testable import MaturityModel
import Testing

@testable import Documents

/// Why a level is what it is, and what would raise it, in words.
struct WayUpTests {
  /// A report of dimensions whose practices have these levels; nil is *don't know*.
  private static func report(_ levels: [[Int?]]) -> Report {
    let titles = ["Data versioning", "Feature docs", "Model monitoring"]
    let dimensions = levels.enumerated().map { index, levels in
      Dimension(
        id: .init("d\(index)"), title: "Dimension \(index + 1)", purpose: "",
        practices: levels.indices.map { place in
          Practice(
            id: .init("d\(index)-\(place + 1)"),
            title: place < 3 && index == 0
              ? titles[place] : "Practice d\(index + 1)-p\(place + 1)",
            question: "?", anchors: (1...5).map { "At \($0)" })
        })
    }
    let questionnaire = Questionnaire(
      id: "q", version: "1.0.0", title: "Q",
      levels: (1...5).map { MaturityLevel(rank: $0, name: "L\($0)", meaning: "") },
      dimensions: dimensions)
    var assessment = Assessment(id: "a", questionnaire: questionnaire)
    for (dimension, levels) in zip(dimensions, levels) {
      for (practice, level) in zip(dimension.practices, levels) {
        assessment.responses[practice.id] = Response(
          answer: level.map { .rank($0) } ?? .unknown)
      }
    }
    return Report(.team, of: assessment, on: Teams.today)
  }

  /// The lines on the first dimension.
  private static func said(_ levels: [Int?]) -> String {
    let report = report([levels])
    let sections = report.reasons(of: report.questionnaire.dimensions[0])
    return PlainText.text(
      of: Document(kind: "", title: "", levels: report.words.levels, sections: sections))
  }

  @Test func `the way up is what must be and what may be chosen`() {
    let text = Self.said([2, 2, 1, 3])
    for part in [
      "Model monitoring is 1; at least 2 is needed.",
      "1 of 4 practices is at level 3 or better; 3 are needed.", "Smallest way to 3", "Must\n",
      "- 1 → 2 Model monitoring · medium", "Any two of, to level 3",
      "- 2 → 3 Data versioning · medium", "- 2 → 3 Feature docs · medium",
      "- 1 → 3 Model monitoring · medium",
    ] { #expect(text.contains(part), "\(part): \(text)") }
  }

  @Test func `what is forced is not called a choice`() {
    let text = Self.said([1, 3, 3, 3])
    #expect(text.contains("Must\n") && text.contains("- 1 → 2 Data versioning"))
    #expect(!text.contains("Any ") && !text.contains("All, to level"))
  }

  @Test func `little certainty has its reason`() {
    #expect(
      Self.said([3, 3, 3, nil]).contains(
        "Not certain at all: too little is answered to name a level (1 answer is"))
  }

  @Test func `a level that no missing answer can change is called certain`() {
    let report = Self.report([[2], [2], [2], [nil]])
    #expect(report.card.overall.score.isCertain && report.card.overall.level == 2)
    #expect(report.certainty == "Certain: the 1 missing answer cannot change it.")
  }

  @Test func `the way of the whole counts the fewest practices`() {
    let report = Self.report([[3], [3], [3, 3, 3, 3, 2, 2, 1, 1], [2, 2, 2, 2]])
    #expect(
      report.smallestWay()?.plain
        == "Raising Practice d3-p7 to 3 and Practice d3-p8 to 3 reaches level 3\u{A0}(★).")
  }
}
