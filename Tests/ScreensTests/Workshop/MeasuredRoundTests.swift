import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Rounds on items of format 2, where a vote is options, a number, words or a step.
struct MeasuredRoundTests {
  private static let size = Size(rows: 24, columns: 80)

  private func walk(_ practice: Item.ID, size: Size = size) -> Walk {
    Walk.round(practice, .measuredWorkshop, size: size)
  }

  /// Lets everybody type a vote.
  private func vote(_ votes: [String], _ walk: inout Walk) {
    for vote in votes {
      walk.press(.enter)
      walk.type(vote)
      walk.press(.enter)
    }
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `votes for options are as they were`(size: Size) {
    var walk = walk("load", size: size)
    walk.press(.enter)
    walk.type("1 2")
    expectPicture(of: walk, named: "round-options-vote")
    walk.press(.enter)
    vote(["1", "3"], &walk)
    walk.press(.enter)
    expectPicture(of: walk, named: "round-options-shown")
    walk.type("c")
    walk.type("1 2")
    expectPicture(of: walk, named: "round-options-agree")
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `numbers that were voted are as they were`(size: Size) {
    var walk = walk("cov", size: size)
    vote(["12,5", "80", "d"], &walk)
    walk.press(.enter, .enter)
    expectPicture(of: walk, named: "round-number-decided")
    #expect(walk.assessment?.responses["cov"]?.answer == .number(Fraction(25, 2)))
  }

  @Test func `a vote that is typed is never drawn, and nothing of it is kept as a draft`() {
    var walk = walk("cov")
    walk.press(.enter)
    walk.type("73,25")
    #expect(!walk.screen.contains("73") && walk.app.top.draft == nil)
    walk.press(.enter)
    #expect(!walk.screen.contains("73"))
    #expect(walk.discussion(of: "cov").rounds.last?.votes["Ada"] == .number(Fraction(293, 4)))
  }

  @Test func `a vote that cannot be is refused, and forgotten`() {
    var walk = walk("cov")
    walk.press(.enter)
    walk.type("173")
    walk.press(.enter)
    #expect(walk.screen.contains("0 to 100") && !walk.screen.contains("173"))
    #expect(walk.discussion(of: "cov").rounds.isEmpty)
    walk.type("17")
    walk.press(.enter)
    #expect(walk.discussion(of: "cov").rounds.last?.votes["Ada"] == .number(Fraction(17)))
  }

  @Test func `none of these stands alone`() {
    var walk = walk("load")
    walk.press(.enter)
    walk.type("1 3")
    walk.press(.enter)
    #expect(walk.discussion(of: "load").rounds.isEmpty)
    walk.type("3")
    walk.press(.enter)
    #expect(walk.discussion(of: "load").rounds.last?.votes["Ada"] == .options(["none"]))
  }

  @Test func `what everybody saw otherwise needs a reason`() {
    var walk = walk("load")
    vote(["1", "1", "1"], &walk)
    walk.press(.enter)
    walk.type("c")
    walk.type("2")
    walk.press(.enter, .enter)
    #expect(walk.assessment?.responses["load"]?.answer == nil)
    walk.type("The audit ran it")
    walk.press(.enter)
    #expect(walk.assessment?.responses["load"]?.answer == .options(["soak"]))
    #expect(walk.discussion(of: "load").decision?.reason == "The audit ran it")
  }

  @Test func `one row of votes goes through steps, options, numbers and words`() {
    var walk = walk("cov")
    walk.type("W")
    for vote in ["50", "2", "1", "3", "All of it"] {
      walk.type(vote)
      if walk.app.top is TypedVoteScreen { walk.press(.enter) }
    }
    let votes = walk.assessment?.workshop?.discussions.mapValues { $0.rounds.last?.votes["Ada"] }
    #expect(votes?["cov"] == .number(Fraction(50)))
    #expect(votes?["hurts"] == .text("All of it"))
    #expect(votes?.count == 5)
  }

  @Test func `hands say levels only`() {
    var walk = walk("load")
    walk.type("h")
    #expect(walk.screen.contains("Hands say levels only"))
  }
}
