internal import Documents
internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// Who answered, how firmly the result stands, where views differ, and what was decided.
  mutating func fillGroup() {
    guard let group = report.group else { return page.text("Nobody voted on this.") }
    if assessment.workshop != nil {
      page.text("The workshop goes on: only what was revealed is counted here.", .warning)
    }
    participants(of: group)
    gap()
    page.heading("How firmly it stands")
    firmness(of: group)
    gap()
    disagreement(in: group)
    rounds(of: group)
    dissent(in: group)
    roles(in: group)
  }

  private mutating func participants(of group: GroupRecord) {
    page.heading("Who answered")
    let count = group.respondents.counted("person", "people")
    fact("Took part", "\(count); names: \(group.anonymity.title)")
    let people = group.people.enumerated().map { $1.words(at: $0) }
    fact("People", people.joined(separator: "; "))
    fact("Period", group.frame?.period ?? "")
    fact("Evidence", group.frame?.evidenceRule ?? "")
    fact("Deciding", group.frame?.decisionRule ?? "")
    fact("Settled", settled(in: group))
  }

  private func settled(in group: GroupRecord) -> String {
    let kinds = group.decisions.values.map(\.decision.kind)
    guard !kinds.isEmpty else { return "" }
    let parts = [
      (Decision.Kind.consensus, "agreed"), (.median, "accepted as voted"), (.parked, "parked"),
    ].map { kind, word in (kinds.count { $0 == kind }, word) }
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// The level with its range when any one person is left out.
  mutating func firmness(of group: GroupRecord) {
    page.text(headline(card.overall.score), .title)
    page.text(dependence(in: group))
    let moving = questionnaire.dimensions.compactMap { dimension in
      group.dimensionStability[dimension.id]?.level.flatMap { range in
        range.count > 1 ? (dimension.title, range) : nil
      }
    }
    for (title, range) in moving {
      bullet("\(title): \(range.lowerBound)\(symbols.dash)\(range.upperBound)")
    }
  }

  /// The headline with the level's name, such as `Level 2 Emerging (2–3; 1 answer unknown)`.
  private func headline(_ score: Score) -> String {
    let text = words.scores.headline(score)
    guard score.isApplicable else { return "Not applicable" }
    guard let level = score.level else { return "Not rated yet: " + text }
    return "Level " + words.scores.level(level) + text.dropFirst("\(level)".count)
  }

  /// How far the level depends on who is there, as far as anybody can tell.
  private func dependence(in group: GroupRecord) -> String {
    guard let stability = group.stability else {
      return group.respondents < 2
        ? "Only one person is known to have voted."
        : "Raised hands belong to nobody, so nobody can say how far it depends on who is there."
    }
    guard let range = stability.level else {
      return "Too little is answered to name a level, whoever is left out."
    }
    return range.dependence(on: "who is in the room", symbols)
  }

  /// The practices where views lie apart, those that matter for the level first.
  mutating func disagreement(in group: GroupRecord) {
    let last = group.lastVotes
    let apart = questionnaire.practices.compactMap { practice in
      last[practice.id].flatMap { $0.votes.flag.isApart ? (practice, $0) : nil }
    }
    guard !apart.isEmpty else {
      page.heading("Where views lie apart")
      return page.text("Nowhere: all votes were alike or close.")
    }
    page.heading("Where views lie apart, what matters for the level first")
    for (practice, tally) in apart.filter(\.1.matters) + apart.filter({ !$0.1.matters }) {
      let votes = tally.votes
      let words = votes.words(matters: tally.matters, symbols)
      let decided = group.decisions[practice.id].map { "; \($0.decision.words)" } ?? ""
      link(.item(practice.id.text)) { page, marker, role in
        let id = page.id(practice.id)
        page.entry([.init("\(marker)\(id) ", role)], "\(practice.title): \(words)\(decided)", role)
      }
    }
  }

  /// What the second vote made of the first.
  mutating func rounds(of group: GroupRecord) {
    guard group.rounds.count > 1, let first = group.rounds.first, let second = group.rounds.last
    else { return }
    gap()
    page.heading("First vote against second")
    for practice in questionnaire.practices {
      guard let before = first[practice.id], let after = second[practice.id] else { continue }
      let id = page.id(practice.id)
      page.entry(
        [.init("  \(id) ")],
        "\(before.votes.digits(symbols)) \(symbols.arrow) \(after.votes.digits(symbols))")
    }
  }

  /// The views that differ from what was decided.
  mutating func dissent(in group: GroupRecord) {
    guard !group.dissent.isEmpty else { return }
    gap()
    page.heading("Dissent")
    for objection in group.dissent {
      let name = objection.dissent.name.isEmpty ? "" : " (\(objection.dissent.name))"
      let reason = objection.dissent.reason.isEmpty ? "" : ": \(objection.dissent.reason)"
      bullet("\(objection.practice.displayed) \(objection.dissent.vote.words)\(reason)\(name)")
    }
  }
}

extension Sheet {
  /// How roles see the whole; that small ones are not shown is said as well.
  mutating func roles(in group: GroupRecord) {
    guard group.anonymity != .pooled else { return }
    gap()
    page.heading("Roles")
    let smallest = questionnaire.scoring.smallestGroup
    guard !group.roles.isEmpty else {
      return page.text("Not compared: that takes roles of \(smallest) people or more.")
    }
    for role in group.roles {
      let name = questionnaire.texts.roles[role.role] ?? role.role
      let range =
        role.levelLow == role.levelHigh ? "" : " (\(role.levelLow)\(symbols.dash)\(role.levelHigh))"
      let level = role.level.map { "level \($0)" } ?? "not rated"
      bullet(
        "\(name.isEmpty ? "no role" : name), \(role.people.counted("person", "people")): \(level)\(range)"
      )
    }
    let others = group.respondents - group.roles.reduce(0) { $0 + $1.people }
    if others > 0 { page.text("\(others) people of smaller roles are not shown by themselves.") }
  }
}

extension GroupRecord {
  /// The latest votes on each practice.
  var lastVotes: [Item.ID: Count] {
    rounds.reduce(into: [:]) { last, round in last.merge(round) { $1 } }
  }
}

extension ClosedRange<Int> {
  /// How far a level depends on something, such as `2–3 depending on who is in the room`.
  func dependence(on something: String, _ symbols: Symbols) -> String {
    count == 1
      ? "Level \(lowerBound) whoever is left out: it does not depend on any one person."
      : "Level \(lowerBound)\(symbols.dash)\(upperBound) depending on \(something)."
  }
}

extension Votes {
  /// The votes as digits, lowest first, with the middle one: `1 3 3 4, middle 3`.
  func digits(_ symbols: Symbols) -> String {
    let shown =
      count <= 12
      ? levels.map { "\($0)" }.joined(separator: " ")
      : frequencies.enumerated().filter { $0.element > 0 }
        .map { "\($0.element)\(symbols.times)\($0.offset + 1)" }.joined(separator: " ")
    let unknown = unknown > 0 ? " \(unknown) unknown" : ""
    let middle = lowerMedian.map { ", middle \($0)" } ?? ""
    return (shown.isEmpty ? "no level" : shown) + unknown + middle
  }
}
