internal import MaturityModel

/// One section for each team.
extension TeamsReport {
  var teams: Section {
    Section(
      "teams", Text(words.teamsHeading), flow: .page,
      zip(entries, entryNames).map { entry, name in .section(section(of: entry, name)) })
  }

  private func section(of entry: PortfolioEntry, _ name: String) -> Section {
    let overall = entry.headline.overall
    let scope = name.contains(entry.subject.scope) ? "" : "· " + entry.subject.scope
    let sign: Text = overall.level.map { .level($0) } ?? Text("?", .unrated)
    var section = Section(
      link(to: entry),
      scope.isEmpty ? "\(sign) \(name)" : "\(sign) \(name) \(scope, .muted)", flow: .whole,
      [
        .columns([[.facts(change(of: entry))], [.figure(strip(of: entry))]], .chart),
        .facts(reasons(of: entry)),
      ])
    section.facts = [
      NamedNumber("level", overall.level.map { "\($0)" } ?? "none"),
      NamedNumber("index", overall.index.map { "\($0.percent)" } ?? "none"),
    ]
    return section
  }

  /// When it was, and what changed.
  private func change(of entry: PortfolioEntry) -> [Fact] {
    let change = portfolio.changes[entry.file]
    let then = change?.before.at.map { words.date(day(of: $0)) } ?? ""
    var facts = [
      Fact(names.day, Text(entry.at.map { words.date(day(of: $0)) } ?? names.none)),
      Fact(
        names.progress,
        Text(words.progress(entry.headline.overall.index, change?.overall, then))),
    ]
    if let change, change.overall.isComparable {
      let moves = change.moves(to: entry)
      facts.append(Fact(words.roseLabel, Text(words.few(moves.up.map { title(of: $0) }))))
      facts.append(Fact(words.fellLabel, Text(words.few(moves.down.map { title(of: $0) }))))
    }
    return facts
  }

  private func strip(of entry: PortfolioEntry) -> Figure {
    let overall = entry.headline.overall
    let change = portfolio.changes[entry.file]
    let old = change?.overall.isComparable == true ? change?.overall.level : nil
    let then = change?.before.at.map { words.shortMonth(day(of: $0)) } ?? ""
    var range: ClosedRange<Int>?
    if let low = overall.levelLow, let high = overall.levelHigh, low < high { range = low...high }
    return Figure(
      .levelStrip(
        LevelStrip(
          now: overall.level.map {
            .init($0, words.now(and: old == $0 && !then.isEmpty ? then : nil))
          }, before: old.map { .init($0, then) }, range: range)),
      title: words.levelOfAll(overall.level),
      summary: words.strip(level: overall.level, range: range, target: nil, before: old, then))
  }

  /// What holds it back, and what hurts.
  private func reasons(of entry: PortfolioEntry) -> [Fact] {
    let low = entry.headline.blockingDimensions.map {
      (title: title(of: $0), level: entry.headline[$0]?.level)
    }
    let top = words.levels.count
    let next = entry.headline.overall.level.flatMap { $0 < top ? $0 + 1 : nil }
    let isAtTop = entry.headline.overall.level == top
    var facts = [
      Fact(
        words.holdsBackLabel,
        Text(
          words.holdsBack(
            low, of: entry.headline.dimensions.count { $0.levelLow != nil },
            next: next, isAtTop: isAtTop)))
    ]
    if let way = entry.improvement {
      facts.append(
        Fact(
          words.wayHeading(way.target),
          Text(
            words.smallest(way.set.map { (title(of: $0.practice), $0.from, $0.to) }, way.steps))))
    }
    let felt = entry.challenges.filter { $0.severity >= 3 }
      .sorted { ($1.severity, $0.challenge) < ($0.severity, $1.challenge) }
    let hurts =
      entry.challenges.isEmpty
      ? words.notSaid
      : felt.isEmpty
        ? words.nothingSerious
        : words.list(felt.map { title(of: $0.challenge) }, atMost: 4)
    return facts + [Fact(words.hurtsLabel, Text(hurts))]
  }
}
