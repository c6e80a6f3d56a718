internal import MaturityModel

/// A practice in full: what is said today, what is aimed at, and what the team said about it.
extension Report {
  func card(of asked: Asked) -> Card {
    let row = roadmap.rows.first { $0.practice == asked.practice.id }
    let aim = row?.to ?? asked.target.flatMap { $0 > asked.level ?? .max ? $0 : nil }
    let mark: Text =
      if let level = asked.level, let aim { .step(level, aim) } else { asked.mark }
    return Card(
      .item(asked.practice.id.text), "\(mark) \(asked.practice.title)\(move(of: asked))",
      code: asked.practice.id.displayed, facts: facts(of: asked, aim: aim), side: side(of: asked))
  }

  /// `▲ was 1`, where the level is another one than last time.
  private func move(of asked: Asked) -> Text {
    guard let moves = comparison?.moves else { return "" }
    let isSame = { (move: Moves.Move) in move.practice == asked.practice.id }
    if let up = moves.up.first(where: isSame) { return " \(words.rose(from: up.from), .better)" }
    if let down = moves.down.first(where: isSame) {
      return " \(words.fell(from: down.from), .worse)"
    }
    return ""
  }

  private func facts(of asked: Asked, aim: Int?) -> [Fact] {
    var facts = [today(asked)]
    if let aim {
      facts.append(
        Fact(
          words.at(aim, isTarget: aim == asked.target), Text(asked.statement(at: aim))))
      if let step = firstStep(asked.practice.id) {
        let effort = words.capital(words.effort(asked.practice.effort))
        facts.append(Fact(names.firstStep, "\(step) \("\(effort).", .muted)"))
      }
    }
    let response = asked.response
    if !response.note.isEmpty { facts.append(Fact(names.note, Text(response.note), isQuote: true)) }
    if !response.evidence.isEmpty {
      var fact = Fact(names.evidence)
      fact.values = response.evidence.map { words.evidence($0, on: day) }
      facts.append(fact)
    }
    if response.isFlagged { facts.append(Fact(names.flag, Text(words.flagged))) }
    if response.isUnconfirmed {
      facts.append(Fact(names.carried, Text(words.carried(isReworded: response.isReworded))))
    }
    return facts
  }

  private func today(_ asked: Asked) -> Fact {
    switch asked.state {
    case .level(let level): Fact(names.today, Text(asked.statement(at: level)))
    case .unknown: Fact(names.dontKnow, Text(asked.practice.question))
    case .notApplicable:
      asked.reason.isEmpty
        ? Fact(names.notApplicable, Text(words.noReason))
        : Fact(names.notApplicable, Text(asked.reason), isQuote: true)
    case .unanswered, .outOfScope: Fact(names.unanswered, Text(asked.practice.question))
    }
  }

  /// The votes on a practice, the first round first; none where they may not be told.
  func rounds(of practice: Item.ID) -> [Votes] {
    guard people != .none else { return [] }
    return (group?.rounds ?? []).compactMap { $0[practice]?.votes }.filter { !$0.isEmpty }
  }

  private func side(of asked: Asked) -> [Block] {
    let rounds = rounds(of: asked.practice.id)
    guard let votes = rounds.last else { return [] }
    let objections = (group?.dissent ?? []).filter { $0.practice == asked.practice.id }
    var blocks: [Block]
    if votes.count == 0 {
      blocks = [.paragraph(Text(words.noLevels(votes)), .muted)]
    } else {
      let dissent = objections.lazy.compactMap { objection in
        if case .level(let level) = objection.dissent.vote { level } else { nil }
      }.first
      blocks = [
        .figure(
          Figure(
            .votes(
              VoteDots(
                votes.frequencies, unknown: votes.unknown, notApplicable: votes.notApplicable,
                decided: asked.level, dissent: dissent)),
            title: words.votesOn(asked.practice.title),
            summary: words.votes(votes, decided: asked.level)))
      ]
    }
    if rounds.count > 1 {
      blocks.append(.paragraph(Text(words.secondVote(first: rounds[0])), .muted))
    }
    return blocks
      + objections.map { .paragraph(Text(words.dissent($0.dissent)), .muted) }
  }

  /// All votes on the practices of a dimension; nil where there are none to tell.
  func votesTable(of dimension: Dimension, _ practices: [Asked]) -> Table? {
    let rows = practices.compactMap { asked -> Table.Row? in
      guard let votes = rounds(of: asked.practice.id).last else { return nil }
      let counts = votes.frequencies + [votes.unknown, votes.notApplicable]
      return Table.Row(
        [Text(asked.practice.title)]
          + counts.map { Text($0 == 0 ? names.none : "\($0)") }
          + [Text(asked.level.map { "\($0)" } ?? words.answer(asked.state))],
        link: asked.link)
    }
    guard !rows.isEmpty else { return nil }
    let heads = (1...max(1, questionnaire.topLevel)).map { "\($0)" } + [names.dontKnow, names.na]
    return Table(
      words.votesOn(dimension.title),
      columns: [.init(names.practice)] + heads.map { .init($0, .trailing) } + [
        .init(names.decided, .trailing)
      ], rows: rows, folding: .leftOutOnPaper)
  }
}
