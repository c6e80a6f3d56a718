import MaturityModel

/// Places in a repository to be looked at again: whether they are there, and what stands around them.
///
/// A class, because it owns an open folder.
package final class RepositoryPlaces {
  /// More bytes of a file are not shown.
  private static let sizeLimit = 4 << 20
  /// More bytes of a line are not shown.
  private static let lineLimit = 1_000

  private let folder: RepositoryFolder

  /// Opens a repository; nil where there is no such folder.
  package init?(_ path: [UInt8]) {
    guard let folder = RepositoryFolder(path) else { return nil }
    self.folder = folder
  }

  /// True where no ordinary file stands at a path, or a link is on the way.
  ///
  /// Of a path that was no text, and of which a part was replaced, nobody can tell.
  package func lacks(_ path: String) -> Bool {
    guard !path.unicodeScalars.contains("\u{FFFD}") else { return false }
    var byte: [UInt8] = [0]
    return folder.read(Array(path.utf8), into: &byte) == nil
  }

  /// Some lines around one, with their numbers, and replacements for what a terminal could obey; nil where there is no
  /// such file, or where it is no text.
  package func lines(
    around line: Int, of path: String, count: Int = 20
  ) -> [(number: Int, text: String)]? {
    var buffer = [UInt8](repeating: 0, count: Self.sizeLimit)
    guard let size = folder.read(Array(path.utf8), into: &buffer),
      !buffer[..<min(size, 4_096)].contains(0)
    else { return nil }
    let first = max(1, line - count / 2)
    return buffer[..<size].withUnsafeBufferPointer { bytes in
      ByteLines(bytes).lazy.drop { $0.line < first }.prefix(count).map { number, bytes in
        let text = String(decoding: bytes.prefix(Self.lineLimit), as: UTF8.self)
        return (
          number,
          text.split(separator: "\t", omittingEmptySubsequences: false)
            .joined(separator: "  ").withoutHostile
        )
      }
    }
  }
}
