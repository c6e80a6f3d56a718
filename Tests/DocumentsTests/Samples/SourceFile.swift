import Foundation

/// Files beside the tests.
enum SourceFile {
  /// The text of a file in the folder of these tests.
  static func text(_ name: String, from file: String = #filePath) throws -> String {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Writes a page to look at into the folder that `MLMATURITY_PAGES` names; does nothing without it.
  static func show(_ text: String, as name: String) {
    guard let folder = ProcessInfo.processInfo.environment["MLMATURITY_PAGES"] else { return }
    let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
    try? Data(text.utf8).write(to: file)
  }
}
