internal import MaturityModel
internal import TextCanvas

struct ResultScreen: Screen {
  private var page = 0
  init(place: Place? = nil) { page = place?.focus ?? 0 }
  enum Action: Hashable, Sendable { case next }
  static let keymap = Keymap<Action>([
    .init(.right, does: .next, "next", help: "Next page", inBar: true)
  ])
  var place: Place? { Place(screen: "result", focus: page) }
  func title(_ workspace: Workspace) -> String { "Result" }
  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] { [] }
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {}
}
