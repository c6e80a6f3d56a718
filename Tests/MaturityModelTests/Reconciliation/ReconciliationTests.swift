@testable import MaturityModel
import Testing

struct ReconciliationTests {
  private static let seeds: Range<Int> = 0..<300

  private var base: Assessment {
    var base = assessment([3, 2, 4, 1, .dk, .missing])
    base.id = "one"
    base.responses = base.responses.filter { !$0.value.isEmpty }
    base.details.title = "Payments"
    base.responses["d1-p1"]?.note = "From the start."
    return base
  }

  private func answer(_ level: Int, _ note: String = "") -> Response {
    Response(answer: .rank(level), note: note)
  }

  @Test func `what one copy changed is taken, and what both changed alike is no conflict`() {
    var (mine, theirs) = (base, base)
    mine.responses["d1-p1"] = answer(5)
    theirs.responses["d1-p2"] = answer(4)
    mine.responses["d1-p3"] = answer(2)
    theirs.responses["d1-p3"] = answer(2)
    theirs.responses["d1-p4"] = nil
    theirs.details.title = "Payments ML"
    let reconciliation = Reconciliation(mine: mine, theirs: theirs, base: base)
    #expect(reconciliation.conflicts.isEmpty)
    #expect(reconciliation.taken == [.mine: ["d1-p1"], .theirs: ["d1-p2", "d1-p4"]])
    let merged = reconciliation.merged
    #expect(merged.responses["d1-p1"]?.answer == .rank(5))
    #expect(merged.responses["d1-p2"]?.answer == .rank(4))
    #expect(merged.responses["d1-p3"]?.answer == .rank(2))
    #expect(merged.responses["d1-p4"] == nil)
    #expect(merged.details.title == "Payments ML")
  }

  @Test func `settling an item takes a completion back, and what changes nothing is no change`()
    throws
  {
    var (mine, theirs) = (base, base)
    mine.responses["d1-p1"] = answer(4)
    theirs.responses["d1-p1"] = answer(2)
    (mine.details.title, theirs.details.title) = ("Ours", "")
    let copies = Reconciliation(mine: mine, theirs: theirs, base: base)
    var merged = copies.merged
    merged.details.completedAt = Timestamp(seconds: 7)
    let item = Conflict(part: .response("d1-p1"))
    let change = try #require(merged.settling(item, of: copies, for: .mine, because: "so"))
    merged.apply(Edit(change, at: Timestamp(seconds: 8)))
    #expect(merged.responses["d1-p1"]?.answer == .rank(4))
    #expect(merged.details.completedAt == nil)
    let title = Conflict(part: .title)
    #expect(copies.conflicts.contains(title) && merged.details.title.isEmpty)
    #expect(merged.settling(title, of: copies, for: .theirs, because: "") == nil)
    #expect(merged.settling(title, of: copies, for: .mine, because: "") != nil)
  }

  @Test func `a conflict stays open until it is settled, with both notes and the reason`() throws {
    var (mine, theirs) = (base, base)
    mine.responses["d1-p1"] = answer(4, "Seen in the pipeline.")
    theirs.responses["d1-p1"] = answer(2, "Only for two models.")
    let reconciliation = Reconciliation(mine: mine, theirs: theirs, base: base)
    let conflict = try #require(reconciliation.conflicts.first)
    #expect(reconciliation.conflicts == [Conflict(part: .response("d1-p1"))])
    var merged = reconciliation.merged
    #expect(merged.responses["d1-p1"]?.answer == nil)
    #expect(merged.responses["d1-p1"]?.isFlagged == true)
    #expect(reconciliation.isOpen(conflict, in: merged))
    let change = try #require(
      merged.settling(conflict, of: reconciliation, for: .theirs, because: "we looked together"))
    merged.apply(Edit(change, at: Timestamp(seconds: 0)))
    #expect(!reconciliation.isOpen(conflict, in: merged))
    #expect(
      merged.responses["d1-p1"]
        == answer(
          2,
          """
          Seen in the pipeline.

          Only for two models.

          Chosen: 2 over 4, because we looked together
          """))
  }

  @Test func `without the original every difference of two answers is a conflict`() {
    var (mine, theirs) = (base, base)
    mine.responses["d1-p1"] = answer(5)
    theirs.responses["d1-p6"] = answer(4)
    let reconciliation = Reconciliation(mine: mine, theirs: theirs)
    #expect(reconciliation.conflicts == [Conflict(part: .response("d1-p1"))])
    #expect(reconciliation.merged.responses["d1-p6"]?.answer == .rank(4))
  }

  @Test func `two versions of an action stand beside each other`() {
    var original = base
    original.details.actions = [Action(id: "a", text: "Do it")]
    var (mine, theirs) = (original, original)
    mine.details.actions[0].owner = "Ada"
    theirs.details.actions[0].owner = "Bo"
    theirs.details.parked = [ParkedQuestion(question: "Who?")]
    let merged = Reconciliation(mine: mine, theirs: theirs, base: original).merged
    #expect(
      merged.details.actions == [
        Action(id: "a", text: "Do it", owner: "Ada"), Action(id: "a-2", text: "Do it", owner: "Bo"),
      ])
    #expect(merged.details.parked.map(\.question) == ["Who?"])
  }

  @Test func `the plan of the copy that changed it is taken, and two plans are a conflict`() throws
  {
    var (mine, theirs) = (base, base)
    theirs.details.plan.leftOut = ["d1-p2"]
    let taken = Reconciliation(mine: mine, theirs: theirs, base: base)
    #expect(taken.conflicts.isEmpty)
    #expect(taken.merged.details.plan.leftOut == ["d1-p2"])
    mine.details.plan.capacity = 6
    let copies = Reconciliation(mine: mine, theirs: theirs, base: base)
    let plan = Conflict(part: .plan)
    #expect(copies.conflicts == [plan] && copies.isOpen(plan, in: copies.merged))
    var merged = copies.merged
    let change = try #require(merged.settling(plan, of: copies, for: .mine, because: ""))
    merged.apply(Edit(change, at: Timestamp(seconds: 0)))
    #expect(merged.details.plan == mine.details.plan && !copies.isOpen(plan, in: merged))
  }

  @Test func `files that are no copies of one are refused`() {
    var other = base
    other.id = "two"
    #expect(Reconciliation.refusal(mine: base, theirs: other, base: nil) != nil)
    #expect(Reconciliation.refusal(mine: base, theirs: base, base: other) != nil)
    var ballot = base
    ballot.respondent = Respondent(id: "ada")
    #expect(Reconciliation.refusal(mine: base, theirs: ballot, base: nil) != nil)
    #expect(Reconciliation.refusal(mine: base, theirs: base, base: base) == nil)
  }

  @Test func `a copy and itself give the copy, and a copy and the original as well`() {
    for seed in Self.seeds {
      var random = SeededNumbers(seed: seed)
      let copy = edited(base, using: &random)
      for (mine, theirs) in [(copy, copy), (copy, base), (base, copy)] {
        let reconciliation = Reconciliation(mine: mine, theirs: theirs, base: base)
        #expect(reconciliation.conflicts.isEmpty, "seed \(seed)")
        #expect(reconciliation.merged.responses == copy.responses, "seed \(seed)")
        #expect(reconciliation.merged.details.title == copy.details.title, "seed \(seed)")
        #expect(reconciliation.merged.details.targets == copy.details.targets, "seed \(seed)")
      }
    }
  }

  @Test func `swapping the copies gives the same conflicts and the same answers`() {
    for seed in Self.seeds {
      var random = SeededNumbers(seed: seed)
      let (mine, theirs) = (edited(base, using: &random), edited(base, using: &random))
      let there = Reconciliation(mine: mine, theirs: theirs, base: base)
      let back = Reconciliation(mine: theirs, theirs: mine, base: base)
      #expect(there.conflicts == back.conflicts, "seed \(seed)")
      #expect(
        there.merged.responses.compactMapValues(\.answer)
          == back.merged.responses.compactMapValues(\.answer), "seed \(seed)")
    }
  }

  @Test func `no note is lost, and settling everything leaves nothing open`() {
    for seed in Self.seeds {
      var random = SeededNumbers(seed: seed)
      let (mine, theirs) = (edited(base, using: &random), edited(base, using: &random))
      let reconciliation = Reconciliation(mine: mine, theirs: theirs, base: base)
      var merged = reconciliation.merged
      for conflict in reconciliation.conflicts.shuffled(using: &random) {
        #expect(reconciliation.isOpen(conflict, in: merged), "seed \(seed)")
        let side: Conflict.Side = Bool.random(using: &random) ? .mine : .theirs
        if let change = merged.settling(conflict, of: reconciliation, for: side, because: "so") {
          merged.apply(Edit(change, at: Timestamp(seconds: 1)))
        }
        guard case .response(let id) = conflict.part else { continue }
        let chosen = reconciliation.copy(side).responses[id]?.answer
        #expect(merged.responses[id]?.answer == chosen, "seed \(seed) \(id)")
        #expect(chosen == nil || !reconciliation.isOpen(conflict, in: merged), "seed \(seed)")
      }
      for (copy, other) in [(mine, theirs), (theirs, mine)] {
        for (id, response) in copy.responses where response.note != base.responses[id]?.note {
          let note = merged.responses[id]?.note ?? ""
          // A note that only the other copy took out is gone, as it would be with one copy.
          #expect(note.contains(response.note), "seed \(seed) \(id) \(other.id)")
        }
      }
    }
  }

  /// A copy as somebody may have changed it.
  private func edited(_ base: Assessment, using random: inout SeededNumbers) -> Assessment {
    var copy = base
    for practice in base.questionnaire.practices where Bool.random(using: &random) {
      var response = copy.responses[practice.id] ?? Response()
      switch Int.random(in: 0..<5, using: &random) {
      case 0: response.answer = .unknown
      case 1: response = Response()
      case 2: response.note = "Note \(Int.random(in: 0..<100, using: &random))"
      case 3: response.isFlagged.toggle()
      default: response.answer = .rank(Int.random(in: 1...5, using: &random))
      }
      copy.responses[practice.id] = response.isEmpty ? nil : response
    }
    if Bool.random(using: &random) {
      copy.details.title = ["Payments", "Fraud", "Limits"].randomElement(using: &random) ?? ""
    }
    if Bool.random(using: &random) {
      copy.details.targets["d1-p1"] = Int.random(in: 1...5, using: &random)
    }
    return copy
  }
}
