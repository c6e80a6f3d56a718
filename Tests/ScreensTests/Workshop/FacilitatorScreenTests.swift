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

  /// A workshop on the small example with rounds on its second practice, and a look that limits that one to level 2.
  private func looked(
    _ change: (inout Discussion) -> Void, size: Size = Size(rows: 60, columns: 100)
  ) -> Walk {
    var assessment = Assessment.halfway.small
    let practice = assessment.questionnaire.practices[1].id
    var discussion = Discussion.rounds("43231")
    change(&discussion)
    assessment.workshop?.discussions = [practice: discussion]
    if case .level(let level)? = discussion.decision?.vote {
      assessment.responses[practice] = Response(answer: .rank(level))
    }
    var walk = walk(assessment, size)
    let ids = assessment.questionnaire.practices.prefix(3).map(\.id.text)
    walk.handle(.found(.sample(of: assessment.questionnaire, for: ids), folder: "/srv/payments-ml"))
    let screen = walk.app.top as? FacilitatorScreen
    let place = screen?.practices.firstIndex { $0.practice == practice } ?? 0
    for _ in 0..<place { walk.press(.down) }
    return walk
  }

  @Test func `what the repository shows is said once the votes lie open, and never before`() {
    let open = looked { _ in }
    #expect(
      open.screen.contains("Found    In the repository: what was found fits level 2 at most."))
    let decided = looked { $0.decision = Decision(.consensus, vote: .level(4)) }
    #expect(decided.screen.contains("You answered 4. Checks run by hand alone, which fits level 2"))
    for round in [Round(), Round(hands: [.level(3)])] {
      var again = looked { $0.rounds.append(round) }
      #expect(!again.screen.contains("fits level"))
      again.type("S")
      #expect(again.screen.contains("First the votes, then what was found."))
    }
    var first = looked { $0 = Discussion() }
    #expect(!first.screen.contains("In the repository"))
    first.type("S")
    #expect(first.screen.contains("First the votes, then what was found."))
  }

  @Test func `the facilitator opens what was found, and takes nothing`() {
    var walk = looked { _ in }
    let before = walk.assessment
    walk.type("S")
    #expect(walk.screen.contains("Fits level 2 at most: Checks run by hand alone."))
    walk.press(.enter)
    walk.type("x")
    #expect(walk.screen.contains("Only looking."))
    #expect(walk.assessment == before)
    #expect(!walk.effects.contains { if case .keepFound = $0 { true } else { false } })
    // Somebody votes again while it is open.
    if var assessment = walk.assessment, let practice = assessment.workshop?.discussions.keys.first
    {
      assessment.workshop?.discussions[practice]?.rounds.append(Round())
      walk.app.adopt(assessment)
    }
    #expect(!walk.screen.contains("Checks run by hand alone."))
  }

  @Test func `before a look the facilitator is asked for the folder`() {
    var walk = walk(.halfway.small)
    walk.type("S")
    #expect(walk.screen.contains("Folder"))
  }

  @Test func `the wall shows nothing of it`() {
    let open = looked { _ in }
    guard let assessment = open.assessment,
      let practice = assessment.workshop?.discussions.keys.first
    else {
      Issue.record("There is no workshop.")
      return
    }
    var wall = Walk(assessment, at: .round(practice))
    if let found = open.app.workspace.open?.found { wall.handle(.found(found, folder: "")) }
    #expect(!wall.screen.contains("fits level"))
    #expect(!wall.screen.contains("In the repository"))
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `the facilitator's window with what was found is as it was`(size: Size) {
    expectPicture(of: looked({ _ in }, size: size), named: "workshop-facilitator-found")
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `the facilitator's window is as it was`(size: Size) {
    expectPicture(of: walk(.halfway.small, size), named: "workshop-facilitator")
  }
}
