internal import MaturityModel
internal import TextCanvas

/// Exactly what a pooled file will say, before it is written.
struct PoolScreen: TextScreen {
  /// The whole text of the file.
  let text: String
  /// Where it will be written.
  let path: String
  private let pool: PooledExport
  var scrolling = Scrolling()

  init(_ pool: PooledExport, text: String, path: String) {
    (self.pool, self.text, self.path) = (pool, text, path)
  }

  enum Action: Hashable, Sendable { case write, cancel, scroll(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, does: .write, "write", help: "Write exactly this file"),
      .bar(.escape, .control("c"), does: .cancel, "cancel", help: "Back without writing"),
    ] + Scrolling.bindings { .scroll($0) })

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { "What will leave this laptop" }

  func hint(_ workspace: Workspace) -> String { "Enter writes \(path)" }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .write: .go(.pop) + [.writePool(path: path, text: text)]
    case .cancel: .go(.pop)
    case .scroll(let motion): scroll(motion, workspace)
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    for warning in warnings { page.text(warning, .warning) }
    page.heading("The whole file")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      page.text(String(line.dropFirst(indent)), indent: min(indent, body.width / 2))
    }
    return page
  }

  /// What may still tell who said what.
  private var warnings: [String] {
    let smallest = pool.assessment.questionnaire.scoring.smallestGroup
    let few =
      pool.respondents < smallest
      ? [
        "It counts \(pool.respondents.counted("person", "people")), fewer than \(smallest): who knows the team can guess "
          + "votes from counts."
      ] : []
    return few + pool.mentions.map { "\($0.name) is named in a text of \($0.place.uppercased())." }
  }
}
