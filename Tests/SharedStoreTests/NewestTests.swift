import Formats
import MaturityModel
import StoreServer
import Testing

@Suite(.enabled(if: StoreServer.isPossible))
struct NewestTests {
  @Test
  func
    `the newest counts, of equal ones the one with the last name, and none without a time if a day is asked for`()
  {
    let store = TestStore("newest_order")
    let assessments: [StoredAssessment] = [
      .init("none.json", team: "x", at: nil), .init("a.json", team: "x", at: 5),
      .init("c.json", team: "x", at: 9), .init("b.json", team: "x", at: 9),
      .init("archive/d.json", team: "x", at: 10), .init("e.json", team: "y", at: nil),
      .init("f.json", isNamed: false, at: 1), .init("g.json", isNamed: false, at: 2),
    ]
    for stored in assessments.shuffled() { store.program.ask(.save(stored, replacing: 0)) }
    #expect(names(store, upTo: nil) == ["c.json", "e.json", "f.json", "g.json"])
    #expect(names(store, upTo: 8) == ["a.json", "f.json", "g.json"])
    #expect(names(store, upTo: 1) == ["f.json"])
    store.program.ask(.move(name: "c.json", to: "archive/c.json"))
    store.program.ask(.move(name: "f.json", to: "z.json"))
    #expect(names(store, upTo: nil) == ["b.json", "e.json", "g.json", "z.json"])
    store.program.ask(.save(.init("b.json", team: "z", at: 9), replacing: 1))
    #expect(names(store, upTo: nil) == ["a.json", "b.json", "e.json", "g.json", "z.json"])
    store.program.ask(.save(.init("b.json", team: "x", at: 3), replacing: 2))
    #expect(names(store, upTo: nil) == ["a.json", "e.json", "g.json", "z.json"])
    let counts = store.program.ask(.examine).end
    #expect(counts?["teams"]?.whole == 4)
    #expect(counts?["assessments"]?.whole == 6)
    #expect(counts?["archived"]?.whole == 2)
    #expect(store.problems() == [])
  }

  private func names(_ store: TestStore, upTo seconds: Int?) -> [String] {
    let latest = seconds.map { Timestamp(seconds: $0) }
    return store.program.ask(.newest(upTo: latest)).rows.compactMap { $0["name"]?.text }.sorted()
  }

  @Test func `names of subjects are never mixed up, however they are spelled`() {
    let store = TestStore("newest_subjects")
    let subjects = [
      ("ab", "c", ""), ("a", "bc", ""), ("", "abc", ""), ("1:a", "", "1:b"), ("1:a1", ":", "b"),
      ("A", "bc", ""),
    ]
    for (number, names) in subjects.enumerated() {
      var stored = StoredAssessment("\(number).json")
      stored.subject = Subject(organisation: names.0, team: names.1, scope: names.2)
      store.program.ask(.save(stored, replacing: 0))
    }
    #expect(store.program.ask(.newest(upTo: nil)).rows.count == subjects.count)
  }

  @Test(arguments: [
    (
      ["z.json"],
      "select S.save(0, 'x.json', 'i', '', 'a team', '', true, 'q', 9, 1, '', '', '{}', 0, null, null)",
      "x.json"
    ),
    (
      [],
      "select S.save(0, 'x.json', 'i', '', 'a team', '', true, 'q', 9, 1, '', '', '{}', 0, null, null)",
      "x.json"
    ),
    (["z.json"], "select S.move('z.json', 'archive/z.json')", "y.json"),
    (["y.json", "z.json"], "select S.move('z.json', 'zz.json')", "y.json"),
  ])
  func `who saves for a subject waits for whoever does so, too, and sees what came of it`(
    before: [String], command: String, newest: String
  ) {
    let schema =
      "newest_" + SHA256.hexadecimal(of: Array((before.joined() + command).utf8)).prefix(12)
    let store = TestStore(schema)
    for name in before {
      store.program.ask(.save(.init(name), replacing: 0))
    }
    let other = store.server.hold(
      command.split(separator: "S.", omittingEmptySubsequences: false).joined(
        separator: schema + "."))
    store.program.send(.save(.init("y.json", at: 5), replacing: before.contains("y.json") ? 1 : 0))
    #expect(store.server.isBlocked(at: schema))
    other.send(Array("commit;\n".utf8))
    #expect(store.program.answer()?.end != nil)
    #expect(names(store, upTo: nil) == [newest])
    #expect(store.problems() == [])
  }

  @Test func `after eight have saved, moved and renamed at the same time the newest is the newest`()
  {
    let store = TestStore("newest_law")
    let programs = (0..<8).map { _ in store.another() }
    var random = SeededRandom(seed: 20_261_129)
    var revisions: [String: Int] = [:]
    var done = 0
    let names = (0..<24).map { ($0 % 5 == 0 ? "archive/" : "") + "\($0).json" }
    for _ in 0..<40 {
      var asked: [(name: String, program: StoreProgram)] = []
      // What one batch does is not known to the next requests of it, so that many of them come too late.
      for program in programs {
        for _ in 0..<8 {
          let (name, other) = (names[random.next(24)], names[random.next(24)])
          let stored = StoredAssessment(
            name, team: "\(random.next(3))", isNamed: random.next(6) > 0,
            at: [nil, 1, 2, 3, random.next(1_000)][random.next(5)], level: random.next(5),
            body: "[\(random.next(1_000_000))]")
          let request: StoreRequest =
            random.next(5) == 0
            ? .move(name: name, to: other)
            : .save(stored, replacing: revisions[name] ?? 0)
          asked.append((name, program))
          program.send(request)
        }
      }
      for (name, program) in asked {
        let answer = program.answer()
        if answer?.end != nil { done += 1 }
        #expect(
          answer?.failure.map { [.changed, .exists, .copy, .missing].contains($0.kind) } != false)
        revisions[name] = answer?.kind == .missing ? 0 : answer?.revision ?? revisions[name]
      }
    }
    #expect(done > 600)
    let kept = rows(store, upTo: nil)
    #expect(!kept.isEmpty)
    #expect(store.problems() == [])
    let dated = kept.filter { !$0.contains("\"at\":null") }
    #expect(!dated.isEmpty)
    print("\(done) of \(40 * 64) changes at the same time were made; \(kept.count) newest fit")
  }

  private func rows(_ store: TestStore, upTo latest: Timestamp?) -> [String] {
    store.program.ask(.newest(upTo: latest)).rows.map { $0.json.compact }.sorted()
  }
}
