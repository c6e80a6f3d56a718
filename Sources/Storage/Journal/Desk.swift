import Formats
package import MaturityModel

/// What lies beside an assessment while it is worked on: unfinished texts, and where the user was.
///
/// Nothing here is part of the assessment. It is kept with the journals, so that a killed program finds it again.
package struct Desk {
  private let folders: Folders
  private let folder: String
  /// The beginning of every name on this desk.
  private let prefix: String

  /// The desk of an assessment, wherever its file is; one without an id has only the path, as the user named it.
  package init(for id: String, at path: String, in folders: Folders) {
    self.folders = folders
    folder = folders.states[0]
    let name = id.isEmpty ? FilePath(following: path).text : id
    prefix = SHA256.hexadecimal(of: Array(name.utf8)) + "."
  }

  /// Where the text of the field that is open is kept.
  package var openFieldPath: String { "\(folder)/\(prefix)field.json" }

  /// Keeps what is typed into the field that is open; nil removes it.
  package func keepOpenField(_ draft: JSON?) throws(StorageError) {
    guard let draft else {
      unlink(openFieldPath)
      return
    }
    try replace(openFieldPath, with: Array(draft.pretty.utf8))
  }

  /// What was typed into a field and not kept; nil where that is nothing or cannot be read.
  package var openField: JSON? { json(at: openFieldPath) }

  /// Puts such a text where the next one does not take its place, and answers where that is.
  package func setOpenFieldAside() -> String {
    let path = "\(folder)/\(prefix)field.old.json"
    return rename(openFieldPath, path) == 0 ? path : openFieldPath
  }

  /// Where the unfinished note of an item is kept, for an editor to open.
  package func draftPath(of item: Item.ID) -> String { "\(folder)/\(prefix)\(item).draft.md" }

  /// Keeps an unfinished note; nil removes it.
  package func keepDraft(_ text: String?, of item: Item.ID) throws(StorageError) {
    let path = draftPath(of: item)
    guard let text else {
      if folders.trusts(folder) { unlink(path) }
      return
    }
    try replace(path, with: Array(text.utf8))
  }

  /// Removes every unfinished text, because somebody's words may stand in it.
  package func removeDrafts() {
    for path in drafts.keys.map({ draftPath(of: $0) }) + [openFieldPath] {
      _ = AtomicFile(invented: path).erase()
    }
  }

  /// Unfinished notes by item.
  package var drafts: [Item.ID: String] {
    var found: [Item.ID: String] = [:]
    for name in (folders.trusts(folder) ? FolderListing.names(in: folder) : nil) ?? []
    where name.hasPrefix(prefix) && name.hasSuffix(".draft.md") {
      let item = Item.ID(String(name.dropFirst(prefix.count).dropLast(".draft.md".count)))
      if let bytes = try? FileBytes.read("\(folder)/\(name)", .invented) {
        found[item] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return found
  }

  /// Remembers where the user was.
  package func keepPlace(_ place: JSON) throws(StorageError) {
    try replace("\(folder)/\(prefix)place.json", with: Array(place.pretty.utf8))
  }

  /// Where the user was; nil when nobody was here or the file cannot be read.
  package var place: JSON? { json(at: "\(folder)/\(prefix)place.json") }

  private func json(at path: String) -> JSON? {
    guard folders.trusts(folder), let bytes = try? FileBytes.read(path, .invented) else {
      return nil
    }
    return (try? JSONDocument(bytes))?.root.json
  }

  /// Puts a file in place of another one in one step; the disk is not waited for.
  private func replace(_ path: String, with bytes: [UInt8]) throws(StorageError) {
    try folders.make(folder)
    try AtomicFile(invented: path).write(bytes, waitsForDisk: false)
  }
}
