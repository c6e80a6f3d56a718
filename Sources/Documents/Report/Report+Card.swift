internal import MaturityModel

/// A practice in full: what is said today, what is aimed at, and what the team said about it.
extension Report {
  func card(of asked: Asked) -> Card {
    let aim =
      planned[asked.practice.id]?.to ?? asked.target.flatMap { $0 > asked.level ?? .max ? $0 : nil }
    let mark: Text =
      if let level = asked.level, let aim { .step(level, aim) } else { asked.mark }
    return Card(
      .item(asked.practice.id.text), "\(mark) \(asked.practice.title)\(move(of: asked))",
      code: asked.practice.id.displayed, facts: facts(of: asked, aim: aim), side: side(of: asked))
  }

  /// `▲ was 1`, where the level is another one than last time.
  private func move(of asked: Asked) -> Text {
    guard let move = moved[asked.practice.id] else { return "" }
    return move.from < move.to
      ? " \(words.rose(from: move.from), .better)" : " \(words.fell(from: move.from), .worse)"
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
    facts += written(in: response)
    if response.isUnconfirmed {
      facts.append(Fact(names.carried, Text(words.carried(isReworded: response.isReworded))))
    }
    return facts
  }

  private func today(_ asked: Asked) -> Fact {
    switch asked.state {
    case .level(let level): Fact(names.today, Text(asked.statement(at: level)))
    case .answered: Fact(names.today, Text(asked.given))
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
    counts(of: practice).map(\.votes)
  }

  /// The same with whether it mattered who was right.
  func counts(of practice: Item.ID) -> [GroupRecord.Count] {
    guard people != .none else { return [] }
    return (group?.rounds ?? []).compactMap { $0[practice] }.filter { !$0.votes.isEmpty }
  }

  private func side(of asked: Asked) -> [Block] {
    guard people != .none, let group else { return [] }
    let id = asked.practice.id
    let rounds = rounds(of: id)
    let objections = group.dissent.filter { $0.practice == id }.map(\.dissent)
    var sentences = rounds.count > 1 ? [words.secondVote(first: rounds[0], on: id)] : []
    if let decision = group.decisions[id]?.decision, decision.kind == .consensus,
      !decision.reason.isEmpty
    {
      sentences.append(words.agreed(decision.reason))
    }
    sentences += objections.map { words.dissent($0, on: id) }
    let votes = rounds.last.map { [block(of: $0, on: asked, objections)] } ?? []
    return votes + sentences.map { .paragraph(Text($0), .muted) }
  }

  private func block(of votes: Votes, on asked: Asked, _ objections: [Dissent]) -> Block {
    guard votes.count > 0 else { return .paragraph(Text(words.noLevels(votes)), .muted) }
    guard votes.topLevel > 0 else {
      return .paragraph(Text(words.votes(votes, decided: nil, on: asked.practice.id)))
    }
    let dissent = objections.lazy.compactMap { objection in
      if case .level(let level) = objection.vote { level } else { nil }
    }.first
    return .figure(
      Figure(
        .votes(
          VoteDots(
            votes.frequencies, unknown: votes.unknown, notApplicable: votes.notApplicable,
            decided: asked.level, dissent: dissent)), title: words.votesOn(asked.practice.title),
        summary: words.votes(votes, decided: asked.level, on: asked.practice.id)))
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
