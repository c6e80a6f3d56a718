import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct WorkspaceRevealTests {
  /// A walk on the agenda, where so many people have voted on the first practices.
  private func walk(_ voted: [Int]) -> Walk {
    var assessment = Assessment.sample
    var workshop = Workshop.five
    for (practice, count) in zip(assessment.questionnaire.practices, voted) where count > 0 {
      for person in workshop.people.prefix(count) {
        workshop.discussions[practice.id, default: Discussion()].cast(.level(3), by: person.id)
      }
    }
    assessment.workshop = workshop
    return Walk(assessment, at: .agenda())
  }

  @Test func `what everybody has voted on is shown at once, and nothing else`() {
    var walk = walk([5, 4, 5, 0])
    #expect(walk.screen.contains("V shows the votes on 2 practices"))
    walk.type("V")
    #expect(walk.screen.contains("The votes on 2 practices are on the table."))
    let phases = ["dat-1", "dat-2", "dat-3", "run-1"].map { walk.discussion(of: $0).phase }
    #expect(phases == [.revealed, .voting, .revealed, .open])
    walk.type("u")
    #expect(walk.discussion(of: "dat-1").phase == .voting)
    #expect(walk.discussion(of: "dat-3").phase == .voting)
  }

  @Test func `nothing is shown while somebody is still to vote`() {
    var walk = walk([4, 1])
    walk.type("V")
    #expect(walk.screen.contains("There is no practice on which everybody has voted"))
    #expect(walk.discussion(of: "dat-1").phase == .voting)
  }
}
