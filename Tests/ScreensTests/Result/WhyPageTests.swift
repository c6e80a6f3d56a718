import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct WhyPageTests {
  @Test func `missing answers that lead to the same stand together`() {
    let screen = Walk.result(.why, .blank, item: "col").screen
    #expect(screen.contains("Shared ownership, Joint planning, Learning from failure, Sponsorship"))
    #expect(screen.contains("Each of them would tell as much as the others."))
  }

  @Test func `answers that do not count are shown as such`() {
    var assessment = Assessment.fixture
    #expect(
      Walk.result(.why, assessment, item: "dat").screen
        .contains("not applicable (Our models use raw inputs;"))
    assessment.responses["p-04"]?.answer = .options(["none"])
    #expect(
      Walk.result(.why, assessment, item: "mon").screen
        .contains("out of scope; the answer 3 is kept and does not count"))
  }

  @Test func `what a missing answer would change is what the score becomes`() throws {
    let screen = Walk.result(.why, item: "mon").screen
    #expect(screen.contains("Prediction records\n   answer 1 → level 1; answers 2–5 → level 2"))
    for level in 1...5 {
      var assessment = Assessment.fixture
      assessment.responses["mon-4"]?.answer = .rank(level)
      #expect(assessment.scorecard()[dimension: "mon"]?.level == (level == 1 ? 1 : 2))
    }
  }

  @Test func `not applicable read as lowest is shown where it differs`() {
    let screen = Walk.result(.why, item: "dat").screen
    let score = Assessment.fixture.scorecard()[dimension: "dat"]
    let differs = score?.levelIfNotApplicableLowest != score?.levelEstimate
    #expect(screen.contains("Read with every not applicable practice at level 1") == differs)
    #expect(differs)
  }
}
