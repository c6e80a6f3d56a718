import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Whole workshops with five people and three practices, from the first vote to the last decision.
struct RoundWalkthroughTests {
  private let practices: [Item.ID] = ["dat-1", "dat-2", "dat-3"]

  private func expectResults(_ walk: Walk) {
    let decisions = practices.map { walk.discussion(of: $0).decision }
    #expect(decisions[0] == Decision(.median, vote: .level(3)))
    #expect(decisions[1] == Decision(.consensus, vote: .level(4)))
    #expect(decisions[2] == Decision(.parked))
    let answers = practices.map { walk.assessment?.responses[$0]?.answer }
    #expect(answers == [.rank(3), .rank(4), .unknown])
    #expect(walk.discussion(of: "dat-2").rounds.count == 2)
    #expect(walk.discussion(of: "dat-2").dissent.count == 1)
    #expect(walk.discussion(of: "dat-2").minutes == 2)
    #expect(walk.assessment?.details.parked.map(\.who) == ["Dana"])
    #expect(walk.screen.contains("Parked"))
  }

  /// What happens in each way of voting once the votes of a round are in.
  private func play(_ walk: inout Walk, _ vote: (inout Walk, Item.ID, String) -> Void) {
    vote(&walk, "dat-1", "33333")
    #expect(walk.words.contains("All agree."))
    walk.press(.enter, .enter)
    #expect(walk.screen.contains("DAT-2"))
    vote(&walk, "dat-2", "22252")
    #expect(walk.words.contains("One vote stands apart; "))
    walk.type("t")
    walk.wait(minutes: 2)
    walk.type("v")
    vote(&walk, "dat-2", "34454")
    #expect(walk.words.contains("1st vote 2nd vote"))
    walk.type("4x3")
    walk.press(.enter)
    walk.type("only two of five sources")
    walk.press(.enter, .enter)
    walk.press(.enter)
    #expect(walk.screen.contains("DAT-3"))
    vote(&walk, "dat-3", "11d55")
    #expect(walk.words.contains("Two camps; "))
    walk.type("p")
    walk.press(.enter)
    walk.type("Dana")
    walk.press(.enter, .enter)
  }

  @Test func `a workshop where the keyboard goes round`() {
    var walk = Walk.round("dat-1")
    play(&walk) { walk, _, votes in
      walk.vote(votes)
      walk.press(.enter)
    }
    expectResults(walk)
  }

  @Test func `a workshop where hands are raised`() {
    var walk = Walk.round("dat-1", .workshop { $0.frame.voting = .hands })
    play(&walk) { walk, _, votes in
      walk.type(votes)
      walk.press(.enter)
    }
    expectResults(walk)
  }

  @Test func `a workshop where votes come from ballot files, and second ones by keyboard`() {
    var walk = Walk.round("dat-1", .workshop { $0.frame.voting = .ballots })
    play(&walk) { walk, practice, votes in
      if walk.discussion(of: practice).phase == .voting {
        walk.vote(votes)
      } else {
        walk.takeIn(votes, practice)
      }
      #expect(walk.screen.contains("5 of 5 have voted"))
      walk.press(.enter)
    }
    expectResults(walk)
  }

  @Test func `the three ways can be mixed in one round`() {
    var walk = Walk.round("dat-1")
    walk.takeIn("33", "dat-1")
    #expect(walk.screen.contains("2 of 5 have voted"))
    walk.vote("3")
    walk.type("h25")
    #expect(walk.screen.contains("5 of 5 have voted"))
    walk.press(.enter)
    #expect(walk.words.contains("Middle vote 3, 5 of 5 gave a level."))
  }
}

extension Walk {
  /// Counts the votes of ballots, as digits or d for don't know, in the order of the people.
  fileprivate mutating func takeIn(_ votes: String, _ practice: Item.ID) {
    guard var assessment, var workshop = assessment.workshop else { return }
    for (person, vote) in zip(workshop.people, votes) {
      workshop.discussions[practice, default: Discussion()].cast(
        vote.wholeNumberValue.map { .level($0) } ?? .unknown, by: person.id)
    }
    assessment.workshop = workshop
    app.adopt(assessment)
  }
}
