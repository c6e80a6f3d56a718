internal import Documents
internal import LiveVotes
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Who is in the room that this program holds, how fresh each of them is, and what was noticed.
struct RoomScreen: Screen {
  private var focus = 0
  /// True right after closing was asked for.
  private var isArmed = false

  enum Action: Hashable, Sendable { case admit, leaveOut, close, move(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(
        "a", does: .admit, "admit", help: "Let a seat vote that is one more than there are people"),
      .bar("x", does: .leaveOut, "leave out", help: "Leave a seat out of all votes after this"),
      .bar(
        "Z", does: .close, "close the room", word: "close-room",
        help: "Close the room and remove its files, after asking"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  var prompt: String { "room" }

  func title(_ workspace: Workspace) -> String {
    workspace.hosted.map { phrase("Room \($0.facilitator.id.code, "code")") } ?? phrase("Room")
  }

  func hint(_ workspace: Workspace) -> String {
    phrase("Everybody joins with: mlmaturity join FOLDER; Esc goes back")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    guard let facilitator = workspace.hosted?.facilitator else {
      return phrase("There is no room here.")
    }
    let seat = seat(facilitator)
    switch action {
    case .admit: return seat?.votes == false ? nil : phrase("This seat votes already.")
    case .leaveOut:
      return seat?.isLeftOut == false ? nil : phrase("There is no seat to leave out here.")
    case .close: return facilitator.isClosed ? phrase("The room is being closed.") : nil
    case .move: return nil
    }
  }

  private func seat(_ facilitator: Facilitator) -> Facilitator.HeldSeat? {
    facilitator.seats.indices.contains(focus) ? facilitator.seats[focus] : nil
  }

  mutating func refresh(_ workspace: Workspace) {
    focus = min(focus, max(0, (workspace.hosted?.facilitator.seats.count ?? 0) - 1))
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    guard let facilitator = workspace.hosted?.facilitator else { return [] }
    defer { if action != .close { isArmed = false } }
    switch action {
    case .admit: return seat(facilitator).map { [.live(.admit(seat: $0.id.text))] } ?? []
    case .leaveOut: return seat(facilitator).map { [.live(.leaveOut(seat: $0.id.text))] } ?? []
    case .move(let motion):
      focus = motion.row(
        from: focus, count: facilitator.seats.count, page: workspace.body.height / 2)
      return []
    case .close:
      guard isArmed else {
        isArmed = true
        return .say(
          phrase(
            """
            Z once more closes the room: its files are removed, and nobody can vote in it again. \
            What a sync service or a backup keeps of them stays there.
            """))
      }
      isArmed = false
      return [.live(.close)]
    }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    guard let hosted = workspace.hosted else {
      page.inPlaceOfRows(phrase("There is no room here."))
      return page.draw(in: body, on: &canvas)
    }
    let facilitator = hosted.facilitator
    for line in hosted.warnings(workspace, namesKey: false) { page.text(line, .warning) }
    page.text(facilitator.wallText(workspace.words), .title)
    page.text(phrase("Folder: \(hosted.path, "path")"), .muted)
    page.text(RoomScreen.readers(facilitator.room.readers), .muted)
    if facilitator.room.readers == .facilitator {
      page.text(
        phrase(
          """
          Each person joins with a code of one's own; where nobody looks on: \
          mlmaturity workshop FILE --codes
          """), .muted)
    }
    if hosted.foreign > 0 {
      page.text(
        phrase(
          hosted.foreign, one: "1 file in the folder is none of this room.",
          other: "\(hosted.foreign, "count") files in the folder are none of this room."))
    }
    page.blank()
    page.heading(phrase("Seats"))
    if facilitator.seats.isEmpty { page.inPlaceOfRows(phrase("Nobody has joined yet.")) }
    for (index, seat) in facilitator.seats.enumerated() {
      draw(seat, isFocused: index == focus, hosted, on: &page)
    }
    page.draw(in: body, on: &canvas)
  }

  private func draw(
    _ seat: Facilitator.HeldSeat, isFocused: Bool, _ hosted: HostedSight, on page: inout Page
  ) {
    page.focused(isFocused) { page in
      let role: Role = isFocused ? .focus : .text
      let name = page.column(hosted.facilitator.name(of: seat.id), width: min(28, page.width / 2))
      page.row([
        .init("\(isFocused ? page.symbols.marker : " ") \(name) ", role),
        .init(state(of: seat, hosted), role),
      ])
    }
  }

  private func state(of seat: Facilitator.HeldSeat, _ hosted: HostedSight) -> String {
    let seen = seat.seenAt.map { max(0, hosted.milliseconds - $0) / 1_000 }
    let sign =
      seen.map { phrase("last sign \($0, "seconds") s ago") } ?? phrase("no sign in this run")
    if seat.isLeftOut { return phrase("left out") }
    if !seat.isAdmitted { return phrase("waits for you, \(sign, "last sign")") }
    return sign
  }

  /// Who can read what was opened.
  static func readers(_ readers: Room.Readers) -> String {
    switch readers {
    case .all:
      phrase("Everybody who can read the folder can read the votes once they are opened.")
    case .facilitator:
      phrase("Only you can read who voted what; everybody else can check only their own vote.")
    case .drop:
      phrase(
        """
        Only the owner of the folder can read who voted what; everybody else can check only their own \
        vote.
        """)
    }
  }
}
