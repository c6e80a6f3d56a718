import Formats
import MaturityModel
import StoreServer
import Testing

@Suite(.enabled(if: StoreServer.isPossible))
struct InitialisingTests {
  private var server: StoreServer { .shared }

  private func program(_ schema: String, role: String = "postgres") -> StoreProgram {
    let program = StoreProgram()
    program.ask(.connect(address: server.address(schema, role: role)))
    return program
  }

  @Test func `a store is made once, and told what was made`() {
    let program = StoreProgram()
    let greeting = program.ask(.connect(address: server.address("making"))).end
    #expect(greeting?["schema"]?.isNull == true)
    #expect(greeting?["server"]?.text?.hasPrefix("PostgreSQL ") == true)
    #expect(greeting?["role"]?.text == "postgres")
    for request: StoreRequest in [
      .load(name: "a"), .list(archived: false, after: nil, limit: 1), .newest(upTo: nil), .state,
      .save(.init("a.json"), replacing: 0), .move(name: "a", to: "b"), .examine,
      .snapshot(digest: ""),
    ] {
      #expect(program.ask(request).kind == .empty)
    }
    let made = program.ask(.initialise).end
    #expect(
      made?["made"]?.elements.map(\.text) == [
        "role making_owner", "role making_member", "schema making", "version 1.0",
      ])
    #expect(made?["advice"]?.elements.map(\.text) == ["grant \"making_member\" to NAME;"])
    #expect(program.ask(.initialise).end?["made"]?.elements.count == 0)
    let second = self.program("making").ask(.connect(address: server.address("making"))).end
    #expect(second?["schema"]?.text == "1.0")
    #expect(second?["isOwner"]?.flag == true)
  }

  @Test func `whoever has the roles of a store in another database is not passed over in silence`()
  {
    _ = TestStore("making_twice")
    server.sql("create database second encoding 'UTF8' template template0")
    let program = StoreProgram()
    program.ask(
      .connect(address: "postgresql://postgres@/second?host=\(server.folder)&schema=making_twice"))
    let made = program.ask(.initialise).end
    #expect(made?["made"]?.elements.map(\.text) == ["schema making_twice", "version 1.0"])
    let ending = " was there before: whoever belongs to it reaches this store, too"
    #expect(
      made?["advice"]?.elements.map(\.text) == [
        "grant \"making_twice_member\" to NAME;", "-- making_twice_owner" + ending,
        "-- making_twice_member" + ending,
      ])
  }

  @Test func `several who make a store at the same time make one`() {
    let programs = (0..<4).map { _ in program("making_many") }
    for program in programs { program.send(.initialise) }
    let made = programs.compactMap { $0.answer()?.end?["made"]?.elements.count }
    #expect(made.sorted() == [0, 0, 0, 4])
  }

  @Test
  func `somebody who is no superuser can make a store, and everybody else is told that he cannot`()
  {
    let server = StoreServer()
    server.sql(
      "create role dba login createrole", "create role nobody login",
      "grant create on database postgres to dba")
    let (nobody, dba) = (StoreProgram(), StoreProgram())
    nobody.ask(.connect(address: server.address("managed", role: "nobody")))
    #expect(nobody.ask(.initialise).kind == .forbidden)
    dba.ask(.connect(address: server.address("managed", role: "dba")))
    #expect(dba.ask(.initialise).end?["made"]?.elements.count == 4)
    #expect(dba.ask(.save(.init("a.json"), replacing: 0)).revision == 1)
    let problems = dba.ask(.examine).end?["problems"]?.elements.compactMap(\.text)
    #expect(problems == ["dba may make itself a member"])
  }

  @Test func `a schema that belongs to somebody else is refused`() {
    server.sql("create role making_mal login", "create schema making_trap authorization making_mal")
    let answer = program("making_trap").ask(.initialise)
    #expect(answer.kind == .refused)
    #expect(server.sql("select 1 from pg_roles where rolname = 'making_trap_owner'") == "")
  }

  @Test
  func `a store of a newer minor version is worked with, and one of a newer major version refused`()
  {
    let store = TestStore("making_newer")
    server.sql(
      "insert into making_newer.schema_version values (1, 7)",
      "alter table making_newer.assessments add column colour text not null default 'red'")
    let program = StoreProgram()
    let address = server.address(store.schema)
    #expect(program.ask(.connect(address: address)).end?["schema"]?.text == "1.7")
    #expect(program.ask(.save(.init("a.json"), replacing: 0)).revision == 1)
    #expect(program.ask(.initialise).end?["made"]?.elements.count == 0)
    #expect(program.ask(.examine).end?["problems"]?.elements.count == 0)
    server.sql("insert into making_newer.schema_version values (2, 0)")
    #expect(program.ask(.connect(address: address)).kind == .newer)
    #expect(program.ask(.load(name: "a.json")).kind == .newer)
    #expect(program.ask(.initialise).kind == .newer)
  }

  @Test func `a database in another encoding is refused`() {
    server.sql(
      "create database latin encoding 'LATIN1' locale 'C' template template0")
    let answer = StoreProgram().ask(
      .connect(address: "postgresql://postgres@/latin?host=\(server.folder)"))
    #expect(answer.kind == .refused)
    #expect(answer.failure?.message == "the database is encoded in LATIN1, not in UTF8")
  }

  @Test func `names of roles that look like commands are names`() {
    let role = "x\"; drop role postgres; --"
    server.sql("create role \"x\"\"; drop role postgres; --\" login superuser")
    let program = StoreProgram()
    let spelled = "x%22%3B%20drop%20role%20postgres%3B%20--"
    let greeting = program.ask(.connect(address: server.address("making_names", role: spelled))).end
    #expect(greeting?["role"]?.text == role)
    #expect(program.ask(.initialise).end != nil)
    #expect(program.ask(.save(.init("a.json"), replacing: 0)).revision == 1)
    #expect(program.ask(.save(.init("a.json"), replacing: 0)).revision == 1)
    #expect(program.ask(.load(name: "a.json")).end?["author"]?.text == role)
  }
}
