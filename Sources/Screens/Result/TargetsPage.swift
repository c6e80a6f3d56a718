internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// Which practices are short of their targets, the furthest first.
  mutating func fillTargets() {
    whereTargetsComeFrom()
    let rows = targetRows
    let column = titleColumn
    for status in TargetStatus.mostShortFirst {
      let members = rows.filter { $0.status == status }
      guard !members.isEmpty else { continue }
      gap()
      page.heading("\(questionnaire.name(of: status)): \(members.count)")
      if let text = questionnaire.texts.statuses[status.rawValue] { page.text(text, .muted) }
      for row in members { draw(row, titles: column) }
    }
    let open = rows.filter { $0.state == .unanswered }
    guard !open.isEmpty else { return }
    gap()
    page.heading("Not answered: \(open.count)")
    for row in open { draw(row, titles: column) }
  }

  /// A practice beside its target.
  private struct TargetRow {
    var practice: Practice
    var state: PracticeState
    var target: Int
    var status: TargetStatus?
    var isOwn: Bool
  }

  private var targetRows: [TargetRow] {
    questionnaire.dimensions.flatMap { dimension in
      dimension.practices.compactMap { practice in
        let state = assessment.state(of: practice, in: dimension)
        guard let target = assessment.target(of: practice, in: dimension) else { return nil }
        guard state != .outOfScope, state != .notApplicable else { return nil }
        return TargetRow(
          practice: practice, state: state, target: target,
          status: assessment.targetStatus(of: practice, in: dimension),
          isOwn: assessment.details.targets[practice.id] != nil)
      }
    }
  }

  private mutating func whereTargetsComeFrom() {
    let own = assessment.details.targets.count
    guard let table = questionnaire.targets,
      let question = questionnaire.profile.first(where: { $0.id == table.profile })
    else {
      page.text("This questionnaire has no table of targets.", .title)
      return page.text(
        own > 0
          ? "The targets below were set here."
          : "A target can still be set for each practice: open the practice and press T.")
    }
    guard let base = assessment.baseTarget else {
      page.text("There is no target yet.", .title)
      page.text(
        "Targets follow from the answer to \(question.id.displayed), which has none so far. "
          + "Enter leads there.")
      return link(.item(question.id)) { page, marker, role in
        page.entry([.init(marker + question.id.displayed + " ", role)], question.question, role)
      }
    }
    page.text("Target: level \(base)", .title)
    page.text(
      "By the answer to \(question.id.displayed): \(assessment.chosen(in: question).joined(separator: ", "))."
    )
    for extra in table.extra where isChosen(extra.option, in: question) {
      page.text("Level \(extra.level) for \(names(of: extra.practices)).")
    }
    if own > 0 {
      page.text("\(own == 1 ? "1 target was" : "\(own) targets were") set here instead.")
    }
  }

  private func names(of practices: TargetTable.Extra.Practices) -> String {
    switch practices {
    case .named(let ids): ids.map(\.displayed).joined(separator: ", ")
    case .of(let dimensions, let isCoreOnly):
      (isCoreOnly ? "the core practices of " : "")
        + dimensions.map { words.title(of: $0) }.joined(separator: ", ")
    }
  }

  private func isChosen(_ option: String, in question: ChoiceQuestion) -> Bool {
    ProfileCondition(profile: question.id, options: [option]).holds(in: assessment)
  }

  /// A practice beside its target; where there is room, also what to do next.
  private mutating func draw(_ row: TargetRow, titles column: Int) {
    let metrics = page.metrics
    let id = page.id(row.practice.id)
    let numbers = "\(row.state.sign), target \(row.target)" + (row.isOwn ? " (set here)" : "")
    let hint = nextStep(of: row)
    let (isRoomy, isNarrow) = (width >= 100, width < column + 32)
    link(.item(row.practice.id)) { page, marker, role in
      let dash = " \(page.symbols.dash) "
      let title = row.practice.title
      let padded = isNarrow ? title : metrics.padded(title, width: column)
      guard isRoomy, !hint.isEmpty else {
        return page.entry([.init("\(marker)\(id) ", role)], padded + dash + numbers, role)
      }
      let text = padded + dash + metrics.padded(numbers, width: 22)
      page.entry([.init("\(marker)\(id) \(text) ", role)], hint, .muted)
    }
  }

  private func nextStep(of row: TargetRow) -> String {
    guard case .level(let level) = row.state, level < row.target else { return "" }
    return questionnaire.nextStep(of: row.practice, at: level)
  }

  /// The columns of the longest title.
  private var titleColumn: Int {
    questionnaire.practices.map { page.metrics.width(of: $0.title) }.max() ?? 0
  }
}

extension TargetStatus {
  /// The order in which gaps are worth reading.
  static let mostShortFirst: [TargetStatus] = [
    .twoOrMoreShort, .oneLevelShort, .dontKnow, .onTarget, .aboveTarget,
  ]
}
