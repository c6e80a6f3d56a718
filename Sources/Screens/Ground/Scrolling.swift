internal import TextCanvas

/// How far a text without a focus was scrolled, and the keys for that.
struct Scrolling: Hashable, Sendable {
  /// The first line shown.
  private(set) var top = 0

  /// Scrolls over a number of lines of which `height` can be seen.
  mutating func move(_ motion: ListMotion, lines: Int, height: Int) {
    top = motion.row(from: top, count: lines - height + 1, page: height - 2)
  }

  /// Begins at the first line again.
  mutating func reset() { top = 0 }

  /// The bindings that a screen adds to its own ones.
  static func bindings<Action>(_ action: (ListMotion) -> Action) -> [Keymap<Action>.Binding] {
    [
      .bar(.down, "j", does: action(.down), "down", help: "Scroll down"),
      .init(.up, "k", does: action(.up), "up", help: "Scroll up"),
      .init(
        .pageDown, " ", .control("d"), does: action(.pageDown), "scroll",
        help: "Scroll a page down"),
      .init(.pageUp, .control("u"), does: action(.pageUp), "scroll back", help: "Scroll a page up"),
      .init(.home, "g", does: action(.first), "top", help: "Go to the top"),
      .init(.end, "G", does: action(.last), "end", help: "Go to the end"),
    ]
  }
}
