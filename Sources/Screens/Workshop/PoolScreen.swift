internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Exactly what a pooled file will say, before it is written: in words, and as it is.
struct PoolScreen: TextScreen {
  /// The whole text of the file.
  let text: String
  /// Where it will be written.
  let path: String
  private let pool: PooledExport
  /// What is said of the pool.
  private let standing: Standing
  /// True while the file itself is shown.
  private var showsFile = false
  var scrolling = Scrolling()

  init(_ pool: PooledExport, text: String, path: String) {
    (self.pool, self.text, self.path) = (pool, text, path)
    standing = Standing(pool.assessment, on: pool.day)
  }

  enum Action: Hashable, Sendable { case write, file, cancel, scroll(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, does: .write, "write", help: "Write exactly this file"),
      .bar("t", does: .file, "file", help: "Show the file itself, or what it says in words"),
      .bar(.escape, .control("c"), does: .cancel, "cancel", help: "Back without writing"),
    ] + Scrolling.bindings { .scroll($0) })

  var prompt: String { "close" }

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { phrase("What will leave this laptop") }

  func hint(_ workspace: Workspace) -> String { phrase("Enter writes \(path, "path")") }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .write: return .go(.pop) + [.writePool(path: path, text: text)]
    case .cancel: return .go(.pop)
    case .scroll(let motion): return scroll(motion, workspace)
    case .file:
      showsFile.toggle()
      scrolling.reset()
      return []
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    guard showsFile else {
      var sheet = Sheet(standing, workspace, focus: -1, body: body)
      for section in standing.report.pool(pool) { sheet.show(section) }
      sheet.gap()
      sheet.page.text(phrase("t shows the file itself; Enter writes it to \(path, "path")."))
      return sheet.page
    }
    var page = Page(width: body.width, workspace)
    page.heading(phrase("The whole file"))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      page.text(String(line.dropFirst(indent)), indent: min(indent, body.width / 2))
    }
    return page
  }
}
