import Foundation
import TerminalDriver
import Testing

/// `Scripts/install`, with the program that is built already in the place of a release.
struct InstallTests {
  /// A copy of the script with what it takes from the package, in a home.
  private func script(in home: Home) throws -> String {
    let scripts = home.path + "/package/Scripts"
    try FileManager.default.createDirectory(atPath: scripts, withIntermediateDirectories: true)
    for part in ["Scripts/install", "LICENSE", "NOTICE", "questionnaires", "docs"] {
      try FileManager.default.copyItem(
        atPath: BuiltProgram.root.appendingPathComponent(part).path,
        toPath: home.path + "/package/" + part)
    }
    let program = home.path + "/package/program"
    for (name, text) in [
      ("program", "exec '\(BuiltProgram.path)' \"$@\""), ("Scripts/setup", ":"),
      ("Scripts/release", "echo '\(program)'"),
    ] {
      let path = try home.write("#!/bin/sh\n\(text)\n", to: "package/" + name)
      chmod(path, 0o755)
    }
    return scripts + "/install"
  }

  private func run(_ home: Home, _ arguments: [String]) throws -> Outcome {
    try Outcome(
      of: ["bash", try installed(home)] + arguments, scratch: home.path,
      environment: home.environment)
  }

  private func installed(_ home: Home) throws -> String {
    let path = home.path + "/package/Scripts/install"
    return access(path, F_OK) == 0 ? path : try script(in: home)
  }

  private func files(below folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
  }

  @Test func `completions and manual are installed, and all of it is removed again`() throws {
    let home = try Home()
    // What is there already stays.
    try home.write("other", to: "prefix/share/man/man1/other.1")
    let before = files(below: home.path + "/prefix")
    let outcome = try run(home, [home.path + "/prefix"])
    #expect(outcome.status == 0, "\(outcome.error)")
    let after = files(below: home.path + "/prefix")
    for file in [
      "bin/mlmaturity", "share/man/man1/mlmaturity.1", "share/man/man5/mlmaturity-format.5",
      "share/bash-completion/completions/mlmaturity", "share/zsh/site-functions/_mlmaturity",
      "share/fish/vendor_completions.d/mlmaturity.fish",
      "share/mlmaturity/questionnaires/assessment.schema.json",
    ] { #expect(after.contains(file), "\(file)") }
    let zsh = try String(
      contentsOfFile: home.path + "/prefix/share/zsh/site-functions/_mlmaturity", encoding: .utf8)
    #expect(zsh.hasPrefix("#compdef mlmaturity\n"))
    // A second time over the first changes nothing.
    #expect(try run(home, [home.path + "/prefix"]).status == 0)
    #expect(files(below: home.path + "/prefix") == after)
    try home.write("mine", to: "prefix/share/mlmaturity/questionnaires/mine.json")
    #expect(try run(home, ["--uninstall", home.path + "/prefix"]).status == 0)
    let mine = [
      "share/mlmaturity", "share/mlmaturity/questionnaires",
      "share/mlmaturity/questionnaires/mine.json",
    ]
    #expect(files(below: home.path + "/prefix") == (before + mine).sorted())
    let again = try run(home, ["--uninstall", home.path + "/prefix"])
    #expect(again.status == 1)
    #expect(again.errorLines.count == 1)
  }

  @Test func `a file of an earlier version goes, and the list leads nowhere else`() throws {
    let home = try Home()
    let other = try home.write("mine", to: "other")
    try home.write("old", to: "prefix/share/mlmaturity/old.json")
    try home.write(
      "share/mlmaturity/old.json\n../other\n\(other)\n", to: "prefix/share/mlmaturity/installed")
    #expect(try run(home, [home.path + "/prefix"]).status == 0)
    #expect(!files(below: home.path + "/prefix").contains("share/mlmaturity/old.json"))
    #expect(try run(home, ["--uninstall", home.path + "/prefix"]).status == 0)
    #expect(access(other, F_OK) == 0)
  }

  @Test func `where nothing can be written it says so and changes nothing`() throws {
    let home = try Home()
    try home.write("a file", to: "prefix/share/man")
    let before = files(below: home.path + "/prefix")
    let outcome = try run(home, [home.path + "/prefix"])
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.error.contains("prefix/share/man cannot be written, so nothing was changed."))
    #expect(files(below: home.path + "/prefix") == before)
  }

  @Test(.enabled(if: Mount.isPossible))
  func `without write rights neither installing nor removing changes anything`() throws {
    let home = try Home()
    let disk = try Mount(at: home.path + "/disk", kilobytes: 16_384)
    #expect(try run(home, [disk.path]).status == 0)
    let before = files(below: disk.path)
    try disk.setReadOnly()
    for arguments in [[disk.path], ["--uninstall", disk.path]] {
      let outcome = try run(home, arguments)
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("nothing was changed"))
      #expect(files(below: disk.path) == before)
    }
    try disk.setWritable()
    #expect(try run(home, ["--uninstall", disk.path]).status == 0)
    #expect(files(below: disk.path) == [])
  }
}
