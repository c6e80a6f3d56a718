import Formats
import MaturityModel
import StoreServer
import Testing

@Suite(.enabled(if: StoreServer.isPossible))
struct SavingTests {
  @Test func `what was saved comes back byte for byte`() {
    let store = TestStore("saving_bytes")
    let every = (1...0x2FFF).compactMap { Unicode.Scalar(UInt32($0)) }.map { String($0) }.joined()
    let hostile = "'); drop table assessments; --\\ \" $1 \u{1F600} e\u{301} \r\n\t\u{7F}"
    let body = JSON.object(["note": .string(every + hostile)]).pretty + "\r\n "
    var stored = StoredAssessment("it's \"a\" \\ name; --.json", team: hostile, body: body)
    stored.summary = hostile + every
    stored.record = hostile
    #expect(store.program.ask(.save(stored, replacing: 0)).revision == 1)
    let loaded = store.program.ask(.load(name: stored.name)).end
    #expect(loaded?["body"]?.text.map { Array($0.utf8) } == Array(body.utf8))
    let row = store.program.ask(.list(archived: false, after: nil, limit: 9)).rows.first
    #expect(row?["name"]?.text == stored.name)
    #expect(row?["summary"]?.text.map { Array($0.utf8) } == Array(stored.summary.utf8))
    #expect(store.program.ask(.newest(upTo: nil)).rows.first?["record"]?.text == hostile)
    #expect(store.problems() == [])
  }

  @Test func `a revision is replaced only by whoever knows it`() {
    let store = TestStore("saving_revisions")
    store.addMember("saving_ben")
    let ben = store.another(role: "saving_ben")
    let name = "a.json"
    #expect(store.program.ask(.save(.init(name, body: "[1]"), replacing: 0)).revision == 1)
    #expect(ben.ask(.save(.init(name, body: "[2]"), replacing: 1)).revision == 2)
    let late = store.program.ask(.save(.init(name, body: "[3]"), replacing: 1)).failure
    #expect(late?.kind == .changed)
    #expect(late?.revision == 2)
    #expect(late?.author == "saving_ben")
    let taken = store.program.ask(.save(.init(name, body: "[3]"), replacing: 0)).failure
    #expect(taken?.kind == .exists)
    #expect(taken?.revision == 2)
    let loaded = store.program.ask(.load(name: name)).end
    #expect(loaded?["body"]?.text == "[2]")
    #expect(loaded?["author"]?.text == "saving_ben")
    let gone = store.program.ask(.save(.init("b.json"), replacing: 3))
    #expect(gone.kind == .missing)
  }

  @Test func `what was saved just so before is answered once more`() {
    let store = TestStore("saving_again")
    store.addMember("saving_cem")
    let (ada, cem) = (store.program, store.another(role: "saving_cem"))
    for (revision, body) in ["[1]", "[2]", "[2]"].enumerated() {
      for _ in 0..<2 {
        let answer = ada.ask(.save(.init("a.json", body: body), replacing: revision))
        #expect(answer.end?["revision"]?.whole == revision + 1)
      }
    }
    // Somebody else's is not the own one, however alike.
    #expect(cem.ask(.save(.init("a.json", body: "[2]"), replacing: 2)).kind == .changed)
    #expect(ada.ask(.save(.init("a.json", body: "[2] "), replacing: 2)).kind == .changed)
  }

  @Test func `a questionnaire is kept once, under the digest of its bytes`() {
    let store = TestStore("saving_snapshots")
    let text = "{\"id\":\"q\"}\n"
    let digest = "sha256:" + SHA256.hexadecimal(of: Array(text.utf8))
    let assessment = StoredAssessment(
      "a.json", body: "{\"questionnaire\":}", cut: 17, snapshot: digest)
    #expect(store.program.ask(.save(assessment, replacing: 0)).kind == .snapshotMissing)
    #expect(store.program.ask(.snapshot(digest: digest)).kind == .missing)
    #expect(store.program.ask(.keep(snapshot: text + " ", digest: digest)).kind == .failed)
    for _ in 0..<2 { #expect(store.program.ask(.keep(snapshot: text, digest: digest)).end != nil) }
    #expect(store.program.ask(.save(assessment, replacing: 0)).revision == 1)
    #expect(store.program.ask(.snapshot(digest: digest)).end?["snapshot"]?.text == text)
    #expect(store.program.ask(.load(name: "a.json")).end?["snapshot"]?.text == digest)
    #expect(store.program.ask(.newest(upTo: nil)).rows.first?["snapshot"]?.text == digest)
  }

  @Test(arguments: [
    "{\"workshop\":{}}", "{\"respondent\":null}", "{ \"a\" : 1,\n \"work\\u0073hop\" : 1 }",
    "no JSON", "", "{\"a\":\"\u{0}\"}",
  ])
  func `single votes are never kept, nor what is no JSON`(body: String) {
    let store = TestStore("saving_votes")
    #expect(store.program.ask(.save(.init("a.json", body: body), replacing: 0)).kind == .failed)
    #expect(store.program.ask(.list(archived: false, after: nil, limit: 9)).rows.isEmpty)
  }

  @Test(arguments: [
    "../a.json", "a/b.json", "/a.json", ".a.json", "archive/../a.json", "archive/", "",
  ])
  func `what would lie elsewhere as a file is no name`(name: String) {
    let store = TestStore("saving_names")
    #expect(store.program.ask(.save(.init(name), replacing: 0)).kind == .failed)
    store.program.ask(.save(.init("there.json"), replacing: 0))
    #expect(store.program.ask(.move(name: "there.json", to: name)).kind == .failed)
    let said = store.server.sql(
      "select saving_names.move('there.json', '\(name)')",
      "select * from saving_names.save(0, '\(name)', 'i', '', '', '', true, 'q', 1, 1, '', '', '{}', 0, null, null)",
      "insert into saving_names.assessments(name, id, organisation, team, scope, is_named, questionnaire, summary, record, body, cut) values ('\(name)', 'i', '', '', '', true, 'q', '', '', '{}', 0)"
    )
    #expect(said.split(separator: "\n").count { $0.hasPrefix("ERROR:") } == 3, "\(said)")
    #expect(store.program.ask(.list(archived: false, after: nil, limit: 9)).rows.count == 1)
  }

  @Test func `the database itself refuses votes as files spell them`() {
    let store = TestStore("saving_lock")
    let body = JSON.object(["workshop": .object([:]), "answers": .object([:])]).pretty
    let said = store.server.sql(
      "select * from saving_lock.save(0, 'a', 'i', 'o', 't', 's', true, 'q', 1, 1, '', '', $$\(body)$$, 0, null, null)"
    )
    #expect(said.hasPrefix("ERROR:  single votes are never kept in a store\nCONTEXT:"))
    store.program.ask(.save(.init("a.json"), replacing: 0))
    let changed = store.server.sql("update saving_lock.assessments set body = $$\(body)$$")
    #expect(changed.contains("ERROR:  new row"))
  }

  @Test func `texts that PostgreSQL cannot keep are told, and large ones are kept`() {
    let store = TestStore("saving_large")
    #expect(store.program.ask(.save(.init("a\0.json"), replacing: 0)).kind == .failed)
    let long = String(repeating: "x", count: 301)
    #expect(store.program.ask(.save(.init(long), replacing: 0)).kind == .failed)
    let note = String(repeating: "A note. ", count: 10 << 17)
    let body = JSON.object(["note": .string(note)]).pretty
    let large = StoredAssessment(
      "a.json", team: String(repeating: "team ", count: 2_000), body: body)
    #expect(store.program.ask(.save(large, replacing: 0)).revision == 1)
    #expect(store.program.ask(.load(name: "a.json")).end?["body"]?.text == body)
  }
}
