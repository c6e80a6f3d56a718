internal import MaturityModel
internal import TextCanvas
internal import Translation

extension App {
  /// What is being typed, also below help; nil while nothing is that would be lost.
  public var draft: Draft? {
    // By index, here and elsewhere: a screen is not copied to be asked for a word.
    for index in stack.indices.reversed() {
      if let draft = stack[index].draft, !draft.isUntouched { return draft }
    }
    return nil
  }

  /// The draft as long as a key may end it; letters never do.
  func draftBefore(_ key: Key) -> Draft? {
    switch key {
    case .character, .backspace, .delete, .newline: nil
    default: draft
    }
  }

  /// Remembers a text that is gone from the screen without having been kept, and says so where a key left it.
  mutating func remember(_ before: Draft?, after key: Key, unless effects: [Effect]) {
    guard let before, !effects.contains(where: \.keepsText),
      !stack.contains(where: { $0.draft?.field == before.field })
    else { return }
    left[before.field] = before
    let isLeft = key == .escape || key == .control("c")
    // A search changes nothing anyway.
    if isLeft, before.field.form != .search, toast.isEmpty {
      say(phrase("Nothing was changed. In the same field Up brings the text back."))
    }
  }

  /// True where the open field was left before with a text that can be brought back.
  var canTakeBack: Bool { top.draft.map { $0.isUntouched && left[$0.field] != nil } ?? false }

  /// Puts the text that was left into the field that is open; false where there is none.
  mutating func takeBack() -> Bool {
    guard canTakeBack, let field = top.draft?.field, let text = left.removeValue(forKey: field)
    else { return false }
    top.take(text)
    top.refresh(workspace)
    return true
  }

  /// Opens a field again with what was typed into it in another run; false where it is gone.
  mutating func restore(_ draft: Draft) -> Bool {
    guard workspace.readOnlyReason == nil else { return false }
    let before = stack
    open(draft)
    guard openField == draft.field else {
      stack = before
      return false
    }
    top.take(draft)
    top.refresh(workspace)
    return true
  }

  private mutating func open(_ draft: Draft) {
    let field = draft.field
    let index = Int(field.subject)
    switch field.form {
    case .note, .reason, .evidence, .text, .target, .number, .words: openItem(field)
    case .about where workspace.assessment != nil: show(DetailsScreen(workspace))
    case .action: openRecord(.actions, at: index)
    case .parked: openRecord(.parked, at: index)
    case .settling:
      guard var screen = top as? ReconciliationScreen else { return }
      screen.reopen(field, workspace)
      top = screen
    case .setUp, .person, .ballots, .groupNote, .groupEvidence, .groupReason, .groupAnswer,
      .park, .dissent:
      openInWorkshop(field, index)
    case .new: if let screen = NewScreen(draft, workspace) { show(screen) }
    case .rename: if let screen = RenameScreen(draft, workspace) { show(screen) }
    case .search where workspace.assessment != nil: show(SearchScreen(workspace.metrics))
    case .report where workspace.assessment != nil: show(ReportScreen(at: .file, workspace))
    case .repository where workspace.assessment != nil: show(LookScreen(workspace))
    case .about, .search, .report, .repository: break
    }
  }

  private mutating func openItem(_ field: Draft.Field) {
    let purpose = ItemScreen.Entry.Purpose(rawValue: field.form.rawValue)
    let item = Item.ID(field.subject)
    guard let purpose, workspace.item(item) != nil else { return }
    stack.removeAll { $0.isOverlay || $0 is ItemScreen }
    var screen = ItemScreen(item: item)
    screen.refresh(workspace)
    _ = screen.begin(purpose, workspace)
    stack.append(screen)
  }

  private mutating func openRecord(_ kind: RecordKind, at index: Int?) {
    guard let records = workspace.assessment?.details.records(kind) else { return }
    let known = index.flatMap { records.indices.contains($0) ? records[$0] : nil }
    guard (index == nil) == (known == nil) else { return }
    show(kind)
    show(RecordForm(kind, known ?? Record(text: "", who: ""), at: index, workspace))
  }

  private mutating func openInWorkshop(_ field: Draft.Field, _ index: Int?) {
    guard let assessment = workspace.assessment, assessment.reasonAgainstWorkshop == nil else {
      return
    }
    var screens: [any Screen] = [WorkshopScreen()]
    switch field.form {
    case .setUp, .person:
      var frame = FrameScreen(workspace)
      frame.goTo(field.subject, workspace)
      screens.append(frame)
      let people = workspace.workshop?.people.count ?? 0
      if field.form == .person, index.map({ $0 < people }) ?? true {
        screens.append(PersonScreen(index, workspace))
      }
    case .ballots:
      guard workspace.workshop != nil else { return }
      screens.append(CollectScreen(workspace, isTyping: true))
    default:
      guard let (purpose, practice) = RoundForm.Purpose.of(field, workspace),
        workspace.workshop != nil, workspace.practice(practice) != nil
      else { return }
      screens = [
        WorkshopScreen(at: practice), RoundScreen(practice: practice),
        RoundForm(purpose, of: practice, workspace),
      ]
    }
    show(from: screens)
  }
}

extension Effect {
  /// True where what was typed becomes part of a file.
  fileprivate var keepsText: Bool {
    switch self {
    case .record, .create, .rename, .readBallots: true
    case .undo, .redo, .save, .edit, .open, .openResult, .openWorkshop, .closeWorkshop,
      .previewPool, .writePool, .createFrom, .recheck, .addCompanion, .goOnBeside, .compare, .trend,
      .portfolio, .archive, .unarchive, .duplicate, .merge, .example, .leave, .lookAgain, .takeOver,
      .look, .keepFound, .forgetFound, .showLines, .writeReport, .copy, .openLink, .detectColours,
      .suspend, .redraw, .mouse, .storeSettings, .live,
      .quit, .interrupt:
      false
    }
  }
}
