import Documents
import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct PagesTests {
  private static let tall = Size(rows: 600, columns: 80)

  /// The numbers of a text, each as often as it is there.
  private static func numbers(in text: String) -> [String: Int] {
    text.split { !($0.isASCII && $0.isNumber) }.reduce(into: [:]) {
      $0[String($1), default: 0] += 1
    }
  }

  /// The lines of a page without what stands around it.
  private static func content(of page: ResultPage, _ assessment: Assessment) -> String {
    let lines = Walk.result(page, assessment, size: tall).screen.split(separator: "\n")
    return lines.dropFirst(2).dropLast(2).joined(separator: "\n")
  }

  @Test(arguments: 0..<8)
  func `what a page says is what the text of a report says`(seed: Int) {
    let assessment = Assessment.varied(seed)
    let report = Report(.team, of: assessment, on: Walk(.fixture).app.workspace.today)
    let parts: [(ResultPage, [Block])] = [
      (.targets, report.targets.blocks), (.challenges, report.challengePage),
      (.outcomes, report.outcomePage), (.notes, report.ownWords.blocks),
      (.method, report.reading.blocks),
    ]
    for (page, blocks) in parts {
      let document = Document(
        kind: "page", title: "", levels: Levels([]), sections: [Section("page", "", blocks)])
      #expect(
        Self.numbers(in: Self.content(of: page, assessment))
          == Self.numbers(in: PlainText.text(of: document, dropsColumns: true)), "\(page)")
    }
  }

  @Test(arguments: 0..<8)
  func `levels of the pages are those of the scorecard`(seed: Int) throws {
    let assessment = Assessment.varied(seed)
    let card = assessment.scorecard()
    let dimensions = Self.content(of: .dimensions, assessment).split(separator: "\n")
    let summary = Self.content(of: .summary, assessment)
    if let level = card.overall.level { #expect(summary.contains("LEVEL \(level)  ")) }
    for (dimension, score) in zip(assessment.questionnaire.dimensions, card.dimensions) {
      let line = try #require(dimensions.first { $0.contains(dimension.title) })
      let said = score.level.map { " \($0) " } ?? (score.isApplicable ? "not rated" : "n/a")
      #expect(line.contains(said), "\(line)")
      if let index = score.index, score.level != nil {
        #expect(line.contains("\(index.percent) %"))
      }
    }
  }

  @Test
  func `missing answers that lead to the same stand together, and say what the score becomes`()
    throws
  {
    let blank = Walk.result(.why, .blank, item: "col", size: Self.tall).screen
    #expect(blank.contains("Each of them would tell as much as the others."))
    let screen = Walk.result(.why, item: "mon", size: Self.tall).screen
    let stated = "Answer 1 → level 1; answer 2–5 → level 2"
    #expect(screen.contains("Prediction records\n   \(stated)"))
    for level in 1...5 {
      var assessment = Assessment.fixture
      assessment.responses["mon-4"]?.answer = .rank(level)
      #expect(assessment.scorecard()[dimension: "mon"]?.level == (level == 1 ? 1 : 2))
    }
  }

  @Test func `not applicable read as lowest is shown where it differs`() {
    let score = Assessment.fixture.scorecard()[dimension: "dat"]
    #expect(score?.levelIfNotApplicableLowest != score?.levelEstimate)
    let screen = Walk.result(.why, item: "dat", size: Self.tall).screen
    #expect(screen.contains("With every practice that is not applicable read as 1"))
  }

  @Test func `an answer that does not count is shown as such`() {
    var assessment = Assessment.fixture
    assessment.responses["p-04"]?.answer = .options(["none"])
    let screen = Walk.result(.why, assessment, item: "mon", size: Self.tall).screen
    #expect(screen.contains("an answer is kept"))
  }

  @Test func `what has reached its target is one line that opens`() {
    var walk = Walk.result(.targets, size: Self.tall)
    #expect(walk.screen.contains("short of their targets, what hurts most first"))
    let before = walk.screen
    walk.press(.end)
    walk.press(.enter)
    #expect(walk.screen.split(separator: "\n").count > before.split(separator: "\n").count)
  }

  @Test func `without an answer that sets them the targets lead to it`() {
    var assessment = Assessment.fixture
    assessment.responses["p-12"] = nil
    assessment.details.targets = [:]
    var walk = Walk.result(.targets, assessment)
    #expect(walk.screen.contains("There is no target yet."))
    walk.press(.enter)
    #expect(walk.app.currentItem == "p-12")
  }

  @Test func `challenges say what to do, the worst first`() {
    let screen = Walk.result(.challenges, size: Self.tall).screen
    #expect(screen.contains("Act: "))
    #expect(screen.contains(", worst"))
  }

  @Test func `three outcomes without a figure are met by measure first`() {
    let screen = Walk.result(.outcomes, size: Self.tall).screen
    #expect(screen.contains("Measure first: three outcomes are not measured."))
    #expect(screen.contains("78 %"))
    var assessment = Assessment.fixture
    assessment.responses["o-02"] = nil
    assessment.responses["x-1"] = nil
    let other = Walk.result(.outcomes, assessment, size: Self.tall).screen
    #expect(!other.contains("Measure first") && !other.contains("78 %"))
  }

  @Test func `the team's words are all there, and lead to what they are about`() {
    var assessment = Assessment.fixture
    assessment.responses["mod-2"]?.note = "A seed per run, \u{1B}[31mkept"
    var walk = Walk.result(.notes, assessment, size: Self.tall)
    #expect(walk.screen.contains("A seed per run, "))
    #expect(!walk.screen.contains("\u{1B}"))
    walk.press(.enter)
    #expect(walk.app.currentItem != nil)
  }

  @Test func `the method names rule, parameters and questionnaire`() {
    let screen = Walk.result(.method, size: Self.tall).screen
    for text in ["gated-75, version 2", "3/4: how many", "mlops-adoption", "sha256:"] {
      #expect(screen.contains(text), "\(text)")
    }
  }

  @Test func `a manager gets five sentences, which go to the clipboard`() {
    var walk = Walk.result(.summary)
    walk.type("m")
    let report = Report(.team, of: .fixture, on: walk.app.workspace.today)
    #expect(report.brief.count == 5)
    #expect(walk.screen.contains("For your manager"))
    #expect(walk.effects.contains(.copy(report.brief.joined(separator: "\n"))))
    walk.press(.escape)
    #expect(!walk.screen.contains("For your manager"))
  }

  @Test func `an earlier result of the same subject puts signs beside dimensions`() {
    var before = Assessment.fixture
    for practice in before.questionnaire.practices {
      before.responses[practice.id] = Response(answer: .rank(1))
    }
    var walk = Walk.result(.summary, size: Size(rows: 40, columns: 120))
    #expect(!walk.screen.contains("▲"))
    walk.handle(.earlier(before))
    #expect(walk.screen.contains("▲"))
    #expect(walk.screen.contains("Since then"))
  }
}

extension Assessment {
  /// The example with other answers, notes and severities.
  fileprivate static func varied(_ seed: Int) -> Assessment {
    var assessment = fixture
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for practice in assessment.questionnaire.practices {
      let rank = next(8)
      var response = Response(answer: rank == 0 ? nil : rank > 5 ? .unknown : .rank(rank))
      if next(4) == 0 { response.note = "note \(next(1_000))" }
      assessment.responses[practice.id] = response
    }
    for challenge in assessment.questionnaire.challenges {
      assessment.responses[challenge.id] = Response(answer: .rank(next(5)))
    }
    return assessment
  }
}
