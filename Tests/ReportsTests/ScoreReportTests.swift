import Formats
import MaturityModel
import Reports
import Testing

struct ScoreReportTests {
  /// The text on one line, so that it does not matter where lines were broken.
  private func flat(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test(arguments: [Assessment.Mode.full, .quick], [false, true])
  func `no line is wider than 78 columns and nothing controls a terminal`(
    mode: Assessment.Mode, isASCII: Bool
  ) {
    var assessment = example(mode: mode)
    assessment.details.title = "Evil \u{1B}[31mtitle\u{7} \u{202E}with\ttabs\nand breaks"
    assessment.questionnaire.dimensions[0].title = String(repeating: "Long title ", count: 20)
    assessment.questionnaire.dimensions[1].practices[0].title = "\u{9B}2Jclear"
    let text = ScoreReport(assessment).text(isASCII: isASCII)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.count <= 78, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
    let scalars = text.unicodeScalars.map(\.value)
    #expect(scalars.allSatisfy { $0 == 10 || ($0 >= 32 && !(0x7F...0x9F).contains($0)) })
    #expect(!scalars.contains(0x202E))
    if isASCII { #expect(scalars.allSatisfy { $0 < 0x7F }) }
  }

  @Test(arguments: ["Payments ML", "", "====", String(repeating: "A long title ", count: 900)])
  func `a report is told from every other text`(title: String) {
    var assessment = example()
    assessment.details.title = title
    for isASCII in [false, true] {
      #expect(ScoreReport.isReport(ScoreReport(assessment).text(isASCII: isASCII)))
    }
    for other in ["", title, "Title\n=====\n\nDate: today\n", "# Date\n===\n  Date of it\n"] {
      #expect(!ScoreReport.isReport(other))
    }
  }

  @Test func `the whole report is as it is kept, for the same assessment always the same bytes`() {
    expectText(ScoreReport(example()).text(), "score.txt")
    expectText(ScoreReport(example(mode: .quick)).text(), "score-quick.txt")
    expectText(ScoreReport(example()).json, "score.json")
  }

  @Test func `the report says what was assessed and how`() {
    let text = flat(ScoreReport(example()).text())
    let questionnaire = example().questionnaire
    for part in [
      "Payments ML", "Example Bank, Payments", "completed 2026-11-21",
      "mlops-adoption \(questionnaire.version)",
      "51 of 52 practices; 1 don't know; 1 not applicable; 1 not answered",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(ScoreReport(example(mode: .quick)).text().contains("quick scan"))
  }

  @Test func `the profile of answers stands before the level`() throws {
    let text = ScoreReport(example()).text()
    let profile = try #require(text.firstRange(of: "Profile of answers"))
    let level = try #require(text.firstRange(of: "\nResult"))
    #expect(profile.lowerBound < level.lowerBound)
    #expect(text.contains("Model lifecycle                   33333\n"))
  }

  @Test func `a level with missing answers is shown with its interval, an index with its caution`()
  {
    let text = ScoreReport(example()).text()
    #expect(text.contains("– ("))
    #expect(text.contains("(assumes equal steps)"))
    #expect(text.contains("██████···· 3\n"))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `every answer and every score of the scorecard is in the report`(seed: UInt64) {
    var assessment = example()
    var state = seed
    for practice in assessment.questionnaire.practices {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let rank = Int(state >> 33) % 7
      assessment.responses[practice.id] = Response(
        answer: rank == 0 ? nil : rank == 6 ? .unknown : .rank(rank))
    }
    let text = flat(ScoreReport(assessment).text())
    let (words, card) = (ScoreWords(assessment.questionnaire), assessment.scorecard())
    var parts = [
      words.headline(card.overall.score), words.index(card.overall.score),
      words.steps(card.overall.score),
    ]
    for (dimension, score) in zip(assessment.questionnaire.dimensions, card.dimensions) {
      let answers = dimension.practices.map { assessment.responses[$0.id]?.answer }
      let signs: [(sign: String, answer: Answer?)] =
        (1...5).map { (String($0), .rank($0)) } + [("?", .unknown), (".", nil)]
      let profile = signs.map { kind in
        String(repeating: kind.sign, count: answers.count { $0 == kind.answer })
      }
      parts.append("\(dimension.title) \(profile.joined())")
      parts.append("\(dimension.title): \(words.headline(score.score)), index")
    }
    for part in parts {
      let isThere = text.contains(part)
      #expect(isThere, "seed \(seed): \(part)")
    }
  }

  @Test func `an assessment without any answer can be reported`() {
    var assessment = example()
    assessment.responses = [:]
    assessment.details = Details()
    #expect(ScoreReport(assessment).text().contains("0 of 52 practices"))
    assessment.mode = .quick
    for dimension in assessment.questionnaire.dimensions.indices {
      for practice in assessment.questionnaire.dimensions[dimension].practices.indices {
        assessment.questionnaire.dimensions[dimension].practices[practice].isCore = false
      }
    }
    #expect(ScoreReport(assessment).text().contains("nothing applies"))
  }
}
