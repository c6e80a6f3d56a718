import Foundation
import TerminalDriver
import Testing

/// `Scripts/install` in a copy of the sources.
struct InstallTests {
  @Test func `completions and manual are installed, and all of it is removed again`() throws {
    let home = try Home()
    let sources = try SourceCopy(in: home)
    // What is there already stays.
    try home.write("other", to: "prefix/share/man/man1/other.1")
    let before = SourceCopy.files(below: home.path + "/prefix")
    let outcome = try sources.run("install", [home.path + "/prefix"])
    #expect(outcome.status == 0, "\(outcome.error)")
    let after = SourceCopy.files(below: home.path + "/prefix")
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
    #expect(try sources.run("install", [home.path + "/prefix"]).status == 0)
    #expect(SourceCopy.files(below: home.path + "/prefix") == after)
    try home.write("mine", to: "prefix/share/mlmaturity/questionnaires/mine.json")
    #expect(try sources.run("install", ["--uninstall", home.path + "/prefix"]).status == 0)
    let mine = [
      "share/mlmaturity", "share/mlmaturity/questionnaires",
      "share/mlmaturity/questionnaires/mine.json",
    ]
    #expect(SourceCopy.files(below: home.path + "/prefix") == (before + mine).sorted())
    let again = try sources.run("install", ["--uninstall", home.path + "/prefix"])
    #expect(again.status == 1)
    #expect(again.errorLines.count == 1)
  }

  @Test func `a file of an earlier version goes, and the list leads nowhere else`() throws {
    let home = try Home()
    let sources = try SourceCopy(in: home)
    let other = try home.write("mine", to: "other")
    try home.write("old", to: "prefix/share/mlmaturity/old.json")
    try home.write(
      "share/mlmaturity/old.json\n../other\n\(other)\n", to: "prefix/share/mlmaturity/installed")
    #expect(try sources.run("install", [home.path + "/prefix"]).status == 0)
    #expect(!SourceCopy.files(below: home.path + "/prefix").contains("share/mlmaturity/old.json"))
    #expect(try sources.run("install", ["--uninstall", home.path + "/prefix"]).status == 0)
    #expect(access(other, F_OK) == 0)
  }

  @Test func `where nothing can be written it says so and changes nothing`() throws {
    let home = try Home()
    let sources = try SourceCopy(in: home)
    try home.write("a file", to: "prefix/share/man")
    let before = SourceCopy.files(below: home.path + "/prefix")
    let outcome = try sources.run("install", [home.path + "/prefix"])
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.error.contains("prefix/share/man cannot be written, so nothing was changed."))
    #expect(SourceCopy.files(below: home.path + "/prefix") == before)
  }

  @Test(.enabled(if: Mount.isPossible))
  func `without write rights neither installing nor removing changes anything`() throws {
    let home = try Home()
    let sources = try SourceCopy(in: home)
    let disk = try Mount(at: home.path + "/disk", kilobytes: 16_384)
    #expect(try sources.run("install", [disk.path]).status == 0)
    let before = SourceCopy.files(below: disk.path)
    try disk.setReadOnly()
    for arguments in [[disk.path], ["--uninstall", disk.path]] {
      let outcome = try sources.run("install", arguments)
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("nothing was changed"))
      #expect(SourceCopy.files(below: disk.path) == before)
    }
    try disk.setWritable()
    #expect(try sources.run("install", ["--uninstall", disk.path]).status == 0)
    #expect(SourceCopy.files(below: disk.path) == [])
  }
}
