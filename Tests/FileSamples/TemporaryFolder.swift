import POSIX
import Storage

/// A folder of its own for one test, removed with everything in it at the end.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/mlmaturity-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("There is no place for tests.") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  var folders: Folders {
    Folders(environment: ["HOME": path + "/home", "TMPDIR": path + "/tmp"])
  }

  @discardableResult
  func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> String {
    let file = name.hasPrefix("/") ? name : path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    bytes.withUnsafeBytes { _ = POSIX.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return file
  }

  func read(_ name: String) -> [UInt8] {
    (try? FileBytes.read(name.hasPrefix("/") ? name : path + "/" + name)) ?? []
  }

  func mode(of name: String) -> mode_t {
    var status = stat()
    return stat(path + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  func exists(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  func makeFolder(_ name: String) { mkdir(path + "/" + name, 0o700) }

  /// What stands in the folder, hidden files included.
  var names: [String] { Self.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }
}
