import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct SummaryPageTests {
  @Test func `the profile stands before the level`() throws {
    let lines = Walk.result(.summary).screen.split(separator: "\n")
    let profile = try #require(lines.firstIndex { $0.contains("Answers to 52 practices") })
    let level = try #require(lines.firstIndex { $0.contains("Level 2 Emerging") })
    #expect(profile < level)
  }

  @Test func `the summary shows what the scorecard says`() throws {
    let score = Assessment.fixture.scorecard().overall
    let screen = Walk.result(.summary).screen
    let level = try #require(score.level)
    let (low, high) = (try #require(score.levelLow), try #require(score.levelHigh))
    #expect(screen.contains("Level \(level) Emerging (\(low)–\(high); 7 answers unknown)"))
    let index = try #require(score.index)
    #expect(screen.contains("\(index.percent) % ("))
    #expect(screen.contains("progress index (assumes equal steps)"))
    #expect(screen.contains("\(try #require(score.coverage).percent) % of what applies"))
    #expect(screen.contains("Confidence: \(try #require(score.confidence).rawValue), because"))
    #expect(screen.contains("The level is a communication device, not a measurement."))
    #expect(screen.contains("A dimension is at level L when at least three quarters"))
    for id in try #require(score.weakest) {
      #expect(screen.contains(ScoreWords(.first).title(of: id)))
    }
  }

  @Test func `what keeps the level from being named is named`() {
    var assessment = Assessment.fixture
    for id: Item.ID in ["gov-1", "gov-2"] { assessment.responses[id] = nil }
    #expect(
      Walk.result(.summary, assessment).screen
        .contains("Too many answers are missing in Governance and compliance (3 missing)."))
    let why = Walk.result(.why, assessment, item: "gov").screen
    #expect(why.contains("The answers that are there stand at level 2; 1 to 2 are possible."))
  }

  @Test func `a level that no missing answer can change is named on every page`() {
    var assessment = Assessment.blank
    for practice in assessment.questionnaire.practices {
      assessment.responses[practice.id] = Response(answer: .rank(2))
    }
    for id: Item.ID in ["dat-1", "dat-2"] { assessment.responses[id] = Response(answer: .unknown) }
    let summary = Walk.result(.summary, assessment).screen
    #expect(summary.contains("Level 2 Emerging"))
    #expect(summary.contains("Certain: whatever the 2 missing answers are, the level stays 2."))
    #expect(!summary.contains("Not rated"))
    #expect(!summary.contains("Too many answers are missing"))
    var plan = Walk.result(.plan, assessment)
    plan.press(.end)
    #expect(plan.screen.contains("What keeps it from level 3"))
  }

  @Test func `a level that was given by an earlier version of the rule is told once`() {
    var assessment = Assessment.sample(all: .rank(2))
    assessment.details.result = FormerResult(
      .object([
        "rule": .object(["version": .integer(1)]), "overall": .object(["level": .null]),
      ]))
    let screen = Walk.result(.summary, assessment).screen
    let sentence = "Given as not rated then, by an earlier version of the rule."
    #expect(screen.split(separator: sentence).count == 2)
  }

  @Test func `a quick scan is labelled`() {
    var assessment = Assessment.fixture
    assessment.mode = .quick
    #expect(
      Walk.result(.summary, assessment).screen.contains("Quick scan: core practices only (20)."))
  }

  @Test func `notices that hold are shown`() {
    var assessment = Assessment.fixture
    assessment.responses["p-04"]?.answer = .options(["none"])
    let screen = Walk.result(.summary, assessment).screen
    #expect(screen.contains("No model is in production in this scope"))
    #expect(Walk.result(.dimensions, assessment).screen.contains("out of scope"))
  }

  @Test func `an answer that is missing takes the headline away but not the interval`() {
    let screen = Walk.result(.summary, Assessment.sample(all: nil)).screen
    #expect(screen.contains("Not rated yet: – (1–5)"))
    #expect(screen.contains("Nothing is answered yet"))
  }
}
