import MaturityModel

/// Fills in one assessment of the example.
struct DemoAuthor {
  let team: DemoTeam
  let quarter: DemoQuarter
  /// From 0.
  let number: Int
  let position: Int
  let questionnaire: Questionnaire
  let seed: UInt64
  /// True for the last quarter, which a workshop was held in.
  let isNewest: Bool

  /// The assessment.
  func assessment() -> Assessment {
    let digits = String(position * 16 + number + 1, radix: 16)
    let id = "de" + String(repeating: "0", count: 6 - digits.count) + digits
    var assessment = Assessment(
      id: id + "-0000-4000-8000-000000000000", at: quarter.time(),
      title: "Demo: \(team.name), \(quarter.name)",
      subject: Subject(organisation: "Example Bank (demo)", team: team.name, scope: team.scope),
      questionnaire: questionnaire)
    assessment.updatedAt = quarter.time(minutes: 90)
    answerProfile(of: &assessment)
    answerPractices(of: &assessment)
    answerChallenges(of: &assessment)
    answerOutcomes(of: &assessment)
    if isNewest {
      holdWorkshop(in: &assessment)
      plan(&assessment)
    }
    assessment.details.completedAt = quarter.time(minutes: 90)
    assessment.details.result = FormerResult(assessment.scorecard())
    return assessment
  }

  /// Dice that fall the same for an item of a team each quarter, so that only time makes the difference (FNV-1a).
  func dice(for id: String) -> DemoDice {
    DemoDice(
      seed: "\(team.name)/\(id)".utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      })
  }

  private func answerPractices(of assessment: inout Assessment) {
    for dimension in questionnaire.dimensions {
      var dice = dice(for: dimension.id.text)
      let lean = dice.roll(-7...7)
      for practice in dimension.practices {
        var dice = self.dice(for: practice.id.text)
        let (offset, pace, luck) = (dice.roll(-6...6), dice.roll(0...2), dice.roll(0...99))
        let tenths = team.start + lean + offset + number * (team.growth + pace - 1)
        var response = Response(
          answer: .rank(min(questionnaire.topLevel, max(1, (tenths + 5) / 10))))
        response.answeredAt = quarter.time(minutes: 30)
        if practice.allowsNotApplicable, luck < 12 {
          response.answer = .notApplicable(reason: "This team has nothing of the kind.")
        } else if number < 3, dimension.practices.count > 5, (50..<54).contains(luck) {
          response.answer = .unknown
          response.note = "Nobody in the room knew."
        } else {
          explain(&response, luck: luck)
        }
        assessment.responses[practice.id] = response
      }
    }
  }

  private static let notes = [
    "Agreed without a discussion.", "True for the models in production; two older ones lag behind.",
    "Better than last time, and written down now.",
    "Holds while the two people who know it are in.",
    "The team in the other building does it differently.",
  ]
  private static let evidence = [
    "Run log of the last release", "Page in the team's handbook, read together",
    "Dashboard, opened during the session", "History of the repository, looked at together",
    "Ticket of the last case, with its follow-up",
  ]

  /// Puts a note beside some answers, and evidence beside most that claim something.
  private func explain(_ response: inout Response, luck: Int) {
    if luck % 4 == 1 { response.note = Self.notes[luck % Self.notes.count] }
    guard case .rank(let level)? = response.answer, level >= 3, luck % 7 != 0 else { return }
    response.evidence = [
      Evidence(text: Self.evidence[luck % Self.evidence.count], date: quarter.day)
    ]
  }

  /// What the team says of itself; else one option that takes no dimension out of scope.
  private func answerProfile(of assessment: inout Assessment) {
    let outOfScope = Set(
      questionnaire.dimensions.compactMap(\.outOfScopeWhen).flatMap { condition in
        condition.options.map { "\(condition.profile)=\($0)" }
      })
    let profile = team.profile
    for item in questionnaire.profile + questionnaire.context {
      var dice = dice(for: item.id.text)
      let roll = dice.roll(0...999)
      let options = item.options.map(\.id).filter { !outOfScope.contains("\(item.id)=\($0)") }
      guard !options.isEmpty else { continue }
      let own = (profile[item.id] ?? []).filter { options.contains($0) }
      let chosen = own.isEmpty ? [options[roll % options.count]] : own
      assessment.responses[item.id] = Response(answer: .options(chosen))
    }
  }

  private func answerChallenges(of assessment: inout Assessment) {
    var severities: [(id: Item.ID, severity: Int)] = []
    for challenge in questionnaire.challenges {
      var dice = dice(for: challenge.id.text)
      let (start, fall) = (dice.roll(0...4), dice.roll(0...2))
      let severity = min(4, max(0, start - number * fall * team.growth.signum() / 3))
      severities.append((challenge.id, severity))
      var response = Response(answer: start == 0 && fall == 2 ? .unknown : .rank(severity))
      response.trend = number == 0 ? .unknown : fall * team.growth > 0 ? .better : .same
      assessment.responses[challenge.id] = response
    }
    assessment.details.worst = severities.enumerated().filter { $0.element.severity >= 3 }
      .sorted { (-$0.element.severity, $0.offset) < (-$1.element.severity, $1.offset) }
      .prefix(3).map(\.element.id)
  }

  private func answerOutcomes(of assessment: inout Assessment) {
    for outcome in questionnaire.outcomes where !outcome.bands.isEmpty {
      var dice = dice(for: outcome.id.text)
      let (roll, isMeasured) = (dice.roll(0...99), dice.roll(0...4) > 0)
      let band = min(outcome.bands.count, 1 + (roll * outcome.bands.count / 100 + number / 3))
      var response = Response(answer: isMeasured ? .rank(band) : .notMeasured)
      response.trend = isMeasured ? .same : nil
      response.basis = isMeasured ? .estimated : nil
      assessment.responses[outcome.id] = response
    }
  }
}
