internal import MaturityModel

extension HomeScreen {
  var prompt: String { "home" }

  func title(_ workspace: Workspace) -> String {
    workspace.shelf.isExample ? "mlmaturity: the example" : "mlmaturity"
  }

  func hint(_ workspace: Workspace) -> String {
    let shelf = workspace.shelf
    if let reading = shelf.reading {
      return "Reading \(shelf.folder)"
        + (reading.total > 0 ? ": \(reading.done) of \(reading.total)" : "")
    }
    if marked != nil { return "Marked: c on another one compares the two" }
    if let published = entry(workspace)?.published {
      return "Enter opens; given as \(published.text) then, by an earlier version of the rule"
    }
    if let copies = copyHint(workspace) { return copies }
    if shelf.isExample { return "Enter opens; e goes back to your own files; q quits" }
    return shelf.assessments.isEmpty
      ? "Enter starts your first assessment; q quits; ? shows every key"
      : "Enter opens; q quits" + archivedHint(workspace)
  }

  /// That there are copies of the file in focus; nil where there are none.
  private func copyHint(_ workspace: Workspace) -> String? {
    guard let entry = entry(workspace), let copy = entry.copies.first else { return nil }
    let name = copy.split(separator: "/").last ?? ""
    let more = entry.copies.count - 1
    return "Copied: \(name)\(more > 0 ? " and \(more) more" : ""); m makes one of them"
  }

  private func archivedHint(_ workspace: Workspace) -> String {
    let count = workspace.shelf.archived.count
    return count == 0 || showsArchived ? "" : "; v shows what is archived (\(count))"
  }
}
