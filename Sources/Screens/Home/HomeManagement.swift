internal import MaturityModel
internal import TextCanvas
internal import Translation

extension HomeScreen {
  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .move, .open: return nil
    case .start, .quick:
      return workspace.shelf.isExample
        ? phrase(
          """
          This is the example: e goes back to your own files, where \
          \(action == .start ? "n" : "s", "key") starts one.
          """) : nil
    case .example:
      return workspace.shelf.isExample || workspace.shelf.assessments.isEmpty
        ? nil : phrase("There is something here already; mlmaturity --demo shows the example.")
    case .portfolio:
      return workspace.shelf.assessments.contains { $0.problems.isEmpty }
        ? nil : phrase("There is no assessment to show yet.")
    case .archived:
      return workspace.shelf.archived.isEmpty ? phrase("Nothing is archived here.") : nil
    case .putBack:
      if isArchived(workspace) || workspace.lastArchived != nil { return nil }
      return workspace.shelf.archived.isEmpty
        ? phrase("Nothing is archived here.")
        : phrase("v shows what is archived: move to it, then press u.")
    case .archive where isArchived(workspace): return phrase("This is archived: u puts it back.")
    case .beside where isArchived(workspace): return phrase("This is archived: u puts it back.")
    case .beside where entry(workspace)?.isBallot == true:
      return phrase("These are one person's answers.")
    case .merge:
      if let refusal = refusal(workspace) { return refusal }
      if isArchived(workspace) { return phrase("This is archived: u puts it back.") }
      return entry(workspace)?.copies.isEmpty == true
        ? phrase("There is no copy of this one here.") : nil
    case .recheck:
      if let refusal = refusal(workspace) { return refusal }
      guard let entry = entry(workspace) else { return nil }
      if entry.isBallot { return phrase("These are one person's answers.") }
      return entry.isComplete
        ? nil : phrase("A re-check begins with a finished one. Enter goes on with this one.")
    case .mark, .from, .beside, .workshop, .archive, .duplicate, .rename: return refusal(workspace)
    case .trend:
      if let refusal = refusal(workspace) { return refusal }
      guard let entry = entry(workspace) else { return nil }
      if isArchived(workspace) { return phrase("This is archived: u puts it back.") }
      if entry.isBallot {
        return phrase("These are one person's answers; a trend shows the team's.")
      }
      if entry.subject.name.isEmpty {
        return phrase("A trend needs a subject: open the assessment and press D to name the team.")
      }
      return history(of: entry, workspace).count { $0.counting == nil } < 2
        ? phrase("This is the only assessment of its subject.") : nil
    }
  }

  private func refusal(_ workspace: Workspace) -> String? {
    guard let entry = entry(workspace) else { return phrase("Move to an assessment first.") }
    return entry.problems.isEmpty ? nil : phrase("This file cannot be opened: Enter says why.")
  }

  /// The assessments of one subject by one questionnaire that can be opened, the newest first, without those of single
  /// persons.
  private func history(of entry: Shelf.Entry, _ workspace: Workspace) -> [Shelf.Entry] {
    workspace.shelf.assessments.filter {
      $0.problems.isEmpty && $0.history == entry.history && !$0.isBallot
        && $0.questionnaire == entry.questionnaire
    }
  }

  /// What can be done with the assessment in focus besides opening it.
  mutating func manage(_ action: Action, _ workspace: Workspace) -> Answered {
    if action == .putBack {
      let path = isArchived(workspace) ? entry(workspace)?.path : workspace.lastArchived
      return path.map { [.unarchive(path: $0)] } ?? []
    }
    guard let entry = entry(workspace) else { return [] }
    switch action {
    case .mark: return mark(entry)
    case .from: return [.createFrom(path: entry.path)]
    case .recheck:
      let begun = history(of: entry, workspace).filter { !$0.isComplete && $0.counting == nil }
      return [.recheck(path: entry.path, begun: begun.map(\.path))]
    case .beside: return [.addCompanion(path: entry.path)]
    case .workshop: return [.openWorkshop(path: entry.path)]
    case .duplicate:
      guard asks(.duplicate, entry) else { return [.duplicate(path: entry.path)] }
      return .say(
        phrase(
          """
          y once more puts a copy of \(entry.title, "title") beside it, in a file of its own.
          """))
    case .trend: return [.trend(history(of: entry, workspace).map(\.path))]
    case .rename: return .go(.push(RenameScreen(entry, workspace)))
    case .archive: return archive(entry)
    case .merge: return merge(entry)
    case .move, .open, .start, .quick, .example, .putBack, .portfolio, .archived: return []
    }
  }

  private mutating func mark(_ entry: Shelf.Entry) -> Answered {
    guard let marked, marked != entry.path else {
      let isNew = marked == nil
      self.marked = isNew ? entry.path : nil
      return .say(
        isNew
          ? phrase("Marked. c on another assessment compares the two.")
          : phrase("No longer marked."))
    }
    self.marked = nil
    return [.compare(marked, entry.path)]
  }

  private mutating func archive(_ entry: Shelf.Entry) -> Answered {
    guard asks(.archive, entry) else { return [.archive(path: entry.path)] }
    return .say(
      phrase(
        """
        a once more moves \(entry.title, "title") into the folder archive. Nothing is deleted; \
        u puts it back, and v lists what is there.
        """))
  }

  private mutating func merge(_ entry: Shelf.Entry) -> Answered {
    guard asks(.merge, entry) else { return [.merge([entry.path] + entry.copies)] }
    return .say(
      phrase(
        """
        m once more makes one new file of \(entry.file, "file") and its copy; you decide what \
        they contradict. Then both go into the folder archive. Nothing is deleted.
        """))
  }

  /// True for the first press of a key that puts files away or copies them: the second one does it.
  private mutating func asks(_ action: Action, _ entry: Shelf.Entry) -> Bool {
    defer { armed = armed == nil ? (entry.path, action) : nil }
    if armed?.path != entry.path { armed = nil }
    return armed == nil
  }
}
