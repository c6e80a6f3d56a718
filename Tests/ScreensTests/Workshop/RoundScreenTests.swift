import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct RoundScreenTests {
  @Test func `five people vote, all votes are shown at once, and the middle one is accepted`() {
    var walk = Walk.round()
    walk.vote("32533")
    #expect(walk.discussion().phase == .voting)
    walk.press(.enter)
    #expect(walk.discussion().phase == .revealed)
    #expect(walk.screen.contains("Middle vote 3, 5 of 5 gave a level."))
    #expect(walk.screen.contains("One vote stands apart; level 5 speaks first."))
    #expect(
      walk.words.contains("Whether it matters is known once all of Monitoring and operations"))
    walk.press(.enter)
    #expect(walk.discussion().decision == Decision(.median, vote: .level(3)))
    #expect(walk.assessment?.responses["mon-2"]?.answer == .rank(3))
    walk.press(.enter)
    #expect(walk.screen.contains("DAT-1"))
  }

  @Test func `between two people a neutral page says who is next and how many have voted`() {
    var walk = Walk.round()
    #expect(walk.screen.contains("Ada (ML engineer)"))
    #expect(walk.screen.contains("0 of 5 have voted"))
    walk.vote("3")
    #expect(walk.screen.contains("Ben (data engineer)"))
    #expect(walk.screen.contains("1 of 5 have voted"))
    #expect(walk.screen.contains("Your vote is kept."))
    #expect(!walk.screen.contains("By a scheduled report"))
  }

  @Test func `a person may be skipped, comes last, and anybody can be chosen`() {
    var walk = Walk.round()
    walk.vote(" 32")
    #expect(walk.discussion().rounds.last?.votes["p1"] == nil)
    walk.press(.up, .up, .enter, .character("5"))
    #expect(walk.discussion().rounds.last?.votes["p2"] == .level(5))
    walk.vote("44")
    #expect(walk.screen.contains("Ada (ML engineer)"))
    walk.vote("1")
    #expect(walk.screen.contains("Everybody has voted."))
  }

  @Test func `a vote can be changed until all are shown, and the old one is not`() {
    var walk = Walk.round()
    walk.vote("32533")
    walk.press(.down, .enter)
    let before = walk.screen
    #expect(before.contains("Ada: 1 to 5"))
    walk.type("1")
    #expect(walk.discussion().rounds.last?.votes["p1"] == .level(1))
    #expect(walk.discussion().rounds.last?.count == 5)
    #expect(walk.screen.contains("Everybody has voted."))
  }

  @Test func `who voted and left the list stands in for nobody who has not voted`() {
    var walk = Walk.round(
      "mon-2",
      .workshop {
        $0.discussions["mon-2"] = .rounds("3234", isRevealed: false)
        $0.people.removeFirst()
      })
    #expect(walk.screen.contains("4 of 5 have voted"))
    #expect(!walk.screen.contains("Enter reveal"))
    #expect(walk.assessment?.completeVotes == [])
    walk.type("r")
    #expect(walk.screen.contains("1 person has not voted."))
    #expect(walk.discussion().phase == .voting)
    walk.vote("5")
    #expect(walk.screen.contains("Everybody has voted."))
    #expect(walk.assessment?.completeVotes == ["mon-2"])
  }

  @Test func `votes can be shown before everybody has voted, but not by one slip`() {
    var walk = Walk.round()
    walk.type("r")
    #expect(walk.screen.contains("Nobody has voted yet."))
    walk.vote("32")
    walk.type("r")
    #expect(walk.discussion().phase == .voting)
    #expect(walk.screen.contains("3 people have not voted."))
    walk.type("sr")
    #expect(walk.discussion().phase == .voting)
    walk.type("r")
    #expect(walk.discussion().phase == .revealed)
    #expect(walk.screen.contains("Middle vote 2, 2 of 5 gave a level."))
  }

  @Test func `don't know and not applicable are votes of their own`() {
    var walk = Walk.round()
    walk.vote("dda33")
    walk.press(.enter)
    #expect(walk.words.contains("2 of 5 gave a level, 2 don’t know, 1 not applicable."))
    #expect(walk.words.contains("Those who gave a level agree."))
    #expect(walk.words.contains("Whether it applies is disputed."))
  }

  @Test func `not applicable is refused where the practice does not offer it`() {
    var assessment = Assessment.sample
    assessment.workshop = .five
    var walk = Walk.round("dat-1", assessment)
    walk.vote("a")
    #expect(walk.screen.contains("Not applicable is not offered for this practice"))
    #expect(walk.discussion(of: "dat-1").phase == .open)
  }

  @Test func `raised hands are counted, taken back and shown`() {
    var walk = Walk.round("mon-2", .workshop { $0.frame.voting = .hands })
    walk.type("33d25")
    #expect(walk.screen.contains("›") == false)
    #expect(walk.screen.contains("5 of 5 have voted, 1 don’t know"))
    walk.press(.backspace)
    walk.type("4")
    #expect(walk.discussion().rounds.last?.hands.last == .level(4))
    walk.press(.enter)
    #expect(walk.screen.contains("Middle vote 3, 4 of 5 gave a level, 1 don’t know."))
  }

  @Test func `one hand more than there are people is counted after Enter alone`() {
    var walk = Walk.round("mon-2", .workshop { $0.frame.voting = .hands })
    walk.type("333333")
    let asked = "5 people are on the list, and as many hands are counted"
    #expect(walk.screen.contains(asked))
    #expect(walk.screen.contains("5 of 5 have voted"))
    #expect(walk.screen.contains("Enter count one more"))
    walk.type("3")
    walk.press(.up)
    #expect(walk.screen.contains("Enter reveal"))
    walk.press(.enter)
    #expect(walk.discussion().rounds.last?.hands.count == 5)
    #expect(walk.discussion().phase == .revealed)
    walk.type("u3")
    walk.press(.enter)
    #expect(walk.screen.contains("6 have voted"))
  }

  @Test func `votes that came in before are revealed at once`() {
    var walk = Walk.round(
      "mon-2",
      .workshop { workshop in
        for person in workshop.people {
          workshop.discussions["mon-2", default: Discussion()].cast(.level(2), by: person.id)
        }
      })
    #expect(walk.screen.contains("5 of 5 have voted"))
    walk.press(.enter)
    #expect(walk.words.contains("All agree. Does not matter for the level."))
  }

  @Test func `names are told in a named workshop only`() {
    for mode in Anonymity.allCases {
      var walk = Walk.round("mon-2", .workshop { $0.frame.anonymity = mode })
      walk.vote("11355")
      walk.press(.enter)
      let names = "Two camps; Ada, Ben (1) and Dana, Eli (5) speak first."
      #expect(walk.screen.contains(names) == (mode == .named))
      #expect(walk.screen.contains("levels 1 and 5") == (mode != .named))
    }
  }

  @Test func `a blank screen shows nothing, and the key that ends it does nothing else`() {
    var walk = Walk.round()
    walk.type("b")
    #expect(!walk.screen.contains { !$0.isWhitespace })
    walk.press(.enter)
    #expect(walk.screen.contains("Hand the keyboard to"))
  }

  @Test func `the frame is on every screen, and in full on a key`() {
    var walk = Walk.round()
    for keys in ["", "F"] {
      walk.type(keys)
      #expect(walk.screen.contains("facilitator only"))
      #expect(walk.screen.contains("the last three months"))
    }
    #expect(walk.screen.contains("the middle vote, unless all agree on another"))
    walk.type("F")
    #expect(walk.screen.contains("Hand the keyboard to"))
  }

  @Test func `a voter cannot undo what another person did`() {
    var walk = Walk.round()
    walk.vote("3")
    walk.press(.enter)
    walk.type("u")
    #expect(walk.discussion().rounds.last?.votes.count == 1)
    walk.press(.escape)
    walk.type("u")
    #expect(walk.discussion() == Discussion())
    #expect(walk.screen.contains("0 of 5 have voted"))
  }

  @Test func `one person may vote on all open practices in a row`() {
    var assessment = Assessment.sample
    assessment.workshop = .five
    var walk = Walk.round("dat-2", assessment)
    walk.vote("3")
    walk.type("W")
    #expect(walk.screen.contains("Ben: 1 to 5"))
    #expect(walk.screen.contains("4 more after this"))
    walk.type("432d1")
    #expect(walk.screen.contains("Hand the keyboard to"))
    #expect(walk.screen.contains("2 of 5 have voted"))
    let votes = assessment.questionnaire.practices.map {
      walk.discussion(of: $0.id).rounds.last?.votes["p2"]
    }
    #expect(votes == [.level(1), .level(4), .level(3), .level(2), .unknown])
  }

  @Test func `a voter in a row goes back to the own vote before, and no further`() {
    var assessment = Assessment.sample
    assessment.workshop = .five
    var walk = Walk.round("dat-1", assessment)
    walk.type("W")
    walk.press(.left)
    #expect(walk.screen.contains("There is no vote before this one in the row."))
    walk.type("43")
    walk.press(.left, .left)
    #expect(walk.screen.contains("DAT-1"))
    walk.type("2")
    #expect(walk.screen.contains("DAT-3"), "on with what has no vote yet")
    let votes = ["dat-1", "dat-2"].map { walk.discussion(of: $0).rounds.last?.votes["p1"] }
    #expect(votes == [.level(2), .level(3)])
  }

  @Test func `many people are named as far as there is room`() {
    var walk = Walk.round(
      "mon-2",
      .workshop { workshop in
        workshop.frame.anonymity = .named
        workshop.people = (1...200).map { Respondent(id: "p\($0)", name: "Person \($0)") }
      }, size: Size(rows: 18, columns: 60))
    #expect(walk.words.contains("Person 5 and 195 more"))
    for index in 1...200 {
      walk.vote(index % 3 == 0 ? "1" : "5")
    }
    walk.press(.enter)
    #expect(walk.words.contains("Middle vote 5, 200 of 200 gave a level."))
    #expect(walk.words.contains("and 63 more (1)"))
  }

  @Test func `nothing is counted while the file belongs to another program`() {
    var walk = Walk.round()
    walk.app.workspace.open?.readOnlyReason = "Open in another window."
    walk.press(.enter)
    #expect(walk.screen.contains("Open in another window."))
    walk.type("h3")
    #expect(walk.discussion() == Discussion())
  }
}
