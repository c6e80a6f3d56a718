import Formats

/// Journals with edits that no file has yet, as a killed program leaves them.
package struct WaitingJournals: Hashable, Sendable {
  /// How many have such edits, by the folder they lie in.
  package private(set) var counts: [String: Int] = [:]

  /// Looks through the journals of a user; nothing of what they say is kept.
  package init(in folders: Folders) {
    for folder in folders.states where folders.trusts(folder) {
      let files = (FolderListing.files(in: folder, endings: ["jsonl"]) ?? [])
      let count = files.count { Self.waits(JournalFile($0)) }
      if count > 0 { counts[folder] = count }
    }
  }

  /// True where something of the lines after the last one that says what the file holds is not undone again.
  private static func waits(_ journal: JournalFile) -> Bool {
    var (done, undone): (Set<Int>, Set<Int>) = ([], [])
    for root in unsaved(journal) {
      if root["edit"] != nil, let number = root["number"]?.whole { done.insert(number) }
      if let number = root["undo"]?.whole, done.remove(number) == nil { undone.insert(number) }
      if let number = root["redo"]?.whole, undone.remove(number) == nil { done.insert(number) }
    }
    return !done.isEmpty || !undone.isEmpty
  }

  /// The lines after the last one that says what the file holds; the others are not read.
  private static func unsaved(_ journal: JournalFile) -> [JSONNode] {
    var found: [JSONNode] = []
    for line in journal.lines().reversed() {
      guard let root = (try? JSONDocument(Array(line), depthLimit: 300))?.root else { continue }
      if root["saved"] != nil || root["opened"] != nil { break }
      found.append(root)
    }
    return found.reversed()
  }
}
