import Foundation
import TerminalDriver
import Testing

@testable import LiveVotes

/// Everybody votes on an own machine, in the real programs over one folder.
@Suite(.serialized)
struct LiveVoteTests {
  @Test func `votes of own machines enter the workshop at the reveal, and closing leaves nothing`()
    throws
  {
    let workshop = try LiveWorkshop(["Ada", "Ben"])
    try Data("mine".utf8).write(to: URL(fileURLWithPath: workshop.share + "/notes.txt"))
    try workshop.join()
    let wall = workshop.wall
    try wall.press(Typed.enter)
    try workshop.open("p-01")
    try workshop.vote("3", 0)
    try wall.wait(for: "1 of 2 have voted")
    #expect(!wall.screen.text.contains("Middle vote"))
    try workshop.vote("2", 1)
    try wall.wait(for: "Everybody has voted")
    try wall.press(Typed.enter)
    try wall.wait(for: "Middle vote 2")
    for voter in workshop.voters { try voter.wait(for: "Votes: 2 3") }
    try expectSchema(of: workshop)
    try wall.press(Typed.enter)
    for voter in workshop.voters { try voter.wait(for: "Your earlier votes") }
    #expect(workshop.voters[0].screen.text.contains("yours level 3. Votes: 2 3"))
    try wall.press("J")
    #expect(wall.screen.text.contains("› Ada"))
    try wall.press("Z")
    try wall.press("Z")
    for voter in workshop.voters {
      try voter.wait(for: "The room is closed")
      try voter.quit()
    }
    wall.send("qq")
    #expect(try wall.exitStatus() == 0)
    #expect(try workshop.counted("p-01") == ["person-0": "3", "person-1": "2"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workshop.share) == ["notes.txt"])
    for home in workshop.homes + [workshop.host] {
      #expect(!home.files.contains { $0.contains("/live/") && !$0.hasSuffix(".lock") })
    }
  }

  /// Holds every file of a room to its schema.
  private func expectSchema(of workshop: LiveWorkshop) throws {
    guard Schemas.canValidate, let room = workshop.room else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: room)
    #expect(names.count == 10)
    for name in names {
      let problems = try Schemas.problems(of: room + "/" + name, by: "live", in: workshop.host)
      #expect(problems == "", "\(name)")
    }
  }

  @Test func `before the end of the vote no file and no other terminal tells one`() throws {
    let workshop = try LiveWorkshop(["Ada", "Ben"])
    try workshop.join()
    let wall = workshop.wall
    try wall.press(Typed.enter)
    try workshop.open("p-01")
    for key in ["4", "2", "5"] { try workshop.vote(key, 0) }
    try workshop.vote("1", 1)
    try wall.wait(for: "Everybody has voted")
    var secrets: [(owner: Int, bytes: [UInt8])] = []
    for index in 0..<2 {
      let (name, bytes) = try workshop.state(of: index)
      let room = try #require(Digest(hexadecimal: name))
      let kept = try #require(Voter.Kept(Array(bytes), room: room))
      let casts = try #require(kept.casts[1])
      #expect(casts.count == [3, 1][index])
      let link = Chain(.link(room: room), of: kept.secret).element(1)
      for secret in casts.map(\.salt) + [link, kept.secret] {
        secrets += [(index, secret.bytes), (index, Array(secret.hexadecimal.utf8))]
      }
    }
    var places = LiveWorkshop.files(below: workshop.share)
    for (name, bytes) in LiveWorkshop.files(below: workshop.host.path) {
      places["host " + name] = bytes
    }
    places["wall"] = Data(wall.bytes)
    #expect(places.keys.contains { $0.hasSuffix(".jsonl") } && places.count > 6)
    for (owner, secret) in secrets {
      for (place, bytes) in places {
        #expect(bytes.range(of: Data(secret)) == nil, "of \(workshop.names[owner]) in \(place)")
      }
      let other = workshop.voters[1 - owner]
      #expect(Data(other.bytes).range(of: Data(secret)) == nil)
    }
    // The vote is over, and one does not open: only openings tell votes.
    workshop.voters[1].signal(SIGSTOP)
    try wall.press(Typed.enter)
    try wall.wait("Ben alone") {
      $0.text.contains("Not opened yet: Ben") && !$0.text.contains("Ben, Ada")
    }
    try workshop.voters[0].wait(for: "the votes are being opened")
    let opened = LiveWorkshop.files(below: workshop.share)
      .filter { $0.value.range(of: Data(secrets[5].bytes)) != nil }
    #expect(opened.keys.allSatisfy { $0.contains("/open-0001-") })
    #expect(opened.count == 1)
    #expect(!wall.screen.text.contains("Anchor 5 of p-01. 1"))
    try wall.press("r")
    try wall.press("r")
    try wall.wait(for: "Middle vote 5")
    workshop.voters[1].signal(SIGCONT)
    try wall.wait(for: "1 vote came after the reveal")
  }

  @Test func `what goes to the terminals of others is the same whoever votes what`() throws {
    var sent: [[String]] = []
    for votes in ["12", "54", "33"] {
      let workshop = try LiveWorkshop(["Ada", "Ben"])
      try workshop.join()
      try workshop.wall.press(Typed.enter)
      try workshop.open("p-01")
      for (index, vote) in votes.enumerated() { try workshop.vote("\(vote)", index) }
      try workshop.wall.wait(for: "Everybody has voted")
      let letters = try #require(workshop.voters[0].screen.line(with: "room ")?.suffix(11))
      sent.append(
        [workshop.wall, workshop.voters[0], workshop.voters[1]].map {
          // The letters of the room and seconds are others each time.
          $0.screen.text.replacingOccurrences(of: letters, with: "ROOM")
            .replacing(/Last sign \d+ s/, with: "")
        })
    }
    #expect(sent[0] == sent[1] && sent[1] == sent[2])
  }
}
