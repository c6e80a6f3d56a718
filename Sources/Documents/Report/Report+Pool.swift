package import MaturityModel

/// What a pooled file says, in words, before it leaves the group.
extension Report {
  /// What stays, every vote of it, and what is left out; the report is that of the pool.
  package func pool(_ pool: PooledExport) -> [Section] {
    [
      Section("stays", Text(words.poolDay(pool.day)), staying(in: pool)),
      Section("mentions", Text(names.mentioned), mentions(in: pool)),
      Section("votes", Text(names.sortedVotes), [sortedVotes]),
      Section(
        "left-out", Text(names.leftOutOfPool),
        [.list(words.leftOutOfPool.map { Entry(Text($0)) })]),
    ]
  }

  private func staying(in pool: PooledExport) -> [Block] {
    let subject = pool.assessment.details.subject
    let facts = [
      (names.title, pool.assessment.details.title), (names.organisation, subject.organisation),
      (names.teamName, subject.team), (names.scope, subject.scope),
      (names.tookPart, words.people(pool.respondents)),
    ].filter { !$0.1.isEmpty }.map { Fact($0.0, Text($0.1)) }
    return [.facts(facts), .paragraph(Text(words.staysInPool))]
  }

  /// What may still tell who said what.
  private func mentions(in pool: PooledExport) -> [Block] {
    let entries = pool.mentions.map { mention in
      Entry(Text(words.mention(of: mention.name, in: mention.place), .warning))
    }
    let smallest = questionnaire.scoring.smallestGroup
    let few =
      pool.respondents < smallest
      ? [Block.paragraph(Text(words.guesses(pool.respondents, smallest)), .warning)] : []
    return few + [entries.isEmpty ? .paragraph(Text(words.nobodyMentioned)) : .list(entries)]
  }

  /// The votes on every practice in the order of their levels, a round each.
  private var sortedVotes: Block {
    let rounds = group?.rounds ?? []
    let entries = questionnaire.practices.compactMap { practice -> Entry? in
      let votes = rounds.compactMap {
        $0[practice.id].map { words.digits($0.votes, on: practice.id) }
      }
      guard !votes.isEmpty else { return nil }
      return Entry("\(practice.id.displayed) \(practice.title): \(words.rounds(votes))")
    }
    return .list(entries)
  }
}
