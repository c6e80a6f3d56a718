internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// The outcomes as a profile, never as a total.
  mutating func fillOutcomes() {
    let inScope = questionnaire.outcomes.filter { assessment.isInScope($0) }
    guard !questionnaire.outcomes.isEmpty else {
      return page.text("This questionnaire asks for no outcomes.")
    }
    measureFirst(inScope)
    page.text("Outcomes enter no level and no index, and have no total.", .muted)
    gap()
    if inScope.isEmpty { page.text("No outcome is in scope.") }
    for outcome in inScope { draw(outcome) }
    let skipped = questionnaire.outcomes.count - inScope.count
    if skipped > 0, !inScope.isEmpty {
      page.text("\(skipped) more are out of scope by the profile.", .muted)
    }
    gap()
    for note in questionnaire.texts.outcomeNotes { bullet(note, .muted) }
    sideNotes()
  }

  /// What to say before everything else where too little is measured.
  private mutating func measureFirst(_ outcomes: [Outcome]) {
    let blind = outcomes.filter { assessment.responses[$0.id]?.answer == .notMeasured }
    guard blind.count >= 3 else { return }
    page.text("Measure first: \(blind.count) outcomes are not measured.", .title)
    page.text("The practices that produce the figures:")
    var sources: [(practice: Item.ID, outcomes: [String])] = []
    for outcome in blind {
      for practice in outcome.measuredBy {
        if let index = sources.firstIndex(where: { $0.practice == practice }) {
          sources[index].outcomes.append(outcome.title)
        } else {
          sources.append((practice, [outcome.title]))
        }
      }
    }
    for source in sources {
      guard let (practice, dimension) = standing.questionnaire.practice(source.practice) else {
        continue
      }
      let state = assessment.state(of: practice, in: dimension)
      link(.item(practice.id)) { page, marker, role in
        page.entry(
          [.init(marker + page.id(practice.id) + " ", role)],
          "\(practice.title) (\(state.words)), for \(source.outcomes.joined(separator: ", "))",
          role)
      }
    }
    gap()
  }

  private mutating func draw(_ outcome: Outcome) {
    let response = assessment.responses[outcome.id] ?? Response()
    let matters = mattersMost.contains(outcome.id)
    var bar: [Page.Span] = []
    if case .rank(let band)? = response.answer { bar = bandBar(band, of: outcome) + [.init("  ")] }
    let facts = facts(outcome, response)
    let related = related(outcome)
    link(.item(outcome.id)) { page, marker, role in
      let id = page.id(outcome.id)
      let most = matters ? " \(page.symbols.dash) matters most" : ""
      page.entry([.init(marker + id + " ", role)] + bar, outcome.title + most, role)
      page.text(facts, indent: 9)
      if !outcome.note.isEmpty, !bar.isEmpty { page.text(outcome.note, .muted, indent: 9) }
      if !related.isEmpty { page.text(related, .muted, indent: 9) }
    }
  }

  /// The band as a row of filled and empty signs.
  private func bandBar(_ band: Int, of outcome: Outcome) -> [Page.Span] {
    let all = outcome.bands.count
    let band = min(max(0, band), all)
    return [
      .init(String(repeating: symbols.filled, count: band), .series(0)),
      .init(String(repeating: symbols.empty, count: all - band), .track),
    ]
  }

  private func facts(_ outcome: Outcome, _ response: Response) -> String {
    var facts: [String] = []
    switch response.answer {
    case .rank(let band) where outcome.bands.indices.contains(band - 1):
      facts.append("band \(band) of \(outcome.bands.count): \(outcome.bands[band - 1])")
    case .notMeasured: facts.append("not measured")
    case nil, .rank, .options, .notApplicable, .unknown: facts.append("not answered")
    }
    if let basis = response.basis { facts.append(basis.words) }
    if let trend = response.trend {
      facts.append(trend == .unknown ? "trend unknown" : trend.sign(symbols) + trend.words)
    }
    if response.fitsNeed { facts.append("fits the need") }
    return facts.joined(separator: "; ")
  }

  private func related(_ outcome: Outcome) -> String {
    let names = outcome.relatedDimensions.map { id in
      let level = card[dimension: id]?.levelEstimate.map { "\($0)" } ?? "–"
      return "\(words.title(of: id)) \(level)"
    }
    return names.isEmpty ? "" : "Related (expert opinion): " + names.joined(separator: ", ")
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
  private mutating func sideNotes() {
    let texts = questionnaire.texts
    sideNote(texts.others["benefitContext"], on: questionnaire.context.first)
    let counted = questionnaire.profile.first { question in
      ProfileCondition(profile: question.id, options: texts.adoptionCounts).holds(in: assessment)
    }
    sideNote(texts.others["adoptionContext"], on: counted)
  }

  private mutating func sideNote(_ note: String?, on question: ChoiceQuestion?) {
    guard let note, let question else { return }
    let answer = assessment.chosen(in: question)
    guard !answer.isEmpty else { return }
    gap()
    page.text("\(question.question) \(answer.joined(separator: ", ")).")
    page.text(note, .muted)
  }
}
