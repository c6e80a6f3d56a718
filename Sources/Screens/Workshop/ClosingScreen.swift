internal import Documents
internal import MaturityModel
internal import TextCanvas

/// What is read back to the room before the workshop is closed.
struct ClosingScreen: TextScreen {
  var scrolling = Scrolling()
  /// How things will stand once it is closed; computed when the workshop changes.
  private var standing: Standing?
  private var seen: Assessment?
  /// True right after closing was asked for.
  private var isArmed = false

  enum Action: Hashable, Sendable { case close, pool, scroll(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(
        "Z", does: .close, "close",
        help: "Close the workshop and forget single votes, after asking"),
      .bar(
        "p", does: .pool, "pool",
        help: "Show exactly what a file of counts alone would say, then write it"),
    ] + Scrolling.bindings { .scroll($0) })

  var place: Place? { .agenda() }

  func title(_ workspace: Workspace) -> String { "Closing the workshop" }

  func hint(_ workspace: Workspace) -> String {
    "Read it back to the room; X writes actions, P parked questions; Z closes"
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .scroll: return nil
    case .close, .pool:
      if workspace.workshop == nil { return "The workshop is closed." }
      return action == .close ? workspace.readOnlyReason : nil
    }
  }

  mutating func refresh(_ workspace: Workspace) {
    guard seen != workspace.assessment else { return }
    seen = workspace.assessment
    standing = workspace.assessment?.closed(at: workspace.device.now).map {
      Standing($0, on: workspace.today)
    }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    defer { if action != .close { isArmed = false } }
    switch action {
    case .pool: return [.previewPool]
    case .scroll(let motion): return scroll(motion, workspace)
    case .close:
      guard isArmed else {
        isArmed = true
        return .say(
          "Z once more closes the workshop. Single votes are then gone for good, also for undo.")
      }
      isArmed = false
      return [.closeWorkshop]
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    guard let standing else {
      return Page(width: body.width, workspace)
    }
    var sheet = Sheet(standing, workspace, focus: -1, body: body)
    WorkshopHeader.draw(workspace, in: body, on: &sheet.page)
    guard let workshop = workspace.workshop else { return sheet.page }
    for section in standing.report.closing(workshop) { sheet.show(section) }
    if standing.report.group != nil {
      sheet.page.text("p shows a file of counts alone, to hand on, before it is written.")
    }
    return sheet.page
  }
}
