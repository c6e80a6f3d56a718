package import MaturityModel

/// Teams by dimensions.
extension TeamsReport {
  var map: Section {
    guard !entries.isEmpty else {
      return Section("map", Text(words.mapHeading), flow: .page, [.paragraph(Text(words.noTeams))])
    }
    let notes = [
      shown.narrowing, words.noRanking(by: shown.column) { title(of: $0) }, words.mapSigns,
      hasOthers ? words.otherKind : "", since == nil ? "" : words.notCompared(teams(with: .moves)),
      since == nil ? "" : words.partlyCompared(teams(with: .likeForLike)),
    ].filter { !$0.isEmpty }
    return Section(
      "map", Text(words.mapHeading), flow: .page,
      [
        .paragraph(Text(mapLead), .lead),
        .figure(
          Figure(
            .heatMap(heatMap), title: words.mapTitle, summary: mapLead, legend: legend)),
      ] + notes.map { .paragraph(Text($0), .muted) })
  }

  private var mapLead: String {
    let levels = words.standings(entries.map(\.headline.overall.level))
    guard let since else { return levels }
    let compared = portfolio.subjects.filter { portfolio.changes[$0.file] != nil }
    guard !compared.isEmpty else { return words.nothingBefore(since) + " " + levels }
    let moves = compared.compactMap { portfolio.changes[$0.file]?.moves(to: $0) }
    return words.moves(
      of: compared.count, outOf: entries.count, up: moves.reduce(0) { $0 + $1.up.count },
      down: moves.reduce(0) { $0 + $1.down.count }, since: since)
  }

  private var legend: [Figure.Key] {
    let levels = words.levels.names.indices.map {
      Figure.Key(.level($0 + 1), words.levels.name(of: $0 + 1))
    }
    guard let since else { return levels }
    return levels + [.init(.none, words.steps(since: since)), .init(.none, words.newThen)]
  }

  var hasOthers: Bool { portfolio.subjects.count > portfolio.comparable.count }

  private func teams(with permission: Difference.Permission) -> [String] {
    zip(entries, entryNames).filter { entry, _ in
      portfolio.changes[entry.file]?.overall.permits == permission
    }.map(\.1)
  }

  /// The levels with what changed, in the order that was chosen.
  package var heatMap: HeatMap {
    HeatMap(
      folder.dimensions.map { title(of: $0) }, codes: folder.dimensions.map(\.displayed),
      zip(entries, entryNames).map { entry, name in
        HeatMap.Row(
          name + (isComparable(entry) ? "" : "*"),
          note: entry.at.map { words.shortDate(day(of: $0)) } ?? "", cells(of: entry),
          link: link(to: entry))
      })
  }

  /// The whole first, then each dimension.
  package func cells(of entry: PortfolioEntry) -> [HeatMap.Cell] {
    let change = portfolio.changes[entry.file]
    let dimensions = folder.dimensions.enumerated().map { place, id in
      cell(entry.headline.standing(of: id, mostly: place), change?[id])
    }
    return [cell(entry.headline.overall, change?.overall)] + dimensions
  }

  private func cell(_ now: Headline.Standing?, _ then: TeamChange.Part?) -> HeatMap.Cell {
    // Groups of a questionnaire with measures may have an index alone.
    let progress = words.isMeasured && now?.level == nil ? now?.index?.percent : nil
    return HeatMap.Cell(
      now?.level, before: before(then), applies: now?.levelLow != nil || progress != nil,
      progress: progress)
  }

  private func before(_ then: TeamChange.Part?) -> Before {
    guard let then else { return .none }
    guard then.isComparable else { return .notCompared }
    return then.level.map { .level($0) } ?? .notRated
  }

  func link(to entry: PortfolioEntry) -> Link {
    let key = entry.subject.historyKey
    let place = key.allSatisfy(\.isEmpty) ? [entry.file.lastName] : key
    return .section("team/" + place.joined(separator: "/"))
  }
}
