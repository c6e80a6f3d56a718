internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// What hurts beside the practices that would relieve it.
  mutating func fillChallenges() {
    guard !standing.challenges.isEmpty else {
      return page.text("This questionnaire asks for no challenges.")
    }
    if let lead = questionnaire.texts.leadIns["challenges"] { page.text(lead) }
    page.text(
      "Challenges enter no level and no index. A practice is called low below its target, or below 3 without one; "
        + "several are low where the low ones carry at least half of the strength.", .muted)
    worstThree()
    for group in ChallengeGroup.allCases {
      let members = standing.challenges.filter { ChallengeGroup(of: $0) == group }
      guard !members.isEmpty else { continue }
      gap()
      page.heading("\(group.title): \(members.count)")
      if let key = group.pairing?.rawValue, let text = questionnaire.texts.pairings[key] {
        page.text(text, .muted)
      }
      for finding in group.isSevereFirst ? members.severeFirst : members { draw(finding) }
    }
  }

  private mutating func worstThree() {
    let worst = standing.challenges.filter { $0.rank != nil }
      .sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
      .map { "\($0.rank ?? 0) \(title(of: $0))" }
    fact("Hurt most", worst.joined(separator: ", "))
  }

  private func title(of finding: ChallengeFinding) -> String {
    questionnaire.challenges.first { $0.id == finding.challenge }?.title ?? finding.challenge.text
  }

  private mutating func draw(_ finding: ChallengeFinding) {
    var facts = [severity(finding.state)]
    if let trend = finding.trend { facts.append(trend.sign(symbols) + trend.words) }
    if let rank = finding.rank { facts.append("number \(rank) of the worst") }
    let title = title(of: finding)
    let links = relief(finding)
    link(.item(finding.challenge)) { page, marker, role in
      page.entry(
        [.init(marker + page.id(finding.challenge) + " ", role)],
        "\(title) \(page.symbols.dash) \(facts.joined(separator: ", "))", role)
      if !links.isEmpty { page.text(links, .muted, indent: 9) }
    }
  }

  private func severity(_ state: ChallengeState) -> String {
    switch state {
    case .severity(let rank):
      "\(rank) " + (questionnaire.severityScale.first { $0.rank == rank }?.name.lowercased() ?? "")
    case .unknown: "don't know"
    case .notApplicable: "not applicable"
    case .unanswered: "not answered"
    }
  }

  /// The practices that relieve a challenge, with their levels, by the strength of the link.
  private func relief(_ finding: ChallengeFinding) -> String {
    let names = [3: "strong", 2: "medium", 1: "weak"]
    let groups = [3, 2, 1].compactMap { strength -> String? in
      let members = finding.links.filter { $0.strength == strength }.map { link in
        "\(words.title(of: link.practice)) \(link.state.sign)" + (link.isLow == true ? " low" : "")
      }
      guard !members.isEmpty else { return nil }
      return "\(names[strength] ?? ""): " + members.joined(separator: ", ")
    }
    return groups.joined(separator: "; ")
  }
}

/// What to do with a challenge, in the order of reading.
enum ChallengeGroup: Hashable, Sendable, CaseIterable {
  case act, lookElsewhere, noticeable, fineOrUnnoticed, keep, unlinked, unknown, notApplicable
  case unanswered

  init(of finding: ChallengeFinding) {
    self =
      switch (finding.state, finding.pairing) {
      case (.unknown, _): .unknown
      case (.notApplicable, _): .notApplicable
      case (.unanswered, _): .unanswered
      case (.severity, .act): .act
      case (.severity, .lookElsewhere): .lookElsewhere
      case (.severity, .fineOrUnnoticed): .fineOrUnnoticed
      case (.severity, .keep): .keep
      case (.severity(let rank), nil): rank == 2 ? .noticeable : .unlinked
      }
  }

  var title: String {
    switch self {
    case .act: "Act"
    case .lookElsewhere: "Look for another cause"
    case .noticeable: "In between"
    case .fineOrUnnoticed: "Fine here, or not noticed"
    case .keep: "Keep"
    case .unlinked: "Nothing to set beside it"
    case .unknown: "Don't know: find out"
    case .notApplicable: "Not applicable"
    case .unanswered: "Not answered"
    }
  }

  var pairing: Pairing? {
    switch self {
    case .act: .act
    case .lookElsewhere: .lookElsewhere
    case .fineOrUnnoticed: .fineOrUnnoticed
    case .keep: .keep
    case .noticeable, .unlinked, .unknown, .notApplicable, .unanswered: nil
    }
  }

  var isSevereFirst: Bool { self == .act || self == .lookElsewhere || self == .unlinked }
}

extension [ChallengeFinding] {
  /// The worst three first, then by severity, then in the order of the questionnaire.
  fileprivate var severeFirst: [ChallengeFinding] {
    enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }
}

extension ChallengeFinding {
  fileprivate var order: Int {
    if let rank { return rank - 10 }
    if case .severity(let rank) = state { return -rank }
    return 0
  }
}

extension Trend {
  /// An arrow or another sign before the words; empty where nothing is known.
  func sign(_ symbols: Symbols) -> String {
    switch self {
    case .better: symbols.up + " "
    case .same: symbols.same + " "
    case .worse: symbols.down + " "
    case .unknown: ""
    }
  }
}
