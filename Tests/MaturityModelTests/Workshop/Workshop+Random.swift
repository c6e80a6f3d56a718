import MaturityModel

extension Vote {
  /// A vote on levels 1…5, or one of the two others.
  static func random(using numbers: inout SeededNumbers) -> Vote {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: .unknown
    case 1: .notApplicable
    default: .level(Int.random(in: 1...5, using: &numbers))
    }
  }
}

extension Workshop {
  /// A workshop somewhere on its way, with what nobody may see yet.
  static func random(
    on questionnaire: Questionnaire, people count: ClosedRange<Int> = 1...6,
    using numbers: inout SeededNumbers
  ) -> Workshop {
    let people = (0..<Int.random(in: count, using: &numbers)).map {
      Respondent(id: "person-\($0)", role: "role-\($0 % 2)", name: "Name \($0)")
    }
    var workshop = Workshop(people: people)
    for practice in questionnaire.practices {
      var discussion = Discussion()
      for _ in 0..<Int.random(in: 0...2, using: &numbers) {
        if Bool.random(using: &numbers) {
          for _ in people { discussion.count(.random(using: &numbers)) }
        } else {
          for person in people where Int.random(in: 0..<5, using: &numbers) > 0 {
            discussion.cast(.random(using: &numbers), by: person.id)
          }
        }
        if Int.random(in: 0..<4, using: &numbers) > 0 { discussion.reveal() }
      }
      if discussion.phase == .revealed, Bool.random(using: &numbers) {
        discussion.decision = .random(on: discussion, using: &numbers)
      }
      workshop.discussions[practice.id] = discussion == Discussion() ? nil : discussion
    }
    return workshop
  }
}

extension Decision {
  static func random(on discussion: Discussion, using numbers: inout SeededNumbers) -> Decision {
    let median = discussion.shown?.tally(on: .levels(5)).lowerMedian
    switch Int.random(in: 0..<3, using: &numbers) {
    case 0: return Decision(.parked)
    case 1: return Decision(.median, vote: median.map { .level($0) } ?? .unknown)
    default: return Decision(.consensus, vote: .random(using: &numbers), reason: "agreed")
    }
  }
}
