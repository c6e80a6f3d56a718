internal import MaturityModel

/// What hurts beside the practices that relieve it, and what was measured.
extension Report {
  /// How many challenges and practices a chart has room for.
  private static let room = (challenges: 8, practices: 24)

  var challenges: Section {
    var blocks: [Block] = [.paragraph(Text(challengesLead), .lead)]
    if let matrix { blocks.append(.figure(matrix)) }
    if let table = challengeTable(withRelief: false) { blocks.append(.table(table)) }
    blocks.append(.section(outcomes))
    return Section(
      "challenges", number: measured == nil ? "6" : "", Text(names.challenges), flow: .page, blocks)
  }

  /// The challenges that are felt most, in a sentence.
  package var challengesLead: String {
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
              asked.named, level: asked.level,
              strengths: strengths[asked.practice.id] ?? [], link: asked.link)
          })),
      title: words.matrixTitle,
      summary: words.matrix(practices: rows.count, challenges: columns.count),
      legend: (1...3).reversed().map { .init(.strength($0), words.strength($0)) },
      tableLabel: names.challengesAsTable,
      caption: Text(words.matrixNote(left: max(0, rows.count - Self.room.practices))))
  }

  /// The challenges without the chart: what to do with each, and the practices that relieve it.
  package var challengePage: [Block] {
    guard !questionnaire.challenges.isEmpty else { return [.paragraph(Text(words.noChallenges))] }
    return [
      .paragraph(Text(challengesLead), .lead), .paragraph(Text(words.challengesNote), .muted),
    ]
      + (challengeTable(withRelief: true).map { [.table($0)] } ?? [])
  }

  /// The challenges by what is to be done with them, the worst first.
  private func challengeTable(withRelief: Bool) -> Table? {
    let texts = questionnaire.texts.pairings
    let findings = assessment.challengeFindings
    var rows: [Table.Row] = []
    for group in ChallengeGroup.allCases where withRelief || group != .unanswered {
      let members = findings.filter { ChallengeGroup(of: $0) == group }
      guard !members.isEmpty else { continue }
      let text = group.pairing.flatMap { texts[$0.rawValue] }.map { " \($0)" } ?? ""
      rows.append(.init(band: Text("\(words.title(of: group)): \(members.count).\(text)")))
      rows += (group.isSevereFirst ? members.severeFirst : members).map {
        row(of: $0, withRelief: withRelief)
      }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      words.allChallenges,
      columns: [
        .init(names.challenge), .init(names.feltAs), .init(names.yearAgo, priority: 2),
      ] + (withRelief ? [.init(names.relievedBy, priority: 1)] : []), rows: rows,
      hidesCaption: withRelief)
  }

  private func row(of finding: ChallengeFinding, withRelief: Bool) -> Table.Row {
    let felt: Text =
      switch finding.state {
      case .severity(let rank):
        Text("\(rank)\u{A0}\(severity(rank))" + (finding.rank.map { words.amongWorst($0) } ?? ""))
      case .unknown: Text(names.unknown, .muted)
      case .notApplicable: Text(names.na, .muted)
      case .unanswered: Text(names.unanswered.lowercased(), .muted)
      }
    let cells = [
      Text(title(of: finding.challenge)), felt,
      Text(finding.trend.map { words.trend($0) } ?? names.none),
    ]
    let link = Link.item(finding.challenge.text)
    return Table.Row(withRelief ? cells + [relief(finding)] : cells, link: withRelief ? link : nil)
  }

  /// The practices that relieve a challenge and are low, strongest link first, with their levels.
  private func relief(_ finding: ChallengeFinding) -> Text {
    let low = finding.links.filter { $0.isLow == true }.compactMap { link in
      asked(link.practice).flatMap { asked in
        asked.level.map { "\(asked.named)\u{A0}\($0)" } ?? (asked.isRated ? asked.named : nil)
      }
    }
    return low.isEmpty ? Text(names.none) : Text(words.list(low, atMost: 3))
  }
}
