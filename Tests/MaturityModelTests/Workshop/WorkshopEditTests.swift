import Formats
import MaturityModel
import Testing

struct WorkshopEditTests {
  private let empty = assessment((0..<4).map { _ in .missing })

  /// An edit that a workshop makes.
  private func draw(on assessment: Assessment, using numbers: inout SeededNumbers) -> Edit.Change {
    guard let workshop = assessment.workshop, Int.random(in: 0..<6, using: &numbers) > 0 else {
      let other = Workshop.random(on: assessment.questionnaire, using: &numbers)
      return .workshop(
        before: assessment.workshop, after: Bool.random(using: &numbers) ? other : nil)
    }
    let practice: Item.ID = "d1-p\(Int.random(in: 1...4, using: &numbers))"
    let before = workshop.discussion(of: practice)
    var after = before
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0: after.reveal()
    case 1: after.count(.random(using: &numbers))
    case 2:
      after.decision = .random(on: before, using: &numbers)
      let response = Response(answer: after.decision?.answer)
      return .several([
        .discussion(practice: practice, before: before, after: after),
        .response(
          item: practice, before: assessment.responses[practice] ?? Response(), after: response),
        .group(
          before: assessment.group,
          after: GroupRecord(.object(["anonymity": .string("pooled")]), { _ in .levels(5) })),
      ])
    case 3: after = Discussion()
    default: after.cast(.random(using: &numbers), by: "person-0")
    }
    return .discussion(practice: practice, before: before, after: after)
  }

  @Test func `reversed edits restore, whatever happened in between`() {
    for seed in 0..<80 {
      var numbers = SeededNumbers(seed: seed)
      var changed = empty
      changed.responses = [:]
      let start = changed
      var edits: [Edit] = []
      for _ in 0..<Int.random(in: 1...30, using: &numbers) {
        let edit = Edit(draw(on: changed, using: &numbers), at: Timestamp(seconds: 0))
        let before = changed
        changed.apply(edit)
        var back = changed
        back.apply(edit.reversed)
        #expect(back == before, "seed \(seed)")
        edits.append(edit)
      }
      for edit in edits.reversed() { changed.apply(edit.reversed) }
      #expect(changed == start, "seed \(seed)")
    }
  }
}
