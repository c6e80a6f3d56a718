import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct SummaryPageTests {
  private static let tall = Size(rows: 60, columns: 80)

  @Test func `the answer comes first, then why, then what hurts, then what to do`() throws {
    let lines = Walk.result(.summary).screen.split(separator: "\n")
    let places = try ["LEVEL 2  ", "Why not 3", "What hurts", "Start with", "All the way"].map {
      label in try #require(lines.firstIndex { $0.contains(label) }, "\(label)")
    }
    #expect(places == places.sorted())
    #expect(places[0] <= 3)
  }

  @Test func `each line of the plan on the summary leads to its practice`() {
    var walk = Walk.result(.summary, size: Self.tall)
    walk.type("j")
    walk.press(.enter)
    #expect(walk.app.currentItem != nil)
  }

  @Test func `a level that no missing answer can change is named with its certainty`() {
    var assessment = Assessment.blank
    for practice in assessment.questionnaire.practices {
      assessment.responses[practice.id] = Response(answer: .rank(2))
    }
    for id: Item.ID in ["dat-1", "dat-2"] { assessment.responses[id] = Response(answer: .unknown) }
    let summary = Walk.result(.summary, assessment).screen
    #expect(summary.contains("LEVEL 2  Emerging"))
    #expect(summary.contains("Certain: the 2 missing answers cannot change it."))
    #expect(!summary.contains("Not rated"))
  }

  @Test func `a level that was given by an earlier version of the rule is told once`() {
    var assessment = Assessment.sample(all: .rank(2))
    assessment.details.result = FormerResult(
      .object([
        "rule": .object(["version": .integer(1)]), "overall": .object(["level": .null]),
      ]))
    let screen = Walk.result(.summary, assessment, size: Self.tall).screen
    let sentence = "Given as not rated then, by an earlier version of the rule."
    #expect(screen.split(separator: sentence).count == 2)
  }

  @Test func `a quick scan is labelled`() {
    var assessment = Assessment.fixture
    assessment.mode = .quick
    #expect(
      Walk.result(.summary, assessment, size: Self.tall).screen.contains(
        "Quick scan, core practices alone: "))
  }

  @Test func `notices that hold are shown`() {
    var assessment = Assessment.fixture
    assessment.responses["p-04"]?.answer = .options(["none"])
    let screen = Walk.result(.summary, assessment, size: Self.tall).screen
    #expect(screen.contains("No model is in production in this scope"))
    #expect(Walk.result(.dimensions, assessment).screen.contains("n/a"))
  }

  @Test func `what is open is said before everything else`() {
    let screen = Walk.result(.summary, Assessment.sample(all: nil)).screen
    #expect(screen.contains("unanswered;"))
    #expect(screen.contains("The key . goes to the first."))
    #expect(screen.contains("Not rated"))
  }
}
