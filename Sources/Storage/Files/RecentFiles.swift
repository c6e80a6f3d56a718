import Formats
import MaturityModel

/// The assessments that were worked on lately, wherever they are: what the home screen offers beside its folder.
package struct RecentFiles {
  private static let most = 20
  /// The list; nil where there is no folder for it.
  private let file: String?

  package init(_ folders: Folders) { file = folders.state.map { $0 + "/recent.json" } }

  /// Full paths, the latest first, of files that are still there.
  package var paths: [String] { listed.filter { FilePath.isThere($0) } }

  private var listed: [String] {
    guard let file, let bytes = try? FileBytes.read(file, .invented),
      let document = try? JSONDocument(bytes)
    else { return [] }
    return document.root.elements.compactMap(\.text)
  }

  /// Puts a file, named as the user named it, at the head of the list.
  package func add(_ path: String) throws(StorageError) {
    guard let file else { return }
    let full = FilePath(following: path).text
    let old = listed
    guard old.first != full else { return }
    let paths = ([full] + old.filter { $0 != full }).prefix(Self.most)
    try FolderListing.create(FilePath.folder(of: file))
    let list = JSON.array(paths.map { .string($0) })
    try AtomicFile(invented: file).write(Array(list.pretty.utf8))
  }
}
