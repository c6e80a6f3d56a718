@testable import FileSamples
@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct OverviewScreenTests {
  /// The sample with one answer of each kind.
  private var sample: Assessment {
    var assessment = Assessment.sample
    assessment.responses["dat-1"] = Response(
      note: "why", evidence: [Evidence(text: "log")])
    assessment.responses["dat-1"]?.answer = .rank(4)
    assessment.responses["dat-1"]?.isFlagged = true
    assessment.responses["dat-2"] = Response(answer: .unknown)
    assessment.responses["dat-3"] = Response(answer: .notApplicable(reason: "no data"))
    assessment.responses["run-1"] = Response(answer: .rank(1))
    assessment.responses["run-2"] = Response()
    return assessment
  }

  @Test func `a section is one strip with a sign for each answer and what stands beside it`() {
    var walk = Walk(sample, at: .overview())
    walk.press(.left)
    #expect(walk.screen.contains("3/3   4!*e ? n"))
    #expect(walk.screen.contains("1/2   1 ·"))
  }

  @Test func `Enter opens a strip, then an item, and Left makes a strip of it again`() {
    var walk = Walk(sample, at: .overview())
    walk.press(.left)
    let strips = walk.screen
    walk.press(.down, .enter)
    #expect(walk.screen.contains("DAT-1"))
    #expect(walk.screen.contains("!*e"))
    walk.press(.left, .up)
    #expect(walk.screen == strips)
    walk.press(.down, .enter, .enter)
    #expect(walk.app.currentItem == "dat-1")
  }

  @Test func `e shows every item, and each of them can be reached`() {
    var walk = Walk(sample, at: .overview())
    walk.type("e")
    walk.press(.home)
    var seen: [Item.ID] = []
    for _ in sample.questionnaire.items {
      if let item = walk.app.currentItem { seen.append(item) }
      walk.press(.down)
    }
    #expect(seen == sample.questionnaire.items.map(\.id))
    walk.type("e")
    #expect(!walk.screen.contains("DAT-1"))
  }

  @Test func `what a filter leaves is shown item by item`() {
    var walk = Walk(sample, at: .overview())
    walk.press(.left, .tab, .tab)
    #expect(walk.screen.contains("›Flagged 1"))
    #expect(walk.screen.contains("DAT-1"))
  }

  @Test func `a profile row says what was answered`() throws {
    var assessment = Assessment.fixture
    let question = try #require(assessment.questionnaire.profile.first)
    let option = try #require(question.options.last)
    assessment.responses[question.id] = Response(answer: .options([option.id]))
    var walk = Walk(
      assessment, size: .init(rows: 24, columns: 120), at: .overview(question.id))
    walk.press(.enter)
    #expect(walk.screen.contains(option.text))
  }

  @Test func `a section from last time is confirmed after a look at its statements`() throws {
    var assessment = sample
    for id in ["dat-1", "dat-2", "run-1"] as [Item.ID] {
      assessment.responses[id]?.carried = .init(from: "earlier")
    }
    var walk = Walk(assessment, at: .overview("dat-3"))
    #expect(walk.screen.contains("3 to confirm"))
    walk.type("c")
    let statement = try #require(assessment.questionnaire.practice("dat-1")?.practice.anchors[3])
    #expect(walk.screen.contains("4 " + statement))
    #expect(walk.screen.contains("? unknown"))
    walk.press(.escape)
    #expect(walk.assessment == assessment)
    walk.type("c")
    walk.press(.enter)
    #expect(walk.app.toast == "2 answers confirmed; u takes that back.")
    #expect(walk.assessment?.unconfirmed == ["run-1"])
    #expect(walk.assessment?.responses["dat-1"]?.answer == .rank(4))
    walk.type("u")
    #expect(walk.assessment?.responses == assessment.responses)
  }
}

/// Going on from answers of last time.
struct FromLastTimeTests {
  private var carried: Assessment {
    var assessment = Assessment.sample
    for item in assessment.questionnaire.items {
      switch item {
      case .profile(let question), .context(let question):
        let last = question.options[question.options.count - 1].id
        assessment.responses[item.id] = Response(answer: .options([last]))
      case .practice, .challenge, .outcome:
        assessment.responses[item.id] = Response(answer: .rank(2))
      }
      if item.practice != nil {
        assessment.responses[item.id]?.carried = .init(from: "earlier")
      }
    }
    return assessment
  }

  @Test func `the walk starts at the first answer that nobody has looked at, and c goes on`() {
    var walk = Walk(carried)
    #expect(walk.app.currentItem == "dat-1")
    #expect(walk.screen.contains("5 to confirm"))
    walk.type("c")
    #expect(walk.app.currentItem == "dat-2")
    walk.type("c")
    #expect(walk.assessment?.unconfirmed == ["dat-3", "run-1", "run-2"])
    walk.type("..")
    #expect(walk.app.currentItem == "run-2")
    walk.type("c.c.c")
    #expect(walk.assessment?.unconfirmed.isEmpty == true)
  }

  @Test func `finishing says how many answers nobody has looked at`() {
    var walk = Walk(carried)
    walk.type("RF")
    #expect(walk.app.toast == "Finished, with 5 answers from last time not looked at.")
    #expect(walk.assessment?.details.completedAt != nil)
  }

  @Test func `time that is left counts what is to be looked at again`() {
    #expect(OpenAssessment(carried, path: "x").minutesLeft > 0)
  }
}
