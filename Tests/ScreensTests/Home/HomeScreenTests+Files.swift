import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Which files are rows, what tells them apart, and how they are put away.
extension HomeScreenTests {
  @Test func `assessments of one subject stand together, the newest subject and file first`() {
    var shelf = Shelf(assessments: [
      entry("a1", "A", 10), entry("b1", "B", 30), entry("a2", "A", 40), entry("b2", "B", 20),
      Shelf.Entry(
        path: "x.json", title: "x", problems: [Problem(file: "x", fault: "", remedy: "")]),
    ])
    shelf.sort()
    #expect(shelf.assessments.map(\.title) == ["a2", "a1", "b1", "b2", "x"])
  }

  @Test func `sorting does not depend on the order that files are found in`() {
    var random = SplitMix(state: 7)
    let entries = (0..<50).map { entry("t\($0)", "team \($0 % 7)", $0 % 11) }
    var first = Shelf(assessments: entries)
    first.sort()
    for _ in 0..<10 {
      var other = Shelf(assessments: entries.shuffled(using: &random))
      other.sort()
      #expect(other == first)
    }
  }

  @Test func `a copy is no second result, and names the file that counts`() {
    var entries = [
      entry("Payments", "A", 1), entry("Payments 2", "A", 2), entry("Later", "A", 3),
    ]
    for (index, completion) in [(0, 1), (1, 1), (2, 3)] {
      entries[index].identity = Copies.Identity(
        id: "one", completedAt: Timestamp(seconds: completion), updatedAt: entries[index].updatedAt)
    }
    var shelf = Shelf(assessments: entries)
    shelf.sort()
    #expect(shelf.assessments.map(\.counting) == [nil, nil, "Payments 2.json"])
    #expect(shelf.assessments.map(\.copies) == [[], ["Payments.json"], []])
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    #expect(walk.screen.contains("1 copy"))
    walk.press(.end)
    #expect(walk.screen.contains("› Payments 2 "))
    #expect(walk.screen.contains("Copied: Payments.json; m makes one of them"))
  }

  @Test func `m makes one of copies, after asking, and says where there is none`() {
    var entries = [entry("a", "A", 1), entry("b", "A", 2), entry("c", "A", 3), entry("d", "A", 4)]
    for index in 0..<3 {
      entries[index].identity = Copies.Identity(
        id: "one", completedAt: nil, updatedAt: entries[index].updatedAt)
    }
    var shelf = Shelf(assessments: entries)
    shelf.sort()
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    walk.type("m")
    #expect(walk.screen.contains("There is no copy of this one here."))
    walk.press(.down)
    #expect(walk.screen.contains("Copied: b.json and 1 more"))
    walk.type("ma")
    #expect(walk.effects.isEmpty)
    walk.type("mm")
    #expect(walk.effects == [.merge(["c.json", "b.json", "a.json"])])
  }

  @Test func `rows that look alike show their files, and one that lies elsewhere its folder`() {
    func file(_ path: String, _ title: String, _ team: String) -> Shelf.Entry {
      Shelf.Entry(
        path: path, title: title, subject: Subject(team: team), updatedAt: Timestamp(seconds: 1))
    }
    var shelf = Shelf(
      assessments: [
        file("/store/first.json", "Same", "A"), file("/store/second.json", "Same", "A"),
        file("/store/third.json", "Same", "B"), file("/other/a.json", "Else", "B"),
        file("/other/b.json", "None", ""), file("/store/c.json", "Own", ""),
      ], folder: "/store")
    shelf.sort()
    let told = Dictionary(uniqueKeysWithValues: shelf.assessments.map { ($0.path, $0.whereabouts) })
    #expect(
      told == [
        "/store/first.json": "first.json", "/store/second.json": "second.json",
        "/store/third.json": "", "/other/a.json": "/other", "/other/b.json": "",
        "/store/c.json": "",
      ])
    var wide = Walk(shelf: shelf)
    wide.app.refresh()
    for text in ["Where", "first.json", "/other\n", "Elsewhere, in /other ─", "Saved in /store ─"] {
      #expect(wide.screen.contains(text), "\(text)")
    }
    var narrow = Walk(size: Size(rows: 24, columns: 60), shelf: shelf)
    narrow.app.refresh()
    #expect(narrow.screen.contains("second.json"))
    #expect(!narrow.screen.contains("Where"))
  }

  @Test func `archiving asks first, is one key away from coming back, and deletes nothing`() {
    var walk = history()
    walk.type("a")
    #expect(walk.effects.isEmpty)
    #expect(walk.screen.contains("Nothing is deleted"))
    walk.type("ja")
    #expect(walk.effects.isEmpty)
    walk.type("a")
    #expect(walk.effects == [.archive(path: "old.json")])
    walk.type("u")
    #expect(walk.screen.contains("Nothing is archived here."))
    walk.app.workspace.lastArchived = "archive/old.json"
    walk.type("u")
    #expect(walk.effects.last == .unarchive(path: "archive/old.json"))
  }

  @Test func `v lists what is archived at the end, and u brings any of it back`() {
    var walk = history()
    walk.type("v")
    #expect(walk.screen.contains("Nothing is archived here."))
    walk.app.workspace.shelf.archived = [entry("archive/b", "A", 5), entry("archive/a", "A", 3)]
    walk.app.refresh()
    walk.press(.home)
    #expect(walk.screen.contains("v shows what is archived (2)"))
    #expect(!walk.screen.contains("archive/a"))
    walk.type("u")
    #expect(walk.screen.contains("v shows what is archived: move to it, then press u."))
    walk.type("v")
    #expect(walk.screen.contains("› archive/b"))
    walk.type("a")
    #expect(walk.screen.contains("This is archived: u puts it back."))
    walk.press(.down)
    walk.type("u")
    #expect(walk.effects == [.unarchive(path: "archive/a.json")])
    walk.press(.enter)
    #expect(walk.effects.last == .open(path: "archive/a.json"))
    walk.type("v")
    #expect(!walk.screen.contains("archive/a"))
    #expect(walk.screen.contains("› "))
  }
}
