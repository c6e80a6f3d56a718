import MaturityModel

/// How the team of the example came to its answers, and what it means to do about them.
extension DemoAuthor {
  private static let roles = ["DS", "MLE", "DE", "RISK", "LEAD"]

  /// Five people who vote, mostly alike; twice somebody sees it otherwise in the end.
  func holdWorkshop(in assessment: inout Assessment) {
    let people = Self.roles.enumerated().map { index, role in
      Respondent(id: .init("person-\(index + 1)"), role: role)
    }
    var workshop = Workshop.suggested
    workshop.people = people
    workshop.frame.facilitator = "Internal audit (demo)"
    for (number, dimension) in questionnaire.dimensions.enumerated() {
      // In two dimensions, in the first practice that claims something, a reason to see it otherwise.
      var objection = number == 1 ? Self.objections.first : number == 4 ? Self.objections.last : nil
      for practice in dimension.practices {
        guard case .rank(let level)? = assessment.responses[practice.id]?.answer else { continue }
        let isContested = objection != nil && level >= 3
        var discussion = discussion(of: practice.id, level, isContested: isContested, people)
        if isContested, let reason = objection {
          discussion.dissent = [Dissent(.level(level - 2), reason: reason)]
          objection = nil
        }
        workshop.discussions[practice.id] = discussion
      }
    }
    assessment.workshop = workshop
    guard let closing = assessment.closingWorkshop(at: quarter.time(minutes: 85)) else { return }
    assessment.apply(Edit(closing, at: quarter.time(minutes: 85)))
  }

  /// Votes on one practice, and what was decided.
  private func discussion(
    of practice: Item.ID, _ level: Int, isContested: Bool, _ people: [Respondent]
  ) -> Discussion {
    var dice = dice(for: practice.text + "/votes")
    var discussion = Discussion()
    for (index, person) in people.enumerated() {
      let roll = dice.roll(0...9)
      let other = isContested ? (index < 2 ? -2 : 0) : roll == 0 ? -1 : roll == 9 ? 1 : 0
      let vote = min(questionnaire.topLevel, max(1, level + other))
      discussion.cast(.level(vote), by: person.id)
    }
    discussion.reveal()
    let votes = discussion.shown?.tally(on: .levels(questionnaire.topLevel))
    discussion.decision = Decision(
      votes?.lowerMedian == level ? .median : .consensus, vote: .level(level))
    discussion.minutes = votes?.range == level...level ? 1 : isContested ? 6 : 3
    return discussion
  }

  private static let objections = [
    "It was done for the last release only, and under pressure it is left out.",
    "Two models of last year are not covered, and nobody has said when they will be.",
  ]

  private static let owners = ["Lead ML engineer", "Data engineer", "Model risk officer"]

  /// The first three steps of the plan, each with somebody who does it and a day.
  func plan(_ assessment: inout Assessment) {
    guard let day = quarter.day else { return }
    let steps = Roadmap(of: assessment, on: day).rows.prefix(Self.owners.count)
    assessment.details.actions = steps.enumerated().compactMap { index, step in
      guard let practice = questionnaire.practice(step.practice)?.practice else { return nil }
      var action = Action(
        id: "action-\(index + 1)", text: questionnaire.nextStep(of: practice, at: step.from))
      action.owner = Self.owners[index]
      action.due = CalendarDay(daysSince1970: day.daysSince1970 + 30 * (index + 1))
      action.practice = practice.id
      return action
    }
  }
}
