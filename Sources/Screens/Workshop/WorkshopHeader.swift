internal import MaturityModel

/// What was agreed at the beginning, on every screen of a workshop.
enum WorkshopHeader {
  static func draw(_ workspace: Workspace, in body: Body, on page: inout Page) {
    guard let workshop = workspace.workshop else { return }
    let parts = [workspace.assessment?.details.subject.name ?? "", workshop.frame.period]
    page.text(parts.filter { !$0.isEmpty }.joined(separator: " · "))
  }
}
