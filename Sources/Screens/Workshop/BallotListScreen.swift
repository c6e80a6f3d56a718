internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The ballots that were found, a line each: to say whose one is, or to leave it out.
struct BallotListScreen: Screen {
  private var focus = 0
  /// The ballot in focus, which stays so when others come and go.
  private var focused: (file: String, person: Respondent.ID)?

  enum Action: Hashable, Sendable { case owner, leaveOut, close, move(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, "m", does: .owner, "whose", help: "Say whose the ballot is"),
      .bar(
        "x", does: .leaveOut, "leave out or in", help: "Leave the ballot out, or count it again"),
      .bar(.escape, .control("c"), does: .close, "ballots", help: "Back to the folder"),
    ] + ListMotion.bindings { .move($0) })

  var prompt: String { "ballots" }

  func title(_ workspace: Workspace) -> String { phrase("Ballots, one by one") }

  func hint(_ workspace: Workspace) -> String {
    phrase("Enter says whose a ballot is; x leaves it out; what is shown already stays")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .close, .move: nil
    case .owner, .leaveOut:
      file(workspace) == nil ? workspace.words.noBallot : workspace.readOnlyReason
    }
  }

  private func files(_ workspace: Workspace) -> [BallotBox.File] {
    workspace.open?.ballots?.files ?? []
  }

  private func file(_ workspace: Workspace) -> BallotBox.File? {
    let files = files(workspace)
    return files.isEmpty ? nil : files[min(focus, files.count - 1)]
  }

  mutating func refresh(_ workspace: Workspace) {
    let files = files(workspace)
    let row = files.firstIndex { $0.name == focused?.file && $0.person == focused?.person }
    focus = row ?? min(focus, max(0, files.count - 1))
    focused = file(workspace).map { ($0.name, $0.person) }
  }

  func followed(_ workspace: Workspace) -> Followed? { workspace.followedBallots }

  func tick(_ workspace: Workspace) -> Answered { workspace.lookingForBallots() }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .close: return .go(.pop)
    case .move(let motion):
      focus = motion.row(
        from: focus, count: files(workspace).count, page: workspace.body.height - 4)
      focused = file(workspace).map { ($0.name, $0.person) }
    case .owner:
      guard let file = file(workspace) else { return [] }
      return .go(.push(BallotOwnerScreen(of: file, workspace)))
    case .leaveOut:
      guard let person = file(workspace)?.person else { return [] }
      let isOut = workspace.workshop?.ballots[person] == .leftOut
      return workspace.changeWorkshop { $0.use(ballotOf: person, as: isOut ? nil : .leftOut) }
        .saying(
          isOut ? phrase("It counts again; t takes it in.") : phrase("Left out. x counts it again.")
        )
    }
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    WorkshopHeader.draw(workspace, in: body, on: &page)
    let files = files(workspace)
    guard let assessment = workspace.assessment, let found = workspace.open?.ballots,
      !files.isEmpty,
      let intake = found.intake(into: assessment)
    else {
      page.text(workspace.words.noBallot)
      return page.draw(in: body, on: &canvas)
    }
    let counted = Set(intake.entries.map(\.file))
    for (index, file) in files.enumerated() {
      let isFocused = index == min(focus, files.count - 1)
      let state =
        intake.leftOut.contains(file.name)
        ? phrase("left out")
        : intake.empty.contains(file.name)
          ? phrase("empty")
          : counted.contains(file.name) ? phrase("counts") : phrase("does not count")
      page.focused(isFocused) { page in
        page.row([
          .init(
            "\(isFocused ? page.symbols.marker : " ") "
              + page.column(file.owner(in: workspace), width: max(10, page.width - 40)) + "  ",
            isFocused ? .focus : .text),
          .init(page.lead(file.answers, width: 13) + state, isFocused ? .focus : .text),
        ])
        page.text(file.name.fileName, .muted, indent: 4)
      }
    }
    page.draw(in: body, on: &canvas)
  }
}

extension BallotBox.File {
  /// How much was answered, which is all that a wall may say.
  fileprivate var answers: String {
    assessment.responses.count { $0.value.answer != nil }.answers
  }

  /// Who filled the ballot in, as the file says it or as somebody said since.
  fileprivate func owner(in workspace: Workspace) -> String {
    let people = workspace.workshop?.people ?? []
    if case .of(let id) = workspace.workshop?.ballots[person],
      let index = people.firstIndex(where: { $0.id == id })
    {
      return workspace.words.person(people[index], at: index)
    }
    let own = assessment.respondent ?? Respondent(id: "")
    return own.name.isEmpty && own.role.isEmpty
      ? workspace.words.nameless : workspace.words.person(own, at: 0)
  }
}
