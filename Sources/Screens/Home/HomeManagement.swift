internal import MaturityModel
internal import TextCanvas

extension HomeScreen {
  /// More files of one subject than this are not read for a trend.
  private static let longestTrend = 60

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .up, .down, .first, .last, .pageUp, .pageDown, .open, .start, .quick: return nil
    case .portfolio:
      return workspace.shelf.assessments.contains { $0.problems.isEmpty }
        ? nil : "There is no assessment to show yet."
    case .putBack:
      return workspace.lastArchived == nil ? "Nothing was archived just now." : nil
    case .mark, .from, .archive, .duplicate: return refusal(workspace)
    case .trend:
      if let refusal = refusal(workspace) { return refusal }
      guard let entry = entry(workspace) else { return nil }
      if entry.subject.name.isEmpty {
        return "A trend needs a subject: open the assessment and press D to name the team."
      }
      return history(of: entry, workspace).count < 2
        ? "This is the only assessment of its subject." : nil
    }
  }

  private func refusal(_ workspace: Workspace) -> String? {
    guard let entry = entry(workspace) else { return "Move to an assessment first." }
    return entry.problems.isEmpty ? nil : "This file cannot be opened: Enter says why."
  }

  /// The files of one subject that can be opened, the newest first.
  private func history(of entry: Shelf.Entry, _ workspace: Workspace) -> [Shelf.Entry] {
    let key = entry.subject.historyKey
    return workspace.shelf.assessments.filter {
      $0.problems.isEmpty && $0.subject.historyKey == key
    }
  }

  /// What can be done with the assessment in focus besides opening it.
  mutating func manage(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    if action == .putBack { return workspace.lastArchived.map { [.unarchive(path: $0)] } ?? [] }
    guard let entry = entry(workspace) else { return [] }
    switch action {
    case .mark: return mark(entry, &workspace)
    case .from: return [.createFrom(path: entry.path)]
    case .duplicate: return [.duplicate(path: entry.path)]
    case .trend:
      let all = history(of: entry, workspace)
      if all.count > Self.longestTrend {
        workspace.toast = "Shown are the newest \(Self.longestTrend) of \(all.count)."
      }
      return [.trend(all.prefix(Self.longestTrend).map(\.path))]
    case .archive: return archive(entry, &workspace)
    case .up, .down, .first, .last, .pageUp, .pageDown, .open, .start, .quick, .putBack,
      .portfolio:
      return []
    }
  }

  private mutating func mark(_ entry: Shelf.Entry, _ workspace: inout Workspace) -> [Effect] {
    guard let marked, marked != entry.path else {
      let isNew = marked == nil
      mark(isNew ? entry.path : nil)
      workspace.toast =
        isNew ? "Marked. c on another assessment compares the two." : "No longer marked."
      return []
    }
    mark(nil)
    return [.compare(marked, entry.path)]
  }

  private mutating func archive(_ entry: Shelf.Entry, _ workspace: inout Workspace) -> [Effect] {
    guard isArmed(entry.path) else {
      arm(entry.path)
      workspace.toast =
        "a once more moves \(entry.title) into the folder archive. Nothing is deleted; u puts it "
        + "back."
      return []
    }
    arm(nil)
    return [.archive(path: entry.path)]
  }
}
