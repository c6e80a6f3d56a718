import Foundation
import POSIX
import TerminalDriver
import Testing

/// Folders that are not as they should be: it is said, nothing is lost, and nothing foreign is touched.
@Suite(.serialized)
struct LiveBadInputTests {
  private func refusal(_ home: Home, _ arguments: [String]) throws -> (status: Int32, text: String)
  {
    let terminal = try PseudoTerminal(
      [BuiltProgram.path] + arguments, columns: 400, environment: home.environment)
    return (try terminal.exitStatus(), terminal.output)
  }

  @Test func `a folder without a room, and a room of a newer version, are named`() throws {
    let home = try Home()
    #expect(
      try refusal(home, ["join", home.path + "/none"]).text.contains("there is no such folder"))
    try FileManager.default.createDirectory(
      atPath: home.path + "/share", withIntermediateDirectories: false)
    let empty = try refusal(home, ["join", home.path + "/share"])
    #expect(empty.status == 1 && empty.text.contains("no room is open here"))
    try home.write(#"{ "format": 2, "kind": "room" }"#, to: "share/room-new/room.json")
    #expect(try refusal(home, ["join", home.path + "/share"]).text.contains("newer version"))
    let watching = try refusal(home, ["join", home.path, "--watch", "--name", "Ada"])
    #expect(watching.status == 2 && watching.text.contains("--watch takes no seat"))
  }

  @Test func `of two rooms somebody has to choose, and no program does`() throws {
    let first = try LiveWorkshop(["Ada"])
    let second = try LiveWorkshop(["Ben"])
    let room = try #require(second.room)
    try FileManager.default.copyItem(atPath: room, toPath: first.share + "/room-second")
    let said = try refusal(first.homes[0], ["join", first.share])
    #expect(said.status == 2)
    #expect(said.text.contains("there are 2 rooms"))
    #expect(said.text.contains(first.share + "/room-second"))
  }

  @Test func `a file that everybody could read is refused, and so is one without levels`() throws {
    let workshop = try LiveWorkshop(["Ada"])
    let inside = workshop.share + "/b.json"
    try FileManager.default.copyItem(atPath: workshop.host.assessment, toPath: inside)
    let said = try refusal(workshop.host, ["workshop", inside, "--live", workshop.share])
    #expect(said.status == 2 && said.text.contains("keep it outside"))
    let started = try workshop.host.run(["questionnaires", "new", "ours"])
    let ours = try workshop.host.write(started.output, to: "ours.json")
    let measured = try refusal(
      workshop.host,
      [
        "workshop", workshop.host.path + "/m.json", "--questionnaire", ours, "--live",
        workshop.share,
      ])
    #expect(measured.status == 2 && measured.text.contains("is of format 2"))
    let lone = try refusal(
      workshop.host, ["workshop", workshop.host.assessment, "--readers", "all"])
    #expect(lone.status == 2 && lone.text.contains("--readers goes with --live"))
    let none = try refusal(
      workshop.host, ["workshop", workshop.host.assessment, "--live", workshop.share + "/none"])
    #expect(none.status == 2 && none.text.contains("make it first"))
  }

  @Test func `a questionnaire that nobody has is asked for`() throws {
    let workshop = try LiveWorkshop(["Ada"])
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: workshop.share)
        .first { $0.hasPrefix("questionnaire-") })
    try FileManager.default.removeItem(atPath: workshop.share + "/" + name)
    let said = try refusal(workshop.homes[0], ["join", workshop.share, "--name", "Ada"])
    #expect(said.status == 1 && said.text.contains("Ask the facilitator for it"))
  }

  @Test func `ten thousand foreign files, links and pipes neither hold it up nor are touched`()
    throws
  {
    let workshop = try LiveWorkshop(["Ada", "Ben"])
    let room = try #require(workshop.room)
    for number in 1...10_000 {
      try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(room)/foreign-\(number).json"))
    }
    symlink("/etc/passwd", room + "/vote-0001-link.json")
    symlink(room + "/loop.json", room + "/loop.json")
    mkfifo(room + "/open-0001-pipe.json", 0o600)
    mkdir(room + "/seat-folder.json", 0o700)
    try Data(repeating: 0x7B, count: 2_000_000).write(
      to: URL(fileURLWithPath: room + "/vote-0001-long.json"))
    try Data([0xFF, 0xFE, 0]).write(to: URL(fileURLWithPath: room + "/seat-bytes.json"))
    try workshop.join()
    try workshop.hold("p-01", ["3", "3"])
    try workshop.wall.wait(for: "Middle vote 3")
    try workshop.wall.press("J")
    try workshop.wall.wait(for: "files in the folder are none of this room")
    try workshop.wall.press(Typed.escape)
    #expect(try workshop.close() == 0)
    #expect(workshop.wall.output.contains("Not removed:"))
    let left = try FileManager.default.contentsOfDirectory(atPath: room)
    #expect(left.count == 10_006)
    #expect(left.allSatisfy { !$0.hasPrefix("turn-") && $0 != "room.json" && $0 != "now.json" })
  }

  @Test func `a folder that goes and comes back is said, and everything is written again`() throws {
    let workshop = try LiveWorkshop(["Ada", "Ben"])
    try workshop.join()
    let room = try #require(workshop.room)
    try workshop.wall.press(Typed.enter)
    try workshop.open("p-01")
    try workshop.vote("2", 0)
    try FileManager.default.moveItem(atPath: room, toPath: workshop.host.path + "/away")
    try workshop.wall.wait(for: "The folder is gone since")
    for voter in workshop.voters { try voter.wait(for: "The folder is gone since") }
    try workshop.voters[1].press("4")
    try FileManager.default.moveItem(atPath: workshop.host.path + "/away", toPath: room)
    try workshop.voters[1].wait(for: "sealed, in.")
    try workshop.wall.wait(for: "Everybody has voted")
    try workshop.wall.press(Typed.enter)
    try workshop.wall.wait(for: "2 of 2 gave a level")
  }

  @Test func `who writes for another is noticed on both sides`() throws {
    let workshop = try LiveWorkshop(["Ada", "Ben"])
    try workshop.join()
    try workshop.wall.press(Typed.enter)
    try workshop.open("p-01")
    try workshop.vote("2", 0)
    let room = try #require(workshop.room)
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: room).first { $0.hasPrefix("vote-0001-") })
    let text = try String(contentsOfFile: room + "/" + name, encoding: .utf8)
    let forged = text.replacing(
      /"commit":"[0-9a-f]{64}"/, with: "\"commit\":\"\(String(repeating: "0", count: 64))\""
    )
    .replacing("\"edition\":1", with: "\"edition\":60")
    #expect(forged != text)
    try Data(forged.utf8).write(to: URL(fileURLWithPath: room + "/vote-forged.json"))
    try workshop.voters[0].wait(for: "Somebody writes in your name")
    try workshop.wall.wait(for: "was changed very often at once")
    // The own vote is written again, and counts.
    try workshop.voters[0].wait(for: "sealed, in.")
    try workshop.vote("3", 1)
    try workshop.wall.wait(for: "Everybody has voted")
  }

  @Test func `who looks on takes no seat and writes nothing`() throws {
    let workshop = try LiveWorkshop(["Ada"])
    try workshop.join()
    let onlooker = try Home()
    let watching = try onlooker.start(["join", workshop.share, "--watch"])
    try workshop.wall.press(Typed.enter)
    try workshop.open("p-01")
    try watching.wait(for: "Title of p-01")
    try watching.press("3")
    #expect(watching.screen.statusLine.contains("You look on"))
    try workshop.vote("2", 0)
    try watching.wait(for: "1 of 1 has voted")
    #expect(!onlooker.files.contains { $0.contains("/live/") })
    let seats = LiveWorkshop.files(below: workshop.share).keys.filter { $0.contains("/seat-") }
    #expect(seats.count == 1)
    try watching.quit()
  }

  @Test(.enabled(if: Mount.isPossible))
  func `a full disk is said, and what could not be written is written once there is room`() throws {
    let home = try Home()
    let disk = try Mount(at: home.path + "/disk")
    let workshop = try LiveWorkshop(["Ada"], share: disk.path)
    try workshop.join()
    try workshop.wall.press(Typed.enter)
    try workshop.open("p-01")
    disk.fill()
    try workshop.voters[0].press("2")
    try workshop.voters[0].wait(for: "No space left")
    #expect(workshop.voters[0].screen.text.contains("sealed, not sent yet."))
    disk.empty()
    try workshop.voters[0].wait(for: "sealed, in.")
    try workshop.wall.wait(for: "Everybody has voted")
  }

  @Test(.enabled(if: Preload.isPossible))
  func `clocks that are years apart change nothing`() throws {
    let scratch = try Home()
    var (late, early) = (try Preload.environment(refusing: [:], in: scratch), [String: String]())
    early = late
    (late["SHIFT_CLOCK"], early["SHIFT_CLOCK"]) = ("63000000", "-63000000")
    let workshop = try LiveWorkshop(["Ada", "Ben"], environment: late, others: early)
    try workshop.join()
    try workshop.wall.press(Typed.enter)
    try workshop.open("p-01")
    try workshop.vote("3", 0)
    try workshop.restartVoter(0)
    try workshop.voters[0].wait(for: "sealed, in.")
    try workshop.vote("2", 1)
    try workshop.restartVoter(1)
    try workshop.restartWall()
    try workshop.wall.press(Typed.enter)
    try workshop.wall.wait(for: "Everybody has voted")
    try workshop.wall.press(Typed.enter)
    try workshop.wall.wait(for: "2 of 2 gave a level")
    #expect(workshop.voters.allSatisfy { !$0.screen.text.contains("may be") })
  }

  @Test func `a file of a newer version is named on both sides, and nothing is voted beside it`()
    throws
  {
    let workshop = try LiveWorkshop(["Ada"])
    try workshop.join()
    try workshop.wall.press(Typed.enter)
    try workshop.open("p-01")
    let room = try #require(workshop.room)
    let id = try workshop.state(of: 0).room
    let newer = room + "/vote-9.json"
    try Data(#"{ "format": 2, "kind": "vote", "room": "\#(id)" }"#.utf8)
      .write(to: URL(fileURLWithPath: newer))
    try workshop.voters[0].wait(for: "The room is of a newer version")
    try workshop.wall.wait(for: "newer version of mlmaturity")
    try workshop.voters[0].press("3")
    #expect(workshop.voters[0].screen.text.contains("You have not voted."))
    unlink(newer)
    try workshop.voters[0].wait("an open vote") { !$0.text.contains("newer version of") }
    try workshop.vote("3", 0)
  }

  @Test func `a second program on the room of a copy is refused with the name of the first`() throws
  {
    let workshop = try LiveWorkshop(["Ada"])
    let copy = workshop.host.path + "/copy.json"
    try FileManager.default.copyItem(atPath: workshop.host.assessment, toPath: copy)
    let second = try workshop.host.start(["workshop", copy, "--live", workshop.share])
    try second.wait(for: "process \(workshop.wall.processID)")
    try second.press("J")
    #expect(second.screen.statusLine.contains("Nobody votes on their own machine"))
  }
}
