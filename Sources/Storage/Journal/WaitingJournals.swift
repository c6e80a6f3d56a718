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

  /// True where an edit stands after the last line that says what the file holds.
  private static func waits(_ journal: JournalFile) -> Bool {
    for line in journal.lines().reversed() {
      guard let root = (try? JSONDocument(Array(line), depthLimit: 300))?.root else { continue }
      if root["edit"] != nil || root["undo"] != nil || root["redo"] != nil { return true }
      if root["saved"] != nil || root["opened"] != nil { return false }
    }
    return false
  }
}
