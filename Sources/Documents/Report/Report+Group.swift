package import MaturityModel

/// How several people came to the answers: for the group itself, with the names that it keeps.
extension Report {
  /// All that the program shows of a group; a report tells less.
  package var groupPage: [Section] {
    guard let group else {
      return [Section("people", Text(names.whoAnswered), [.paragraph(Text(words.nobodyVoted))])]
    }
    return [
      answered(by: group), Section("firmness", Text(names.firmness), firmness(of: group)),
    ] + views(in: group)
  }

  /// What is read back before a workshop is closed, of the report as it will be then.
  package func closing(_ workshop: Workshop) -> [Section] {
    guard let group else {
      return [Section("out", Text(names.comesOut), [.paragraph(Text(words.nothingToReadBack))])]
    }
    let open = leftOpen(workshop).map { Entry(Text($0, .warning)) }
    return [
      Section(
        "out", Text(names.comesOut), firmness(of: group) + (open.isEmpty ? [] : [.list(open)])),
      openActions, askedElsewhere,
    ] + views(in: group) + [
      Section(
        "audience", Text(names.audience),
        [words.keeps(group.anonymity), words.untilClosed].map { .paragraph(Text($0)) })
    ]
  }

  private func answered(by group: GroupRecord) -> Section {
    let people = group.people.enumerated().map { words.person($1, at: $0) }
    let frame = group.frame
    let facts = [
      (names.tookPart, words.tookPart(group.respondents, group.anonymity)),
      (names.people, people.joined(separator: "; ")), (names.period, frame?.period ?? ""),
      (names.evidenceRule, frame?.evidenceRule ?? ""),
      (names.decisionRule, frame?.decisionRule ?? ""),
      (names.settled, words.settled(group.decisions.values.map(\.decision.kind))),
    ].filter { !$0.1.isEmpty }.map { Fact($0.0, Text($0.1)) }
    let goesOn: [Block] =
      assessment.workshop == nil ? [] : [.paragraph(Text(words.workshopGoesOn), .warning)]
    return Section("people", Text(names.whoAnswered), goesOn + [.facts(facts)])
  }

  /// The level, how certain it is, and how far it depends on who is there.
  private func firmness(of group: GroupRecord) -> [Block] {
    let score = card.overall.score
    let level = score.level.map { "Level \(words.level($0))" as Text }
    let certainty =
      score.level == nil ? words.notRated(score) : words.certainty(score, leavingOut: nil)
    // How firm measures are has a section of its own.
    let sentences = [measured == nil ? certainty : "", dependence(of: group)].filter { !$0.isEmpty }
    let moving = moving.map { Entry("\($0.dimension.title): \(words.steps($0.range))") }
    return [.paragraph(level ?? Text(words.levelName(score)), .lead)]
      + sentences.map { .paragraph(Text($0)) } + (moving.isEmpty ? [] : [.list(moving)])
  }

  /// Where views differ: between people, between two votes, from what was decided, between roles.
  private func views(in group: GroupRecord) -> [Section] {
    [apart(in: group), votedAgain(in: group), dissent(in: group), roles(in: group)]
      .compactMap { $0 }
  }

  private func apart(in group: GroupRecord) -> Section {
    let last = group.rounds.reduce(into: [:]) { last, round in last.merge(round) { $1 } }
    let apart = questionnaire.practices.compactMap { practice in
      last[practice.id].flatMap { $0.votes.flag.isApart ? (practice, $0) : nil }
    }
    guard !apart.isEmpty else {
      return Section("apart", Text(names.apart), [.paragraph(Text(words.nowhereApart))])
    }
    let entries = (apart.filter(\.1.matters) + apart.filter { !$0.1.matters }).map { one, count in
      let decided =
        group.decisions[one.id].map { "; \(words.decision($0.decision, on: one.id))" } ?? ""
      let votes = words.short(count.votes, matters: count.matters)
      return Entry(
        "\(one.id.displayed) \(one.title): \(votes)\(decided)", link: .item(one.id.text))
    }
    return Section("apart", Text(names.apartMatters), [.list(entries)])
  }

  /// What the second vote made of the first, with codes where lists have them; nil where nobody voted twice.
  func votedAgain(in group: GroupRecord, hasCodes: Bool = true) -> Section? {
    guard group.rounds.count > 1, let first = group.rounds.first, let second = group.rounds.last
    else { return nil }
    let rows = questionnaire.practices.compactMap { practice -> Table.Row? in
      guard let before = first[practice.id], let after = second[practice.id] else { return nil }
      return Table.Row(
        [
          Text(hasCodes ? "\(practice.id.displayed) \(practice.title)" : practice.title),
          Text(words.digits(before.votes, on: practice.id)),
          Text(words.digits(after.votes, on: practice.id)),
        ])
    }
    return Section(
      "voted-again", Text(names.votedAgain),
      [
        .table(
          Table(
            names.votedAgain,
            columns: [.init(names.practice), .init(names.firstVote), .init(names.secondVote)],
            rows: rows, hidesCaption: true))
      ])
  }

  /// The views that differ from what was decided; nil for none.
  private func dissent(in group: GroupRecord) -> Section? {
    guard !group.dissent.isEmpty else { return nil }
    return Section(
      "dissent", Text(names.dissent),
      [
        .list(
          group.dissent.map {
            Entry(
              "\($0.practice.displayed) \(words.dissent($0.dissent, on: $0.practice, isNamed: true))"
            )
          })
      ])
  }

  /// How roles see the whole, and that small ones are not shown; nil for a pool, which knows no roles.
  private func roles(in group: GroupRecord) -> Section? {
    guard group.anonymity != .pooled else { return nil }
    let hidden = group.respondents - group.roles.reduce(0) { $0 + $1.people }
    return Section(
      "by-role", Text(names.roles),
      RolesTable(group.roles, words, of: questionnaire).blocks(
        hidden: max(0, hidden), of: group.respondents,
        max(Suppression.lowestThreshold, questionnaire.scoring.smallestGroup)))
  }

  /// What was not decided, and what becomes of it.
  private func leftOpen(_ workshop: Workshop) -> [String] {
    let open = assessment.practicesInScope.map { workshop.discussion(of: $0) }
      .filter { $0.decision == nil }
    return [
      (open.count { $0.shown != nil }, words.becomesAnswer),
      (open.count { $0.shown == nil }, words.staysOpen),
      (open.count { $0.phase == .voting }, words.isDropped),
    ].filter { $0.0 > 0 }.map { $0.1($0.0) }
  }

  private var openActions: Section {
    let actions = assessment.details.actions.filter { $0.state == .open }
    let entries = actions.map { action in
      let isWhole = !action.owner.isEmpty && action.due != nil
      return Entry(
        Text(words.record(action.text, action.owner, action.due), isWhole ? .plain : .warning))
    }
    let missing = words.missingActions(actions.count)
    return Section(
      "open-actions", Text(names.actions),
      (entries.isEmpty ? [] : [.list(entries)])
        + (missing.map { [.paragraph(Text($0), .warning)] } ?? []))
  }

  private var askedElsewhere: Section {
    let entries = assessment.details.parked.map { parked in
      let isWhole = !parked.who.isEmpty && parked.by != nil
      let practice = parked.practice.map { "\($0.displayed) " } ?? ""
      return Entry(
        Text(
          practice + words.record(parked.question, parked.who, parked.by),
          isWhole ? .plain : .warning))
    }
    return Section(
      "parked-questions", Text(names.parked),
      [entries.isEmpty ? .paragraph(Text(words.nothingParked)) : .list(entries)])
  }
}
