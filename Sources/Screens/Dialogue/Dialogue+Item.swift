internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Dialogue {
  /// An item: id and title, where it stands, the question, the answers on offer, and how it is answered.
  mutating func announce(_ screen: ItemScreen, _ app: App) -> [String] {
    let workspace = app.workspace
    guard let item = screen.shown(in: workspace) else { return [] }
    saidItem = item.id
    let detail = detail(app)
    let position = detail == .brief ? "" : " " + Sentences.ended(workspace.position(of: item))
    var lines = ["\(item.displayID). \(Sentences.ended(item.title))\(position)", item.question]
    if item.question == item.title { lines.removeLast() }
    let offered = workspace.options(of: item)
    if detail != .brief || offered != options { lines += offered }
    options = offered
    lines.append(workspace.state(of: item))
    lines += workspace.notices(for: item)
    if let found = workspace.foundSentence(on: item.id) { lines.append(found) }
    if detail == .full { lines += workspace.explanation(of: item, by: screen) }
    return lines
  }

  /// Everything that is known of the item in question, besides what is said of it anyway.
  func more(_ app: App) -> String {
    guard let screen = app.top as? ItemScreen, let item = screen.shown(in: app.workspace) else {
      return phrase("That is for items. again says this once more.")
    }
    var lines = app.workspace.explanation(of: item, by: screen)
    lines += app.workspace.options(of: item)
    lines += app.workspace.written(about: item)
    return lines.joined(separator: "\n")
  }

  /// Where one is, how much is answered, and whether it is saved.
  func whereabouts(_ app: App) -> String {
    var parts: [String] = []
    if let item = (app.top as? ItemScreen)?.shown(in: app.workspace) {
      parts.append("\(item.displayID), \(app.workspace.position(of: item)).")
    } else {
      parts.append(Sentences.ended(app.top.spokenTitle(app.workspace)))
    }
    if let open = app.workspace.open {
      parts.append(
        Sentences.ended(open.progress.prefix(1).uppercased() + open.progress.dropFirst()))
      let flagged = app.workspace.items.count {
        open.assessment.responses[$0.id]?.isFlagged == true
      }
      parts.append(phrase("\(flagged, "items") flagged."))
      switch open.saving {
      case .saved: parts.append(phrase("Saved."))
      case .journaled: parts.append(phrase("Kept, and about to be saved."))
      case .unsent(let reason), .failed(let reason): parts.append(reason)
      }
    }
    return parts.joined(separator: " ")
  }

  /// What was recorded, and what follows from it.
  func confirmations(_ app: App) -> [String] {
    recorded.flatMap { app.workspace.confirmation(of: $0) }
  }
}

extension Item {
  /// What is asked.
  var question: String {
    switch self {
    case .practice(let practice, _): practice.question
    case .challenge(let challenge): challenge.text
    case .outcome(let outcome): outcome.question
    case .profile(let question), .context(let question): question.question
    }
  }
}

extension Workspace {
  /// `Data management, 1 of 6`, and what is special about an item.
  func position(of item: Item) -> String {
    let section = items.filter { $0.section == item.section && includes($0) }
    var parts = [item.section]
    if let index = section.firstIndex(of: item) {
      parts.append(phrase("\(index + 1, "number") of \(section.count, "count")"))
    }
    if item.practice?.isCore == true { parts.append(phrase("core")) }
    if item.practice?.isKey == true { parts.append(phrase("key", in: "practice")) }
    if item.choiceQuestion?.isRequired == true { parts.append(phrase("needed")) }
    return parts.joined(separator: ", ")
  }

  /// An item as short as it can be.
  ///
  /// `DAT-1. Data versioning. Level 3, with a note.`
  func short(_ item: Item) -> String {
    "\(item.displayID). \(Sentences.ended(item.title)) \(state(of: item))"
  }

  /// The answers on offer, each behind what is typed for it.
  func options(of item: Item) -> [String] {
    guard let questionnaire = assessment?.questionnaire else { return [] }
    var lines = item.choices(in: questionnaire).map { choice in
      let explanation = choice.explanation.isEmpty ? "" : ": \(choice.explanation)"
      return "\(choice.label). \(Sentences.ended(choice.text + explanation))"
    }
    let ticked = assessment?.responses[item.id]?.criteria ?? []
    for (place, criterion) in (item.asked?.criteria ?? []).enumerated() {
      let isTicked = ticked.contains(criterion.id)
      lines.append(
        "c\(place + 1). "
          + Sentences.ended(
            isTicked ? phrase("\(criterion.text, "criterion"), ticked") : criterion.text))
    }
    if item.asked?.criteria.isEmpty == false {
      lines.append(
        phrase("Any step above the lowest needs all of these: type choose, and c1 or c1 c2."))
    }
    if item.asked?.options.isEmpty == false {
      lines.append(phrase("Type their numbers, such as 1 2, or answer none."))
    } else if item.takesMany {
      lines.append(phrase("Up to \(item.maximum, "maximum") can be chosen, such as 1 2."))
    }
    if let range = item.asked?.range { lines.append(Sentences.ended(range.wanted)) }
    if item.asked?.isText == true {
      lines.append(phrase("An answer in words: type answer, and what you have to say."))
    }
    if item.choiceQuestion == nil, item.notApplicableRefusal == nil {
      lines.append(phrase("a. Not applicable, with a reason."))
    }
    if item.allowsUnknown { lines.append(phrase("d. Don't know.")) }
    if item.outcome != nil { lines.append(phrase("m. Not measured.")) }
    return lines
  }

  /// How an item is answered, with what stands beside the answer.
  func state(of item: Item) -> String {
    let response = assessment?.responses[item.id] ?? Response()
    var parts: [String]
    if !includes(item) {
      let reason = assessment?.reasonLeftOut(item) ?? phrase("out of scope")
      parts = [reason.prefix(1).uppercased() + reason.dropFirst()]
    } else {
      parts = [words.answer(response.answer, to: item, choice: statement(of: item))]
    }
    if response.isUnconfirmed {
      parts.append(phrase("from last time, not looked at yet: c confirms it"))
    }
    if !response.note.isEmpty { parts.append(phrase("with a note")) }
    if !response.evidence.isEmpty {
      parts.append(
        phrase(
          response.evidence.count, one: "with 1 piece of evidence",
          other: "with \(response.evidence.count, "count") pieces of evidence"))
    }
    if let target = target(of: item), assessment?.details.targets[item.id] != nil {
      parts.append(phrase("own target \(target, "level")"))
    }
    if let place = assessment?.details.worst.firstIndex(of: item.id) {
      parts.append(phrase("number \(place + 1, "number") of the three worst"))
    }
    if let basis = response.basis { parts.append(phrase("basis: \(words.basis(basis), "basis")")) }
    if let trend = response.trend {
      parts.append(phrase("a year ago: \(words.sinceLastYear(trend), "trend")"))
    }
    if let asked = item.asked {
      parts += asked.remarks(on: response)
    }
    if response.fitsNeed { parts.append(phrase("fits what is needed")) }
    if !response.text.isEmpty { parts.append(phrase("own words: \(response.text, "text")")) }
    if response.isFlagged { parts.append(phrase("flagged")) }
    return Sentences.ended(parts.joined(separator: ", "))
  }

  /// Why an item is asked, how to check it and what comes next.
  func explanation(of item: Item, by screen: ItemScreen) -> [String] {
    var page = Page(width: body.width, self)
    screen.explain(item, .whole, self, on: &page)
    var transcript = Transcript()
    page.speak(on: &transcript)
    return transcript.lines.map(\.text)
  }

  /// The texts that the team wrote about an item.
  func written(about item: Item) -> [String] {
    let response = assessment?.responses[item.id] ?? Response()
    var lines = response.note.isEmpty ? [] : [phrase("Note: \(response.note, "text")")]
    for (index, evidence) in response.evidence.enumerated() {
      let text = shown(evidence, tellsLoss: reasonAgainstLook == nil)
      lines.append(phrase("Evidence \(index + 1, "number"): \(text, "text")"))
    }
    if let found = foundSentence(on: item.id) { lines.append(found) }
    return lines
  }
}

extension ItemScreen {
  var prompt: String { entry?.purpose.prompt ?? item.text }
  var takesNumbers: Bool { true }
  var takesLines: Bool { entry?.purpose.isMultiLine == true }

  /// What is being written, with what stands there.
  var spokenField: String {
    guard let entry else { return "" }
    return entry.field.isEmpty ? entry.purpose.label : "\(entry.purpose.label): \(entry.field.text)"
  }
}

extension ItemScreen.Entry.Purpose {
  /// The prompt while the text is typed.
  var prompt: String {
    switch self {
    case .note: "note"
    case .reason: "reason"
    case .evidence: "evidence"
    case .text: "words"
    case .target: "target"
    case .number: "number"
    case .words: "words"
    }
  }
}
