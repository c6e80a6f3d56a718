internal import MaturityModel

/// All that a reader of one page has to know.
extension Report {
  var summary: Section {
    Section(
      "summary", number: "1", Text(names.summary), flow: .page,
      [hero] + dimensionBars + [
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
      [hero] + change + dimensionBars + [
        .columns([[.section(holds)], [.section(hurts)]])
      ])
  }

  private var dimensionBars: [Block] { scored.isEmpty ? [] : [.figure(bars)] }

  /// What keeps the whole from its next level, and the smallest way there.
  private var holds: Section {
    let overall = card.overall
    let estimate = overall.levelEstimate
    var sentences = words.holdsBack(
      overall, dimensions: { title(of: $0) },
      countTheSame: Set(questionnaire.dimensions.map(\.weight)).count <= 1)
    if let next = overall.next {
      sentences.append(
        words.way(
          to: next.target,
          next.set.map { raise in
            (
              title(of: raise.practice), raise.from, raise.to,
              asked(raise.practice)?.practice.effort ?? .medium
            )
          }))
    }
    if sentences.isEmpty { sentences = [Text(words.nothingHoldsBack(overall.score))] }
    return Section(
      "holds",
      Text(words.holdsHeading(next: estimate.flatMap { $0 < words.levels.count ? $0 + 1 : nil })),
      sentences.map { .paragraph($0) })
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

  private var hurts: Section {
    let entries = felt.prefix(3).map { finding in
      let practices = finding.links.compactMap { link in
        asked(link.practice).flatMap { asked in
          asked.level.map { "\(asked.practice.title)\u{A0}\($0)" }
        }
      }
      return Entry(
        words.felt(
          title(of: finding.challenge), severity(finding.severity ?? 0).lowercased(),
          rank: finding.severity ?? 0),
        detail: Text(words.list(Array(practices.prefix(3)))))
    }
    let isRated = assessment.challengeFindings.contains { $0.severity != nil }
    return Section(
      "hurts", Text(names.hurts),
      entries.isEmpty ? [.paragraph(Text(words.nothingHurts(isRated: isRated)))] : [.list(entries)])
  }

  private var start: Section {
    let entries = roadmap.rows(in: .now).prefix(3).map { row in
      Entry(
        "\(Text.step(row.from, row.to)) \(named(row)) \("· \(facts(of: row))", .muted)",
        detail: Text(firstStep(row.practice) ?? ""), link: .item(row.practice.text))
    }
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

  private var changed: Section? {
    since.map { Section("changed", Text(names.changed), [.paragraph($0.lead)]) }
  }
}
