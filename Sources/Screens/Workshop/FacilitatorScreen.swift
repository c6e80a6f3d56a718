internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What only the person who leads a workshop should see: a second window on the same file, never the one on the wall.
///
/// It changes nothing, and shows no vote before the room sees it.
struct FacilitatorScreen: Screen {
  private var focus = 0
  /// Computed when the file has changed, never while drawing.
  private(set) var practices: [PracticeVotes] = []
  private(set) var pace: Pace?
  private var seen: Assessment?

  enum Action: Hashable, Sendable { case look, found, move(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, " ", does: .look, "look again", help: "Read the file again"),
      .bar(
        "S", does: .found, "repository", word: "found",
        help: "Show what was found for the practice, or look into the repository"),
    ]
      + ListMotion.bindings { .move($0) })

  var prompt: String { "agenda" }

  var countsMinutes: Bool { true }

  func title(_ workspace: Workspace) -> String {
    phrase(
      """
      For you alone \(workspace.symbols.dash, "dash") \
      \(workspace.assessment?.details.title ?? "", "title")
      """)
  }

  func hint(_ workspace: Workspace) -> String {
    phrase("Keep this window off the wall; it follows the workshop by itself")
  }

  mutating func refresh(_ workspace: Workspace) {
    guard let assessment = workspace.assessment, let workshop = assessment.workshop else {
      (practices, pace, seen) = ([], nil, workspace.assessment)
      return
    }
    let reading = WorkshopReading(of: workshop, in: assessment)
    pace = Pace(of: reading, in: assessment, now: workspace.device.now)
    guard seen != assessment else { return }
    seen = assessment
    practices = reading.facilitatorOrder
    focus = min(focus, max(0, practices.count - 1))
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .look, .move: return nil
    case .found:
      guard let assessment = workspace.assessment, practices.indices.contains(focus) else {
        return phrase("There is no practice here.")
      }
      if assessment.questionnaire.model != nil { return workspace.reasonAgainstLook }
      return workspace.open?.found == nil
        || assessment.toleratesFound(for: practices[focus].practice)
        ? nil : phrase("First the votes, then what was found.")
    }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .look: return Self.looking(workspace)
    case .found:
      return .go(
        .push(
          workspace.open?.found == nil
            ? LookScreen(workspace) : FoundScreen(item: practices[focus].practice)))
    case .move(let motion):
      focus = motion.row(from: focus, count: practices.count, page: workspace.body.height / 2)
    }
    return []
  }

  func followed(_ workspace: Workspace) -> Followed? {
    Followed(isFile: true, ballotFolder: workspace.ballotFolder)
  }

  /// Reads the file again, and the folder of ballots where there is one.
  static func looking(_ workspace: Workspace) -> Answered {
    [.lookAgain] + (workspace.ballotFolder.isEmpty ? [] : workspace.lookingForBallots())
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var sheet = FacilitatorSheet(width: body.width, workspace)
    sheet.drawNow(pace)
    sheet.drawHints()
    sheet.drawFaults()
    sheet.drawHeading()
    for (index, practice) in practices.enumerated() {
      sheet.draw(practice, isFocused: index == focus)
    }
    sheet.page.draw(in: body, on: &canvas)
  }
}

extension WorkshopReading {
  /// What matters first, then least agreement, then most weight: where the room's time is spent best.
  ///
  /// What is not shown yet keeps the order of the questionnaire, behind the rest.
  fileprivate var facilitatorOrder: [PracticeVotes] {
    let order = practices.enumerated().map { position, practice in
      let isShown = practice.votes.count > 0
      return (
        rank: isShown ? (practice.matters ? 0 : 1) : 2,
        agreement: practice.votes.agreement ?? .zero, weight: -practice.weight,
        position: position, practice: practice
      )
    }
    return order.sorted {
      ($0.rank, $0.agreement, $0.weight, $0.position)
        < ($1.rank, $1.agreement, $1.weight, $1.position)
    }.map(\.practice)
  }
}
