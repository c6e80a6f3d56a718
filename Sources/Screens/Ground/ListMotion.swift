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
    [
      .init(.down, "j", does: action(.down), "down", help: "Move down", inBar: inBar),
      .init(.up, "k", does: action(.up), "up", help: "Move up"),
      .init(.pageUp, .control("u"), does: action(.pageUp), "page up", help: "Move a page up"),
      .init(
        .pageDown, .control("d"), does: action(.pageDown), "page down", help: "Move a page down"),
      .init(.home, "g", does: action(.first), "first", help: "Move to the first"),
      .init(.end, "G", does: action(.last), "last", help: "Move to the last"),
    ]
  }
}
