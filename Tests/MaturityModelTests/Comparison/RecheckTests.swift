@testable import MaturityModel
import Testing

struct RecheckTests {
  private static let day = CalendarDay(daysSince1970: 20_700)

  private func forward(_ old: Assessment) -> CarryForward {
    CarryForward(from: old, to: Assessment(id: "new", questionnaire: old.questionnaire)) { _, _ in
      .null
    }
  }

  private func recheck(_ old: Assessment) -> (recheck: Recheck, assessment: Assessment) {
    var forward = forward(old)
    let recheck = Recheck(of: old, in: forward.assessment, on: Self.day)
    forward.ask(only: recheck)
    return (recheck, forward.assessment)
  }

  @Test func `what is doubtful, stale or short of its target is asked, and what is planned`() {
    var old = asked(
      ["fine", "flagged", "unconfirmed", "stale", "short", "planned"].map {
        Asked(id: $0, given: 3)
      } + [Asked(id: "unknown", given: .dk), Asked(id: "open", given: .missing)], id: "old")
    let given = Timestamp(seconds: (Self.day.daysSince1970 - 10) * 86_400)
    for id in old.responses.keys { old.responses[id]?.answeredAt = given }
    old.responses["flagged"]?.isFlagged = true
    old.responses["unconfirmed"]?.carried = Carried(from: "older")
    old.responses["stale"]?.answeredAt = Timestamp(
      seconds: (Self.day.daysSince1970 - Recheck.lasting - 1) * 86_400)
    old.details.targets = ["short": 4]
    old.details.plan.leftOut = old.questionnaire.practices.map(\.id)
    var action = Action(id: "a", text: "Do it.")
    action.practice = "planned"
    old.details.actions = [action]
    let (recheck, new) = recheck(old)
    #expect(
      recheck.items == ["flagged", "unconfirmed", "stale", "short", "planned", "unknown", "open"])
    #expect(recheck.practices == 7)
    #expect(recheck.inScope == 8)
    #expect(
      forward(old).summary(of: recheck)
        == "Re-check: 7 of 8 practices are asked; the other 1 keeps its answer, not asked in this "
        + "re-check.")
    let left = new.questionnaire.items.filter { new.isLeftOutByRecheck($0) }.map(\.id)
    #expect(left == ["fine"])
    // Newer evidence makes an old answer good again.
    old.responses["stale"]?.evidence = [Evidence(text: "seen", date: Self.day)]
    #expect(!self.recheck(old).recheck.items.contains("stale"))
  }

  @Test func `a re-check changes no number, and an answer that is touched is left out no more`() {
    for seed in 0..<100 {
      let old = RandomPair(seed: seed).first
      let (recheck, started) = recheck(old)
      var new = started
      #expect(new.scorecard() == forward(old).assessment.scorecard(), "seed \(seed)")
      for item in new.questionnaire.items where !recheck.items.isEmpty && new.includes(item) {
        #expect(
          new.isLeftOutByRecheck(item) == !recheck.items.contains(item.id),
          "seed \(seed) \(item.id)")
        new.responses[item.id]?.confirm()
        if new.hasAnswer(to: item) { #expect(!new.isLeftOutByRecheck(item), "seed \(seed)") }
      }
    }
  }
}
