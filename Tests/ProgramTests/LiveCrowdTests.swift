import Foundation
import TerminalDriver
import Testing

/// Twenty people vote in real programs over one folder, which a sync service treats as such services do.
@Suite(.serialized)
struct LiveCrowdTests {
  private static let people = (1...20).map { "Person \($0)" }

  @Test func `twenty voters are counted once each, whatever happens to the files`() throws {
    let seed: UInt64 = 20_261_130
    var random = SeededRandom(seed: seed)
    let workshop = try LiveWorkshop(Self.people)
    try workshop.join()
    // Its folder stays where it is, whatever happens to the file by which it is recognised.
    let room = try #require(workshop.room)
    let wall = workshop.wall
    try wall.press(Typed.enter)
    for number in 1...3 {
      let practice = Probe.practices[number - 1]
      try workshop.open(practice)
      var votes: [String: String] = [:]
      for index in Self.people.indices.shuffled(using: &random) {
        let vote = "\(Int.random(in: 1...5, using: &random))"
        votes["person-\(index)"] = vote
        try workshop.voters[index].press(vote)
        try meddle(in: room, of: workshop, &random)
        if Int.random(in: 0..<10, using: &random) == 0 { try workshop.restartVoter(index) }
      }
      try wall.wait(for: "Everybody has voted")
      for voter in workshop.voters { try voter.wait(for: "sealed, in.") }
      try wall.press(Typed.enter)
      for _ in 0..<4 { try meddle(in: room, of: workshop, &random) }
      try wall.wait(for: "20 of 20 gave a level")
      try wall.press(Typed.enter)
      try wall.wait(for: "Decided")
      try wall.press(Typed.control("s"))
      #expect(try workshop.counted(practice) == votes, "seed \(seed), \(practice)")
      try wall.press(Typed.enter)
    }
    // Nobody is accused of what the service did.
    for voter in workshop.voters + [wall] {
      for words in ["Somebody", "missing", "not mine"] {
        #expect(!voter.screen.text.contains(words))
      }
    }
    #expect(try workshop.close() == 0)
    for voter in workshop.voters { try voter.quit() }
    let left = LiveWorkshop.files(below: workshop.share).keys.filter { !$0.contains("copy") }
    #expect(left.isEmpty)
  }

  /// Renames a file, doubles it, or brings an old one back, under names of its own.
  private func meddle(
    in room: String, of workshop: LiveWorkshop, _ random: inout SeededRandom
  ) throws {
    let manager = FileManager.default
    let names = try manager.contentsOfDirectory(atPath: room).sorted()
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && $0 != "room.json" }
    guard let name = names.randomElement(using: &random) else { return }
    let copy =
      "\(name.dropLast(5)) (conflicted copy \(Int.random(in: 1...99, using: &random))).json"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: try? manager.moveItem(atPath: "\(room)/\(name)", toPath: "\(room)/\(copy)")
    case 1: try? manager.copyItem(atPath: "\(room)/\(name)", toPath: "\(room)/\(copy)")
    case 2:
      // What is gone for a moment and comes back.
      try? manager.moveItem(atPath: "\(room)/\(name)", toPath: "\(workshop.host.path)/away")
      workshop.wall.waitForSilence(of: 20)
      try? manager.moveItem(atPath: "\(workshop.host.path)/away", toPath: "\(room)/\(copy)")
    default: break
    }
  }
}
