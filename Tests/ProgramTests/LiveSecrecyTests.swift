import Foundation
import POSIX
import TerminalDriver
import Testing

/// Rooms in which others cannot read who voted what, also after the reveal: seat codes, and a folder to drop files into.
@Suite(.serialized)
struct LiveSecrecyTests {
  @Test func `with seat codes neither a name nor a vote of a person is in the folder`() throws {
    let workshop = try LiveWorkshop(
      ["Ada", "Ben"], anonymity: "facilitator-only", readers: "codes")
    let printed = try workshop.host.run(["workshop", workshop.host.assessment, "--codes"])
    #expect(printed.status == 0)
    let codes = workshop.names.map { name in
      printed.output.split(separator: "\n").first { $0.hasSuffix("  \(name)") }
        .map { String($0.prefix(19)) } ?? ""
    }
    try workshop.join(codes: codes)
    for voter in workshop.voters { #expect(!voter.output.contains(codes[0].prefix(9))) }
    try workshop.hold("p-01", ["4", "2"])
    try workshop.wall.wait(for: "Middle vote 2")
    for voter in workshop.voters { try voter.wait(for: "Votes: 2 4") }
    for (name, bytes) in LiveWorkshop.files(below: workshop.share) {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in workshop.names + codes.map({ $0.replacing("-", with: "") }) {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
      if name.contains("/open-") { #expect(text.contains("\"box\"") && !text.contains("\"vote\"")) }
    }
    try workshop.wall.press(Typed.control("s"))
    #expect(try workshop.counted("p-01") == ["person-0": "4", "person-1": "2"])
  }

  @Test func `no seat is taken with a code that is none, or that nobody has`() throws {
    let workshop = try LiveWorkshop(["Ada"], anonymity: "pooled", readers: "codes")
    let none = try workshop.homes[0].run(
      ["join", workshop.share, "--linear"], input: "12\n13\n14\n")
    #expect(none.status == 1)
    #expect(none.error.contains("That is no seat code"))
    try workshop.join(codes: ["0000-0000-0000-0000"])
    try workshop.wall.press("J")
    try workshop.wall.wait(for: "Somebody joined without the code of anybody")
    #expect(workshop.wall.screen.text.contains("Nobody has joined yet."))
  }

  @Test func `votes that carry no names are never in a room that all can read`() throws {
    let workshop = try LiveWorkshop(["Ada"], anonymity: "pooled", readers: "all")
    #expect(workshop.wall.screen.statusLine.contains("everybody needs a seat code"))
    let room = try #require(workshop.room)
    let text = try String(contentsOfFile: room + "/room.json", encoding: .utf8)
    #expect(text.contains("\"readers\":\"facilitator\""))
  }

  @Test func `what is dropped is for the owner of the folder, and nobody guesses its name`() throws
  {
    let workshop = try LiveWorkshop(["Ada", "Ben"], anonymity: "pooled", readers: "drop")
    try workshop.join([])
    let drop = try #require(workshop.room) + "/drop"
    #expect(mode(of: drop) == 0o3733)
    try workshop.wall.press(Typed.enter)
    try workshop.open("p-01")
    try workshop.vote("4", 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: drop)
    #expect(names.count == 3)
    for name in names {
      #expect(mode(of: drop + "/" + name) == 0o640)
      #expect(name.wholeMatch(of: /(seat|vote-0001)-[0-9a-f]{16}-[0-9A-Z]{16}\.json/) != nil)
    }
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test(.enabled(if: Accounts.areThere))
  func `accounts of one machine neither list, read nor remove what another one dropped`() throws {
    let workshop = try LiveWorkshop(
      ["Ada", "Ben"], anonymity: "pooled", readers: "drop", accounts: [64_001, 64_002])
    try workshop.join([])
    let drop = try #require(workshop.room) + "/drop"
    try workshop.hold("p-01", ["4", "2"])
    try workshop.wall.wait(for: "Middle vote 2")
    for voter in workshop.voters { try voter.wait(for: "Votes: 2 4") }
    let names = try FileManager.default.contentsOfDirectory(atPath: drop)
    #expect(names.filter { $0.hasPrefix("open-") }.count == 2)
    #expect(try Accounts.run("ls '\(drop)'", as: 64_001) != 0)
    for name in names {
      let path = drop + "/" + name
      var status = stat()
      lstat(path, &status)
      let other: UInt32 = status.st_uid == 64_001 ? 64_002 : 64_001
      #expect(try Accounts.run("cat '\(path)'", as: other) != 0)
      #expect(try Accounts.run("rm -f '\(path)'", as: other) != 0)
      #expect(try Accounts.run("mv '\(path)' '\(drop)/x'", as: other) != 0)
      #expect(try Accounts.run("cat '\(path)'", as: status.st_uid) == 0)
    }
    #expect(try workshop.close() == 0)
    #expect(workshop.room == nil)
  }
}
