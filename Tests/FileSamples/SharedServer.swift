import Formats
import MaturityModel
import POSIX

@testable package import Storage

/// A server of PostgreSQL that the tests of one run start for themselves, and shared stores on it.
package enum SharedServer {
  /// The folder that it lies in; nil where PostgreSQL is not installed, so that what needs it is left out.
  package static let folder: String? = {
    var template = Array("/tmp/mlmaturity-server.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Others of this machine may enter, as the server does not run as root.
    chmod(path, 0o755)
    guard run("start '\(path)' fsync=on 2>'\(path)/trouble'") else { return nil }
    atexit { SharedServer.end() }
    return path
  }()

  private static func end() {
    guard let folder else { return }
    _ = run("stop '\(folder)' immediate")
    _ = run("", "rm -rf '\(folder)'")
  }

  /// Runs the script that starts and stops servers.
  package static func run(_ words: String, _ command: String? = nil) -> Bool {
    guard let stream = popen(command ?? "'\(root)/Scripts/postgresql' \(words)", "r") else {
      return false
    }
    var rest = [UInt8](repeating: 0, count: 256)
    while fread(&rest, 1, rest.count, stream) > 0 {}
    return pclose(stream) == 0
  }

  /// Every row that a schema holds, as text.
  package static func dump(_ schema: String) -> String {
    let command = "pg_dump --inserts -h '\(folder ?? "")' -U postgres -n \(schema) postgres"
    guard let stream = popen(command, "r") else { return "" }
    var (found, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      guard count > 0 else { break }
      found += buffer[..<count]
    }
    pclose(stream)
    return String(decoding: found, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("INSERT INTO") }.joined(separator: "\n")
  }

  /// The root of the package.
  private static let root: String = #filePath.split(separator: "/").dropLast(3)
    .reduce("") { $0 + "/" + $1 }

  /// The program that reaches shared stores: beside the tests.
  package static let program: String = {
    var folder = FilePath(following: "/proc/self/exe").folder
    let named = CommandLine.arguments.filter { $0.hasPrefix("/") }.map { FilePath.folder(of: $0) }
    let beside = named + named.map { FilePath.folder(of: FilePath.folder(of: $0)) }
    return (beside + [root + "/.build/debug"]).map { $0 + "/" + StoreAddress.program }
      .first { access($0, X_OK) == 0 } ?? StoreAddress.program
  }()

  /// The address of a store of this run that nobody else uses.
  package static func address(_ schema: String) -> StoreAddress? {
    folder.flatMap {
      StoreAddress("postgresql:///postgres?host=\($0)&user=postgres&schema=\(schema)")
    }
  }
}
