internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// Why one dimension has its level, and what would change it.
  mutating func fillWhy(_ id: Dimension.ID) {
    guard let dimension = standing.dimension(id), let score = card[dimension: dimension.id]
    else { return page.text("This questionnaire has no dimensions.") }
    page.text(dimension.title, .title)
    if height >= 14, !dimension.purpose.isEmpty { page.text(dimension.purpose, .muted) }
    guard width >= 110 else {
      explain(dimension, score)
      page.blank()
      return practices(of: dimension)
    }
    columns(
      left: width * 11 / 20, { $0.explain(dimension, score) },
      right: { $0.practices(of: dimension) })
  }

  private mutating func explain(_ dimension: Dimension, _ score: DimensionScore) {
    if let counts = standing.counts[dimension.id], counts.inScope > 0 { profile(counts) }
    if let absence = standing.absence(of: dimension) {
      return page.text("This dimension is \(absence) and enters no level and no index.", .title)
    }
    levelLine(score.score)
    remarks(on: score.score)
    page.text("Progress index \(words.index(score.score)).")
    if let confidence = words.confidence(score.score) { page.text(confidence) }
    nextLevel(after: score.score, blockers: words.blockers(of: score), next: words.next(of: score))
    stability(score)
    missingAnswers(in: dimension)
  }

  /// What keeps from the next level and what leads there.
  mutating func nextLevel(after score: Score, blockers: [String], next: String?) {
    guard let level = score.levelEstimate else { return }
    if score.level == nil, let low = score.levelLow, let high = score.levelHigh {
      page.text(
        "The answers that are there stand at level \(level); \(low) to \(high) are possible.",
        .warning)
    }
    guard level < questionnaire.topLevel else { return page.text("There is no higher level.") }
    gap()
    page.heading("What keeps it from level \(level + 1)")
    for blocker in blockers { bullet(blocker) }
    if let next { page.text(next) }
  }

  private mutating func stability(_ score: DimensionScore) {
    guard let fragility = words.fragility(of: score) else { return }
    gap()
    page.heading("How stable it is")
    page.text(fragility)
    if let lowest = score.levelIfNotApplicableLowest, lowest != score.levelEstimate {
      page.text(
        "Read with every not applicable practice at level 1, the level would be \(lowest).",
        .warning)
    }
    if score.dependsOnTheta, let sensitivity = words.sensitivity(score.score) {
      page.text(sensitivity)
    }
  }

  /// What each missing answer would make of the level.
  private mutating func missingAnswers(in dimension: Dimension) {
    guard let missing = standing.missing[dimension.id] else { return }
    gap()
    page.heading("If one missing answer were known")
    let groups = missing.groups
    for group in groups {
      let titles = group.practices.map { words.title(of: $0) }.joined(separator: ", ")
      page.text(titles, .heading)
      page.text(group.outcomes, indent: 2)
    }
    if missing.others > 0 { page.text("And \(missing.others) more.", .muted) }
    guard missing.practices.count > 1 else { return }
    if groups.count == 1, missing.others == 0 {
      page.text("Each of them would tell as much as the others.")
    } else if let telling = missing.mostTelling {
      page.text("The answer to \(words.title(of: telling)) would narrow it most.")
    }
  }

  /// The practices with their levels and targets.
  private mutating func practices(of dimension: Dimension) {
    page.heading("Practices")
    for practice in dimension.practices {
      let state = assessment.state(of: practice, in: dimension)
      var text = state.words + remark(on: practice, state)
      if let target = assessment.target(of: practice, in: dimension), state != .outOfScope {
        text += ", target \(target)"
      }
      if let status = assessment.targetStatus(of: practice, in: dimension), status != .dontKnow {
        text += ": " + questionnaire.name(of: status).lowercased()
      }
      if practice.isKey { text += "; key practice" }
      link(.item(practice.id)) { page, marker, role in
        page.entry(
          [.init(marker + page.id(practice.id) + " ", role)],
          "\(practice.title) \(page.symbols.dash) \(text)", role)
      }
    }
  }

  /// Why a practice does not count, or the answer that is kept although it does not.
  private func remark(on practice: Practice, _ state: PracticeState) -> String {
    switch (state, assessment.responses[practice.id]?.answer) {
    case (.notApplicable, .notApplicable(let reason)): reason.isEmpty ? "" : " (\(reason))"
    case (.outOfScope, .rank(let level)): "; the answer \(level) is kept and does not count"
    case (.outOfScope, .some): "; an answer is kept and does not count"
    case (.level, _), (.notApplicable, _), (.unknown, _), (.unanswered, _), (.outOfScope, nil): ""
    }
  }
}

extension Standing.Missing {
  /// The practices whose answers would lead to the same, in questionnaire order.
  fileprivate var groups: [(practices: [Item.ID], outcomes: String)] {
    var groups: [(practices: [Item.ID], outcomes: String)] = []
    for (id, possibilities) in practices {
      let outcomes = possibilities.outcomes
      if let index = groups.firstIndex(where: { $0.outcomes == outcomes }) {
        groups[index].practices.append(id)
      } else {
        groups.append(([id], outcomes))
      }
    }
    return groups
  }
}

extension [Possibility] {
  /// What each answer would lead to, answers with the same result together: `1–3: level 2; 4–5: level 3`.
  fileprivate var outcomes: String {
    var groups: [(answers: ClosedRange<Int>, result: String)] = []
    for possibility in self {
      let result = possibility.words
      if let last = groups.last, last.result == result {
        groups[groups.count - 1].answers = last.answers.lowerBound...possibility.answer
      } else {
        groups.append((possibility.answer...possibility.answer, result))
      }
    }
    return groups.map { group in
      let (low, high) = (group.answers.lowerBound, group.answers.upperBound)
      return (low == high ? "answer \(low)" : "answers \(low)–\(high)") + " → \(group.result)"
    }.joined(separator: "; ")
  }
}

extension Possibility {
  fileprivate var words: String {
    let range = levelLow == levelHigh ? "\(levelLow)" : "\(levelLow)–\(levelHigh)"
    guard let level else { return "not rated (\(range))" }
    return "level \(level)" + (levelLow == levelHigh ? "" : " (\(range))")
  }
}

extension PracticeState {
  /// The state as a person says it.
  var words: String {
    switch self {
    case .level(let level): "level \(level)"
    case .notApplicable: "not applicable"
    case .unknown: "don't know"
    case .unanswered: "not answered"
    case .outOfScope: "out of scope"
    }
  }

  /// The state in one sign, beside a title.
  var sign: String {
    switch self {
    case .level(let level): "\(level)"
    case .notApplicable: "n/a"
    case .unknown: "?"
    case .unanswered: "open"
    case .outOfScope: "out of scope"
    }
  }
}
