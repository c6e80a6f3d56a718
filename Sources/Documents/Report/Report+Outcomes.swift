internal import MaturityModel

/// What was measured, as a profile and never as a total.
extension Report {
  var outcomes: Section {
    let asked = questionnaire.outcomes.filter { assessment.isInScope($0) }
    let rows = asked.compactMap { outcome in
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
      measureFirst(asked) + (rows.isEmpty ? [.paragraph(Text(words.noOutcomes))] : [.table(table)])
        + questionnaire.texts.outcomeNotes.map { .paragraph(Text($0), .muted) })
  }

  /// The outcomes, what each is related to, and what the study says beside the team's own words.
  package var outcomePage: [Block] {
    guard !questionnaire.outcomes.isEmpty else { return [.paragraph(Text(words.noOutcomesAsked))] }
    let related = questionnaire.outcomes.filter {
      assessment.isInScope($0) && assessment.responses[$0.id]?.answer != nil
    }.compactMap { outcome -> Fact? in
      let names = outcome.relatedDimensions.map { id in
        "\(title(of: id))\u{A0}\(card[dimension: id]?.levelEstimate.map { "\($0)" } ?? self.names.none)"
      }
      return names.isEmpty ? nil : Fact(outcome.title, Text(words.list(names)))
    }
    return [.paragraph(Text(words.outcomesNote), .muted)] + outcomes.blocks
      + (related.isEmpty
        ? [] : [.section(Section("related", Text(words.relatedHeading), [.facts(related)]))])
      + sideNotes
  }

  /// What to say before everything else where too little is measured.
  private func measureFirst(_ outcomes: [Outcome]) -> [Block] {
    let blind = outcomes.filter { assessment.responses[$0.id]?.answer == .notMeasured }
    guard blind.count >= 3 else { return [] }
    var sources: [(practice: Item.ID, outcomes: [String])] = []
    for outcome in blind {
      for practice in outcome.measuredBy where asked(practice) != nil {
        if let index = sources.firstIndex(where: { $0.practice == practice }) {
          sources[index].outcomes.append(outcome.title)
        } else {
          sources.append((practice, [outcome.title]))
        }
      }
    }
    return [
      .paragraph(Text(words.measureFirst(blind.count), .strong)),
      .list(
        sources.map { source in
          Entry(
            "\(title(of: source.practice)) \("· \(words.list(source.outcomes))", .muted)",
            link: .item(source.practice.text))
        }),
    ].filter { $0 != .list([]) }
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
    case nil, .options, .number, .text: return nil
    }
    let marks = [
      mattersMost.contains(outcome.id) ? words.mattersMost : "",
      response.fitsNeed ? words.fitsNeed : "",
    ].filter { !$0.isEmpty }
    return Table.Row(
      [
        "\(outcome.title)\(marks.map { " \("· \($0)", .muted)" as Text }.reduce(Text(), +))", band,
        Text(rank), Text(response.basis.map { words.basis($0) } ?? names.none),
        Text(response.trend.map { words.trend($0) } ?? names.none),
      ], link: .item(outcome.id.text))
  }

  /// The outcomes that were chosen in the profile as those that matter most.
  private var mattersMost: Set<Item.ID> {
    let chosen = questionnaire.profile.flatMap { question -> [Item.ID] in
      guard case .options(let ids)? = assessment.responses[question.id]?.answer else { return [] }
      return ids.map { Item.ID($0) }
    }
    return Set(questionnaire.outcomes.map(\.id)).intersection(chosen)
  }

  /// Sentences from the study beside the team's own words; for context only.
  private var sideNotes: [Block] {
    let texts = questionnaire.texts
    let counted = questionnaire.profile.first { question in
      ProfileCondition(profile: question.id, options: texts.adoptionCounts).holds(in: assessment)
    }
    return [
      (texts.others["benefitContext"], questionnaire.context.first),
      (texts.others["adoptionContext"], counted),
    ].flatMap { note, question -> [Block] in
      guard let note, let question else { return [] }
      let answer = assessment.chosen(in: question)
      guard !answer.isEmpty else { return [] }
      return [
        .paragraph(Text("\(question.question) \(answer.joined(separator: ", "))")),
        .paragraph(Text(note), .muted),
      ]
    }
  }
}
