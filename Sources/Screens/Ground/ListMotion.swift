internal import TextCanvas

/// How the focus moves in a list, and the keys for that.
enum ListMotion: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last

  /// The row that gets the focus, of `count` rows of which about `page` fit on the screen; 0 where there is none.
  func row(from row: Int, count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .up: row - 1
      case .down: row + 1
      case .pageUp: row - max(1, page)
      case .pageDown: row + max(1, page)
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(count - 1, target))
  }

  /// The bindings that a screen with a list adds to its own ones; the key bar shows the first where it has room for it.
  static func bindings<Action>(
    inBar: Bool = true, _ action: (ListMotion) -> Action
  ) -> [Keymap<Action>.Binding] {
    let down = Keymap<Action>.Binding.bar(
      .down, "j", does: action(.down), "down", help: "Move to the row below")
    return [
      .init(.up, "k", does: action(.up), "up", help: "Move to the row above"),
      inBar ? down : down.outOfBar,
      .init(.home, "g", does: action(.first), "first row", help: "Move to the first row"),
      .init(.end, "G", does: action(.last), "last row", help: "Move to the last row"),
      .init(.pageUp, .control("u"), does: action(.pageUp), "page up", help: "Scroll a page up"),
      .init(
        .pageDown, .control("d"), does: action(.pageDown), "page down", help: "Scroll a page down"),
    ]
  }

  /// The same while letters are text: Tab leads on, too.
  static func bindingsWhileTyping<Action>(
    _ action: (ListMotion) -> Action
  ) -> [Keymap<Action>.Binding] {
    bindings(action).map { binding in
      let key = binding.keys[0]
      return .init(
        keys: key == .down ? [key, .tab] : [key], action: binding.action, label: binding.label,
        help: binding.help, isInBar: key == .up || key == .down)
    }
  }
}
