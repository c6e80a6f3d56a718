import MaturityModel
import Translation

/// Targets of questionnaires of format 2: of groups by their measures, and of items by their values.
extension Report {
  /// What has a target, groups before the items in them, and how far each is.
  func measuredTargets(_ measured: ModelReport) -> Section {
    let standings = assessment.targetStandings(measured.assessment)
    let short = standings.filter { $0.gap ?? .zero > .zero }
    var blocks: [Block] = [.paragraph(Text(measuredTargetsLead))]
    if !short.isEmpty {
      let pains = pains
      blocks.append(
        .table(
          Table(
            words.shortOfMeasuredTarget(short.count),
            columns: [
              .init(phrase("What")), .init(names.now), .init(names.target),
              .init(names.helpsWith, priority: 1),
            ],
            rows: short.map { row(of: $0, measured, pains) })))
    }
    let counts: [TargetStatus?: Int] = [
      .onTarget: standings.count { $0.gap == .zero }, .dontKnow: standings.count { $0.gap == nil },
    ]
    if let others = words.otherTargets(counts.filter { $0.value > 0 }) {
      blocks.append(.list([Entry(Text(others), link: "reached")]))
    }
    return Section("targets", Text(names.targets), blocks)
  }

  /// The same with what is reached below it, for a report; nil where nothing has a target.
  func targetsInFull(_ measured: ModelReport) -> Section? {
    guard !assessment.targetStandings(measured.assessment).isEmpty else { return nil }
    var section = measuredTargets(measured)
    let reached = measuredReached(measured)
    if !reached.rows.isEmpty {
      section.blocks.append(
        .section(Section("reached", Text(phrase("Reached", in: "targets")), [.table(reached)])))
    }
    return section
  }

  private var measuredTargetsLead: String {
    let own = assessment.details.targets.count
    guard questionnaire.model?.targets.isEmpty == false else { return words.noTargets(own: own) }
    let lead = phrase("The questionnaire says what is to be reached.")
    return own > 0 ? lead + " " + words.ownTargets(own) : lead
  }

  private func row(
    of standing: TargetStanding, _ measured: ModelReport,
    _ pains: [Item.ID: [(challenge: Item.ID, pain: Int)]]
  ) -> Table.Row {
    let node = measured.model.nodes[standing.node]
    let helps = pains[.init(node.id)]?.map { title(of: $0.challenge) } ?? []
    return Table.Row(
      [
        Text(measured.name(of: standing)), Text(measured.shown(standing.estimate, in: standing)),
        Text(measured.shown(standing.target, in: standing)),
        Text(node.item == nil || helps.isEmpty ? "" : words.list(helps, atMost: 1)),
      ],
      link: node.item != nil
        ? .item(node.id) : node.parent == Model.root ? .dimension(node.id) : nil)
  }

  /// What has reached its target, in the order of the tree.
  func measuredReached(_ measured: ModelReport) -> Table {
    Table(
      "", columns: [.init(phrase("What")), .init(names.now), .init(names.target)],
      rows: assessment.targetStandings(measured.assessment).filter { $0.gap == .zero }
        .map { row(of: $0, measured, [:]) }
        .map { Table.Row(Array($0.cells.prefix(3)), link: $0.link) })
  }
}

extension ModelReport {
  /// The node, and the measure where it is not the value of an item.
  func name(of standing: TargetStanding) -> String {
    let title = model.nodes[standing.node].title
    return standing.measure.flatMap { model.measure($0) }.map { "\(title): \($0.shownTitle)" }
      ?? title
  }

  /// A number of a target as people read it: the name of a step, an answer with its unit, or the number itself.
  func shown(_ value: Fraction?, in standing: TargetStanding) -> String {
    guard let value else { return "–" }
    if let measure = standing.measure.flatMap({ model.measure($0) }) {
      return model.name(of: value, measure)
    }
    switch model.nodes[standing.node].item?.kind {
    case .choice(let steps, _)?:
      return (steps.first { $0.value >= value } ?? steps.last)?.name ?? value.spelled
    case .number(let range)?:
      return model.nodes[standing.node].item?.words(
        of: .number(range.answer(worth: value) ?? value))
        ?? value.spelled
    case .many(_, _, let scale)?:
      return scale.flatMap { model.scales[$0] }?.step(at: value)?.name ?? value.spelled
    case .text?, nil: return value.spelled
    }
  }
}
