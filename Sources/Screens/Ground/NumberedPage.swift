internal import TextCanvas

/// A page of several on one screen, which a digit turns to while there are digits.
protocol NumberedPage: CaseIterable, Hashable, Sendable where AllCases == [Self] {
  var title: String { get }
}

extension NumberedPage {
  /// The digit that leads to the page; empty from the tenth on.
  var digit: String { Self.allCases.firstIndex(of: self).map { $0 < 9 ? "\($0 + 1)" : "" } ?? "" }

  /// Writes the names of pages into the first row, the present one marked.
  func draw(
    among pages: [Self], gap: String, _ workspace: Workspace, in body: Body,
    on canvas: inout Canvas, name: (Self) -> String
  ) {
    var column = body.columns.lowerBound
    for choice in pages {
      let isShown = choice == self
      let name = name(choice)
      let marker = isShown ? workspace.symbols.marker : " "
      column = canvas.put(
        "\(marker)\(choice.digit)\(name.isEmpty ? "" : " ")\(name)\(gap)",
        row: body.rows.lowerBound, column: column, role: isShown ? .focus : .muted,
        end: body.columns.upperBound)
    }
  }

  /// The bindings that a screen with pages adds to its own ones.
  static func bindings<Action>(_ action: (Self) -> Action) -> [Keymap<Action>.Binding] {
    allCases.filter { !$0.digit.isEmpty }.map { page in
      .init(
        Key.character(Character(page.digit)), does: action(page), page.title.lowercased(),
        help: page.digit == "1"
          ? "Turn to page 1; the other digits turn to the others" : "Turn to the page \(page.title)"
      )
    }
  }
}
