internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// A report of the open assessment: what for, in which form and where to, with what it will say below.
struct ReportScreen: Screen {
  private(set) var row = ReportRow.kind
  private(set) var kind = Report.Kind.team
  private(set) var form = ReportForm.html
  private(set) var people: Report.People
  /// The table that was chosen; nil for the usual one.
  private(set) var table: Report.TableName?
  /// Where the report goes, as a person typed it; nil for the place that is suggested.
  private(set) var typedPath: String?
  /// The files that it is made with, as a person typed them.
  private(set) var sources: [ReportRow: String] = [:]
  /// The name of a file while it is in focus, to be typed.
  private(set) var field: TextField?
  private(set) var scrolling = Scrolling()
  /// Made anew when the assessment or a choice changes, never while drawing.
  private(set) var made: Made?

  /// What will be written, and how it is shown.
  struct Made: Sendable {
    let assessment: Assessment
    /// The result that it is compared with.
    let before: Assessment?
    let beside: Beside?
    let report: Report
    let content: ReportContent?
    let preview: ReportPreview?
  }

  init(at row: ReportRow = .kind, _ workspace: Workspace) {
    people = workspace.assessment?.group?.anonymity == .pooled ? .none : .counts
    make(workspace)
    go(to: row, workspace)
  }

  enum Action: Hashable, Sendable {
    case write, leave, change, changeBack, nextField, move(ListMotion), scroll(ListMotion)
  }

  static let keymap = Keymap<Action>([
    .bar(.enter, "E", does: .write, "write", help: "Write the report into the file"),
    .bar(.escape, .control("c"), does: .leave, "leave", help: "Back without writing"),
    .bar(.right, " ", does: .change, "change", help: "Change the choice in focus"),
    .init(.left, does: .changeBack, "change back", help: "Change the choice the other way"),
    .init(.up, "k", .backTab, does: .move(.up), "up", help: "Move to the row above"),
    .init(.tab, does: .nextField, "next row", help: "Keep the file and go to the next row"),
    .bar(.down, "j", does: .move(.down), "down", help: "Move to the row below"),
    .bar(
      .pageDown, .control("d"), does: .scroll(.pageDown), "scroll",
      help: "Scroll what the report will say"),
    .init(.pageUp, .control("u"), does: .scroll(.pageUp), "scroll back", help: "Scroll back"),
    .init(.home, "g", does: .scroll(.first), "top", help: "Go to the beginning of the report"),
    .init(.end, "G", does: .scroll(.last), "end", help: "Go to the end of the report"),
  ])

  var opensRows: Bool { false }
  var prompt: String { "report" }

  var isOverlay: Bool { true }
  var isTyping: Bool { field != nil }

  func title(_ workspace: Workspace) -> String {
    let title = workspace.assessment?.details.title ?? ""
    return title.isEmpty
      ? phrase("Report") : phrase("Report \(workspace.symbols.dash, "dash") \(title, "title")")
  }

  func hint(_ workspace: Workspace) -> String {
    switch row {
    case .kind, .format, .table: phrase("Left and right change this; Enter writes the file")
    case .people: phrase("Names of those who voted are never in a report")
    case .file:
      phrase(
        """
        Enter writes; Tab goes on; Esc leaves it as it was; the ending chooses the format
        """)
    case .brand: phrase("Enter writes; Tab goes on; Esc leaves it as it was; empty for none")
    case .texts:
      phrase(
        """
        Enter writes; Tab goes on; Esc leaves it as it was; what you wrote there comes into the \
        page
        """)
    }
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .write: made?.content == nil ? Self.noTable : nil
    case .change, .changeBack: row.isTyped ? phrase("Move to a choice first.") : nil
    case .leave, .move, .nextField, .scroll: nil
    }
  }

  private static var noTable: String { phrase("This report has no table: choose another one.") }

  var rows: [ReportRow] { ReportRow.all(of: form) }

  /// The names of files that were typed, in the order of the rows that take one.
  var draft: Draft? {
    guard field != nil || typedPath != nil || !sources.isEmpty else { return nil }
    let kept = [typedPath ?? "", sources[.brand] ?? "", sources[.texts] ?? ""]
    let texts = zip(ReportRow.typed, kept).map { $0 == row ? field?.text ?? $1 : $1 }
    return Draft(
      .report, texts: texts, focus: ReportRow.typed.firstIndex(of: row) ?? 0,
      isUntouched: typedPath == nil && sources.isEmpty && field?.isUntouched ?? true)
  }

  mutating func take(_ draft: Draft) {
    guard draft.texts.count == ReportRow.typed.count else { return }
    for (name, text) in zip(ReportRow.typed, draft.texts) where !text.isEmpty {
      if name == .file { typedPath = text } else { sources[name] = text }
    }
    if let asked = typedPath.flatMap({ ReportForm(fileName: $0) }) { form = asked }
    made = nil
    guard ReportRow.typed.indices.contains(draft.focus) else { return }
    row = ReportRow.typed[draft.focus]
    field?.replaceAll(with: draft.texts[draft.focus])
  }

  mutating func refresh(_ workspace: Workspace) {
    guard
      made?.assessment != workspace.assessment || made?.before != workspace.open?.before
        || made?.beside != workspace.open?.beside
        || made?.report.openDisagreements != workspace.open?.openDisagreements
        || made?.preview?.width != workspace.body.width
    else { return }
    make(workspace)
  }

  /// Makes the report and what is shown of it.
  private mutating func make(_ workspace: Workspace) {
    guard let assessment = workspace.assessment else { return made = nil }
    let report = Report(
      kind, of: form.isForPrograms ? assessment.inSource : assessment,
      before: workspace.open?.before, people: people, beside: workspace.open?.beside,
      openDisagreements: workspace.open?.openDisagreements,
      on: workspace.today)
    if let name = table, !report.tables.contains(name) { table = nil }
    let content = report.content(as: form, table: table)
    made = Made(
      assessment: assessment, before: workspace.open?.before, beside: workspace.open?.beside,
      report: report, content: content,
      preview: content.map { ReportPreview(of: $0, workspace) })
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    guard field != nil else { return nil }
    switch key {
    case .enter, .escape, .control("c"), .up, .down, .tab, .backTab, .pageUp, .pageDown: return nil
    case .newline: return []
    default: return field?.take(key, width: 1) ?? []
    }
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    field?.take(pasted: text)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .write: return write(workspace)
    case .leave: return .go(.pop)
    case .change: change(1, workspace)
    case .changeBack: change(-1, workspace)
    case .move(let motion): move(motion, workspace)
    case .nextField: move(row == rows.last ? .first : .down, workspace)
    case .scroll(let motion):
      scrolling.move(
        motion, lines: made?.preview?.lines.count ?? 0, height: previewHeight(in: workspace.body))
    }
    return []
  }

  private mutating func write(_ workspace: Workspace) -> Answered {
    keepPath(workspace)
    guard let content = made?.content else { return .say(Self.noTable) }
    return [
      .writeReport(
        content, path: path(workspace), isTyped: typedPath != nil, brand: source(.brand),
        texts: source(.texts))
    ]
  }

  private mutating func move(_ motion: ListMotion, _ workspace: Workspace) {
    keepPath(workspace)
    let here = rows.firstIndex(of: row) ?? 0
    go(to: rows[motion.row(from: here, count: rows.count, page: rows.count)], workspace)
  }

  private mutating func go(to row: ReportRow, _ workspace: Workspace) {
    self.row = row
    field =
      row.isTyped
      ? TextField(
        text: row == .file ? path(workspace) : sources[row] ?? "", limit: 4_096,
        metrics: workspace.metrics) : nil
  }

  private mutating func change(_ step: Int, _ workspace: Workspace) {
    switch row {
    case .kind: kind = Report.Kind.offered.neighbour(step, of: kind)
    case .format:
      form = form.neighbour(step)
      typedPath = typedPath?.named(as: form)
    case .table: table = tables.neighbour(step, of: chosenTable)
    case .people: people = people.neighbour(step)
    case .file, .brand, .texts: return
    }
    scrolling.reset()
    make(workspace)
  }

  private var tables: [Report.TableName] { made?.report.tables ?? [] }

  /// The table that a CSV file will hold.
  var chosenTable: Report.TableName { table ?? tables.first ?? .answers }
}

extension ReportScreen {
  /// Where the report goes.
  func path(_ workspace: Workspace) -> String { typedPath ?? suggestedPath(workspace) }

  /// The file that is typed in a row; nil where there is no such row.
  private func source(_ row: ReportRow) -> String? { rows.contains(row) ? sources[row] : nil }

  /// Beside the assessment, named for what it is.
  private func suggestedPath(_ workspace: Workspace) -> String {
    let path = workspace.open?.path ?? ""
    let stem = path.hasSuffix(".json") ? String(path.dropLast(5)) : path
    let part = form == .csv ? chosenTable.rawValue : kind.namePart
    return "\(stem)-\(part).\(form.ending)"
  }

  /// Takes over the name that was typed; one of another form asks for that form.
  private mutating func keepPath(_ workspace: Workspace) {
    guard let field, !field.isUntouched else { return }
    let text = field.text.withoutEnds
    guard row == .file else { return sources[row] = text.isEmpty ? nil : text }
    typedPath = text.isEmpty || text == suggestedPath(workspace) ? nil : text
    guard let asked = typedPath.flatMap({ ReportForm(fileName: $0) }), asked != form else { return }
    form = asked
    make(workspace)
  }
}

extension String {
  /// The name of a file with the ending of a form, where it has the ending of one.
  fileprivate func named(as form: ReportForm) -> String {
    guard ReportForm(fileName: self) != nil, let stop = lastIndex(of: ".") else { return self }
    return self[...stop] + form.ending
  }
}
