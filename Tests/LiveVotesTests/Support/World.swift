import Formats
import MaturityModel
import POSIX

@testable import LiveVotes

/// A random number generator whose seed a failure tells.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func happens(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }
  mutating func whole(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// Somebody was killed.
struct Killed: Error {}

/// A folder as a sync service shows it to each program: late, sometimes twice, under another name, old again, or not at
/// all for a while.
final class World {
  var generator: Seeded
  let room: Room
  let id: Digest
  let keys: Chain
  /// The longest delay, in milliseconds; faults and kills as probabilities.
  let delay: Int
  let hasFaults: Bool
  let killing: Double
  var now = 0
  var kills = 0
  var views: [[String: [UInt8]]]
  /// What has to stay secret, by turn, and the turns that are frozen.
  var secrets: [Int: [[UInt8]]] = [:]
  var frozen: Set<Int> = []
  var early = 0
  private var queue: [(when: Int, serial: Int, what: () -> Void)] = []
  private var serial = 0
  /// What was read before.
  private var known: [[UInt8]: RoomFile] = [:]

  init(
    seed: Int, practices: Int, readers: Room.Readers = .all, delay: Int = 3_000,
    hasFaults: Bool = false, killing: Double = 0
  ) {
    generator = Seeded(seed)
    (self.delay, self.hasFaults, self.killing) = (delay, hasFaults, killing)
    keys = Chain(keysOf: Digest(random: &generator))
    room = Room(
      title: "Session \(seed)", subject: Subject(), frame: WorkshopFrame(),
      questionnaire: .init(id: "example", version: "1.0.0", digest: "sha256:"),
      practices: (1...practices).map { Item.ID("p-\($0)") }, levels: 5, anchor: keys.anchor,
      readers: readers, program: "test", createdAt: Timestamp(seconds: 0))
    id = Digest(ofRoom: room.bytes)
    views = []
  }

  func join() -> Int {
    views.append([:])
    return views.count - 1
  }

  func at(_ when: Int, _ what: @escaping () -> Void) {
    serial += 1
    var index = queue.count
    queue.append((when, serial, what))
    while index > 0, queue[(index - 1) / 2].when > queue[index].when {
      queue.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private func first() -> (when: Int, serial: Int, what: () -> Void)? {
    guard let top = queue.first else { return nil }
    queue.swapAt(0, queue.count - 1)
    queue.removeLast()
    var index = 0
    while let child = [2 * index + 1, 2 * index + 2].filter({ $0 < queue.count })
      .min(by: { queue[$0].when < queue[$1].when }), queue[child].when < queue[index].when
    {
      queue.swapAt(index, child)
      index = child
    }
    return top
  }

  func run(until isOver: () -> Bool, limit: Int) -> Bool {
    while now < limit, !isOver() {
      guard let (when, _, what) = first() else { return isOver() }
      now = when
      what()
    }
    return isOver()
  }

  /// May kill whoever is at it.
  func crash() throws { if killing > 0, generator.happens(killing) { throw Killed() } }

  /// Renames a file into place; the others see it later.
  func write(_ name: String, _ bytes: [UInt8], by who: Int) {
    for (turn, secrets) in secrets where !frozen.contains(turn) {
      if secrets.contains(where: { bytes.contains($0) }) { early += 1 }
    }
    views[who][name] = bytes
    for other in views.indices where other != who { deliver(name, bytes, to: other) }
  }

  private func deliver(_ name: String, _ bytes: [UInt8], to other: Int) {
    var names = [name]
    let when = now + generator.whole(50..<delay)
    if hasFaults {
      let stem = name.dropLast(".json".count)
      if generator.happens(0.03) {
        names = ["\(stem) (conflicted copy \(generator.whole(0..<9))).json"]
      } else if generator.happens(0.03) {
        names.append("\(stem).sync-conflict-\(generator.whole(0..<9)).json")
      }
      if generator.happens(0.03) {
        at(when + generator.whole(2_000..<60_000)) { [self] in views[other][name] = bytes }
      }
      if generator.happens(0.02) {
        let gone = when + generator.whole(500..<5_000)
        at(gone) { [self] in views[other][name] = nil }
        at(gone + generator.whole(1_000..<60_000)) { [self] in
          if views[other][name] == nil { views[other][name] = bytes }
        }
      }
    }
    for name in names { at(when) { [self] in views[other][name] = bytes } }
  }

  func files(_ who: Int) -> [RoomFile] {
    views[who].sorted { $0.key < $1.key }.compactMap { _, bytes in
      if let file = known[bytes] { return file }
      guard case .record(let file) = RoomFile.read(bytes, in: id) else { return nil }
      known[bytes] = file
      return file
    }
  }
}

extension [UInt8] {
  /// True where a text without zeros has a part.
  func contains(_ part: [UInt8]) -> Bool {
    let (text, part) = (
      (self + [0]).map { CChar(bitPattern: $0) }, (part + [0]).map { CChar(bitPattern: $0) }
    )
    return strstr(text, part) != nil
  }
}
