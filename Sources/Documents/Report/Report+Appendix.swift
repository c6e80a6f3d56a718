internal import MaturityModel

/// All answers in words, and how a level comes about.
extension Report {
  var appendix: Section {
    var blocks: [Block] = [
      .section(Section("answers", Text(names.allAnswers), [.table(allAnswers)]))
    ]
    if let surroundings { blocks.append(.section(surroundings)) }
    blocks += ([rule] + texts).map { .section($0) }
    blocks.append(origin)
    return Section("appendix", number: "A", Text(names.appendix), flow: .page, blocks)
  }

  /// What the words mean, and what is to be kept in mind.
  var texts: [Section] {
    let texts = questionnaire.texts
    return [
      texts.glossary.isEmpty
        ? nil
        : Section(
          "glossary", Text(names.glossary),
          [.facts(texts.glossary.map { Fact($0.word, Text($0.meaning)) })]),
      texts.notes.isEmpty
        ? nil
        : Section("notes", Text(names.notes), [.list(texts.notes.map { Entry(Text($0)) })]),
    ].compactMap { $0 }
  }

  /// By which questionnaire and rule.
  var origin: Block {
    .paragraph(
      words.origin(
        id: questionnaire.id, version: questionnaire.version, digest: questionnaire.digest,
        card.rule), .muted)
  }

  private var allAnswers: Table {
    Table(
      names.allAnswers,
      columns: [.init(names.practice), .init(names.level), .init(names.statement)],
      rows: asked.map { asked in
        let statement =
          switch asked.state {
          case .level(let level): asked.statement(at: level)
          case .answered: asked.given
          case .notApplicable: asked.reason.isEmpty ? words.noReason : asked.reason
          case .unknown: names.dontKnow
          case .unanswered, .outOfScope: names.unanswered
          }
        return Table.Row(
          [
            Text("\(asked.practice.id.displayed) \(asked.practice.title)"), asked.mark,
            Text(statement),
          ], link: asked.link)
      }, hidesCaption: true)
  }

  /// The profile and the context in words; nil where nothing was said.
  private var surroundings: Section? {
    let rows = (questionnaire.profile + questionnaire.context).compactMap {
      question -> Table.Row? in
      let response = assessment.responses[question.id]
      var chosen: [String] = []
      if case .options(let ids)? = response?.answer {
        chosen = question.options.filter { ids.contains($0.id) }.map(\.text)
      }
      // Words of one's own can tell a person from the others.
      if people != .none, let text = response?.text, !text.isEmpty { chosen.append(text) }
      guard !chosen.isEmpty else { return nil }
      return Table.Row([Text(question.question), Text(chosen.joined(separator: "; "))])
    }
    guard !rows.isEmpty else { return nil }
    return Section(
      "surroundings", Text(names.surroundings),
      [
        .table(
          Table(
            names.surroundings, columns: [.init(names.question), .init(names.answer)], rows: rows,
            hidesCaption: true))
      ])
  }

  var rule: Section {
    let overall = card.overall.score
    return Section(
      "rule", Text(names.rule),
      [
        .paragraph(Text(words.rule(card.rule))),
        .paragraph(Text(words.scores.sensitivity(overall) ?? "")),
        .table(
          Table(
            words.theLevels(questionnaire.topLevel),
            columns: [.init(names.level), .init(names.name), .init(names.meaning)],
            rows: questionnaire.levels.map {
              Table.Row([.level($0.rank), Text($0.name), Text($0.meaning)])
            })),
      ].filter { $0 != .paragraph("") })
  }
}
