import Foundation
import TerminalDriver

/// A copy of the scripts with what they take from the sources, and the program that is built already in the place of a
/// release: neither sets anything up nor builds.
struct SourceCopy {
  let path: String
  private let home: Home

  init(in home: Home) throws {
    self.home = home
    path = home.path + "/package"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for part in [
      "Scripts", "docs", "questionnaires", "LICENSE", "NOTICE", "README.md", "CHANGELOG.md",
      "Package.resolved",
    ] {
      try FileManager.default.copyItem(
        atPath: BuiltProgram.root.appendingPathComponent(part).path, toPath: path + "/" + part)
    }
    for (name, text) in [
      ("program", "exec '\(BuiltProgram.path)' \"$@\""),
      ("dynamic", "exec '\(BuiltProgram.path)' \"$@\""),
      ("Scripts/setup", ":"),
      ("Scripts/release", "[ \"$1\" ] && echo '\(path)/dynamic' || echo '\(path)/program'"),
      // What it would look for are the libraries of a program that is no script.
      ("bin/dpkg-shlibdeps", "echo shlibs:Depends=libc6"),
    ] { chmod(try home.write("#!/bin/sh\n\(text)\n", to: "package/" + name), 0o755) }
  }

  /// Runs a script of `Scripts`, or another one by its whole path.
  func run(
    _ script: String, _ arguments: [String], environment more: [String: String] = [:]
  ) throws -> Outcome {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try Outcome(
      of: [script.hasPrefix("/") ? script : path + "/Scripts/" + script] + arguments,
      scratch: home.path,
      environment: home.environment.merging(["PATH": path + "/bin:" + search]) { $1 }
        .merging(more) { $1 })
  }

  /// What lies in a folder, with its folders.
  static func files(below folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
  }
}
