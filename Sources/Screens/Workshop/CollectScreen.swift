internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Ballot files of a folder: who has handed in, what is wrong, and taking them in; what they say stays private.
struct CollectScreen: TextScreen {
  private(set) var form: FieldForm
  private(set) var isTyping: Bool
  var scrolling = Scrolling()
  /// What taking in the ballots that were found would do; computed when they or the workshop change.
  private(set) var intake: BallotIntake?
  private var seen: (found: FoundBallots, workshop: Workshop)?
  /// True right after revealing was asked for while somebody has not handed in.
  private var isArmed = false

  init(_ workspace: Workspace, isTyping: Bool = false) {
    form = Self.form(workspace)
    self.isTyping = isTyping || workspace.ballotFolder.isEmpty
  }

  enum Action: Hashable, Sendable {
    case look, take, reveal, folder, paste, owners, keepFolder, cancel, blank, scroll(ListMotion)
  }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, .tab, .control("s"), does: .keepFolder, "look", help: "Look into the folder"),
      .bar("t", does: .take, "take in", help: "Count the new ballots, as one change"),
      .bar("r", .enter, does: .look, "look again", help: "Look into the folder again"),
      .bar("V", does: .reveal, "reveal all", help: "Show the votes on all practices at once"),
      .bar("p", does: .paste, "paste", help: "Paste ballots that came as text"),
      .bar("m", does: .owners, "whose", help: "Say whose a ballot is, or leave it out"),
      .bar("e", does: .folder, "folder", help: "Name another folder"),
      .init("b", does: .blank, "blank", help: "Show nothing until the next key"),
      .init(
        .escape, .control("c"), does: .cancel, "agenda",
        help: "Leave the folder as it was, or go back"),
    ] + Scrolling.bindings { .scroll($0) })

  var place: Place? { .agenda() }

  var prompt: String { "ballots" }

  func title(_ workspace: Workspace) -> String { phrase("Ballots") }

  func hint(_ workspace: Workspace) -> String {
    isTyping
      ? phrase(
        """
        Enter or Tab looks there; Esc leaves it as it was; all ballots are put into this folder
        """)
      : phrase("t takes new ballots in; nothing of them is shown before V reveals all")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .folder, .cancel, .scroll, .blank: return nil
    case .paste: return workspace.ballotFolder.isEmpty ? phrase("e names the folder first.") : nil
    case .owners:
      return workspace.open?.ballots?.files.isEmpty != false ? workspace.words.noBallot : nil
    case .keepFolder: return isTyping ? nil : phrase("e names another folder.")
    case .look where isTyping: return phrase("Enter looks into the folder that is typed.")
    case .look: return workspace.ballotFolder.isEmpty ? phrase("e names the folder first.") : nil
    case .take: return intake?.isEmpty ?? true ? phrase("There is nothing new to take in.") : nil
    case .reveal:
      return workspace.assessment?.openVotes.isEmpty != false
        ? phrase("No votes are waiting to be revealed.") : nil
    }
  }

  mutating func refresh(_ workspace: Workspace) {
    guard let assessment = workspace.assessment, let workshop = assessment.workshop,
      let found = workspace.open?.ballots, found.folder == workspace.ballotFolder
    else {
      (intake, seen) = (nil, nil)
      return
    }
    if let seen, seen == (found, workshop) { return }
    seen = (found, workshop)
    intake = found.intake(into: assessment)
  }

  var draft: Draft? { isTyping ? form.draft(.ballots) : nil }

  mutating func take(_ draft: Draft) {
    form.take(draft)
    form.moveFocus(by: 0)
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    isTyping ? form.type(key) : nil
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    isTyping ? form.paste(text) : nil
  }

  func tick(_ workspace: Workspace) -> Answered {
    workspace.ballotFolder.isEmpty ? [] : workspace.lookingForBallots()
  }

  func followed(_ workspace: Workspace) -> Followed? {
    isTyping ? nil : workspace.followedBallots
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    defer { if action != .reveal { isArmed = false } }
    switch action {
    case .look: return workspace.lookingForBallots()
    case .paste: return .go(.push(PasteBallotsScreen(workspace)))
    case .owners: return .go(.push(BallotListScreen()))
    case .keepFolder: return keepFolder(workspace)
    case .folder: isTyping = true
    case .cancel: return cancel(workspace)
    case .blank: return .go(.blank)
    case .take: return take(workspace)
    case .reveal: return reveal(workspace)
    case .scroll(let motion): return scroll(motion, workspace)
    }
    return []
  }

  private mutating func cancel(_ workspace: Workspace) -> Answered {
    guard isTyping, !workspace.ballotFolder.isEmpty else { return .go(.pop) }
    form = Self.form(workspace)
    isTyping = false
    return []
  }

  private static func form(_ workspace: Workspace) -> FieldForm {
    FieldForm([(phrase("Folder"), workspace.ballotFolder, "")], workspace)
  }

  private mutating func keepFolder(_ workspace: Workspace) -> Answered {
    let folder = form.texts[0]
    guard !folder.isEmpty else { return .go(.pop) }
    isTyping = false
    return workspace.changeWorkshop { $0.ballotFolder = folder } + [.readBallots(folder: folder)]
  }

  private func take(_ workspace: Workspace) -> Answered {
    guard let intake = intake else { return [] }
    let count = intake.entries.count(where: \.isNew)
    return workspace.changeWorkshop { $0 = intake.workshop }
      .saying(workspace.words.takenIn(count) + " " + phrase("u undoes that."))
  }

  private mutating func reveal(_ workspace: Workspace) -> Answered {
    guard let workshop = workspace.workshop else { return [] }
    if let reason = workspace.readOnlyReason { return .say(reason) }
    let open = workspace.assessment?.openVotes ?? []
    let missing = open.count { workshop.waiting(for: $0).count > 0 }
    guard missing == 0 || isArmed else {
      isArmed = true
      return .say(
        workspace.words.notVoted(on: missing, of: open.count)
          + " " + phrase("V again shows all the same.")
      )
    }
    isArmed = false
    return .go(.pop) + workspace.reveal(open)
  }
}

extension Workspace {
  /// The folder that ballots are collected from; empty before one was named.
  var ballotFolder: String { workshop?.ballotFolder ?? "" }

  /// Looks into the folder of ballots again, and at what was pasted, with some more.
  func lookingForBallots(pasted more: String = "") -> Answered {
    let pasted = [open?.ballots?.pasted ?? "", more].filter { !$0.isEmpty }
    return [.readBallots(folder: ballotFolder, pasted: pasted.joined(separator: "\n"))]
  }
}
