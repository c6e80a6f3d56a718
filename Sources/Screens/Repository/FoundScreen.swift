internal import MaturityModel
internal import RepositoryEvidence
internal import TextCanvas
internal import Translation

/// What was found in a repository for one practice: to be taken as evidence, or set aside.
///
/// Hints are folded away behind one row at first: of three one is wrong.
struct FoundScreen: Screen {
  let item: Item.ID
  private(set) var focus = 0
  /// True where what was set aside is shown, too.
  private var showsAll = false
  private(set) var showsHints = false

  init(item: Item.ID) { self.item = item }

  enum Action: Hashable, Sendable {
    case move(ListMotion), take, setAside, showAll, hints, copy, lines, close
  }

  static let keymap = Keymap<Action>(
    ListMotion.bindings(inBar: false) { .move($0) } + [
      .bar(.enter, does: .take, "take", help: "Take the place in focus as evidence"),
      .bar("h", does: .hints, "hints", help: "Show the hints, or fold them away"),
      .bar("x", does: .setAside, "set aside", help: "Set the place aside, or bring it back"),
      .bar("e", does: .lines, "lines", help: "Show the lines around the place"),
      .bar("y", does: .copy, "copy", word: "copy-place", help: "Copy path and line"),
      .bar("a", does: .showAll, "all", word: "all-found", help: "Show what was set aside, or not"),
      .bar(.escape, "S", "q", does: .close, "close", word: "close-found", help: "Back to the item"),
    ])

  enum Row {
    case found(Found)
    /// What stands for all hints, and opens them.
    case hints(Int)

    var found: Found? {
      switch self {
      case .found(let found): found
      case .hints: nil
      }
    }
  }

  /// A place of a proposal, or a proposal without any.
  struct Found {
    let proposal: Proposal
    let repository: RepositoryScan
    let place: Proposal.Place?
    let isAside: Bool
    /// True for the first row of a proposal, above which its sentence stands.
    let isFirst: Bool
    /// True for the last one, below which it stands that there are more.
    let isLast: Bool
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

  /// What says more comes first, then the row of the hints, and below it the hints where they are shown.
  func rows(_ workspace: Workspace) -> [Row] {
    guard let kept = workspace.open?.found?.kept,
      workspace.assessment?.toleratesFound(for: item) == true
    else { return [] }
    let shown = showsAll ? kept.result.proposals(for: item) : kept.proposals(for: item)
    let hints = shown.filter { $0.proposal.says == .hints }
    let rows = rows(shown.filter { $0.proposal.says != .hints }, kept)
    guard !hints.isEmpty else { return rows }
    return rows + [.hints(hints.count)] + (showsHints ? self.rows(hints, kept) : [])
  }

  private func rows(
    _ shown: [(proposal: Proposal, repository: RepositoryScan)], _ kept: KeptScan
  ) -> [Row] {
    shown.flatMap { proposal, scan in
      let places = proposal.places.isEmpty ? [nil] : proposal.places.map(Optional.some)
      return places.enumerated().map { index, place in
        Row.found(
          Found(
            proposal: proposal, repository: scan, place: place,
            isAside: kept.aside.contains(.init(rule: proposal.rule, path: place?.path ?? "")),
            isFirst: index == 0, isLast: index == places.count - 1))
      }
    }
  }

  private func row(_ workspace: Workspace) -> Row? {
    let rows = rows(workspace)
    return rows.indices.contains(focus) ? rows[focus] : nil
  }

  private func found(_ workspace: Workspace) -> Found? { row(workspace)?.found }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .move, .close, .showAll: return nil
    case .hints:
      return rows(workspace).contains { $0.found == nil } ? nil : phrase("There are no hints here.")
    case .take, .setAside:
      switch row(workspace) {
      case nil: return phrase("Nothing was found here.")
      case .hints: return action == .take ? nil : phrase("One hint at a time is set aside.")
      case .found: return workspace.readOnlyReason
      }
    case .copy, .lines:
      return found(workspace)?.place == nil ? phrase("This was found in no single place.") : nil
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
    case .hints: toggleHints(workspace)
    case .take:
      guard case .hints? = row(workspace) else { return take(workspace) }
      toggleHints(workspace)
    case .setAside: return setAside(workspace)
    case .copy:
      return found(workspace)?.place.map { [.copy($0.shown)] } ?? []
    case .lines:
      return found(workspace).flatMap { row in
        row.place.map {
          [.showLines(repository: row.repository.name, path: $0.path, line: $0.line)]
        }
      } ?? []
    }
    return []
  }

  private mutating func toggleHints(_ workspace: Workspace) {
    showsHints.toggle()
    // On the row that stands for the hints, above those that were opened.
    focus = rows(workspace).firstIndex { $0.found == nil } ?? focus
  }

  private func take(_ workspace: Workspace) -> Answered {
    guard let row = found(workspace), let shown = workspace.item(item),
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
    guard let row = found(workspace), var found = workspace.open?.found else { return [] }
    let entry = KeptScan.Aside(rule: row.proposal.rule, path: row.place?.path ?? "")
    if row.isAside {
      found.kept.aside.remove(entry)
    } else {
      found.kept.aside.insert(entry)
    }
    return [.keepFound(found)]
  }
}
