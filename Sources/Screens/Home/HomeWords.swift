internal import MaturityModel
internal import Translation

extension HomeScreen {
  var prompt: String { "home" }

  func title(_ workspace: Workspace) -> String {
    workspace.shelf.isExample ? phrase("mlmaturity: the example") : phrase("mlmaturity")
  }

  func hint(_ workspace: Workspace) -> String {
    let shelf = workspace.shelf
    if let reading = shelf.reading {
      return phrase("Reading \(shelf.folder, "folder")")
        + (reading.total > 0
          ? phrase(": \(reading.done, "done") of \(reading.total, "total")") : "")
    }
    if marked != nil { return phrase("Marked: c on another one compares the two") }
    if let local = entry(workspace)?.local { return phrase("Enter opens") + "; " + local.sentence }
    if let trouble = shelf.trouble {
      return phrase("Not connected: this is what was seen last") + "; " + trouble
    }
    if shelf.unlisted > 0 {
      return phrase(
        """
        Only those saved last are listed, \(shelf.unlisted, "count") more are there; P shows all \
        teams
        """)
    }
    if let published = entry(workspace)?.published {
      return phrase(
        """
        Enter opens; given as \(published.text, "published") then, by an earlier version of the \
        rule
        """)
    }
    if let copies = copyHint(workspace) { return copies }
    if shelf.isExample { return phrase("Enter opens; e goes back to your own files; q quits") }
    return shelf.assessments.isEmpty
      ? phrase("Enter starts your first assessment; q quits; ? shows every key")
      : phrase("Enter opens; q quits") + archivedHint(workspace)
  }

  /// That there are copies of the file in focus; nil where there are none.
  private func copyHint(_ workspace: Workspace) -> String? {
    guard let entry = entry(workspace), let copy = entry.copies.first else { return nil }
    let name = copy.split(separator: "/").last ?? ""
    let more = entry.copies.count - 1
    return more == 0
      ? phrase("Copied: \(name, "name"); m makes one of them")
      : phrase("Copied: \(name, "name") and \(more, "count") more; m makes one of them")
  }

  private func archivedHint(_ workspace: Workspace) -> String {
    let count = workspace.shelf.archived.count
    return count == 0 || showsArchived
      ? "" : "; " + phrase("v shows what is archived (\(count, "count"))")
  }
}

extension Shelf.Entry.Local {
  /// What stands in a narrow column.
  var mark: String {
    switch self {
    case .workshop: phrase("workshop open")
    case .ballot: phrase("ballot")
    case .unsent: phrase("not sent yet")
    }
  }

  /// Why it lies on this machine only.
  var sentence: String {
    switch self {
    case .workshop: phrase("workshop open, kept on this machine")
    case .ballot: phrase("one person's ballot, kept on this machine")
    case .unsent: phrase("kept on this machine until the store can be reached")
    }
  }
}
