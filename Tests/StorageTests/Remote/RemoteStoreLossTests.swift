@testable import FileSamples
import Formats
import MaturityModel
import POSIX
import StoreServer
import Testing

@testable import Storage

/// Ways to a shared store that break, and programs that die.
@Suite(.enabled(if: StoreServer.isPossible))
struct RemoteStoreLossTests {
  @Test func `without the store work goes on, and arrives later`() throws {
    let ada = try Machine("apart_for_a_while")
    let session = try ada.create()
    try session.answer("one-1", 2)
    try session.close(now: Samples.now)
    ada.restart(by: "/bin/false")
    let offline = try ada.open(session.ref)
    #expect(offline.assessment.responses["one-1"]?.answer == .rank(2))
    try offline.answer("one-2", 3)
    try offline.close(now: Samples.now)
    #expect(offline.isBehind && offline.unsentChanges == 1)
    #expect(ada.store.trouble?.kind == .unreachable)
    var other = StoreUnderTest.assessment
    other.id = "ffffffffffffffff"
    let new = try ada.create(other)
    new.abandon()
    #expect(
      ada.store.listing().assessments.map { [$0.ref.path, "\($0.local.map { "\($0)" } ?? "")"] }
        == [[new.path, "unsent"], [session.path, "unsent"]].sorted { $0[0] < $1[0] })
    ada.restart()
    #expect(try ada.stored(session.ref).responses["one-2"] == nil)
    ada.store.sendWaiting(now: Samples.now)
    #expect(ada.store.waiting.isEmpty)
    #expect(try ada.stored(session.ref).responses["one-2"]?.answer == .rank(3))
    #expect(try ada.stored(new.ref).id == other.id)
    #expect(ada.store.listing().assessments.map(\.local) == [nil, nil])
  }

  @Test(arguments: 2..<8)
  func `a way that breaks anywhere loses nothing and sends nothing twice`(lines: Int) throws {
    let ada = try Machine("broken_\(lines)")
    let script = ada.folder.write(
      """
      #!/bin/bash
      if mkdir "\(ada.folder.path)/used" 2>/dev/null
      then exec '\(StoreProgram.path)' > >(exec sed -u \(lines)q)
      else exec '\(StoreProgram.path)'
      fi
      """, to: "way")
    chmod(script, 0o755)
    ada.restart(by: script)
    let session = try ada.create()
    for level in 1...3 {
      try session.answer("one-1", level)
      try session.save(now: Timestamp(seconds: Samples.now.seconds + level))
    }
    try session.answer("one-2", 2)
    try session.close(now: Timestamp(seconds: Samples.now.seconds + 9))
    ada.restart()
    ada.store.sendWaiting(now: Samples.now)
    #expect(ada.store.waiting.isEmpty)
    #expect(try ada.stored(session.ref).responses == session.assessment.responses)
    let again = try ada.open(session.ref)
    #expect(again.reconciliation == nil && again.recovery == nil)
    #expect(try ada.store.load(session.path).revision <= 6)
  }

  @Test func `a kill between any two steps brings everything back`() throws {
    let ada = try Machine("killed")
    let first = try ada.create()
    try first.close(now: Samples.now)
    var generator = SeededGenerator(seed: 7)
    var levels: [Item.ID: Int] = [:]
    for step in 0..<40 {
      // Without the store now and then; a killed program saves or not.
      ada.restart(by: step % 3 == 0 ? "/bin/false" : StoreProgram.path)
      let session = try ada.open(first.ref)
      #expect(session.assessment.responses.compactMapValues(\.answer).count == levels.count)
      #expect(session.reconciliation == nil, "step \(step)")
      let item: Item.ID = Bool.random(using: &generator) ? "one-1" : "one-2"
      levels[item] = Int.random(in: 1...3, using: &generator)
      try session.answer(item, levels[item] ?? 1)
      if Bool.random(using: &generator) { try session.save(now: Samples.now) }
      session.abandon()
    }
    ada.restart()
    try ada.open(first.ref).close(now: Samples.now)
    #expect(
      try ada.stored(first.ref).responses.mapValues(\.answer) == levels.mapValues { .rank($0) })
  }
}
