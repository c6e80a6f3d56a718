internal import MaturityModel

/// All that a reader of one page has to know.
extension Report {
  var summary: Section {
    Section(
      "summary", number: "1", Text(names.summary), flow: .page,
      [hero] + beside + dimensionBars + [
        .columns([
          [.section(holds), .section(hurts)],
          [.section(start)] + (changed.map { [.section($0)] } ?? []),
        ])
      ])
  }

  /// The first page of a board.
  var standing: Section {
    var change =
      comparison.map { [Block.paragraph(words.shortChange($0, monthBefore), .lead)] } ?? []
    change += notices.map { .paragraph(Text($0), .muted) }
    return Section(
      "standing", Text(names.standing), flow: .page,
      [hero] + beside + change + dimensionBars + [
        .columns([
          [.section(holds)] + (standingOfGroup.map { [.section($0)] } ?? []), [.section(hurts)],
        ])
      ])
  }

  private var dimensionBars: [Block] { scored.isEmpty ? [] : [.figure(bars)] }

  /// What keeps the whole from its next level, and the smallest way there.
  private var holds: Section {
    let overall = card.overall
    var sentences = holdsBack + [smallestWay()].compactMap { $0 }
    if sentences.isEmpty { sentences = [Text(words.nothingHoldsBack(overall.score))] }
    return Section(
      "holds", Text(words.holdsHeading(next: nextLevel)), sentences.map { .paragraph($0) })
  }

  /// The level above the one that the answers stand at; nil at the top and where there are too few answers.
  package var nextLevel: Int? {
    card.overall.levelEstimate.flatMap { $0 < words.levels.count ? $0 + 1 : nil }
  }

  /// The gates of the next level that fail, a sentence each.
  package var holdsBack: [Text] {
    words.holdsBack(
      card.overall, dimensions: { title(of: $0) },
      countTheSame: Set(questionnaire.dimensions.map(\.weight)).count <= 1)
  }

  /// The smallest way to the next level; nil where there is none.
  ///
  /// `star` is the sign that its practices bear where they are listed.
  package func smallestWay(star: String? = "★") -> Text? {
    card.overall.next.map { next in
      words.way(
        to: next.target,
        next.set.map { raise in
          (
            title(of: raise.practice), raise.from, raise.to,
            asked(raise.practice)?.practice.effort ?? .medium
          )
        }, star: star)
    }
  }

  /// The challenges that are felt most, the worst first.
  var felt: [ChallengeFinding] {
    let findings = assessment.challengeFindings.filter { ($0.severity ?? 0) >= 2 }
    return findings.enumerated().sorted { left, right in
      let keys = [left, right].map {
        (-($0.element.severity ?? 0), $0.element.rank ?? .max, $0.offset)
      }
      return keys[0] < keys[1]
    }.map(\.element)
  }

  /// The name of a severity, as the questionnaire has it.
  func severity(_ rank: Int) -> String {
    questionnaire.texts.severity.first { $0.rank == rank }?.name ?? ""
  }

  /// The challenges that are felt most, with the practices that relieve them most.
  package var hurting: [Entry] {
    felt.prefix(3).map { finding in
      let practices = finding.links.compactMap { link in
        asked(link.practice).flatMap { asked in
          asked.level.map { "\(asked.practice.title)\u{A0}\($0)" }
        }
      }
      return Entry(
        words.felt(
          title(of: finding.challenge), severity(finding.severity ?? 0).lowercased(),
          rank: finding.severity ?? 0),
        detail: Text(words.list(Array(practices.prefix(3)))), link: .item(finding.challenge.text))
    }
  }

  private var hurts: Section {
    let entries = hurting
    return Section(
      "hurts", Text(names.hurts),
      entries.isEmpty ? [.paragraph(Text(challengesLead))] : [.list(entries)])
  }

  /// The first steps of the plan.
  package var firstSteps: [Entry] {
    roadmap.rows(in: .now).prefix(3).map { row in
      Entry(
        "\(words.way(row)) \(named(row)) \("· \(facts(of: row))", .muted)",
        detail: Text(firstStep(row.practice) ?? ""), link: .item(row.practice.text))
    }
  }

  private var start: Section {
    let entries = firstSteps
    return Section(
      "start", Text(names.start),
      entries.isEmpty ? [.paragraph(Text(emptyPlan))] : [.list(entries)])
  }

  /// The name of a practice of the plan, with its star.
  func named(_ row: Roadmap.Row) -> Text {
    let star: Text = row.isInNextLevelSet ? " \("★", .star)" : ""
    return "\(title(of: row.practice), .strong)\(star)"
  }

  /// `small · Eli, 29 Jan 2027`.
  private func facts(of row: Roadmap.Row) -> String {
    [words.effort(row.effort), ownerAndDay(of: row.practice) { words.shortDate($0) }]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What changed since last time; nil without a last time.
  package var changeSince: Text? { since?.lead }

  private var changed: Section? {
    changeSince.map { Section("changed", Text(names.changed), [.paragraph($0)]) }
  }
}
