@testable import FileSamples
import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// How much is asked, and that it can grow and shrink.
struct LengthTests {
  /// The sample with a standard length between the other two.
  private var sample: Assessment {
    var assessment = Assessment.sample
    assessment.questionnaire.dimensions[0].practices[1].isStandard = true
    assessment.mode = .quick
    return assessment
  }

  @Test func `plus widens from core to standard to full, and underscore goes back`() {
    var walk = Walk(sample, at: .overview())
    walk.type("+")
    #expect(walk.assessment?.mode == .standard)
    #expect(walk.app.toast.starts(with: "Length standard: 3 of 5 practices are asked."))
    walk.type("++")
    #expect(walk.assessment?.mode == .full)
    #expect(walk.app.toast == "Everything is asked already.")
    walk.type("__")
    #expect(walk.assessment?.mode == .quick)
    walk.type("_")
    #expect(walk.app.toast == "This is the shortest there is.")
    walk.type("uuuu")
    #expect(walk.assessment?.mode == .quick)
  }

  @Test(arguments: 0..<20) func `widening and narrowing keep every answer`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var assessment = sample
    for item in assessment.questionnaire.items where item.ranks != nil {
      guard Bool.random(using: &random) else { continue }
      assessment.responses[item.id] = Response(
        answer: .rank(1), note: Bool.random(using: &random) ? "kept" : "")
    }
    var walk = Walk(assessment, at: .overview())
    for _ in 1...12 {
      walk.type(Bool.random(using: &random) ? "+" : "_")
      #expect(walk.assessment?.responses == assessment.responses)
    }
  }

  @Test func `what a length leaves out is never called out of scope`() {
    var overview = Walk(sample, at: .overview())
    overview.type("e")
    #expect(overview.screen.contains("not in this length"))
    #expect(!overview.screen.contains("out of scope"))
    let item = Walk(sample, at: .item("dat-3")).screen
    #expect(item.contains("not asked in this length"))
    #expect(item.contains("+ asks more"))
  }

  @Test func `a quick scan offers challenges and needs none`() {
    var walk = Walk(sample)
    walk.type("1")
    walk.type(".3")
    walk.type(".")
    #expect(walk.screen.contains("Everything is answered."))
    #expect(walk.screen.contains("2/2"))
    walk.press(.right)
    #expect(walk.screen.contains("0 of 2 set"))
    walk.type("R")
    #expect(!walk.screen.contains("Messy data"))
  }

  @Test func `optional profile items come after everything that is needed`() {
    let ids = Questionnaire.sample.items.map(\.id.text)
    #expect(
      ids == [
        "p-1", "dat-1", "dat-2", "dat-3", "run-1", "run-2", "ch-1", "ch-2", "o-1", "p-2", "p-3",
        "x-1",
      ])
  }

  @Test func `a completion is taken back when more or less is asked`() {
    var assessment = sample
    assessment.details.completedAt = Timestamp(seconds: 5)
    assessment.details.result = FormerResult(.object([:]))
    var walk = Walk(assessment, at: .overview())
    walk.type("+")
    #expect(walk.assessment?.details.completedAt == nil)
    walk.type("u")
    #expect(walk.assessment?.details == assessment.details)
  }

  @Test func `a length is on offer for every number of practices`() {
    #expect(sample.questionnaire.lengths == [.quick, .standard, .full])
    #expect(Questionnaire.sample.lengths == [.quick, .full])
    var flat = Questionnaire.sample
    for dimension in flat.dimensions.indices {
      for practice in flat.dimensions[dimension].practices.indices {
        flat.dimensions[dimension].practices[practice].isCore = false
      }
    }
    #expect(flat.lengths == [.full])
  }
}
