@testable import MaturityModel
import Testing

struct CarryForwardTests {
  private func forward(_ old: Assessment, on questionnaire: Questionnaire) -> CarryForward {
    CarryForward(from: old, to: Assessment(id: "new", questionnaire: questionnaire)) {
      _, response in
      .object(["note": .string(response.note), "answer": .string("\(response.answer as Any)")])
    }
  }

  @Test func `what means the same is carried, the rest is asked again or retired`() {
    let old = asked(
      [
        Asked(id: "same", given: 3), Asked(id: "words", given: 2),
        Asked(id: "meaning", given: 4), Asked(id: "gone", given: 5),
        Asked(id: "open", given: .missing),
      ], id: "old")
    let new = asked([
      Asked(id: "meaning", given: .missing, revision: "2.0"), Asked(id: "same", given: .missing),
      Asked(id: "words", given: .missing, revision: "1.1"), Asked(id: "open", given: .missing),
      Asked(id: "added", given: .missing),
    ]).questionnaire
    let forward = forward(old, on: new)
    #expect(forward.carried == ["same", "words"])
    #expect(forward.reworded == ["words"])
    #expect(forward.askedAgain == ["meaning"])
    #expect(forward.retired == ["gone"])
    #expect(forward.assessment.responses["same"]?.carried?.from == "old")
    #expect(forward.assessment.responses["meaning"] == nil)
    #expect(Set(forward.assessment.retired.keys) == ["gone", "meaning"])
    #expect(
      forward.assessment.retired["meaning"]?.members?["retiredFrom"] == .string("old"))
    #expect(forward.assessment.unconfirmedShare == .one)
    #expect(
      forward.summary
        == "2 answers carried over, not re-confirmed yet; 1 of them asked in other words now; "
        + "1 asked again; 1 no longer asked.")
  }

  @Test func `nothing is lost, and nothing is invented`() {
    for seed in 0..<200 {
      let pair = RandomPair(seed: seed)
      var old = pair.first
      old.retired = ["n0": .object(["answer": .integer(1)])]
      for id in old.responses.keys { old.responses[id]?.note = "note on \(id)" }
      let forward = forward(old, on: pair.second.questionnaire)
      let places = forward.carried + forward.askedAgain + forward.retired
      #expect(places.count == Set(places).count, "seed \(seed)")
      #expect(Set(places) == Set(old.responses.keys), "seed \(seed)")
      let kept = forward.assessment.responses.values.map(\.note)
      let retired = forward.assessment.retired.values.compactMap { $0.members?["note"]?.text }
      #expect(
        (kept + retired).sorted() == old.responses.values.map(\.note).sorted(), "seed \(seed)")
      #expect(forward.assessment.retired["n0"] == old.retired["n0"], "seed \(seed)")
      for (id, response) in forward.assessment.responses {
        var original = old.responses[id]
        original?.carried = Carried(from: "first")
        let isReworded = forward.reworded.contains(id)
        original?.carried?.revision =
          isReworded ? pair.before.first { $0.id == id.text }?.revision : nil
        #expect(response == original, "seed \(seed)")
      }
      #expect(Set(forward.reworded).isSubset(of: forward.carried), "seed \(seed)")
    }
  }

  @Test func `an answer to other words is marked until it is confirmed`() {
    let first = asked([Asked(id: "a", given: 2), Asked(id: "b", given: 3)], id: "first")
    let second = asked([
      Asked(id: "a", given: .missing, revision: "1.1"), Asked(id: "b", given: .missing),
    ]).questionnaire
    var next = forward(first, on: second).assessment
    #expect(next.responses["a"]?.carried?.revision == "1.0")
    #expect(next.responses["a"]?.isReworded == true)
    #expect(next.responses["b"]?.isReworded == false)
    // Never confirmed, it was given to the first wording, also a year later.
    let third = forward(next, on: second).assessment
    #expect(third.responses["a"]?.carried?.revision == "1.0")
    next.responses["a"]?.confirm()
    #expect(next.responses["a"]?.isReworded == false)
    #expect(forward(next, on: second).assessment.responses["a"]?.carried?.revision == nil)
  }

  @Test func `what was answered to something else is shown with its title and answer`() {
    var old = asked(
      [Asked(id: "gone", given: 5), Asked(id: "meaning", given: 4)], id: "old")
    old.responses["gone"]?.note = "as it was"
    let new = asked([Asked(id: "meaning", given: .missing, revision: "2.0")]).questionnaire
    let forward = CarryForward(from: old, to: Assessment(id: "new", questionnaire: new)) {
      _, response in
      .object(["note": .string(response.note), "answer": .integer(4)])
    }
    let kept = forward.assessment.retiredAnswers
    #expect(kept.map(\.item) == ["gone", "meaning"])
    #expect(kept.map(\.title) == ["Practice gone", "Practice meaning"])
    #expect(kept.map(\.answer) == ["4", "4"])
    #expect(kept.map(\.note) == ["as it was", ""])
    #expect(kept.map(\.isAskedAgain) == [false, true])
    #expect(forward.assessment.formerAnswer(to: "meaning") == kept[1])
    #expect(forward.assessment.formerAnswer(to: "gone") == nil)
  }

  @Test func `on the same questionnaire every answer is carried and the result is the same`() {
    for seed in 0..<50 {
      let old = RandomPair(seed: seed).first
      let new = forward(old, on: old.questionnaire).assessment
      #expect(new.scorecard() == old.scorecard(), "seed \(seed)")
      #expect(new.retired.isEmpty, "seed \(seed)")
    }
  }

  @Test func `an answer kept before is not written over`() {
    var old = asked([Asked(id: "gone", given: 5)], id: "old")
    old.retired = ["gone": .object([:]), "gone-2": .object([:])]
    let new = asked([Asked(id: "a", given: .missing)]).questionnaire
    #expect(Set(forward(old, on: new).assessment.retired.keys) == ["gone", "gone-2", "gone-3"])
  }

  @Test func `another scale, a forbidden answer and a missing option are asked again`() {
    let old = asked([Asked(id: "a", given: 2), Asked(id: "b", given: .na)])
    let shorter = asked([Asked(id: "a", given: 1), Asked(id: "b", given: 1)], topLevel: 3)
    #expect(forward(old, on: shorter.questionnaire).askedAgain == ["a"])
    var strict = old.questionnaire
    strict.dimensions[0].practices[1].allowsNotApplicable = false
    #expect(forward(old, on: strict).askedAgain == ["b"])
    var profiled = old
    let options = ["one", "two"].map { ChoiceQuestion.Option(id: $0, text: $0) }
    profiled.questionnaire.profile = [ChoiceQuestion(id: "p", question: "?", options: options)]
    profiled.responses["p"] = Response(answer: .options(["two"]))
    #expect(forward(profiled, on: profiled.questionnaire).carried == ["p", "a", "b"])
    var alone = profiled.questionnaire
    alone.profile[0].maximum = 2
    alone.profile[0].options[1].isAlone = true
    #expect(forward(profiled, on: alone).carried == ["p", "a", "b"])
    var both = profiled
    both.responses["p"] = Response(answer: .options(["one", "two"]))
    #expect(forward(both, on: alone).askedAgain == ["p"])
    var fewer = profiled.questionnaire
    fewer.profile[0].options.removeLast()
    #expect(forward(profiled, on: fewer).askedAgain == ["p"])
  }

  @Test func `subject, targets and open actions come along, a completion does not`() {
    var old = asked([Asked(id: "a", given: 2), Asked(id: "b", given: 2)], id: "old")
    old.details = Details(
      title: "Old", subject: Subject(team: "ML"), completedAt: Timestamp("2026-01-01T00:00:00Z"),
      worst: ["c"], targets: ["a": 4, "b": 3],
      actions: [
        Action(id: "1", text: "do", practice: "b"), Action(id: "2", text: "done", state: .done),
      ],
      parked: [ParkedQuestion(practice: "a", question: "?")], result: FormerResult(.object([:])))
    old.respondent = Respondent(id: "me")
    let new = forward(old, on: asked([Asked(id: "a", given: .missing)]).questionnaire).assessment
    #expect(new.details.subject.team == "ML")
    #expect(new.details.targets == ["a": 4])
    #expect(new.details.actions == [Action(id: "1", text: "do")])
    #expect(new.details.parked == [ParkedQuestion(practice: "a", question: "?")])
    #expect(new.details.worst.isEmpty)
    #expect(new.details.completedAt == nil)
    #expect(new.details.result == nil)
    #expect(new.respondent == nil)
  }

  @Test(arguments: [("1.10.0", "1.9.0", true), ("1.0", "1.0.0", false), ("2", "1.9.9", true)])
  func `versions are compared number by number`(new: String, old: String, isNewer: Bool) {
    var (left, right) = (PublishedPair.after.questionnaire, PublishedPair.after.questionnaire)
    (left.version, right.version) = (new, old)
    #expect(left.isNewer(than: right) == isNewer)
    #expect(!right.isNewer(than: left))
  }
}
