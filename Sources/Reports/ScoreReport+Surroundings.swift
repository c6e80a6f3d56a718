internal import MaturityModel

extension ScoreReport {
  func writeChallenges(on page: inout TextPage) {
    let findings = assessment.challengeFindings.filter { $0.severity != nil }
    guard !findings.isEmpty else { return }
    page.heading("Challenges beside the practices that relieve them")
    page.paragraph("Severity never enters a level or an index.", indent: 2)
    let titles = Dictionary(
      questionnaire.challenges.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let sorted = findings.enumerated().sorted {
      (-($0.element.severity ?? 0), $0.element.rank ?? 9, $0.offset)
        < (-($1.element.severity ?? 0), $1.element.rank ?? 9, $1.offset)
    }
    for (_, finding) in sorted {
      let title = titles[finding.challenge] ?? finding.challenge.text
      page.paragraph("\(title): \(severity(of: finding))", indent: 2)
      if let pairing = finding.pairing, let text = questionnaire.texts.pairings[pairing.rawValue] {
        page.item(text, indent: 4)
      }
      guard finding.severity ?? 0 >= 2, !finding.links.isEmpty else { continue }
      let links = finding.links.map { "\(words.title(of: $0.practice)) \(sign(of: $0.state))" }
      page.item("Strongest link first: " + links.joined(separator: ", ") + ".", indent: 4)
    }
  }

  private func severity(of finding: ChallengeFinding) -> String {
    let rank = finding.severity ?? 0
    let name = questionnaire.texts.severity.first { $0.rank == rank }?.name
    var parts = ["severity \(rank)" + (name.map { " \($0)" } ?? "")]
    if let place = finding.rank { parts.append("number \(place) of the worst") }
    if let trend = finding.trend, trend != .unknown { parts.append(words(of: trend)) }
    return parts.joined(separator: ", ")
  }

  private func sign(of state: PracticeState) -> String {
    switch state {
    case .level(let level): String(level)
    case .unknown: "?"
    case .unanswered: "."
    case .notApplicable: "n"
    case .outOfScope: "(out of scope)"
    }
  }

  func writeOutcomes(on page: inout TextPage) {
    let outcomes = questionnaire.outcomes.filter {
      assessment.isInScope($0) && assessment.responses[$0.id]?.answer != nil
    }
    guard !outcomes.isEmpty else { return }
    page.heading("Outcomes")
    for note in questionnaire.texts.outcomeNotes { page.paragraph(note, indent: 2) }
    let unmeasured = outcomes.filter { assessment.responses[$0.id]?.answer == .notMeasured }
    if unmeasured.count >= 3 {
      let practices = questionnaire.practices.filter { practice in
        unmeasured.contains { $0.measuredBy.contains(practice.id) }
      }
      page.item(
        "First recommendation: measure. \(unmeasured.count) outcomes are not measured. Practices "
          + "that produce the figures: " + practices.map(\.title).joined(separator: ", ") + ".")
    }
    for outcome in outcomes { page.entry(outcome.title, result(of: outcome), width: 26) }
  }

  private func result(of outcome: Outcome) -> String {
    guard let response = assessment.responses[outcome.id], let answer = response.answer else {
      return "not answered"
    }
    var parts: [String]
    switch answer {
    case .rank(let band):
      let text = outcome.bands.indices.contains(band - 1) ? outcome.bands[band - 1] : ""
      parts = ["\(band) of \(outcome.bands.count): \(text)"]
    case .notMeasured: parts = ["not measured"]
    case .unknown: parts = ["don't know"]
    case .notApplicable: parts = ["not applicable"]
    case .options: parts = []
    }
    if let basis = response.basis { parts.append(words(of: basis)) }
    if let trend = response.trend, trend != .unknown { parts.append(words(of: trend)) }
    if response.fitsNeed { parts.append("fits the need") }
    return parts.joined(separator: "; ")
  }

  private func words(of trend: Trend) -> String {
    switch trend {
    case .better: "better than a year ago"
    case .same: "as a year ago"
    case .worse: "worse than a year ago"
    case .unknown: "change unknown"
    }
  }

  private func words(of basis: Basis) -> String {
    switch basis {
    case .system: "from a system"
    case .counted: "counted by hand"
    case .estimated: "estimated"
    }
  }

  func writeContext(on page: inout TextPage) {
    let answered = questionnaire.context.filter { !chosen(in: $0).isEmpty }
    guard let first = questionnaire.context.first, !answered.isEmpty else { return }
    page.heading("Context")
    for question in answered {
      page.paragraph("\(question.question) \(chosen(in: question))", indent: 2)
      if question.id == first.id, let note = questionnaire.texts.others["benefitContext"] {
        page.item(note, indent: 4)
      }
    }
  }

  private func chosen(in question: ChoiceQuestion) -> String {
    assessment.chosen(in: question).joined(separator: "; ")
  }

  func writeActions(on page: inout TextPage) {
    let details = assessment.details
    guard !details.actions.isEmpty || !details.parked.isEmpty else { return }
    page.heading("Actions and open questions")
    for action in details.actions {
      let parts = [
        action.text, action.owner, action.due.map { "by \($0.text)" } ?? "",
        action.practice.map { words.title(of: $0) } ?? "", action.state.rawValue,
      ]
      page.item(parts.filter { !$0.isEmpty }.joined(separator: "; "))
    }
    for parked in details.parked {
      let parts = [
        "Open: " + parked.question, parked.who, parked.by.map { "by \($0.text)" } ?? "",
        parked.practice.map { words.title(of: $0) } ?? "",
      ]
      page.item(parts.filter { !$0.isEmpty }.joined(separator: "; "))
    }
  }

  func writeNotes(on page: inout TextPage) {
    page.heading("Notes")
    page.item(
      "A level is a means of communication, not a measurement, and has no meaning alone: read it "
        + "beside the profile, over time or against targets. There is no passing score.")
    for note in questionnaire.texts.notes { page.item(note) }
  }
}
