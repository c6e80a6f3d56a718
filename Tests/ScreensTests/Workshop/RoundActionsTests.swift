import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct RoundActionsTests {
  /// A walk at votes that are shown.
  private func shown(_ votes: String = "32533", size: Size = Size(rows: 24, columns: 80)) -> Walk {
    var walk = Walk.round(size: size)
    walk.vote(votes)
    walk.press(.enter)
    return walk
  }

  private func answer(_ walk: Walk) -> Answer? { walk.assessment?.responses["mon-2"]?.answer }

  @Test func `a level inside the votes is recorded at once`() {
    var walk = shown()
    walk.type("4")
    #expect(walk.discussion().decision == Decision(.consensus, vote: .level(4)))
    #expect(answer(walk) == .rank(4))
    #expect(walk.screen.contains("Decided together, level 4"))
  }

  @Test func `a high level without evidence is asked how a visitor would see it`() {
    var walk = shown("44433")
    walk.press(.enter)
    #expect(walk.screen.contains("How would a visitor see that?"))
    walk.type("ealerts of the last week")
    walk.press(.enter)
    #expect(!walk.screen.contains("How would a visitor see that?"))
  }

  @Test func `two camps are first asked whether they mean the same`() {
    let walk = shown("11355")
    #expect(walk.screen.contains("First ask whether all mean the same thing"))
  }

  @Test func `a level that nobody had voted for needs a reason`() {
    var walk = shown()
    walk.type("1")
    #expect(walk.discussion().decision == nil)
    #expect(walk.screen.contains("No vote was as low or as high as level 1."))
    walk.press(.enter)
    #expect(walk.screen.contains("Write the reason."))
    walk.type("limits are gone")
    walk.press(.enter)
    #expect(
      walk.discussion().decision
        == Decision(.consensus, vote: .level(1), reason: "limits are gone"))
    #expect(walk.screen.contains("Decided together, level 1: “limits are gone”"))
  }

  @Test func `leaving the reason decides nothing`() {
    var walk = shown()
    walk.type("1not sure")
    walk.press(.escape)
    #expect(walk.discussion().decision == nil)
    #expect(walk.screen.contains("Middle vote 3"))
  }

  @Test func `not applicable needs a reason, and don't know none`() {
    var walk = shown()
    walk.type("ano model is live")
    walk.press(.enter)
    #expect(answer(walk) == .notApplicable(reason: "no model is live"))
    var other = shown()
    other.type("d")
    #expect(answer(other) == .unknown)
    #expect(other.discussion().decision?.kind == .consensus)
  }

  @Test func `what most call not applicable is accepted as that`() {
    var walk = shown("aaa31")
    #expect(walk.screen.contains("Enter decides that it does not apply"))
    walk.press(.enter)
    #expect(walk.discussion().decision?.vote == .notApplicable)
    #expect(walk.screen.contains("Decided: not applicable, as most said."))
  }

  @Test func `a question that nobody can answer is parked, and stays unknown`() {
    var walk = shown("ddddd")
    walk.press(.enter)
    #expect(walk.screen.contains("Nobody gave a level: p parks the question"))
    walk.type("p")
    walk.press(.enter)
    walk.type("Dana")
    walk.press(.enter)
    walk.type("soon")
    walk.press(.enter)
    #expect(walk.screen.contains("soon is no day."))
    walk.press(.control("u"))
    walk.type("+14")
    walk.press(.enter)
    #expect(walk.discussion().decision == Decision(.parked))
    #expect(answer(walk) == .unknown)
    let parked = walk.assessment?.details.parked
    #expect(parked?.map(\.who) == ["Dana"])
    #expect(parked?.first?.by == CalendarDay("2026-12-02"))
    walk.press(.backspace)
    #expect(walk.assessment?.details.parked == [])
    #expect(answer(walk) == nil)
    walk.type("u")
    #expect(walk.assessment?.details.parked == parked)
  }

  @Test func `a view that differs is kept with its reason, and a name only if wished`() {
    var walk = shown()
    walk.type("x")
    #expect(walk.screen.contains("Nothing is decided yet."))
    walk.press(.enter)
    walk.type("x9")
    walk.press(.enter, .enter, .enter)
    #expect(walk.screen.contains("Write the level as 1 to 5"))
    walk.press(.backspace)
    walk.type("5")
    walk.press(.enter)
    walk.type("the limits are tuned")
    walk.press(.enter, .enter)
    #expect(
      walk.discussion().dissent == [Dissent(.level(5), reason: "the limits are tuned")])
    #expect(walk.screen.contains("Dissent for 5: “the limits are tuned"))
  }

  @Test func `a decision can be taken back`() {
    var walk = shown()
    walk.press(.enter)
    #expect(answer(walk) == .rank(3))
    walk.press(.backspace)
    #expect(walk.discussion().phase == .revealed)
    #expect(answer(walk) == nil)
    walk.type("u")
    #expect(walk.discussion().phase == .decided)
    #expect(answer(walk) == .rank(3))
  }

  @Test func `talking takes minutes, can be extended once, and ends with the decision`() {
    var walk = shown()
    walk.type("t")
    #expect(walk.screen.contains("Talking: 4 of 4 minutes left."))
    walk.wait(minutes: 3)
    #expect(walk.screen.contains("Talking: 1 of 4 minutes left."))
    walk.wait(minutes: 1)
    #expect(walk.screen.contains("Time is up; t extends it once."))
    walk.type("t")
    #expect(walk.screen.contains("Talking: 4 of 8 minutes left."))
    walk.wait(minutes: 5)
    #expect(walk.screen.contains("Time is up: decide"))
    walk.type("t")
    #expect(walk.screen.contains("The time was extended once"))
    walk.press(.enter)
    #expect(walk.discussion().minutes == 9)
    #expect(walk.discussion().talkingSince == nil)
  }

  @Test func `the group votes twice at most, and both votes stand side by side`() {
    var walk = shown()
    walk.type("v")
    #expect(walk.screen.contains("Second vote: 0 of 5 have voted"))
    #expect(!walk.screen.contains("Middle vote"))
    walk.vote("33433")
    walk.press(.enter)
    #expect(walk.screen.contains("1st vote 2nd vote"))
    #expect(walk.screen.contains("Close together."))
    #expect(walk.discussion().rounds.map(\.count) == [5, 5])
    walk.type("v")
    #expect(walk.screen.contains("Two votes are enough"))
  }

  @Test func `raised hands are raised again in the second vote`() {
    var walk = Walk.round()
    walk.type("h11555")
    walk.press(.enter)
    walk.type("v3")
    #expect(walk.screen.contains("Second vote: 1 of 5 have voted"))
  }

  @Test func `notes and evidence go to the group's answer`() {
    var walk = shown(size: Size(rows: 40, columns: 120))
    walk.type("ilimits are copied by hand")
    walk.press(.enter)
    walk.type("edashboard of fraud models")
    walk.press(.enter)
    walk.type("isecond thought")
    walk.press(.enter)
    let response = walk.assessment?.responses["mon-2"]
    #expect(response?.note == "limits are copied by hand\nsecond thought")
    #expect(response?.evidence.map(\.text) == ["dashboard of fraud models"])
    #expect(walk.screen.contains("Evidence: dashboard of fraud models"))
    walk.press(.enter)
    #expect(walk.assessment?.responses["mon-2"]?.evidence == response?.evidence)
  }

  @Test func `the next practice is the next of the agenda that is open`() {
    var walk = shown()
    walk.type("n")
    #expect(walk.screen.contains("DAT-1"))
    walk.type("n")
    #expect(walk.screen.contains("DAT-2"))
    walk.press(.left)
    #expect(walk.screen.contains("DAT-1"))
  }

  @Test func `a vote that was taken back belongs to its person again`() {
    var walk = Walk.round()
    walk.vote("32")
    walk.press(.enter)
    walk.type("4u")
    #expect(walk.screen.contains("Hand the keyboard to"))
    #expect(walk.app.top is RoundScreen)
    #expect((walk.app.top as? RoundScreen)?.person == walk.assessment?.workshop?.people[2].id)
  }

  @Test func `a parked question that is left as it is is the practice's own`() {
    var walk = shown()
    walk.type("p")
    walk.press(.enter, .enter, .enter)
    let question = walk.assessment?.questionnaire.practices.first { $0.id == "mon-2" }?.question
    #expect(walk.assessment?.details.parked.first?.question == question)
  }
}
