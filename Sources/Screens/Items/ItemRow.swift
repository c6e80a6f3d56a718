internal import MaturityModel
internal import TextCanvas
internal import Translation

/// A row of the item screen that can be in focus.
enum ItemRow: Hashable, Sendable {
  /// The choice at an index: a level, a severity, a band or an option.
  case choice(Int)
  /// A number or words that are typed as the answer.
  case value
  /// The condition at an index that any step above the lowest needs.
  case criterion(Int)
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
  /// The digits that stand before the choice, all of which are typed to choose it.
  let label: String
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
      takesMany ? options(practice.asked?.options ?? []) : ranked(practice.anchors)
    case .challenge: ranked(questionnaire.severityScale)
    case .outcome(let outcome): ranked(outcome.bands)
    case .profile(let question), .context(let question):
      zip(labels(of: question.options.map(\.text), from: 1), question.options).map {
        Choice(label: $0, text: $1.text, explanation: "", answer: .options([$1.id]))
      }
    }
  }

  /// How many answers are on offer.
  func choiceCount(in questionnaire: Questionnaire) -> Int {
    switch self {
    case .practice(let practice, _):
      takesMany ? practice.asked?.options.count ?? 0 : practice.anchors.count
    case .challenge: questionnaire.severityScale.count
    case .outcome(let outcome): outcome.bands.count
    case .profile(let question), .context(let question): question.options.count
    }
  }

  /// Options of which any number is chosen; the first that stands alone is typed as 0.
  private func options(_ options: [ModelItem.Option]) -> [Choice] {
    let alone = options.firstIndex(where: \.isExclusive)
    let others = options.indices.filter { $0 != alone }
    var labels = zip(others, labels(of: others.map { options[$0].text }, from: 1)).reduce(
      into: [Int: String]()
    ) { $0[$1.0] = $1.1 }
    if let alone {
      labels[alone] = String(repeating: "0", count: max(1, labels.values.first?.count ?? 1))
    }
    return options.enumerated().map { place, option in
      Choice(
        label: labels[place] ?? "", text: option.text, explanation: "",
        answer: .options([option.id]))
    }
  }

  private func ranked(_ texts: [String]) -> [Choice] {
    zip(labels(of: texts, from: 1), texts).enumerated().map { index, row in
      Choice(label: row.0, text: row.1, explanation: "", answer: .rank(index + 1))
    }
  }

  private func ranked(_ scale: [ReportTexts.Severity]) -> [Choice] {
    zip(labels(of: scale.map(\.name), from: scale.first?.rank ?? 0), scale).map {
      Choice(label: $0, text: $1.name, explanation: $1.effect, answer: .rank($1.rank))
    }
  }

  /// What is typed for each of some rows: one digit, or more of them where there are more rows than that, or where the
  /// texts begin with numbers, which people would type instead.
  private func labels(of texts: [String], from first: Int) -> [String] {
    let numbers = texts.indices.map { "\(first + $0)" }
    let beginsWithNumber = texts.contains { $0.first?.isNumber == true }
    let width = max(beginsWithNumber ? 2 : 1, numbers.last?.count ?? 1)
    return numbers.map { String(repeating: "0", count: width - $0.count) + $0 }
  }

  /// What to do when nothing is answered yet.
  var answeringHint: String {
    switch self {
    case .practice where takesMany:
      phrase("Space ticks what is true; Enter goes on")
    case .practice(let practice, _) where practice.asked?.range != nil:
      phrase("Type the number")
    case .practice(let practice, _) where practice.asked?.isText == true:
      phrase("Enter opens the text")
    case .practice(let practice, _) where practice.asked?.criteria.isEmpty == false:
      phrase("Choose a step; Tab goes to what has to hold for it")
    case .practice(let practice, _) where practice.asked != nil: phrase("Choose what is true")
    case .practice: phrase("Highest statement that is true together with all above it")
    case .challenge: phrase("Type 0 to 4; d = don't know")
    case .outcome: phrase("Type a band; m = not measured")
    case .profile(let question), .context(let question):
      question.maximum > 1
        ? phrase("Space chooses, up to \(question.maximum, "maximum"); Enter goes on")
        : question.isRequired
          ? phrase("Type a number; this one is needed") : phrase("Type a number, or go on")
    }
  }
}

extension Questionnaire {
  /// The severity scale, with the usual words where the questionnaire brings none.
  var severityScale: [ReportTexts.Severity] {
    guard texts.severity.isEmpty else { return texts.severity }
    return [
      phrase("Not felt"), phrase("Slight"), phrase("Noticeable"), phrase("Serious"),
      phrase("Blocking"),
    ].enumerated().map {
      .init(rank: $0, name: $1)
    }
  }
}

extension Workspace {
  /// The rows of an item that can be in focus, top to bottom.
  func rows(of item: Item) -> [ItemRow] {
    guard let questionnaire = assessment?.questionnaire else { return [] }
    var rows = (0..<item.choiceCount(in: questionnaire)).map { ItemRow.choice($0) }
    switch item {
    case .practice(let practice, _):
      if let asked = practice.asked {
        if asked.range != nil || asked.isText { rows.append(.value) }
        rows += asked.criteria.indices.map { .criterion($0) }
      }
      rows.append(.unknown)
      if item.notApplicableRefusal == nil { rows.append(.notApplicable) }
      if practice.asked?.hasTrend == true { rows.append(.trend) }
      rows += [.note, .evidence]
      if practice.asked?.steps.isEmpty != true { rows.append(.target) }
    case .challenge: rows += [.unknown, .notApplicable, .worst, .trend, .note]
    case .outcome: rows += [.notMeasured, .basis, .trend, .fitsNeed, .note]
    case .profile(let question), .context(let question):
      if question.allowsText { rows.append(.ownText) }
    }
    return rows
  }

  /// The row that is in focus when an item is shown: its answer, or none, so that Enter answers nothing by accident.
  func startRow(of item: Item) -> Int? {
    let rows = rows(of: item)
    guard let questionnaire = assessment?.questionnaire,
      let answer = assessment?.responses[item.id]?.answer
    else { return nil }
    let choices = item.choices(in: questionnaire)
    let row: ItemRow? =
      switch answer {
      case .rank, .options: choices.firstIndex { $0.isChosen(by: answer) }.map { .choice($0) }
      case .number, .text: .value
      case .notApplicable: .notApplicable
      case .unknown: .unknown
      case .notMeasured: .notMeasured
      }
    return row.flatMap { rows.firstIndex(of: $0) }
  }

  /// What to do on an open item while no row is in focus.
  func choosingHint(of item: Item) -> String {
    guard let questionnaire = assessment?.questionnaire else { return "" }
    let labels = item.choices(in: questionnaire).map(\.label)
    guard let first = labels.first, let last = labels.last else { return item.answeringHint }
    let range = first == last ? first : phrase("\(first, "first") to \(last, "last")")
    return phrase(
      """
      Choose \(range, "range"), or \(device.isASCII ? "Right" : "→", "key") leaves it open
      """)
  }

  /// What the answer to a profile item means for the rest: what it takes out of scope, and what the questionnaire says.
  func notices(for item: Item) -> [String] {
    guard let assessment, case .profile = item else { return [] }
    let hidden = hasAnswer(item) ? assessment.itemsHidden(by: item.id) : []
    let said = assessment.questionnaire.notices.filter {
      $0.condition.profile == item.id && $0.condition.holds(in: assessment)
    }
    let texts = said.map { notice in
      notice.companion != nil && assessment.details.companion == nil
        ? notice.text + " " + phrase("& adds it.") : notice.text
    }
    return texts + (hidden.isEmpty ? [] : [assessment.hiding(hidden)])
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

extension Assessment {
  /// How much is out of scope by an answer, in words.
  func hiding(_ hidden: [Item]) -> String {
    let answers = hidden.count { hasAnswer(to: $0) }
    let kept =
      answers == 0
      ? "" : ", " + phrase("and hides \(answers.answers, "answers"), which the file keeps")
    return phrase(
      """
      This answer takes \(hidden.count.items, "hidden") out of scope\(kept, "kept").
      """)
  }
}
