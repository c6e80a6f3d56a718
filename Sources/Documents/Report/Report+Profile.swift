internal import MaturityModel

/// Every dimension and every practice as numbers.
extension Report {
  var profile: Section {
    let levels = scored.map { (title: $0.dimension.title, score: $0.score.score) }
    return Section(
      "profile", number: "3", Text(names.profile),
      [
        .paragraph(
          Text(
            words.profile(
              levels.filter { $0.score.isApplicable }.map { ($0.title, $0.score.level) },
              overall: card.overall.level, target: assessment.baseTarget)), .lead),
        .table(profileTable),
        .section(
          Section(
            "practices", Text(names.allPractices),
            asked.isEmpty
              ? [.paragraph(Text(words.nothingAsked))] : [.figure(practiceStrip)])),
      ])
  }

  /// Every number of every dimension.
  package var profileTable: Table {
    var columns: [Table.Column] = [
      .init(names.dimension), .init(names.level), .init(names.couldBe, priority: 3),
      .init(names.progress, .trailing, priority: 2), .init(names.target, .trailing),
      .init(names.shortBy, priority: 5), .init(names.certainty, priority: 4),
    ]
    if comparison != nil { columns.append(.init(words.since(shortMonthBefore), priority: 1)) }
    let all = profileRow(
      Text(names.overall, .strong), card.overall.score, before: overallBefore, link: nil)
    return Table(
      words.barsTitle, columns: columns,
      rows: [all]
        + scored.map { dimension, score in
          profileRow(
            Text(dimension.title), score.score,
            before: score.isApplicable ? before(dimension.id) : .none,
            link: .dimension(dimension.id.text))
        })
  }

  private func profileRow(_ name: Text, _ score: Score, before: Before, link: Link?) -> Table.Row {
    let target = score.isApplicable ? assessment.baseTarget : nil
    let gap = score.level.flatMap { level in target.map { $0 - level } }
    var cells = [
      name, score.isApplicable ? words.level(score.level) : Text(names.na, .muted),
      Text(score.span.map { words.range($0) } ?? names.none), Text(words.percent(score.index)),
      Text(target.map { "\($0)" } ?? names.none),
      Text(gap.map { $0 > 0 ? "\($0)" : names.onTarget } ?? names.none),
      Text(score.confidence.map(words.name) ?? names.none),
    ]
    if comparison != nil {
      let was = before.level(otherThan: score.level).map { " \(words.was($0), .muted)" as Text }
      cells.append("\(before.change(to: score.level, Labels()))\(was ?? "")")
    }
    return Table.Row(cells, link: link)
  }

  private var practiceStrip: Figure {
    let rows = scored.compactMap { dimension, _ -> PracticeStrip.Row? in
      let cells = asked.filter { $0.dimension == dimension.id }.map { asked in
        PracticeStrip.Cell(
          asked.practice.title, asked.stripMark, target: asked.target, link: asked.link)
      }
      return cells.isEmpty ? nil : PracticeStrip.Row(dimension.title, cells)
    }
    let counts = counts
    return Figure(
      .practices(PracticeStrip(rows)), title: names.allPractices,
      summary: words.practiceStrip(counts), legend: stripLegend,
      tableLabel: names.practicesAsTable, caption: Text(words.practiceCounts(counts)))
  }

  private var stripLegend: [Figure.Key] {
    let isShort = asked.contains { ($0.level ?? .max) < ($0.target ?? 0) }
    return [
      isShort ? .init(.gap, words.keyGap) : nil,
      asked.contains { $0.state == .notApplicable }
        ? .init(.notApplicable, words.keyNotApplicable) : nil,
      asked.contains { $0.state == .unknown } ? .init(.unknown, names.unknown) : nil,
    ].compactMap { $0 }
  }
}

extension Score {
  /// The levels that are possible, of which there may be one; nil where nothing applies.
  var span: ClosedRange<Int>? {
    guard let levelLow, let levelHigh, levelLow <= levelHigh else { return nil }
    return levelLow...levelHigh
  }
}

extension Asked {
  fileprivate var stripMark: PracticeStrip.Mark {
    switch state {
    case .level(let level): .level(level)
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    case .answered, .unanswered, .outOfScope: .unanswered
    }
  }
}
