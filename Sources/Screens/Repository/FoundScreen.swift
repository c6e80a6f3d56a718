internal import Documents
internal import MaturityModel
internal import RepositoryEvidence
internal import TextCanvas
internal import Translation

/// What was found in a repository for one practice: to be taken as evidence, or set aside.
struct FoundScreen: Screen {
  let item: Item.ID
  private var focus = 0
  /// True where what was set aside is shown, too.
  private var showsAll = false

  init(item: Item.ID) { self.item = item }

  enum Action: Hashable, Sendable {
    case move(ListMotion), take, setAside, showAll, copy, lines, close
  }

  static let keymap = Keymap<Action>(
    ListMotion.bindings(inBar: false) { .move($0) } + [
      .bar(.enter, does: .take, "take", help: "Take the place in focus as evidence"),
      .bar("x", does: .setAside, "set aside", help: "Set the place aside, or bring it back"),
      .bar("e", does: .lines, "lines", help: "Show the lines around the place"),
      .bar("y", does: .copy, "copy", word: "copy-place", help: "Copy path and line"),
      .bar("a", does: .showAll, "all", word: "all-found", help: "Show what was set aside, or not"),
      .bar(.escape, "S", "q", does: .close, "close", word: "close-found", help: "Back to the item"),
    ])

  /// A place of a proposal, or a proposal without any.
  private struct Row {
    let proposal: Proposal
    let repository: RepositoryScan
    let place: Proposal.Place?
    let isAside: Bool
    /// True for the first row of a proposal, above which its sentence stands.
    let isFirst: Bool
  }

  var prompt: String { "found" }
  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String {
    phrase(
      "Found for \(item.displayed, "item") \(workspace.item(item)?.title ?? "", "title")")
  }

  func hint(_ workspace: Workspace) -> String {
    phrase("A person decides; presence is not use, and absence is no proof")
  }

  private func rows(_ workspace: Workspace) -> [Row] {
    guard let kept = workspace.open?.found?.kept,
      workspace.assessment?.toleratesFound(for: item) == true
    else { return [] }
    let shown = showsAll ? kept.result.proposals(for: item) : kept.proposals(for: item)
    return shown.flatMap { proposal, scan in
      let places = proposal.places.isEmpty ? [nil] : proposal.places.map(Optional.some)
      return places.enumerated().map { index, place in
        Row(
          proposal: proposal, repository: scan, place: place,
          isAside: kept.aside.contains(.init(rule: proposal.rule, path: place?.path ?? "")),
          isFirst: index == 0)
      }
    }
  }

  private func row(_ workspace: Workspace) -> Row? {
    let rows = rows(workspace)
    return rows.indices.contains(focus) ? rows[focus] : nil
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .move, .close, .showAll: return nil
    case .take, .setAside:
      return row(workspace) == nil ? phrase("Nothing was found here.") : workspace.readOnlyReason
    case .copy, .lines:
      return row(workspace)?.place == nil ? phrase("This was found in no single place.") : nil
    }
  }

  mutating func refresh(_ workspace: Workspace) {
    focus = max(0, min(focus, rows(workspace).count - 1))
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .move(let motion):
      focus = motion.row(
        from: focus, count: rows(workspace).count, page: max(1, workspace.body.height - 3))
    case .close: return .go(.pop)
    case .showAll:
      showsAll.toggle()
      refresh(workspace)
    case .take: return take(workspace)
    case .setAside: return setAside(workspace)
    case .copy:
      return row(workspace).flatMap(\.place).map { [.copy($0.shown)] } ?? []
    case .lines:
      return row(workspace).flatMap { row in
        row.place.map {
          [.showLines(repository: row.repository.name, path: $0.path, line: $0.line)]
        }
      } ?? []
    }
    return []
  }

  private func take(_ workspace: Workspace) -> Answered {
    guard let row = row(workspace), let shown = workspace.item(item),
      let kept = workspace.open?.found?.kept
    else { return [] }
    let evidence = row.proposal.evidence(
      at: row.place, in: row.repository, by: kept.result.edition, on: workspace.today)
    let known = workspace.assessment?.responses[item]?.evidence ?? []
    guard !known.contains(where: { $0.source == evidence.source }) else {
      return .say(phrase("This place is among the evidence already."))
    }
    let answered = workspace.change(shown) { $0.evidence.append(evidence) }
    return answered.effects.isEmpty ? answered : answered.saying(phrase("Taken as evidence."))
  }

  private func setAside(_ workspace: Workspace) -> Answered {
    guard let row = row(workspace), var found = workspace.open?.found else { return [] }
    let entry = KeptScan.Aside(rule: row.proposal.rule, path: row.place?.path ?? "")
    if row.isAside {
      found.kept.aside.remove(entry)
    } else {
      found.kept.aside.insert(entry)
    }
    return [.keepFound(found)]
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if let disagreement = workspace.open?.disagreements[item] {
      page.text(disagreement.sentence, .warning)
      page.blank()
    }
    let rows = rows(workspace)
    let taken = Set((workspace.assessment?.responses[item]?.evidence ?? []).compactMap(\.source))
    for (index, row) in rows.enumerated() {
      if row.isFirst { draw(row.proposal, index, on: &page) }
      page.focused(index == focus, column: 2) { page in
        draw(row, isFocused: index == focus, taken: taken, on: &page)
      }
    }
    if rows.isEmpty { page.text(nothing(workspace), .muted) }
    page.draw(in: body, on: &canvas)
  }

  /// What stands there without a place: what was set aside was found all the same.
  private func nothing(_ workspace: Workspace) -> String {
    let kept = workspace.open?.found?.kept
    let isAside =
      workspace.assessment?.toleratesFound(for: item) == true
      && kept?.result.proposals(for: item).isEmpty == false
    return isAside
      ? phrase("All that was found here was set aside; a shows it.")
      : phrase("Nothing was found here that the scan knows.")
  }

  private func draw(_ proposal: Proposal, _ index: Int, on page: inout Page) {
    if index > 0 { page.blank() }
    let text = proposal.strength.prefix(1).uppercased() + proposal.strength.dropFirst()
    page.text("\(text): \(proposal.sentence)", .title)
    if !proposal.caution.isEmpty { page.text(proposal.caution, .muted) }
  }

  private func draw(
    _ row: Row, isFocused: Bool, taken: Set<EvidenceSource>, on page: inout Page
  ) {
    let role: Role = isFocused ? .focus : row.isAside ? .muted : .text
    let isTaken = taken.contains {
      $0.rule == row.proposal.rule && $0.path == row.place?.path ?? ""
        && $0.line == row.place?.line ?? 0
    }
    let marks = [
      row.isAside ? phrase("set aside") : "", isTaken ? phrase("taken") : "",
    ].filter { !$0.isEmpty }
    let place =
      row.place.map { [$0.shown, $0.text].filter { !$0.isEmpty } } ?? [
        phrase("the repository as a whole")
      ]
    let mark = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    page.entry(
      [.init("\(isFocused ? page.symbols.marker : " ") ", role)],
      place.joined(separator: ": ") + mark, role)
  }
}

extension Proposal.Place {
  /// `path:line`.
  fileprivate var shown: String { line > 0 ? "\(path):\(line)" : path }
}
