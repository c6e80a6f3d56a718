package import MaturityModel

/// What to do, in order.
extension Report {
  /// The plan in full.
  func plan(number: String) -> Section {
    var blocks: [Block] = [.paragraph(planLead, .lead)]
    if !roadmap.rows.isEmpty {
      blocks += [.figure(board), .figure(trend(height: 190)), .table(planTable(detailed: true))]
    }
    blocks += parts(number)
    return Section("plan", number: number, Text(names.plan), flow: .page, blocks)
  }

  /// The second page of a board.
  var doNext: Section {
    var blocks: [Block] = [.paragraph(planLead, .lead)]
    if !roadmap.rows.isEmpty {
      blocks += [.table(planTable(detailed: false)), .figure(trend(height: 156))]
    }
    let changed = since.map {
      Section("changed", Text(words.changed(monthBefore)), [.paragraph($0.lead)])
    }
    let columns = [changed, needed].compactMap { $0 }.map { [Block.section($0)] }
    if !columns.isEmpty { blocks.append(.columns(columns)) }
    return Section("next", Text(names.doNext), flow: .page, blocks)
  }

  private var planLead: Text {
    guard !roadmap.rows.isEmpty else { return Text(emptyPlan) }
    let stars = roadmap.rows.count(where: \.isInNextLevelSet)
    return Text(
      words.goal(
        roadmap.goal, stars: stars, next: nextName,
        isWhole: stars == practicesToNext))
  }

  /// What the level or the step above the present one is called; nil where no way there is known.
  package var nextName: String? {
    if let measured { return measured.way == nil ? nil : measured.assessment.aim?.name }
    return card.overall.next.map { words.level(called: $0.target) }
  }

  /// How many practices the smallest way there has; nil where none is known.
  package var practicesToNext: Int? {
    measured.map(\.itemsToNext) ?? card.overall.next?.practices
  }

  /// Why there is nothing to do.
  package var emptyPlan: String {
    words.emptyPlan(
      roadmap.goal, unrated: roadmap.unrated.count, leftOut: roadmap.leftOut.count,
      rated: asked.count(where: \.isRated))
  }

  /// The first words on how to begin; nil for a practice that is at the top, or that nobody gave one.
  package func firstStep(_ id: Item.ID) -> String? {
    guard let asked = asked(id), asked.isRated else { return nil }
    let level = asked.level ?? planned[id]?.from ?? 1
    if asked.practice.asked == nil, level >= questionnaire.topLevel { return nil }
    let text = questionnaire.nextStep(of: asked.practice, at: level)
    return text.isEmpty ? nil : text
  }

  /// The first open action of a practice.
  func action(of practice: Item.ID) -> Action? {
    assessment.details.actions.first { $0.practice == practice && $0.state == .open }
  }

  /// Who does it and until when, as far as that may be said: `Eli, 29 Jan 2027`.
  func ownerAndDay(of practice: Item.ID, _ date: (CalendarDay) -> String) -> String {
    let action = action(of: practice)
    let due = action?.due.map(date) ?? ""
    guard people != .none else { return due }
    let owner = action?.owner ?? ""
    return [owner.isEmpty ? names.noOwner : owner, due].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private var board: Figure {
    let shown = [Plan.Band.now, .next].map { band in
      let rows = roadmap.rows(in: band)
      return PlanBoard.Band(
        words.band(band), note: note(of: band), practices: rows.map(card(of:)),
        rest: rows.isEmpty ? Text(words.nothingInBand) : "")
    }
    let later = roadmap.rows(in: .later).map { title(of: $0.practice) }
    return Figure(
      .board(
        PlanBoard(
          shown + [
            .init(
              words.band(.later), note: note(of: .later),
              rest: Text(
                later.isEmpty ? words.nothingInBand : words.list(later, atMost: 8) + "."))
          ])), title: names.plan,
      summary: words.board(Plan.Band.allCases.map { roadmap.rows(in: $0).count }))
  }

  private func card(of row: Roadmap.Row) -> PlanBoard.Practice {
    let notes = [
      words.capital(words.effort(row.effort)), words.places(row.ranks),
      ownerAndDay(of: row.practice) { words.dueDay($0) },
      row.mover == .user ? names.movedByHand : "",
    ]
    return PlanBoard.Practice(
      words.way(row), title(of: row.practice), isStarred: row.isInNextLevelSet,
      text: Text(firstStep(row.practice) ?? ""),
      note: Text(notes.filter { !$0.isEmpty }.joined(separator: " · ")),
      link: .item(row.practice.text))
  }

  /// Until when, and where the whole stands then.
  private func note(of band: Plan.Band) -> Text {
    let end =
      roadmap.end(of: band).map { words.until(words.date($0)) }
      ?? words.practices(roadmap.rows(in: band).count)
    guard let after = roadmap.after[band]?.overall else { return Text(end) }
    let level = words.level(after) ?? Text(names.notRated)
    return "\(end) · \(words.then) \(level), \(words.percent(after.index))"
  }

  /// Level and progress after each part of the plan, by the same rule.
  private func trend(height: Int) -> Figure {
    var points: [TrendLine.Point] = []
    let today = assessment.headline.overall
    let standings =
      [(words.nowPoint, today)]
      + Plan.Band.allCases.compactMap { band in
        roadmap.after[band].map { (words.after(band), $0.overall) }
      }
    for (day, (label, standing)) in standings.enumerated() {
      guard let index = standing.index else { continue }
      points.append(
        .init(day: day, label, progress: index, level: standing.level, name: standing.name))
    }
    return Figure(
      .trend(
        TrendLine(
          points, of: names.after, axis: words.axis(questionnaire.topLevel), height: height)),
      title: words.trendTitle, summary: words.trend(points), tableLabel: names.asTable,
      caption: Text(words.trendNote))
  }
}
