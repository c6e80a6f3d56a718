import Foundation
import StoreServer
import TerminalDriver
import Testing

/// The program over a shared store: two people, servers and programs that die, and what is said of it.
@Suite(.enabled(if: StoreServer.isPossible))
struct SharedStoreSessionTests {
  /// A store that a test has for itself, and the homes of people who use it.
  private struct Place {
    let server: StoreServer
    let address: String
    let ada: Home
    let bob: Home

    init(_ schema: String, on server: StoreServer = .shared) throws {
      self.server = server
      (ada, bob) = (try Home(), try Home())
      address = server.address(schema)
      let made = try ada.run(["store", "init", "--store", address])
      #expect(made.status == 0 && made.output.contains("Whoever may connect"), "\(made)")
    }

    func opening(_ home: Home, _ name: String = "a.json") -> [String] {
      ["assess", "--questionnaire", home.questionnaire, name, "--store", address]
    }

    /// What is in the store, as files.
    func exported() throws -> String {
      let folder = ada.path + "/export"
      try? FileManager.default.removeItem(atPath: folder)
      let exported = try ada.run(["store", "export", folder, "--store", address])
      #expect(exported.status == 0, "\(exported)")
      return folder
    }
  }

  @Test func `what two answer apart is in the store, and what they contradict is asked about`()
    throws
  {
    let place = try Place("two_people")
    let first = try place.ada.start(place.opening(place.ada))
    try first.wait(for: "Whoever may connect to this store")
    try first.press("3")
    try first.wait("a version that arrived") { $0.lines[1].contains("saved") }
    let second = try place.bob.start(place.opening(place.bob))
    try second.wait("where the first one was") { $0.shownItem == "p-02" }
    try first.press("l")
    try first.press("2")
    try first.wait("a version that arrived") { $0.lines[1].contains("saved") }
    try second.press("l")
    try second.press("4")
    try second.wait(for: "both versions are one now")
    #expect(try StoredAssessment(place.exported() + "/a.json").answers["p-02"] == "2")
    try second.wait("a version that arrived") { $0.lines[1].contains("saved") }
    // What both change is nobody's to overwrite.
    try first.press("l")
    try first.press("1")
    try first.wait(for: "1 answer contradicts yours")
    #expect(first.screen.text.contains("1 Anchor 1 of p-03."))
    #expect(first.screen.text.contains("4 Anchor 4 of p-03."))
    #expect(first.screen.text.contains("this machine") && first.screen.text.contains("the store"))
    try first.press("1")
    try first.type("it was so")
    try first.press(Typed.enter)
    try first.quit()
    second.send("q")
    #expect(try second.exitStatus() == 0)
    let stored = try StoredAssessment(place.exported() + "/a.json")
    #expect(stored.answers == ["p-01": "3", "p-02": "2", "p-03": "1"])
    #expect(stored.note("p-03")?.contains("Chosen: 1 over 4, because it was so") == true)
  }

  @Test func `a server that dies stops nobody, and everything arrives when it is back`() throws {
    let server = StoreServer()
    defer { server.stop() }
    let place = try Place("dying", on: server)
    let terminal = try place.ada.start(place.opening(place.ada))
    try terminal.press("3")
    try terminal.wait("a version that arrived") { $0.lines[1].contains("saved") }
    server.kill()
    try terminal.press("l")
    try terminal.press("4")
    try terminal.wait(for: "Not connected: 1 change kept on this machine")
    try terminal.press("l")
    try terminal.press("5")
    try terminal.wait(for: "Not connected: 2 changes kept on this machine")
    #expect(terminal.screen.lines[1].contains("not sent yet"))
    terminal.signal(SIGKILL)
    _ = try terminal.exitStatus()
    let offline = try place.ada.start(["--store", place.address])
    try offline.waitForList()
    #expect(offline.screen.text.contains("not sent yet"))
    offline.send("q")
    #expect(try offline.exitStatus() == 0)
    server.start()
    let again = try place.ada.start(["--store", place.address])
    try again.wait("a list without what waits") {
      $0.text.contains("3/") && !$0.text.contains("not sent yet")
    }
    again.send("q")
    #expect(try again.exitStatus() == 0)
    #expect(
      try StoredAssessment(place.exported() + "/a.json").answers
        == ["p-01": "3", "p-02": "4", "p-03": "5"])
  }

  @Test func `the list follows what others save`() throws {
    let place = try Place("following")
    let home = try place.ada.start(["--store", place.address])
    try home.wait(for: "Nothing is saved in")
    let other = try place.bob.start(place.opening(place.bob, "new.json"))
    try other.press("3")
    try other.wait("a version that arrived") { $0.lines[1].contains("saved") }
    try home.wait(for: "1/12")
    try home.quit()
    try other.quit()
  }

  @Test func `a workshop is kept on the machine until it is closed, and the list says so`() throws {
    let place = try Place("workshop")
    let terminal = try place.ada.start(
      ["workshop", "--questionnaire", place.ada.questionnaire, "w.json", "--store", place.address])
    let person = [Typed.enter, Typed.enter]
    let named =
      Array(repeating: Typed.down, count: 9) + [Typed.enter, "A"] + person + ["B"] + person
    for key in named + [Typed.escape, Typed.escape] { try terminal.press(key) }
    terminal.hangUp()
    let home = try place.ada.start(["--store", place.address])
    try home.waitForList()
    #expect(home.screen.text.contains("workshop open"))
    try home.wait(for: "workshop open, kept on this machine")
    try home.quit()
    // What was made before anybody was named is there, and nothing of the workshop.
    let stored = try String(contentsOfFile: place.exported() + "/w.json", encoding: .utf8)
    #expect(!stored.contains("\"workshop\"") && !stored.contains("\"A\""))
  }

  @Test func `a folder goes in and comes out byte for byte, but for what holds single votes`()
    throws
  {
    let place = try Place("in_and_out")
    let folder = place.ada.path + "/files"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, words) in [("one", []), ("ballot", ["--ballot", "--name", "Ada", "--role", "DE"])] {
      let terminal = try place.ada.start(place.ada.assessing("\(folder)/\(name).json") + words)
      try terminal.press("3")
      try terminal.quit()
    }
    let importing = ["store", "import", folder, "--store", place.address]
    try place.ada.write("{}", to: "files/broken.json")
    let refused = try place.ada.run(importing)
    #expect(refused.status == 3 && refused.error.contains("nothing was sent"), "\(refused)")
    try FileManager.default.removeItem(atPath: folder + "/broken.json")
    let sent = try place.ada.run(importing)
    #expect(sent.status == 0 && sent.output.contains("Sent: 1 assessment; there already: 0"))
    #expect(sent.output.contains("ballot.json: left here, because single votes stand in it."))
    #expect(try place.ada.run(importing).output.contains("Sent: 0 assessments; there already: 1"))
    let exported = try place.exported()
    #expect(try FileManager.default.contentsOfDirectory(atPath: exported) == ["one.json"])
    #expect(
      FileManager.default.contentsEqual(
        atPath: exported + "/one.json", andPath: folder + "/one.json"))
    let teams = try place.bob.run(["portfolio", "--store", place.address])
    #expect(teams.status == 0 && teams.output.contains("from 1 assessment"), "\(teams)")
    let checked = try place.bob.run(["store", "check", "--store", place.address])
    #expect(checked.output.contains("Assessments: 1, archived: 0"), "\(checked)")
    let members = checked.output.split(separator: "\n")
      .first { $0.hasPrefix("May connect, read and change everything: ") }
    #expect(members?.contains("postgres") == true)
  }

  @Test func `a password in an address is refused, and so is a store that is none`() throws {
    let home = try Home()
    for address in ["postgresql://ada:pw@db/x", "postgresql://db/x?user=a&password=pw"] {
      let refused = try home.run(["portfolio", "--store", address])
      #expect(refused.status == 2 && refused.error.contains("~/.pgpass"), "\(refused)")
    }
    #expect(try home.run(["store", "check"]).status == 2)
    let away = try home.run(["portfolio", "--store", "postgresql:///x?host=\(home.path)"])
    #expect(away.status == 3 && away.error.contains("connection to server"), "\(away)")
  }

  @Test func `a finished ballot is handed in where only the owner of the folder reads it`() throws {
    let home = try Home()
    let drop = home.path + "/drop"
    #expect(
      try home.run(home.assessing() + ["--ballot", "--name", "Ada", "--into", drop]).status == 2)
    try FileManager.default.createDirectory(atPath: drop, withIntermediateDirectories: true)
    chmod(drop, 0o3733)
    let handing = home.assessing() + ["--ballot", "--into", drop]
    let terminal = try home.start(handing + ["--name", "Ada", "--role", "DE"])
    try terminal.press("3")
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.output.contains("It is not handed in yet"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: drop).isEmpty)
    let again = try home.start(handing)
    try again.press("R")
    try again.press("F")
    try again.wait("the result") { $0.topLine.contains("Result") }
    again.send("q")
    #expect(try again.exitStatus() == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: drop)
    #expect(files.count == 1 && files[0].hasPrefix("ballot-"), "\(files)")
    let file = drop + "/" + (files.first ?? "")
    #expect(FileManager.default.contentsEqual(atPath: file, andPath: home.assessment))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(again.output.contains("Handed in: "))
  }
}
