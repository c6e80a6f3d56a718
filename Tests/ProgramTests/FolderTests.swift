import Foundation
import POSIX
import TerminalDriver
import Testing

/// Files go where the environment says, and nowhere else.
struct FolderTests {
  /// Starts an assessment from the home screen and quits.
  private func startOne(_ home: Home, _ environment: [String: String]) throws {
    let terminal = try home.start(["assess", "--quick"], environment: environment)
    try terminal.press(Typed.control("s"))
    #expect(terminal.screen.text.contains("• P-01 •"))
    try terminal.press("1")
    try terminal.press("C")
    try terminal.quit()
  }

  @Test func `XDG folders are used, and nothing else is written into HOME`() throws {
    let home = try Home()
    let before = home.files
    try startOne(
      home,
      [
        "XDG_DATA_HOME": home.path + "/d", "XDG_CONFIG_HOME": home.path + "/c",
        "XDG_STATE_HOME": home.path + "/s",
      ])
    let added = home.files.filter { !before.contains($0) }
    #expect(added.contains("c/mlmaturity/config.json"))
    #expect(added.contains { $0.hasPrefix("d/mlmaturity/assessments/assessment-") })
    #expect(added.contains { $0.hasPrefix("s/mlmaturity/") && $0.hasSuffix(".jsonl") })
    #expect(added.allSatisfy { ["d", "c", "s"].contains($0.prefix { $0 != "/" }) })
  }

  @Test func `without XDG variables the usual folders are used`() throws {
    let home = try Home()
    let before = home.files
    try startOne(home, [:])
    let added = home.files.filter { !before.contains($0) }
    #expect(added.contains { $0.hasPrefix(".local/share/mlmaturity/assessments/") })
    #expect(added.contains(".config/mlmaturity/config.json"))
    #expect(added.allSatisfy { $0.hasPrefix(".local") || $0.hasPrefix(".config") })
  }

  @Test func `MLMATURITY_STORE names the folder of assessments, and --store wins over it`() throws {
    let home = try Home()
    try startOne(home, ["MLMATURITY_STORE": home.path + "/mine"])
    #expect(home.files.contains { $0.hasPrefix("mine/assessment-") })
    let terminal = try home.start(
      ["--store", home.path + "/other"], environment: ["MLMATURITY_STORE": home.path + "/mine"])
    try terminal.wait(for: "Nothing is saved")
    try terminal.quit()
  }

  @Test func `a file outside the folder is offered on the home screen after it was worked on`()
    throws
  {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("3")
    try terminal.quit()
    let again = try home.start([])
    try again.wait(for: "› a ")
    try again.press(Typed.enter)
    #expect(again.screen.text.contains("● Anchor 3 of p-01."))
    try again.quit()
  }

  @Test func `with HOME unset a named file is worked on all the same`() throws {
    let home = try Home()
    let terminal = try home.start(environment: ["HOME": ""])
    try terminal.press("3")
    try terminal.quit()
    #expect(try home.stored().answer("p-01") == "3")
    let again = try home.start(environment: ["HOME": ""])
    try again.press("u")
    #expect(again.screen.topLine.hasSuffix(" 0/15"))
    try again.quit()
  }

  @Test func `with HOME unset the home screen says what to do`() throws {
    let home = try Home()
    let terminal = try home.start([], environment: ["HOME": ""])
    try terminal.wait(for: "HOME is not set")
    try terminal.press("n")
    try terminal.press(Typed.control("s"))
    #expect(terminal.screen.text.contains("--store"))
    try terminal.press(Typed.escape)
    try terminal.quit()
  }

  @Test func `settings that cannot be read are said with file and line, and the rest works`() throws
  {
    let home = try Home()
    try home.write("{\n  \"theme\": \"mono\",\n  nonsense\n}", to: ".config/mlmaturity/config.json")
    let terminal = try home.start()
    #expect(terminal.screen.statusLine.contains("config.json:3"))
    try terminal.press("3")
    try terminal.quit()
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test func `settings that cannot be written disturb nothing`() throws {
    let home = try Home()
    try home.write("", to: ".config/mlmaturity")
    let terminal = try home.start()
    try terminal.press("C")
    try terminal.press("3")
    try terminal.quit()
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test func `new files are for their owner alone, and modes and links are kept`() throws {
    let home = try Home()
    try home.start().quit()
    let manager = FileManager.default
    func mode(_ path: String) throws -> Int {
      try #require(manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
    #expect(try mode(home.assessment) == 0o600)
    try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: home.assessment)
    try manager.createSymbolicLink(
      atPath: home.path + "/link.json", withDestinationPath: home.assessment)
    let terminal = try home.start(["assess", home.path + "/link.json"])
    try terminal.press("3")
    try terminal.quit()
    #expect(try mode(home.assessment) == 0o644)
    #expect(
      try manager.destinationOfSymbolicLink(atPath: home.path + "/link.json") == home.assessment)
    #expect(try home.stored().answer("p-01") == "3")
    #expect(home.files.contains(".a.json.bak"))
    #expect(!home.files.contains(".a.json.lock"))
  }

  @Test func `without HOME a folder that others can write is not trusted`() throws {
    let home = try Home()
    let shared = "\(home.path)/mlmaturity-\(getuid())"
    let environment = ["HOME": "", "TMPDIR": home.path]
    try home.start(environment: environment).quit()
    let names = try FileManager.default.contentsOfDirectory(atPath: shared)
    let place = try #require(names.first { $0.hasSuffix(".place.json") })
    let draft = place.replacingOccurrences(of: ".place.json", with: ".p-01.draft.md")
    try home.write("somebody else's words", to: "mlmaturity-\(getuid())/\(draft)")
    chmod(shared, 0o777)
    let before = Set(home.files)
    let terminal = try home.start(environment: environment)
    try terminal.press("3")
    #expect(terminal.screen.statusLine.contains("belongs to somebody else, or others can write"))
    try terminal.quit()
    #expect(try home.stored().note("p-01") == nil)
    #expect(try home.stored().answer("p-01") == "3")
    #expect(Set(home.files).subtracting(before).isSubset(of: [".a.json.bak"]))
    let demo = try PseudoTerminal(
      [BuiltProgram.path, "--demo"], environment: home.environment.merging(environment) { $1 })
    #expect(try demo.exitStatus() == 1)
    #expect(demo.output.contains("Set HOME or TMPDIR to a folder of your own."))
  }

  @Test func `a new file at an old path begins at its first item, a moved one where it was left`()
    throws
  {
    let home = try Home()
    let first = try home.start()
    for _ in 1...3 { try first.press("l") }
    let shown = first.screen.shownItem
    try first.quit()
    rename(home.assessment, home.path + "/moved.json")
    let new = try home.start()
    #expect(new.screen.shownItem == "p-01")
    try new.quit()
    let moved = try home.start(home.assessing(home.path + "/moved.json"))
    #expect(moved.screen.shownItem == shown)
    try moved.quit()
  }

  @Test func `a second name of the file is told`() throws {
    let home = try Home()
    try home.start().quit()
    link(home.assessment, home.path + "/b.json")
    let terminal = try home.start()
    #expect(terminal.screen.statusLine.contains("has another name too (a hard link)"))
    try terminal.quit()
  }
}
