import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct OutcomesPageTests {
  @Test func `three outcomes without a figure are met by measure first`() {
    let screen = Walk.result(.outcomes, size: Size(rows: 90, columns: 100)).screen
    #expect(screen.contains("Measure first: 3 outcomes are not measured."))
    #expect(screen.contains("DEP-3  Release automation"))
    #expect(screen.contains("Related (expert opinion): "))
    #expect(screen.contains("band 2 of 5: Once; from a system; ▲ better than a year ago"))
    #expect(screen.contains("a secondary summary of the study reports that 78 %"))
    var assessment = Assessment.fixture
    assessment.responses["o-02"] = nil
    assessment.responses["x-1"] = nil
    let other = Walk.result(.outcomes, assessment, size: Size(rows: 90, columns: 100)).screen
    #expect(!other.contains("Measure first"))
    #expect(!other.contains("78 %"))
  }
}
