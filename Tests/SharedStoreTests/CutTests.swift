import Formats
import StoreServer
import Testing

/// A server on another machine: it has to prove who it is, and may be cut off without a word.
@Suite(.enabled(if: CutNetwork.isPossible), .serialized)
struct CutTests {
  @Test func `a server elsewhere has to prove who it is, and everybody else, too`() {
    let network = CutNetwork()
    func connect(
      _ more: String = "", password: String = "right", _ environment: [String: String] = [:]
    ) -> StoreProgram.Answer {
      network.program(password: password, environment: environment)
        .ask(.connect(address: network.address(more)))
    }
    #expect(connect().end?["role"]?.text == "ada")
    #expect(connect("", ["PGSSLMODE": "disable"]).end != nil)
    #expect(connect("&sslmode=verify-full").end != nil)
    for mode in ["disable", "allow", "prefer", "require", "verify-ca"] {
      #expect(connect("&sslmode=\(mode)").kind == .refused)
    }
    let other = "&sslrootcert=\(network.server.folder)/other.crt"
    for environment in [[:], ["PGSSLMODE": "disable"], ["PGSSLMODE": "require"]] {
      #expect(connect(other, environment).kind == .refused)
    }
    let wrong = connect(password: "wrong").failure
    #expect(wrong?.kind == .refused)
    #expect(wrong?.message.contains("password authentication failed") == true)
    #expect(connect(password: "no").kind == .refused)
  }

  @Test
  func `a cut is noticed within 12 seconds, whatever was going on, and mended without a word`()
    throws
  {
    let network = CutNetwork()
    let programs = (0..<4).map { _ in network.program() }
    for program in programs.dropLast() { program.ask(.connect(address: network.address())) }
    programs[0].ask(.initialise)
    let (waiting, sending, resting, coming) = (programs[0], programs[1], programs[2], programs[3])
    waiting.ask(.save(.init("a.json"), replacing: 0))
    let holder = network.hold("lock table mlm.assessments in access exclusive mode")
    waiting.send(.load(name: "a.json"))
    while network.sql("select 1 from pg_stat_activity where wait_event_type = 'Lock'").isEmpty {}
    network.cut()
    let start = ContinuousClock.now
    let large = "[\"" + String(repeating: "x", count: 1 << 20) + "\"]"
    sending.send(.save(.init("b.json", body: large), replacing: 0))
    coming.send(.connect(address: network.address()))
    var noticed: [String] = []
    for (name, program) in [("coming", coming), ("sending", sending), ("waiting", waiting)] {
      #expect(program.answer()?.kind == .unreachable)
      let time = ContinuousClock.now - start
      #expect(time < .seconds(12))
      let (seconds, attoseconds) = time.components
      noticed.append("\(name) after \(seconds).\(attoseconds / 100_000_000_000_000_000) s")
    }
    #expect(resting.ask(.load(name: "a.json")).kind == .unreachable)
    _ = holder.end(killing: true)
    network.mend()
    for program in [waiting, resting, coming] {
      #expect(program.ask(.load(name: "a.json")).end?["revision"]?.whole == 1)
    }
    #expect(sending.ask(.save(.init("b.json", body: large), replacing: 0)).revision == 1)
    print("A cut was noticed when \(noticed.joined(separator: ", "))")
  }
}
