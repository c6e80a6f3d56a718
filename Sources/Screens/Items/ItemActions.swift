internal import MaturityModel
internal import TextCanvas
internal import Translation

extension ItemScreen {
  enum Action: Hashable, Sendable {
    case answer(Int), choose, accept, clear, notApplicable, unknown, notMeasured
    case move(ListMotion), nextPane, previousPane
    case previous, next, previousSection, nextSection
    case note, editor, evidence, link, removeEvidence, flag, target, basis, trend, fitsNeed,
      ownText,
      worst, confirm, explain, found
  }

  static let keymap = Keymap<Action>(
    (1...9).map { rank in
      .init(
        Key.character(Character("\(rank)")), does: .answer(rank), "answer \(rank)",
        help: "Answer at once with this number; the other digits likewise")
    } + [
      .init(
        "0", does: .answer(0), "not felt", word: "answer",
        help: "Answer a challenge with 0, not felt"),
      .init(" ", "x", does: .choose, "choose", help: "Choose the row in focus"),
      .init(.enter, does: .accept, "accept", help: "Choose the row in focus and go on"),
      .bar("d", does: .unknown, "don't know", help: "Answer don't know"),
      .bar(
        "a", does: .notApplicable, "n/a", word: "not-applicable",
        help: "Answer not applicable, with a reason"),
      .bar("m", does: .notMeasured, "not measured", help: "Say that nobody measured it"),
      .bar("c", does: .confirm, "confirm", help: "Confirm the answer from last time and go on"),
      .bar("i", does: .note, "note", help: "Write a note"),
      .bar("v", does: .evidence, "evidence", help: "Add what shows that the answer is true"),
      .bar(
        "p", does: .link, "page", word: "link",
        help: "Open the page that evidence names, or copy its address"),
      .bar(.right, "l", does: .next, "next", help: "Go to the next item"),
      .bar(.left, "h", does: .previous, "back", word: "previous", help: "Go to the previous item"),
      .init(.backspace, .delete, does: .clear, "clear", help: "Take the answer back: not answered"),
      .init("e", does: .editor, "editor", help: "Write the note in your editor"),
      .init("V", does: .removeEvidence, "drop evidence", help: "Remove the latest evidence"),
      .init("f", does: .flag, "flag", help: "Flag the item to come back to, or take the flag away"),
      .init("T", does: .target, "target", help: "Set an own target level for this practice"),
      .init("b", does: .basis, "basis", help: "Say where an outcome's figure comes from"),
      .init("y", does: .trend, "trend", help: "Compare with a year ago: better, same, worse"),
      .init("s", does: .fitsNeed, "fits need", help: "Mark an outcome's band as what is needed"),
      .init(
        "W", does: .worst, "worst",
        help: "Count a challenge among the three that hurt most, or not"),
      .init(
        "I", does: .explain, "explain",
        help: "Show why it is asked, how to check it, what comes next"),
      .init(
        "S", does: .found, "in the repository", word: "found",
        help: "Show what was found in the repository, or look into it"),
      .init(
        "O", does: .ownText, "own words", word: "own", help: "Add words of your own to a choice"),
    ] + ListMotion.bindings(inBar: false) { .move($0) } + [
      .init(.tab, does: .nextPane, "next part", help: "Go to answers, note, evidence in turn"),
      .init(.backTab, does: .previousPane, "part before", help: "Go to the part before"),
      .init("[", does: .previousSection, "section back", help: "Go to the section before"),
      .init("]", does: .nextSection, "section on", help: "Go to the next section"),
    ])

  func barEntries(_ workspace: Workspace) -> [(key: String, label: String)] {
    guard let item = shown(in: workspace), let assessment = workspace.assessment else { return [] }
    let labels = item.labels(in: assessment.questionnaire).sorted()
    let range =
      labels.count > 1
      ? "\(labels[0])\(workspace.symbols.dash)\(labels[labels.count - 1])" : labels.first ?? ""
    let answers =
      item.asked?.range != nil
      ? [("0\(workspace.symbols.dash)9", phrase("number", in: "key"))]
      : range.isEmpty ? [] : [(range, phrase("answer", in: "key"))]
    return answers
      + Self.keymap.bindings.compactMap { binding in
        guard binding.isInBar, disabledReason(binding.action, workspace) == nil else { return nil }
        let skips = binding.action == .next && !workspace.hasAnswer(item)
        return (
          binding.keys.first?.name(isASCII: workspace.device.isASCII) ?? "",
          skips ? phrase("skip", in: "key") : binding.shownLabel
        )
      }
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    guard let item = shown(in: workspace), let assessment = workspace.assessment else {
      return phrase("There is no item here.")
    }
    let isRated = item.practice != nil || item.isChallenge || item.outcome != nil
    switch action {
    case .answer(let digit):
      if item.asked?.range != nil { return nil }
      return item.labels(in: assessment.questionnaire).refusal(of: digit, after: typed)
    case .notApplicable:
      return exemptOption(item, workspace) == nil ? item.notApplicableRefusal : nil
    case .unknown:
      return item.allowsUnknown ? nil : phrase("Don't know is not offered here: skip it.")
    case .notMeasured, .basis, .fitsNeed:
      return item.outcome == nil ? phrase("That is for outcomes only.") : nil
    case .trend:
      return item.isChallenge || item.outcome != nil || item.asked?.hasTrend == true
        ? nil : phrase("Practices have no trend of their own.")
    case .worst: return item.isChallenge ? nil : phrase("That is for challenges only.")
    case .note, .editor: return isRated ? nil : phrase("Profile answers have no note.")
    case .evidence, .removeEvidence:
      return item.practice == nil ? phrase("That is for practices only.") : nil
    case .found: return workspace.reasonAgainstFound(for: item)
    case .target:
      guard item.practice != nil else { return phrase("That is for practices only.") }
      return item.asked?.steps.isEmpty == true
        ? phrase("Only answers by steps have a target of their own.") : nil
    case .link:
      return workspace.link(in: item) == nil
        ? phrase("No evidence here names a page of the web.") : nil
    case .ownText:
      return item.choiceQuestion?.allowsText == true
        ? nil : phrase("This item takes no words of its own.")
    case .confirm:
      return assessment.responses[item.id]?.isUnconfirmed == true
        ? nil : phrase("There is no answer from last time to confirm here.")
    case .flag: return isRated ? nil : phrase("Profile answers have no flag.")
    case .choose, .accept, .clear, .explain, .move, .nextPane, .previousPane, .previous, .next,
      .previousSection, .nextSection:
      return nil
    }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    guard let item = shown(in: workspace) else { return [] }
    switch action {
    case .answer(let digit): return answer(digit: digit, item, workspace)
    case .choose: return choose(item, workspace)
    case .accept: return accept(item, workspace)
    case .clear: return clear(item, workspace)
    case .notApplicable:
      if let option = exemptOption(item, workspace) { return exempt(option, item, workspace) }
      return begin(.reason, workspace)
    case .unknown: return set(.unknown, row: .unknown, item, workspace)
    case .notMeasured: return set(.notMeasured, row: .notMeasured, item, workspace)
    case .explain: return .go(.push(ExplanationScreen(item: item.id)))
    case .note: return begin(.note, workspace)
    case .evidence: return begin(.evidence, workspace)
    case .found:
      return .go(
        .push(
          workspace.open?.found == nil ? LookScreen(workspace) : FoundScreen(item: item.id)))
    case .ownText: return begin(.text, workspace)
    case .target: return begin(.target, workspace)
    case .editor:
      guard workspace.readOnlyReason == nil else { return [] }
      let note = workspace.assessment?.responses[item.id]?.note ?? ""
      return [.edit(item: item.id, text: EditorText.offering(note, about: item, workspace))]
    case .link: return workspace.link(in: item).map { [.openLink($0)] } ?? []
    case .removeEvidence: return workspace.change(item) { _ = $0.evidence.popLast() }
    case .flag: return workspace.change(item) { $0.isFlagged.toggle() }
    case .basis: return workspace.change(item) { $0.basis = $0.basis.following(Basis.allCases) }
    case .trend: return workspace.change(item) { $0.trend = $0.trend.following(Trend.allCases) }
    case .fitsNeed: return workspace.change(item) { $0.fitsNeed.toggle() }
    case .worst: return workspace.togglingWorst(item)
    case .confirm: return workspace.change(item) { _ in } + go(.next, item, workspace)
    case .move(let motion): move(motion, item, workspace)
    case .nextPane: cyclePane(1, workspace.rows(of: item))
    case .previousPane: cyclePane(-1, workspace.rows(of: item))
    case .previous, .next, .previousSection, .nextSection: return go(action, item, workspace)
    }
    return []
  }
}
