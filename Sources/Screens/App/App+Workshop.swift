public import MaturityModel

extension App {
  /// Shows the agenda of the workshop, and first its set-up where none has begun.
  public mutating func startWorkshop() {
    guard workspace.assessment != nil else { return goHome() }
    stack = [WorkshopScreen()]
    if workspace.workshop == nil { stack.append(FrameScreen(workspace)) }
    refresh()
  }

  /// Shows what is for the facilitator alone, in a window that changes nothing.
  public mutating func startFacilitator() {
    stack = [FacilitatorScreen()]
    refresh()
  }

  /// True while minutes are on the screen: somebody talks, or the planned end is still to come.
  public var countsMinutes: Bool {
    if isFollowing { return true }
    guard let workshop = workspace.workshop else { return false }
    return workshop.frame.endsAt.map { $0 > workspace.now } ?? false
      || workshop.discussions.values.contains { $0.talkingSince != nil }
  }

  /// True where the file of another window is followed.
  var isFollowing: Bool { stack.first is FacilitatorScreen }

  /// True while a workshop goes on in the open assessment.
  public var isInWorkshop: Bool { workspace.workshop != nil }

  /// Shows what a workshop that was closed just now has come to.
  public mutating func showClosedWorkshop() {
    left = [:]
    start(at: Place(screen: "result", focus: ResultPage.group.rawValue))
  }

  /// Shows exactly what a file of counts alone will say, before it is written.
  public mutating func showPool(_ pool: PooledExport, text: String, path: String) {
    _ = show(PoolScreen(pool, text: text, path: path))
  }
}
