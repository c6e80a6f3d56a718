internal import MaturityModel
internal import TextCanvas

/// One practice in a workshop: vote, reveal, discuss, record.
struct RoundScreen: Screen {
  let practice: String

  init(practice: String) { self.practice = practice }

  enum Action: Hashable, Sendable {
    case back
  }

  static let keymap = Keymap<Action>([
    .init(.escape, does: .back, "agenda", help: "Back to the agenda", inBar: true)
  ])

  var place: Place? { Place(screen: "round", item: practice) }

  func title(_ workspace: Workspace) -> String { practice.uppercased() }

  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    workspace.navigation = .pop
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    WorkshopHeader.draw(workspace, in: body, on: &page)
    page.draw(in: body, on: &canvas)
  }
}

extension Workspace {
  /// The workshop that goes on in the open assessment; nil where there is none.
  var workshop: Workshop? { assessment?.workshop }
}
