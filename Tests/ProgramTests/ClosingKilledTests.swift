import Foundation
import TerminalDriver
import Testing

/// Closing a workshop at the moment that something kills the program.
@Suite(.serialized)
struct ClosingKilledTests {
  private static let workshop = """
    { "format": 1, "id": "w", "questionnaire": { "id": "probe", "version": "1.0.0" }, "answers": {},
      "workshop": {
        "frame": { "anonymity": "pooled" },
        "people": [ { "id": "pq7-ada", "name": "Ada" }, { "id": "pq7-ben", "name": "Ben" } ],
        "practices": {
          "p-01": { "rounds": [ { "revealed": true, "votes": { "pq7-ada": 2, "pq7-ben": 3 } } ] } } } }
    """

  /// The files beside the assessment that tell what single people voted.
  private func telling(_ home: Home) -> [String] {
    home.files.filter { name in
      guard !name.hasPrefix("."), !name.hasPrefix("probe") else { return name.hasPrefix(".w.json") }
      return name == "w.json"
    }.filter { name in
      let bytes = FileManager.default.contents(atPath: home.path + "/" + name) ?? Data()
      return String(decoding: bytes, as: UTF8.self).contains("pq7-")
    }
  }

  @Test func `no moment leaves votes beside a file in which the workshop is closed`() throws {
    let seed: UInt64 = 20_261_128
    var random = SeededRandom(seed: seed)
    var closed = 0
    for round in 1...40 {
      let home = try Home()
      try home.keepQuestionnaire()
      let file = try home.write(Self.workshop, to: "w.json")
      let wall = try home.start(["workshop", file])
      // A decision that is saved, so that there is a previous save with all votes.
      for key in [Typed.enter, Typed.enter, Typed.escape, Typed.control("s")] {
        try wall.press(key)
      }
      #expect(telling(home) == [".w.json.bak", "w.json"])
      try wall.press("Z")
      try wall.press("Z")
      wall.send("Z")
      let end = ContinuousClock.now + .microseconds(Int.random(in: 0...30_000, using: &random))
      while ContinuousClock.now < end {}
      wall.signal(SIGKILL)
      _ = try wall.exitStatus()
      let left = telling(home)
      if !left.contains("w.json") {
        closed += 1
        #expect(left.isEmpty, "seed \(seed), round \(round): \(left)")
      }
      // Nothing is lost, and the next start here leaves no vote of a closed workshop anywhere.
      let again = try home.start(["assess", file])
      again.send("qq")
      _ = try again.exitStatus()
      guard !telling(home).contains("w.json") else { continue }
      for name in home.files {
        let bytes = FileManager.default.contents(atPath: home.path + "/" + name) ?? Data()
        #expect(!String(decoding: bytes, as: UTF8.self).contains("pq7-"), "\(round): \(name)")
      }
    }
    #expect(closed > 0, "no kill came late enough")
  }
}
