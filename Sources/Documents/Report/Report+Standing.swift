internal import MaturityModel

/// Where the team stands: the first thing that is said.
extension Report {
  /// The level large, beside the scale.
  var hero: Block {
    let score = card.overall.score
    let sentences = [meaning, words.target(assessment.baseTarget)]
    let hero = Block.hero(
      Hero(
        level: score.level, label: words.levelOfAll(score.level), name: Text(levelName),
        text: Text(sentences.filter { !$0.isEmpty }.joined(separator: " "))))
    return score.isApplicable ? .columns([[hero], [.figure(strip)]], .chart) : hero
  }

  /// The name of the level of the whole, or what stands in its place.
  package var levelName: String { words.levelName(card.overall.score) }

  /// What the level of the whole means, or why there is none.
  package var meaning: String {
    let score = card.overall.score
    return score.level.flatMap { questionnaire.texts.levels[$0] } ?? words.notRated(score)
  }

  private var strip: Figure {
    let score = card.overall.score
    let (target, before) = (assessment.baseTarget, overallBefore)
    var old: Int?
    if case .level(let level) = before { old = level }
    let isSame = old != nil && old == score.level
    return Figure(
      .levelStrip(
        LevelStrip(
          now: score.level.map { .init($0, words.now(and: isSame ? monthBefore : nil)) },
          target: target.map { .init($0, words.targetLabel) },
          before: old.map { .init($0, monthBefore) }, range: score.range)),
      title: words.levelOfAll(score.level),
      summary: words.strip(
        level: score.level, range: score.range, target: target, before: old, monthBefore),
      caption: Text(certainty + dependence))
  }

  /// How certain the level is, and whether it depends on any one person; empty without a level.
  package var certainty: String {
    words.certainty(
      card.overall.score,
      leavingOut: holdsLeavingOut
        ? (people == .none ? .anybody : .of(group?.respondents ?? 1)) : nil)
  }

  /// True where `certainty` says that the level depends on no one person.
  var holdsLeavingOut: Bool {
    let score = card.overall.score
    guard let level = score.level, score.range == nil else { return false }
    return group?.stability?.level == level...level
  }

  /// What is known of the level last time.
  var overallBefore: Before { comparison.map { before($0.overall) } ?? .none }

  func before(_ dimension: Dimension.ID) -> Before {
    comparison.map { $0[dimension: dimension].map { before($0) } ?? .notCompared } ?? .none
  }

  private func before(_ difference: Difference) -> Before {
    switch difference.permits {
    case .moves: .notCompared
    case .all, .likeForLike: difference.level.before.level.map { .level($0) } ?? .notRated
    }
  }

  /// The level of each dimension.
  package var bars: Figure {
    let target = assessment.baseTarget
    let rows = scored.map { dimension, score in
      DimensionBars.Row(
        dimension.title, level: score.level, range: score.score.range,
        progress: score.index?.percent, target: score.isApplicable ? target : nil,
        before: score.isApplicable ? before(dimension.id) : .none,
        standing: score.isApplicable ? names.notRated : names.na,
        link: .dimension(dimension.id.text))
    }
    return Figure(
      .bars(
        DimensionBars(
          rows, since: comparison == nil ? nil : shortMonthBefore, isCompact: true)),
      title: words.barsTitle,
      summary: words.bars(rows.map { ($0.name, $0.level, $0.range, $0.standing) }, target: target),
      legend: legend(of: rows, target: target), tableLabel: names.levelsAsTable)
  }

  private func legend(of rows: [DimensionBars.Row], target: Int?) -> [Figure.Key] {
    var keys: [Figure.Key] = []
    if let level = rows.compactMap(\.level).max() {
      keys.append(.init(.level(level), words.keyLevel))
    }
    if let target { keys.append(.init(.target, words.keyTarget(target))) }
    if rows.contains(where: { $0.before.level(otherThan: $0.level) != nil }) {
      keys.append(.init(.before, words.keyBefore(monthBefore)))
    }
    if rows.contains(where: { $0.range != nil }) { keys.append(.init(.range, words.keyRange)) }
    if rows.contains(where: { $0.before == .notCompared }) {
      keys.append(.init(.none, words.keyNotCompared))
    }
    return keys
  }
}

extension Score {
  /// The levels that missing answers leave possible; nil where that is one, or none is.
  var range: ClosedRange<Int>? {
    guard let levelLow, let levelHigh, levelLow < levelHigh else { return nil }
    return levelLow...levelHigh
  }
}
