import Formats
import StoreServer
import Testing

/// Who may do what, tried as each of them with PostgreSQL's own client.
@Suite(.enabled(if: StoreServer.isPossible))
struct RightsTests {
  private static let tables = ["assessments", "newest", "questionnaires", "schema_version"]

  /// What nobody may do but through the functions.
  private static let writing =
    tables.flatMap { table in
      [
        "insert into S.\(table) default values", "delete from S.\(table)",
        "truncate S.\(table)", "drop table S.\(table)", "alter table S.\(table) add x int",
        "copy S.\(table) from program 'true'", "copy S.\(table) from stdin",
        "select 1 from S.\(table) for update",
        "do $$ begin lock table S.\(table) in exclusive mode; end $$",
        "create trigger t before insert on S.\(table) execute function suppress_redundant_updates_trigger()",
        "create rule r as on select to S.\(table) do instead nothing",
        "create index on S.\(table)((1))", "comment on table S.\(table) is 'mine'",
      ]
    } + [
      "update S.assessments set revision = 1", "update S.newest set level = 5",
      "update S.questionnaires set body = ''", "update S.schema_version set minor = 9",
      "create table S.mine(x int)",
      "create function S.mine() returns int language sql as 'select 1'",
      "create or replace function S.move(text, text) returns text language sql as 'select null'",
      "alter function S.save security invoker", "drop function S.save", "drop schema S. cascade",
      "alter schema S. rename to other",
      "create table public.mine(x text references S.questionnaires)",
      "select S.find_newest('{}')", "select S.subject_of('', '', '', '', '')", "set role S_owner",
      "set session authorization postgres", "grant S_member to current_user", "create role mine",
      "alter role S_owner login", "reassign owned by S_owner to current_user",
      "do $$ begin execute 'update S.assessments set revision = 1'; end $$",
      "with x as (update S.assessments set revision = 1 returning 1) select 1",
      "merge into S.assessments using S.newest on false when not matched then do nothing",
      "explain analyze update S.assessments set revision = 1", "alter system set fsync = off",
    ]

  /// Those that are not refused, of commands in which S stands for the schema.
  private func allowed(_ commands: [String], _ schema: String, role: String) -> [String] {
    let commands = commands.map { command in
      command.split(separator: " ").map { word in
        (word == "S." ? "S" : word).split(separator: "S", omittingEmptySubsequences: false)
          .joined(separator: schema)
      }.joined(separator: " ")
    }
    // Most often there is none, and one client is enough to see that.
    guard refusals(commands, role) != commands.count else { return [] }
    return commands.filter { refusals([$0], role) == 0 }
  }

  private func refusals(_ commands: [String], _ role: String) -> Int {
    StoreServer.shared.sql(commands, role: role).split(separator: "\n").count { line in
      ["permission denied", "must be", "must have"].contains { line.hasPrefix("ERROR:  \($0)") }
    }
  }

  @Test func `a member writes through the functions alone`() {
    let store = TestStore("rights_member")
    store.addMember("rights_ada")
    store.program.ask(.save(.init("a.json"), replacing: 0))
    #expect(allowed(Self.writing, store.schema, role: "rights_ada") == [])
    let ada = store.another(role: "rights_ada")
    #expect(ada.ask(.save(.init("a.json", body: "[]"), replacing: 1)).revision == 2)
    #expect(ada.ask(.initialise).kind == .forbidden)
    #expect(store.problems() == [])
  }

  @Test func `a stranger reads and does nothing`() {
    let store = TestStore("rights_stranger")
    store.server.sql("create role rights_eve login")
    let reading =
      Self.tables.map { "select * from S.\($0)" } + [
        "select S.keep('', '')", "select S.move('', '')",
        "select * from S.save(0, 'a', 'i', 'o', 't', 's', true, 'q', 1, 1, '', '', '', 0, null, null)",
      ]
    #expect(allowed(Self.writing + reading, store.schema, role: "rights_eve") == [])
    let eve = StoreProgram()
    #expect(
      eve.ask(.connect(address: store.server.address(store.schema, role: "rights_eve"))).kind
        == .forbidden)
    #expect(eve.ask(.load(name: "a.json")).kind == .forbidden)
  }

  @Test func `tables and functions of somebody else are never taken for those of the store`() {
    let store = TestStore("rights_path")
    store.addMember("rights_mal")
    let text = "{}"
    let digest = "sha256:" + SHA256.hexadecimal(of: Array(text.utf8))
    let tricks = [
      "create temp table questionnaires(digest text, body text)",
      "create temp table assessments(like rights_path.assessments)",
      "create temp table newest(like rights_path.newest)",
      "create function pg_temp.sha256(bytea) returns bytea language sql as 'select null::bytea'",
      "create function pg_temp.find_newest(bytea[]) returns void language sql as ''",
      "set search_path = pg_temp, rights_path, pg_catalog",
      "select rights_path.keep('\(digest)', '\(text)')",
      "select outcome from rights_path.save(0, 'a.json', 'i', 'o', 't', 's', true, 'q', 1, 1, '', '', '{}', 0, '\(digest)', null)",
      "select count(*) from pg_temp.questionnaires", "select count(*) from pg_temp.assessments",
      "select count(*) from pg_temp.newest",
    ]
    let outcome = StoreServer.run(
      ["psql", "-XAtq", "-h", store.server.folder, "-U", "rights_mal", "-d", "postgres"]
        + tricks.flatMap { ["-c", $0] })
    #expect(outcome.output == "\nsaved\n0\n0\n0\n")
    #expect(outcome.error == "")
    #expect(store.program.ask(.load(name: "a.json")).end?["author"]?.text == "rights_mal")
    #expect(store.program.ask(.newest(upTo: nil)).rows.count == 1)
    #expect(store.problems() == [])
  }

  @Test func `an owner may change the store, and nothing of the server`() {
    let store = TestStore("rights_owner")
    store.server.sql("create role rights_oli login", "grant rights_owner_owner to rights_oli")
    let greeting = StoreProgram().ask(
      .connect(address: store.server.address(store.schema, role: "rights_oli"))
    ).end
    #expect(greeting?["isOwner"]?.flag == true)
    let server = [
      "create role mine", "create database mine", "alter system set fsync = off",
      "copy S.newest to program 'true'", "select pg_read_file('/etc/passwd')",
      "create schema other", "set session authorization postgres",
    ]
    #expect(allowed(server, store.schema, role: "rights_oli") == [])
  }

  @Test func `two stores on one server know nothing of each other`() {
    let (one, two) = (TestStore("rights_one"), TestStore("rights_two"))
    one.addMember("rights_ina")
    let other = StoreProgram()
    #expect(
      other.ask(.connect(address: two.server.address("rights_two", role: "rights_ina"))).kind
        == .forbidden)
    #expect(
      one.another(role: "rights_ina").ask(.list(archived: false, after: nil, limit: 1)).end != nil)
  }
}
