internal import MaturityModel
internal import TextCanvas

/// A row of the item screen that can be in focus.
enum ItemRow: Hashable, Sendable {
  /// The choice at an index: a level, a severity, a band or an option.
  case choice(Int)
  case notApplicable
  case unknown
  case notMeasured
  case note
  case evidence
  case basis
  case trend
  case fitsNeed
  case ownText
  case target
  /// One of the three challenges that hurt most.
  case worst
}

/// A choice with what is typed to choose it.
struct Choice: Hashable, Sendable {
  /// The digit as it stands before the choice; empty where none can be typed.
  let digit: String
  let text: String
  /// A second line of explanation.
  let explanation: String
  let answer: Answer
}

extension Item {
  /// The answers on offer, in their order.
  func choices(in questionnaire: Questionnaire) -> [Choice] {
    switch self {
    case .practice(let practice, _):
      return practice.anchors.enumerated().map { index, anchor in
        Choice(digit: "\(index + 1)", text: anchor, explanation: "", answer: .rank(index + 1))
      }
    case .challenge:
      return questionnaire.severityScale.map { severity in
        Choice(
          digit: "\(severity.rank)", text: severity.name, explanation: severity.effect,
          answer: .rank(severity.rank))
      }
    case .outcome(let outcome):
      return outcome.bands.enumerated().map { index, band in
        Choice(digit: "\(index + 1)", text: band, explanation: "", answer: .rank(index + 1))
      }
    case .profile(let question), .context(let question):
      return question.options.enumerated().map { index, option in
        Choice(
          digit: index < 9 ? "\(index + 1)" : "", text: option.text, explanation: "",
          answer: .options([option.id]))
      }
    }
  }

  /// What to do when nothing is answered yet.
  var answeringHint: String {
    switch self {
    case .practice: "Type the highest level that is true today; d = don't know"
    case .challenge: "Type 0 to 4; d = don't know"
    case .outcome: "Type a band; m = not measured"
    case .profile(let question), .context(let question):
      question.maximum > 1
        ? "Space chooses, up to \(question.maximum); Enter goes on"
        : question.isRequired ? "Type a number; this one is needed" : "Type a number, or go on"
    }
  }
}

extension Questionnaire {
  /// The severity scale, with the usual words where the questionnaire brings none.
  var severityScale: [ReportTexts.Severity] {
    guard texts.severity.isEmpty else { return texts.severity }
    return ["Not felt", "Slight", "Noticeable", "Serious", "Blocking"].enumerated().map {
      .init(rank: $0, name: $1)
    }
  }
}

extension Workspace {
  /// The rows of an item that can be in focus, top to bottom.
  func rows(of item: Item) -> [ItemRow] {
    guard let questionnaire = assessment?.questionnaire else { return [] }
    var rows = item.choices(in: questionnaire).indices.map { ItemRow.choice($0) }
    switch item {
    case .practice:
      if item.notApplicableRefusal == nil { rows.append(.notApplicable) }
      rows += [.unknown, .note, .evidence, .target]
    case .challenge: rows += [.notApplicable, .unknown, .worst, .trend, .note]
    case .outcome: rows += [.notMeasured, .basis, .trend, .fitsNeed, .note]
    case .profile(let question), .context(let question):
      if question.allowsText { rows.append(.ownText) }
    }
    return rows
  }

  /// The row that is in focus when an item is shown: its answer, or the first choice.
  func startRow(of item: Item) -> Int {
    let rows = rows(of: item)
    guard let questionnaire = assessment?.questionnaire,
      let answer = assessment?.responses[item.id]?.answer
    else { return 0 }
    let choices = item.choices(in: questionnaire)
    let row: ItemRow? =
      switch answer {
      case .rank, .options: choices.firstIndex { $0.isChosen(by: answer) }.map { .choice($0) }
      case .notApplicable: .notApplicable
      case .unknown: .unknown
      case .notMeasured: .notMeasured
      }
    return row.flatMap { rows.firstIndex(of: $0) } ?? 0
  }

  /// What the profile answer just given means for the rest, if the questionnaire says something.
  func notice(for item: Item) -> String? {
    guard let assessment, case .profile = item else { return nil }
    let notice = assessment.questionnaire.notices.first {
      $0.condition.profile == item.id && $0.condition.holds(in: assessment)
    }
    guard notice?.companion != nil, assessment.details.companion == nil else { return notice?.text }
    return notice.map { $0.text + " & adds it." }
  }
}

extension Choice {
  /// True when the answer is, or includes, this choice.
  func isChosen(by other: Answer?) -> Bool {
    guard case .options(let chosen) = other, case .options(let own) = answer else {
      return answer == other
    }
    return own.allSatisfy { chosen.contains($0) }
  }
}
