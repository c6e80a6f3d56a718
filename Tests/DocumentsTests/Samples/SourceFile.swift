import Glibc

/// Files beside the tests.
enum SourceFile {
  struct Missing: Error { let path: String }

  /// The text of a file in the folder of these tests.
  static func text(_ name: String, from file: String = #filePath) throws -> String {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return try read(folder.joined(separator: "/") + "/" + name)
  }

  private static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a page to look at into the folder that `MLMATURITY_PAGES` names; does nothing without it.
  static func show(_ text: String, as name: String) {
    guard let folder = getenv("MLMATURITY_PAGES"),
      let file = fopen(String(cString: folder) + "/" + name, "w")
    else { return }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
