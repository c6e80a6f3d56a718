import Formats
import Foundation
import MaturityModel
import POSIX
import StoreServer
import Testing

@Suite(.enabled(if: StoreServer.isPossible), .serialized)
struct LosingTests {
  /// How often a server is killed: more times with `Scripts/test --long`.
  private static let isLong = ProcessInfo.processInfo.environment["MLMATURITY_KILLS"] != nil

  @Test
  func `a server that was started again is found again, and what was asked for in between is told`()
  {
    let server = StoreServer()
    let program = StoreProgram()
    program.ask(.connect(address: server.address("mlm")))
    program.ask(.initialise)
    program.ask(.save(.init("a.json"), replacing: 0))
    server.restart()
    #expect(program.ask(.save(.init("a.json", body: "[2]"), replacing: 1)).revision == 2)
    server.kill()
    for _ in 0..<2 { #expect(program.ask(.load(name: "a.json")).kind == .unreachable) }
    server.start()
    #expect(program.ask(.load(name: "a.json")).end?["body"]?.text == "[2]")
    #expect(program.end() == StoreProgram.quietEnd)
  }

  @Test func `a server that goes while it works is told as lost`() {
    let server = StoreServer()
    let (program, blocked) = (StoreProgram(), StoreProgram())
    for one in [program, blocked] { one.ask(.connect(address: server.address("mlm"))) }
    program.ask(.initialise)
    program.ask(.save(.init("a.json"), replacing: 0))
    let holder = server.hold("lock table mlm.assessments")
    blocked.send(.save(.init("a.json", body: "[2]"), replacing: 1))
    #expect(server.isBlocked(at: "mlm"))
    server.kill()
    #expect(blocked.answer()?.kind == .unreachable)
    _ = holder.end(killing: true)
    server.start()
    #expect(blocked.ask(.save(.init("a.json", body: "[2]"), replacing: 1)).revision == 2)
  }

  @Test func `a lock that somebody keeps is not waited for without end`() {
    let store = TestStore("losing_locks")
    store.program.ask(.save(.init("a.json"), replacing: 0))
    let holder = store.server.hold("lock table losing_locks.assessments")
    let start = ContinuousClock.now
    #expect(store.program.ask(.save(.init("a.json", body: "[]"), replacing: 1)).kind == .failed)
    #expect(ContinuousClock.now - start < .seconds(12))
    _ = holder.end(killing: true)
  }

  @Test func `a server that only lets read says so, and lets read`() {
    let store = TestStore("losing_reading")
    store.program.ask(.save(.init("a.json"), replacing: 0))
    store.addMember("losing_ro")
    store.server.sql("alter role losing_ro set default_transaction_read_only = on")
    let reader = store.another(role: "losing_ro")
    #expect(reader.ask(.load(name: "a.json")).end != nil)
    let failure = reader.ask(.save(.init("a.json", body: "[]"), replacing: 1)).failure
    #expect(failure?.kind == .failed)
    #expect(failure?.message.contains("read-only transaction") == true)
  }

  @Test
  func `no save that was confirmed is lost or doubled when the server is killed at random moments`()
  {
    let (kills, rounds) = Self.isLong ? (20, 70) : (2, 20)
    var crowd = Crowd(of: 16, seed: 20_261_129)
    for _ in 0..<kills {
      for _ in 0..<rounds { crowd.saveOnce(killing: false) }
      crowd.saveOnce(killing: true)
      crowd.server.start()
      crowd.finish()
    }
    let faults = crowd.faults()
    #expect(faults == [])
    print(
      "\(kills) kills of the server, \(crowd.confirmed) confirmed saves, \(faults.count) lost or doubled"
    )
  }

  @Test func `what a killed program had sent is there whole or not at all`() {
    let store = TestStore("losing_programs")
    var random = SeededRandom(seed: 7)
    var revision = 0
    for round in 0..<(Self.isLong ? 200 : 20) {
      let program = store.another()
      let body = "[\(round),\"" + String(repeating: "x", count: random.next(200_000)) + "\"]"
      let line = StoreRequest.save(.init("a.json", body: body), replacing: revision).line(number: 9)
      program.send(Array(line.prefix(random.next(3) == 0 ? random.next(line.count) : line.count)))
      _ = program.end(killing: true)
      let loaded = store.program.ask(.load(name: "a.json"))
      let again = store.program.ask(.save(.init("a.json", body: body), replacing: revision))
      // A server may not have seen yet that the other end is gone.
      revision = again.revision ?? revision
      #expect(again.end != nil)
      if let there = loaded.end?["revision"]?.whole {
        #expect([revision, revision - 1].contains(there))
      }
    }
    #expect(store.program.ask(.load(name: "a.json")).end?["revision"]?.whole == revision)
    #expect(store.problems() == [])
  }
}

/// People who save again and again, each an assessment of their own, on a server that is killed now and then.
private struct Crowd {
  let server = StoreServer()
  private let programs: [StoreProgram]
  private var random: SeededRandom
  /// What each of them had confirmed last, and what was sent after it.
  private var revisions: [Int]
  private var sent: [String]
  private(set) var confirmed = 0

  init(of count: Int, seed: UInt64) {
    random = SeededRandom(seed: seed)
    let server = server
    programs = (0..<count).map { _ in
      let program = StoreProgram()
      program.ask(.connect(address: server.address("mlm")))
      return program
    }
    programs[0].ask(.initialise)
    (revisions, sent) = (Array(repeating: 0, count: count), Array(repeating: "", count: count))
  }

  private func request(_ person: Int) -> StoreRequest {
    .save(
      .init("\(person).json", team: "\(person % 4)", body: sent[person]),
      replacing: revisions[person])
  }

  /// All save at the same time; the server may be killed before all of them are answered.
  mutating func saveOnce(killing: Bool) {
    for (person, program) in programs.enumerated() {
      sent[person] = "[\(person),\(revisions[person] + 1),\(random.next(1_000_000))]"
      program.send(request(person))
    }
    let killed = killing ? random.next(programs.count) : -1
    for person in programs.indices {
      if person == killed { server.kill() }
      take(programs[person].answer(), of: person)
    }
  }

  /// Whoever got no answer asks again, as often as it takes.
  mutating func finish() {
    for person in programs.indices where !sent[person].isEmpty {
      take(programs[person].ask(request(person)), of: person)
    }
  }

  private mutating func take(_ answer: StoreProgram.Answer?, of person: Int) {
    guard answer?.end?["revision"]?.whole == revisions[person] + 1 else {
      return #expect(answer?.kind == .unreachable)
    }
    revisions[person] += 1
    confirmed += 1
    sent[person] = ""
  }

  /// What is there and was not confirmed, or the other way round.
  func faults() -> [String] {
    programs.indices.compactMap { person in
      let there = programs[0].ask(.load(name: "\(person).json")).end
      let begin = "[\(person),\(revisions[person]),"
      return there?["revision"]?.whole == revisions[person]
        && there?["body"]?.text?.hasPrefix(begin) == true ? nil : "\(person): \(revisions[person])"
    } + (programs[0].ask(.examine).end?["problems"]?.elements.compactMap(\.text) ?? ["no answer"])
  }
}
