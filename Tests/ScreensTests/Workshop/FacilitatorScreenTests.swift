import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct FacilitatorScreenTests {
  private func walk(
    _ assessment: Assessment = Assessment.halfway, _ size: Size = Size(rows: 24, columns: 80)
  ) -> Walk {
    var walk = Walk(assessment, size: size)
    walk.app.workspace.open?.readOnlyReason = "Only looking."
    walk.handle(.facilitator)
    return walk
  }

  @Test func `nothing can be changed, and the file is read again by key and by the minute`() {
    var walk = walk()
    walk.press(.enter)
    #expect(walk.effects == [.lookAgain])
    walk.handle(.deadline)
    #expect(walk.effects == [.lookAgain, .lookAgain])
    #expect(walk.app.countsMinutes)
    let before = walk.assessment
    for key in "123456789dainvxpsrt" { walk.type(String(key)) }
    #expect(walk.assessment == before)
  }

  @Test func `whoever votes what, it looks the same before the reveal`() {
    var screens: Set<String> = []
    for votes in [[1, 5, 2], [5, 1, 3], [3, 3, 3]] {
      var assessment = Assessment.halfway
      var discussion = Discussion()
      for (person, vote) in zip(assessment.workshop?.people ?? [], votes) {
        discussion.cast(.level(vote), by: person.id)
      }
      assessment.workshop?.discussions = ["mon-2": discussion]
      screens.insert(walk(assessment, Size(rows: 200, columns: 80)).screen)
    }
    #expect(screens.count == 1)
    #expect(screens.first?.contains("MON-2 missing") == true)
  }

  @Test func `what matters for the level comes first`() {
    var assessment = Assessment.halfway
    for practice in assessment.practicesInScope where assessment.responses[practice] == nil {
      assessment.responses[practice] = Response(answer: .rank(3))
    }
    let practices = (walk(assessment).app.top as? FacilitatorScreen)?.practices ?? []
    let shown = practices.filter { $0.votes.count > 0 }
    #expect(Array(practices.prefix(shown.count)) == shown)
    let matters = shown.map(\.matters)
    #expect(matters == matters.filter { $0 } + matters.filter { !$0 })
    #expect(matters.contains(true))
  }

  @Test func `who says the same everywhere is pointed out, but not in a pool`() {
    var assessment = Assessment.halfway
    for practice in assessment.questionnaire.practices.prefix(8) {
      assessment.workshop?.discussions[practice.id] = .rounds("43231")
    }
    assessment.workshop?.discussions["dat-1"] = .rounds("42231")
    assessment.workshop?.discussions["dat-2"] = .rounds("44231")
    let screen = walk(assessment, Size(rows: 60, columns: 100)).screen
    #expect(screen.contains("Ada (ML engineer): The same answer everywhere: level 4 for all 8"))
    #expect(!screen.contains("Ben (data engineer): The same"))
    assessment.workshop?.frame.anonymity = .pooled
    #expect(!walk(assessment, Size(rows: 60, columns: 100)).screen.contains("The same answer"))
  }

  @Test func `hints about ballots are shown by name`() {
    var ballot = Assessment.blank
    ballot.respondent = Respondent(id: "gia", name: "Gia")
    for practice in ballot.questionnaire.practices {
      ballot.responses[practice.id] = Response(answer: .rank(5))
    }
    var walk = walk(.halfway, Size(rows: 60, columns: 100))
    walk.handle(
      .ballots(
        FoundBallots(
          folder: "ballots", files: [.init(name: "gia.json", assessment: ballot)], problems: [],
          at: walk.app.workspace.device.now)))
    #expect(walk.screen.contains("Gia: The same answer everywhere: level 5 for all 52 practices."))
    #expect(walk.screen.contains("Gia: High levels without evidence: 52 of 52"))
  }

  @Test func `without a workshop it says so`() {
    #expect(walk(.blank).screen.contains("No workshop goes on in this file."))
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `the facilitator's window is as it was`(size: Size) {
    expectPicture(of: walk(.halfway.small, size), named: "workshop-facilitator")
  }
}
