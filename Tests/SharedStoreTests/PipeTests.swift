import Formats
import MaturityModel
import StoreServer
import Testing

/// What the program does with its two pipes, whoever is at their other ends.
@Suite struct PipeTests {
  @Test func `it ends when nothing more comes, and says nothing of itself`() {
    #expect(StoreProgram().end() == StoreProgram.quietEnd)
    let program = StoreProgram()
    program.send(Array("{\"number\":1,\"load\":".utf8))
    #expect(program.end() == StoreProgram.quietEnd)
  }

  @Test(arguments: [
    "", "nonsense", "{}", "[]", "{\"number\":1}", "{\"number\":1,\"drop\":{}}", "\u{0}\u{1B}[2J",
    "{\"number\":1,\"connect\":{\"address\":\"postgresql:///db\",\"version\":99}}",
    String(repeating: "[", count: 100_000),
  ])
  func `what it does not understand it answers as such`(line: String) {
    let program = StoreProgram()
    program.send(Array((line + "\n").utf8))
    let answer = program.answer(to: 1)
    #expect(answer?.kind == .failed)
    program.send(StoreRequest.state.line(number: 2))
    #expect(program.answer(to: 2)?.kind == .refused)
    #expect(program.end() == StoreProgram.quietEnd)
  }

  @Test func `a server that is not there is told each time`() {
    let program = StoreProgram()
    let address = "postgresql:///db?host=/nonexistent"
    #expect(program.ask(.connect(address: address)).kind == .unreachable)
    #expect(program.ask(.state).kind == .unreachable)
    for wrong in [
      "postgresql://a:b@c/d", "postgresql://localhost:port/db",
    ] {
      #expect(program.ask(.connect(address: wrong)).kind == .refused)
    }
    #expect(program.ask(.state).kind == .refused)
    #expect(program.end() == StoreProgram.quietEnd)
  }

  @Test(.enabled(if: StoreServer.isPossible))
  func `a database that is not there, and a role, are refused`() {
    let folder = StoreServer.shared.folder
    for part in ["postgres@/nothing", "nobody@/postgres"] {
      let answer = StoreProgram().ask(.connect(address: "postgresql://\(part)?host=\(folder)"))
      #expect(answer.kind == .refused)
      #expect(answer.failure?.message.contains("does not exist") == true)
    }
  }

  @Test(.enabled(if: StoreServer.isPossible))
  func `a server that has too many clients is one that cannot be reached now`() {
    let server = StoreServer(["max_connections=4", "superuser_reserved_connections=0"])
    let programs = (0..<5).map { _ in StoreProgram() }
    let answers = programs.map { $0.ask(.connect(address: server.address("mlm"))) }
    #expect(answers.last?.kind == .unreachable)
    for program in programs.dropLast() { #expect(program.end() == StoreProgram.quietEnd) }
    while programs[4].ask(.initialise).kind == .unreachable {}
    #expect(programs[4].ask(.state).end != nil)
  }

  @Test(.enabled(if: StoreServer.isPossible))
  func `requests that come before the answers are read are answered one after another`() {
    let store = TestStore("pipe_order")
    var numbers: [Int] = []
    for count in 1...200 {
      numbers.append(
        store.program.send(
          .save(.init("\(count % 7).json", body: "[\(count)]"), replacing: (count - 1) / 7)))
    }
    for number in numbers { #expect(store.program.answer(to: number) != nil) }
    #expect(store.program.ask(.list(archived: false, after: nil, limit: 100)).rows.count == 7)
  }
}
