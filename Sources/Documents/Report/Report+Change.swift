internal import MaturityModel

/// What changed since last time.
extension Report {
  /// Nil without a last time.
  var change: Section? {
    guard let comparison else { return nil }
    var blocks: [Block] = [.paragraph(words.change(comparison, since), .lead)]
    blocks += comparison.notices.map { .paragraph(Text($0), .muted) }
    blocks.append(.facts(facts(of: comparison)))
    if let slope = slope(of: comparison) { blocks.append(.figure(slope)) }
    let moves = comparison.moves
    blocks += [
      movesTable(words.fell(moves.down.count), moves.down, comparison, folding: .none),
      movesTable(words.rose(moves.up.count), moves.up, comparison, folding: .onScreen),
    ].compactMap { $0 }.map { .table($0) }
    let questions = words.questionChanges(moves).map { (sentence, ids) in
      Entry(Text("\(sentence): \(words.list(ids.map { comparison.title(of: $0) }, atMost: 8))."))
    }
    if !questions.isEmpty {
      blocks.append(
        .section(Section("questions", Text(names.changedQuestions), [.list(questions)])))
    }
    return Section("change", number: "7", Text(words.changeHeading(since)), blocks)
  }

  private func facts(of comparison: Comparison) -> [Fact] {
    let overall = comparison.overall
    var facts = [
      Fact(names.practices, words.moves(overall.practices, same: comparison.moves.same.count)),
      Fact(
        names.level,
        Text(
          [
            words.levelChange(comparison), words.verdict(of: overall.level),
            words.held(heldBack.map { ($0.title, $0.level, before($0.id)) }),
          ].filter { !$0.isEmpty }.joined(separator: " "))),
    ]
    if overall.permits != .moves {
      facts.append(Fact(names.progress, Text(words.progress(overall.index))))
    }
    facts.append(
      Fact(
        names.questions,
        Text(
          words.questions(
            overall.overlap, before: comparison.before.questionnaire.version,
            now: questionnaire.version))))
    if people != .none {
      let attendance = comparison.attendance
      facts.append(
        Fact(names.people, Text(words.attendance(attendance.before, attendance.after))))
    }
    return facts
  }

  /// The dimensions below the next level of the whole; none where the level cannot be compared.
  private var heldBack: [(id: Dimension.ID, title: String, level: Int)] {
    guard let estimate = card.overall.levelEstimate, comparison?.overall.permits != .moves else {
      return []
    }
    return scored.compactMap { dimension, score in
      guard let level = score.level, level <= estimate, estimate < questionnaire.topLevel else {
        return nil
      }
      return (dimension.id, dimension.title, level)
    }
  }

  private func slope(of comparison: Comparison) -> Figure? {
    let rows = comparison.dimensions.compactMap { part -> Slope.Row? in
      let index = part.difference.index
      let isCompared = part.difference.permits != .moves
      guard let before = isCompared ? index.beforeOnCommon : index.before,
        let now = isCompared ? index.afterOnCommon : index.after
      else { return nil }
      return Slope.Row(
        part.title, short: part.dimension.displayed, before: before, now: now,
        levelBefore: part.difference.level.before.level, level: part.difference.level.after.level,
        isCompared: isCompared)
    }
    guard !rows.isEmpty else { return nil }
    let old = rows.filter { !$0.isCompared }.map(\.name)
    return Figure(
      .slope(Slope(before: shortSince, now: shortNow, rows)), title: words.slopeTitle,
      summary: words.slope(rows), tableLabel: names.asTable, caption: Text(words.slopeNote(old)))
  }

  /// The day of this report as an axis names it, beside that of last time.
  private var shortNow: String {
    let month = words.shortMonth(day)
    return shortSince.hasSuffix(month) ? words.shortDate(day) : month
  }

  private func movesTable(
    _ caption: String, _ moves: [Moves.Move], _ comparison: Comparison, folding: Table.Folding
  ) -> Table? {
    guard !moves.isEmpty else { return nil }
    let (old, new) = (comparison.before.questionnaire.statements, questionnaire.statements)
    return Table(
      caption,
      columns: [
        .init(names.practice), .init(names.step), .init(names.was, priority: 2),
        .init(names.now, priority: 1),
      ],
      rows: moves.map { move in
        Table.Row(
          [
            Text(comparison.title(of: move.practice)), .step(move.from, move.to),
            Text(old.statement(of: move.practice, at: move.from)),
            Text(new.statement(of: move.practice, at: move.to)),
          ], link: .item(move.practice.text))
      }, folding: folding)
  }
}

extension Questionnaire {
  /// The statements of all practices, the lowest level first.
  var statements: [Item.ID: [String]] {
    Dictionary(practices.map { ($0.id, $0.anchors) }, uniquingKeysWith: { first, _ in first })
  }
}

extension [Item.ID: [String]] {
  /// The statement of a level of a practice; empty where there is none.
  func statement(of practice: Item.ID, at level: Int) -> String {
    let anchors = self[practice] ?? []
    return anchors.indices.contains(level - 1) ? anchors[level - 1] : ""
  }
}
