internal import MaturityModel

/// What the teams have in common.
extension TeamsReport {
  /// How much of a list is worth reading.
  private static let most = 6

  var back: Section {
    guard !portfolio.comparable.isEmpty else {
      return Section("back", Text(words.backHeading), [.paragraph(Text(words.noTeams))])
    }
    let rows = heldBack
    let highest = rows.map(\.count).max() ?? 0
    let first = highest == 0 ? [] : rows.filter { $0.count == highest }.map(\.name)
    var blocks: [Block] = [
      .paragraph(
        Text(words.mostHeldBack(first, in: highest, of: portfolio.comparable.count)), .lead)
    ]
    if highest > 0 {
      blocks.append(
        .figure(
          Figure(
            .holdsBack(HoldsBack(portfolio.comparable.map { name(of: $0) }, rows)),
            title: words.backTitle, summary: words.heldBack(rows),
            legend: [.init(.none, words.backKey), .init(.none, words.notInTheWay)],
            tableLabel: names.asTable)))
    }
    if let practices { blocks.append(.table(practices)) }
    return Section(
      "back", Text(words.backHeading), blocks + [.section(felt)])
  }

  /// The dimensions that hold any team back, most teams first.
  private var heldBack: [HoldsBack.Row] {
    let teams = portfolio.comparable
    let order = Dictionary(
      folder.dimensions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return portfolio.blockingDimensions
      .sorted { (-$0.subjects, order[$0.id] ?? 0) < (-$1.subjects, order[$1.id] ?? 0) }
      .map { obstacle in
        HoldsBack.Row(
          title(of: obstacle.id),
          teams.map { team in
            .init(
              team.headline[obstacle.id]?.level,
              holds: team.headline.blockingDimensions.contains(obstacle.id))
          })
      }
  }

  private var practices: Table? {
    let all = portfolio.comparable.count
    let rows = portfolio.blockingPractices.prefix(Self.most).map { obstacle in
      Table.Row([
        Text(title(of: obstacle.id)), Text("\(obstacle.subjects) \(words.labels.of) \(all)"),
      ])
    }
    return rows.isEmpty
      ? nil
      : Table(
        words.blockingTitle,
        columns: [.init(names.practice), .init(words.labels.teams, .trailing)], rows: rows)
  }

  /// The challenges that teams find serious, with how many of them said so.
  private var felt: Section {
    let all = portfolio.comparable.count
    let severe = portfolio.challenges.filter { $0.severe > 0 }
    guard !severe.isEmpty else {
      let answered = portfolio.comparable.count { !$0.challenges.isEmpty }
      return Section(
        "felt", Text(words.feltHeading),
        [.paragraph(Text(words.noChallenge(answered: answered, of: all)))])
    }
    let of = words.labels.of
    let rows = severe.prefix(Self.most).map { challenge in
      Table.Row([
        Text(title(of: challenge.challenge)),
        Text("\(challenge.severe) \(of) \(challenge.answered)"),
        Text("\(challenge.answered) \(of) \(all)"),
      ])
    }
    return Section(
      "felt", Text(words.feltHeading),
      [
        .table(
          Table(
            words.feltHeading,
            columns: [
              .init(names.challenge), .init(words.feltColumn, .trailing),
              .init(names.answered, .trailing),
            ], rows: rows, hidesCaption: true))
      ])
  }

  /// The practices where one team can help others.
  var help: Section {
    let help = portfolio.help
    let limits = Portfolio.helpLimits(of: max(2, words.levels.count))
    var blocks: [Block] = [.paragraph(Text(words.help(help.count, limits)), .lead)]
    let teams = help.isEmpty ? [] : portfolio.comparable.map { name(of: $0) }
    let rows = help.prefix(Self.mostHelp).map { one in
      Table.Row(
        [
          Text(title(of: one.practice)), chips(one.below, teams), chips(one.able, teams),
        ], link: nil)
    }
    if !rows.isEmpty {
      blocks.append(
        .table(
          Table(
            words.helpTitle,
            columns: [
              .init(names.practice), .init(words.belowColumn(limits)),
              .init(words.ableColumn(limits)),
            ], rows: rows, hidesCaption: true)))
    }
    if help.count > rows.count {
      blocks.append(.paragraph(Text(words.firstOf(rows.count, help.count)), .muted))
    }
    return Section("help", Text(words.helpHeading), blocks)
  }

  private static var mostHelp: Int { 9 }

  /// The teams with their levels, some by name and the rest by number.
  private func chips(_ teams: [Portfolio.Help.Team], _ names: [String]) -> Text {
    var parts = teams.prefix(Self.most).map { team in
      "\(Text.level(team.level))\u{A0}\(names[team.place])" as Text
    }
    if teams.count > parts.count {
      parts.append(Text("\(words.labels.more) \(teams.count - parts.count)"))
    }
    return parts.joined(by: ", ")
  }
}
