import Formats
import MaturityModel
import StoreServer
import Testing

@Suite(.enabled(if: StoreServer.isPossible))
struct ExaminingTests {
  @Test func `those who may reach a store are named, however they came to it`() {
    let store = TestStore("examining_members")
    store.server.sql(
      "create role examining_ada login", "create role examining_group",
      "create role examining_ben login noinherit",
      "create role examining_cem login", "create role examining_root login superuser",
      "grant examining_members_member to examining_ada, examining_group",
      "grant examining_group to examining_ben", "grant examining_members_owner to examining_cem",
      "create role examining_eve login")
    let found = store.program.ask(.examine).end
    let members = found?["members"]?.elements.compactMap(\.text) ?? []
    #expect(
      members.filter { $0.hasPrefix("examining_") }
        == ["examining_ada", "examining_ben", "examining_cem", "examining_root"])
    #expect(members.contains("postgres"))
    #expect(found?["owner"]?.text == "examining_members_owner")
    #expect(found?["schema"]?.text == "1.0")
  }

  @Test(arguments: [
    ("grant select on S.newest to public", "everybody has SELECT on newest"),
    ("grant usage on schema S to public", "everybody has USAGE on the schema"),
    ("grant execute on function S.save to eve", "eve has EXECUTE on save()"),
    ("grant update (level) on S.newest to S_member", "S_member has UPDATE on newest.level"),
    ("grant insert on S.newest to S_member", "S_member has INSERT on newest"),
    (
      "grant select on S.newest to S_member with grant option",
      "S_member has SELECT on newest, and may give it to others"
    ),
    ("alter table S.newest owner to eve", "newest belongs to eve"),
    ("alter schema S owner to eve", "the schema belongs to eve"),
    ("create table S.extra()", "extra belongs to postgres"),
    (
      "create trigger t before update on S.newest execute function suppress_redundant_updates_trigger()",
      "there is a trigger t on newest"
    ),
    ("create rule r as on update to S.newest do also nothing", "there is a rule r on newest"),
    ("update S.newest set level = 5", "newest does not fit assessments: a.json"),
    ("delete from S.newest", "newest does not fit assessments: a.json"),
    (
      "insert into S.newest select 'x', organisation, team, scope, questionnaire, own_name, 'b', at, level, record, snapshot from S.newest",
      "newest does not fit assessments: b"
    ),
    ("update S.assessments set level = 9", "newest does not fit assessments: a.json"),
    (
      "insert into S.questionnaires values ('sha256:0', '{}')",
      "the questionnaire sha256:0 has another digest"
    ),
    ("update S.assessments set cut = 3", "the questionnaire of a.json stands beyond its end"),
  ])
  func `what is wrong is told`(change: String, problem: String) {
    let schema = "examining_" + SHA256.hexadecimal(of: Array(change.utf8)).prefix(12)
    let store = TestStore(schema)
    store.server.sql("create role eve login")
    store.program.ask(.save(.init("a.json", level: 3), replacing: 0))
    #expect(store.problems() == [])
    func named(_ text: String) -> String {
      text.split(separator: "S", omittingEmptySubsequences: false).joined(separator: schema)
    }
    // What the store itself is called does not change the words of SQL.
    let said = store.server.sql(
      change.split(separator: " ").map { word in
        ["SELECT", "S"].contains(String(word)) && word != "S" ? String(word) : named(String(word))
      }.joined(separator: " "))
    #expect(said == "")
    let expected =
      problem.hasPrefix("S_member") ? schema + problem.dropFirst() : problem
    #expect(store.problems().contains(expected), "\(store.problems())")
  }

  @Test func `who reads every table of the server is named`() {
    let store = TestStore("examining_readers")
    #expect(store.problems() == [])
    let other = StoreServer()
    let program = StoreProgram()
    program.ask(.connect(address: other.address("readers")))
    program.ask(.initialise)
    other.sql(
      "create role ida login", "grant pg_read_all_data to ida", "create role jo login createrole")
    other.restart(["fsync=off"])
    let problems = program.ask(.examine).end?["problems"]?.elements.compactMap(\.text)
    #expect(
      problems == [
        "ida may read or write every table of the server", "jo may make itself a member",
        "the server has fsync = off: what it confirmed may be lost",
      ])
  }
}
