internal import MaturityModel

/// What hurts beside the practices that relieve it, and what was measured.
extension Report {
  /// How many challenges and practices a chart has room for.
  private static let room = (challenges: 8, practices: 24)

  var challenges: Section {
    var blocks: [Block] = [.paragraph(Text(challengesLead), .lead)]
    if let matrix { blocks.append(.figure(matrix)) }
    if let table = challengeTable { blocks.append(.table(table)) }
    blocks.append(.section(outcomes))
    return Section(
      "challenges", number: "6", Text(names.challenges), flow: .page, blocks)
  }

  private var challengesLead: String {
    let worst = felt.first?.severity ?? 0
    let titles = felt.filter { $0.severity == worst }.map { title(of: $0.challenge) }
    return titles.isEmpty
      ? words.nothingHurts(isRated: assessment.challengeFindings.contains { $0.severity != nil })
      : words.worst(titles, severity(worst).lowercased(), rank: worst)
  }

  private var matrix: Figure? {
    let columns = Array(felt.prefix(Self.room.challenges))
    var strengths: [Item.ID: [Int]] = [:]
    for (column, finding) in columns.enumerated() {
      for link in finding.links where link.isLow == true {
        strengths[link.practice, default: Array(repeating: 0, count: columns.count)][column] =
          link.strength
      }
    }
    let practices = asked.filter { strengths[$0.practice.id] != nil }
    let rows = practices.enumerated().sorted { left, right in
      let keys = [left, right].map { entry in
        let pain = zip(columns, strengths[entry.element.practice.id] ?? []).reduce(0) {
          $0 + ($1.0.severity ?? 0) * $1.1
        }
        return (entry.element.level ?? 0, -pain, entry.offset)
      }
      return keys[0] < keys[1]
    }.map(\.element)
    guard !rows.isEmpty else { return nil }
    return Figure(
      .matrix(
        Matrix(
          columns.map {
            .init(
              title(of: $0.challenge), severity: $0.severity ?? 0,
              felt: severity($0.severity ?? 0))
          },
          rows.prefix(Self.room.practices).map { asked in
            .init(
              asked.practice.title, level: asked.level ?? 0,
              strengths: strengths[asked.practice.id] ?? [], link: asked.link)
          })),
      title: words.matrixTitle,
      summary: words.matrix(practices: rows.count, challenges: columns.count),
      legend: (1...3).reversed().map { .init(.strength($0), words.strength($0)) },
      tableLabel: names.challengesAsTable,
      caption: Text(words.matrixNote(left: max(0, rows.count - Self.room.practices))))
  }

  /// Every challenge that something was said of.
  private var challengeTable: Table? {
    let texts = questionnaire.texts.pairings
    let rows = assessment.challengeFindings.filter { $0.state != .unanswered }.map { finding in
      let felt: Text =
        switch finding.state {
        case .severity(let rank): Text("\(rank)\u{A0}\(severity(rank))")
        case .unknown: Text(names.unknown, .muted)
        case .notApplicable, .unanswered: Text(names.na, .muted)
        }
      return Table.Row([
        Text(title(of: finding.challenge)), felt,
        Text(finding.trend.map { words.trend($0) } ?? names.none),
        Text(finding.pairing.flatMap { texts[$0.rawValue] } ?? names.none),
      ])
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      words.allChallenges,
      columns: [
        .init(names.challenge), .init(names.feltAs), .init(names.yearAgo, priority: 2),
        .init(names.beside, priority: 1),
      ], rows: rows)
  }

  private var outcomes: Section {
    let rows = questionnaire.outcomes.filter { assessment.isInScope($0) }.compactMap { outcome in
      assessment.responses[outcome.id].flatMap { row(outcome, $0) }
    }
    let table = Table(
      names.outcomes,
      columns: [
        .init(names.outcome), .init(names.band), .init(words.ofHow, .trailing),
        .init(names.basis, priority: 1), .init(names.yearAgo, priority: 2),
      ], rows: rows, hidesCaption: true)
    return Section(
      "outcomes", Text(names.outcomes),
      (rows.isEmpty ? [.paragraph(Text(words.noOutcomes))] : [.table(table)])
        + questionnaire.texts.outcomeNotes.map { .paragraph(Text($0), .muted) })
  }

  private func row(_ outcome: Outcome, _ response: Response) -> Table.Row? {
    let (band, rank): (Text, String)
    switch response.answer {
    case .rank(let number):
      let text = outcome.bands.indices.contains(number - 1) ? outcome.bands[number - 1] : ""
      (band, rank) = (Text(text), "\(number) \(Labels().of) \(outcome.bands.count)")
    case .notMeasured: (band, rank) = (Text(names.notMeasured, .muted), names.none)
    case .unknown: (band, rank) = (Text(names.unknown, .muted), names.none)
    case .notApplicable: (band, rank) = (Text(names.na, .muted), names.none)
    case nil, .options: return nil
    }
    return Table.Row([
      Text(outcome.title), band, Text(rank),
      Text(response.basis.map { words.basis($0) } ?? names.none),
      Text(response.trend.map { words.trend($0) } ?? names.none),
    ])
  }
}
