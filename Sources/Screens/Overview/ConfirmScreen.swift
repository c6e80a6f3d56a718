internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What the answers of a section from last time say, to be confirmed in one go.
struct ConfirmScreen: TextScreen {
  let section: String
  var scrolling = Scrolling()

  init(section: String) { self.section = section }

  enum Action: Hashable, Sendable { case confirm, reading(ReadingAction) }

  static let keymap = Keymap<Action>(
    [.bar("c", .enter, does: .confirm, "confirm all", help: "Confirm all of these answers")]
      + ReadingAction.keymap(closing: .escape, "q").bindings.map {
        .init(
          keys: $0.keys, action: .reading($0.action), label: $0.label, help: $0.help,
          isInBar: $0.isInBar)
      })

  var prompt: String { "confirm" }

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { section }

  func hint(_ workspace: Workspace) -> String {
    phrase("Enter confirms all of this as still true; Esc leaves it open")
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .confirm:
      let items = workspace.unconfirmed(in: section)
      let answered = workspace.act { $0.confirming(items.map(\.id), at: $1) }
      guard !answered.effects.isEmpty else { return answered }
      return answered.saying(
        phrase("\(items.count.answers, "items") confirmed; u takes that back."))
        + .go(.pop)
    case .reading(.close): return .go(.pop)
    case .reading(.scroll(let motion)): return scroll(motion, workspace)
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    let items = workspace.unconfirmed(in: section)
    page.text(phrase("Last time it was said that:"), .title)
    for item in items {
      page.blank()
      page.entry([.init(page.id(item.id) + " ", .muted)], item.title, .heading)
      page.text(workspace.statement(of: item), indent: 7)
    }
    return page
  }
}

extension Workspace {
  /// The items of a section whose answers are from last time and not confirmed yet.
  func unconfirmed(in section: String) -> [Item] {
    items.filter { $0.section == section && ItemFilter.unconfirmed.admits($0, self) }
  }
}
