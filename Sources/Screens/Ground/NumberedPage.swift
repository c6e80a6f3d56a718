internal import TextCanvas
internal import Translation

/// A page of several on one screen, which a digit turns to while there are digits.
protocol NumberedPage: CaseIterable, Hashable, Sendable where AllCases == [Self] {
  var title: String { get }
}

extension NumberedPage {
  /// The digit that leads to the page, 0 to the tenth; empty from the eleventh on.
  var digit: String {
    Self.allCases.firstIndex(of: self).map { $0 < 10 ? "\(($0 + 1) % 10)" : "" } ?? ""
  }

  /// Which page is open, of how many, on which screen.
  func spokenTitle(among pages: [Self], of title: String) -> String {
    let number = (pages.firstIndex(of: self) ?? 0) + 1
    return phrase(
      """
      \(title, "screen"). \(self.title, "page"), page \(number, "number") of \(pages.count, "count")
      """)
  }

  /// Writes the pages into the first row, the present one marked: all by name where they fit, else it and its
  /// neighbours by name and the others as digits.
  func draw(
    among pages: [Self], _ workspace: Workspace, in body: Body, on canvas: inout Canvas
  ) {
    let here = pages.firstIndex(of: self) ?? 0
    let metrics = workspace.metrics
    let width = { (named: Set<Int>, gap: Int) in
      pages.indices.reduce(0) { sum, index in
        let name = named.contains(index) ? 1 + metrics.width(of: pages[index].title) + gap : 0
        return sum + 1 + pages[index].digit.count + name
      }
    }
    let choices: [(named: Set<Int>, gap: Int)] = [
      (Set(pages.indices), 2), (Set(pages.indices), 0), ([here - 1, here, here + 1], 1),
      ([here, here + 1], 1), ([here], 0),
    ]
    let (named, gap) = choices.first { width($0.named, $0.gap) <= body.width } ?? ([here], 0)
    var column = body.columns.lowerBound
    for (index, choice) in pages.enumerated() {
      let name = named.contains(index) ? " \(choice.title)" : ""
      column = canvas.put(
        (index == here ? workspace.symbols.marker : " ") + choice.digit + name
          + String(repeating: " ", count: name.isEmpty ? 0 : gap),
        row: body.rows.lowerBound, column: column, role: index == here ? .focus : .muted,
        end: body.columns.upperBound, mark: workspace.symbols.ellipsis)
    }
  }

  /// The bindings that a screen with pages adds to its own ones.
  static func bindings<Action>(_ action: (Self) -> Action) -> [Keymap<Action>.Binding] {
    allCases.filter { !$0.digit.isEmpty }.map { page in
      // What is kept is in the language of the source; what is shown is made when it is asked for.
      let (label, help) = Language.$current.withValue(nil) { (page.title.lowercased(), page.help) }
      var binding = Keymap<Action>.Binding(
        Key.character(Character(page.digit)), does: action(page), label, help: help)
      binding.shown = { (page.title.lowercased(), page.help) }
      return binding
    }
  }

  /// What turning to the page is called in help.
  private var help: String {
    digit == "1"
      ? phrase("Turn to page 1; the other digits turn to the others")
      : phrase("Turn to the page \(title, "title")")
  }
}
