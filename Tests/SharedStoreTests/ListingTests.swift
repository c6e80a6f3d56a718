import Formats
import MaturityModel
import StoreServer
import Testing

@Suite(.enabled(if: StoreServer.isPossible))
struct ListingTests {
  @Test func `pages of any size hold every assessment once, the last changed first`() {
    let store = TestStore("listing_pages")
    let names = (1...23).map { "\($0 % 4 == 0 ? "archive/" : "")\($0).json" }
    for name in names { store.program.ask(.save(.init(name), replacing: 0)) }
    for name in ["3.json", "archive/8.json"] {
      store.program.ask(.save(.init(name, body: "[]"), replacing: 1))
    }
    // As if all these were saved at one moment.
    store.server.sql(
      "update listing_pages.assessments set saved_at = '2026-11-20' where name ~ '1'")
    for archived in [false, true] {
      let all = pages(of: store, archived: archived, limit: 100)
      let expected = names.filter { $0.hasPrefix("archive/") == archived }
      #expect(all.map(\.name).sorted() == expected.sorted())
      #expect(all.first?.name == (archived ? "archive/8.json" : "3.json"))
      for (left, right) in zip(all, all.dropFirst()) {
        #expect(left.at > right.at || left.at == right.at && left.name > right.name)
      }
      for limit in [1, 2, 5, 6] {
        #expect(pages(of: store, archived: archived, limit: limit) == all)
      }
    }
  }

  private func pages(of store: TestStore, archived: Bool, limit: Int) -> [StorePlace] {
    var places: [StorePlace] = []
    while true {
      let answer = store.program.ask(.list(archived: archived, after: places.last, limit: limit))
      #expect(answer.end?["total"]?.whole == (archived ? 5 : 18))
      places += answer.rows.compactMap { StorePlace($0) }
      if answer.rows.count < limit { return places }
    }
  }

  @Test func `an assessment is moved only to a name that nothing has`() {
    let store = TestStore("listing_moves")
    let program = store.program
    for name in ["a.json", "b.json"] { program.ask(.save(.init(name, team: name), replacing: 0)) }
    #expect(program.ask(.move(name: "a.json", to: "b.json")).kind == .exists)
    #expect(program.ask(.move(name: "c.json", to: "d.json")).kind == .missing)
    #expect(program.ask(.move(name: "a.json", to: "archive/a.json")).end != nil)
    #expect(program.ask(.load(name: "a.json")).kind == .missing)
    #expect(program.ask(.load(name: "archive/a.json")).end?["revision"]?.whole == 1)
    #expect(program.ask(.newest(upTo: nil)).rows.compactMap { $0["name"]?.text } == ["b.json"])
    #expect(program.ask(.move(name: "archive/a.json", to: "a.json")).end != nil)
    #expect(program.ask(.newest(upTo: nil)).rows.count == 2)
    #expect(store.problems() == [])
  }

  @Test func `the state is another one after anybody did anything, and else the same`() {
    let store = TestStore("listing_state")
    let other = store.another()
    var states: [String?] = [state(of: store)]
    #expect(states[0] == "")
    let changes: [StoreRequest] = [
      .save(.init("a.json"), replacing: 0), .save(.init("b.json"), replacing: 0),
      .save(.init("a.json", body: "[]"), replacing: 1), .move(name: "a.json", to: "archive/a.json"),
      .move(name: "archive/a.json", to: "a.json"), .move(name: "b.json", to: "c.json"),
    ]
    for change in changes {
      #expect(other.ask(change).end != nil)
      states.append(state(of: store))
      #expect(state(of: store) == states.last)
    }
    #expect(Set(states).count == changes.count + 1)
    other.ask(.save(.init("a.json"), replacing: 1))
    #expect(state(of: store) == states.last)
  }

  @Test func `what is committed late changes the state, too`() {
    let store = TestStore("listing_late")
    store.program.ask(.save(.init("a.json"), replacing: 0))
    store.program.ask(.save(.init("b.json"), replacing: 0))
    let before = state(of: store)
    // Saved before the last one that is there, seen only now.
    store.server.sql(
      """
      insert into listing_late.assessments(name, id, organisation, team, scope, is_named, questionnaire, summary, record,
        body, cut, saved_at)
      select 'c.json', 'c', organisation, team, scope, is_named, questionnaire, summary, record, body, cut,
        saved_at - interval '50 s' from listing_late.assessments where name = 'b.json'
      """)
    #expect(state(of: store) != before)
  }

  @Test func `the state changes although the clock of the server was set back`() {
    let store = TestStore("listing_clock")
    store.program.ask(.save(.init("a.json"), replacing: 0))
    store.server.sql("update listing_clock.assessments set saved_at = '2100-01-01'")
    var states = [state(of: store)]
    for (revision, body) in ["[1]", "[2]"].enumerated() {
      store.program.ask(.save(.init("b.json", body: body), replacing: revision))
      states.append(state(of: store))
    }
    #expect(Set(states).count == 3)
  }

  private func state(of store: TestStore) -> String? {
    store.program.ask(.state).end?["state"]?.text
  }
}
