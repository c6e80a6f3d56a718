internal import MaturityModel

/// How the answers came about, and how complete they are.
extension Report {
  var method: Section {
    var blocks: [Block] = [
      .paragraph(
        Text(
          words.method(
            isGroup: group != nil, people: people == .none ? nil : group?.respondents ?? 1)))
    ]
    if assessment.workshop != nil {
      blocks.append(.paragraph(Text(words.workshopGoesOn), .warning))
    }
    blocks += assessment.notices.map { .paragraph(Text($0), .warning) }
    blocks.append(.facts(methodFacts))
    let excluded = asked.filter { $0.state == .notApplicable }
    if !excluded.isEmpty {
      blocks.append(
        .section(
          Section(
            "excluded", Text(names.notApplicable),
            [
              .table(
                Table(
                  names.notApplicable,
                  columns: [.init(names.practice), .init(names.reason)],
                  rows: excluded.map {
                    Table.Row(
                      [
                        Text($0.practice.title),
                        Text($0.reason.isEmpty ? words.noReason : $0.reason),
                      ], link: $0.link)
                  }, hidesCaption: true))
            ])))
    }
    blocks += (views + [roles].compactMap { $0 }).map { .section($0) }
    return Section("method", number: "2", Text(names.method), blocks)
  }

  private var methodFacts: [Fact] {
    let counts = counts
    let frame = group?.frame
    let unconfirmed = assessment.unconfirmed.count
    let said: [(String, String)] = [
      (names.day, finished), (names.tookPart, tookPart), (names.period, frame?.period ?? ""),
      (
        names.length,
        words.length(
          assessment.mode, practices: asked.count,
          challenges: questionnaire.challenges.count,
          outcomes: questionnaire.outcomes.count { assessment.isInScope($0) })
      ), (names.answered, words.answers(counts)),
      (names.notApplicable, words.notApplicable(counts)),
      (names.certainty, words.certainty(of: card.overall.score, missing: missing)),
      (names.carried, unconfirmed == 0 ? "" : words.unconfirmed(unconfirmed)),
      (names.evidenceRule, frame?.evidenceRule ?? ""),
      (names.evidence, evidenceFromRepositories ?? ""),
      (names.decisionRule, frame?.decisionRule ?? ""), (names.votes, voting),
      (names.settled, words.settled(group?.decisions.values.map(\.decision.kind) ?? [])),
    ]
    return said.filter { !$0.1.isEmpty }.map { Fact($0.0, Text($0.1)) }
  }

  /// The practices without a level that apply.
  private var missing: [String] {
    asked.filter { $0.state == .unknown || $0.state == .unanswered }.map(\.practice.title)
  }

  /// How the votes lay to each other; empty where they may not be told.
  var voting: String {
    guard people != .none, let group else { return "" }
    var flags: [Votes.Flag: Int] = [:]
    var again = 0
    for asked in asked {
      let rounds = rounds(of: asked.practice.id)
      guard let votes = rounds.last else { continue }
      flags[votes.flag, default: 0] += 1
      if rounds.count > 1 { again += 1 }
    }
    return words.voting(
      Votes.Flag.allCases.map { ($0, flags[$0] ?? 0) }, again: again, dissent: group.dissent.count)
  }

  /// How the roles see the whole, those alone that are large enough and from which no other can be worked out.
  private var roles: Section? {
    guard people == .roles, let group, group.anonymity != .pooled, !group.roles.isEmpty else {
      return nil
    }
    let sizes = group.roles.map(\.people)
    let rest = max(0, group.respondents - sizes.reduce(0, +))
    let threshold = questionnaire.scoring.smallestGroup
    let hidden = Suppression.hidden(sizes + [rest], threshold: threshold)
    let shown = group.roles.indices.filter { !hidden.contains($0) && sizes[$0] > 0 }
      .map { group.roles[$0] }
    return Section(
      "roles", Text(names.roles),
      shown.isEmpty
        ? [.paragraph(Text(words.noRoles))]
        : [
          .table(RolesTable(shown, words, of: questionnaire).table),
          .paragraph(Text(words.rolesNote(threshold)), .muted),
        ])
  }
}
