import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ScreenPicturesTests {
  /// A walk at an item of the small questionnaire.
  private func walk(at item: Item.ID, _ size: Size, _ assessment: Assessment = .fixture.small)
    -> Walk
  {
    Walk(assessment, size: size, at: .item(item))
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `items of every kind are as they were`(size: Size) {
    for item: Item.ID in ["p-01", "p-10", "p-12", "dat-1", "dat-4", "ch-13", "o-01", "x-1"] {
      expectPicture(of: walk(at: item, size), named: "item-\(item)")
    }
    expectPicture(of: walk(at: "dat-1", size, .blank.small), named: "item-unanswered")
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `answers from last time are as they were`(size: Size) {
    var carried = Assessment.fixture.small
    for practice in carried.questionnaire.practices.dropFirst(8) {
      carried.responses[practice.id]?.carried = Carried(from: "last")
    }
    expectPicture(of: walk(at: "dep-1", size, carried), named: "item-carried")
    var list = walk(at: "dep-1", size, carried)
    list.type("oF")
    expectPicture(of: list, named: "overview-carried")
    list.type("r")
    if size.rows == 24 { expectPicture(of: list, named: "result-carried") }
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `texts being written are as they were`(size: Size) {
    var note = walk(at: "dat-2", size)
    note.type("iRules run for two of five sources; the other three are checked by eye.")
    expectPicture(of: note, named: "entry-note")
    var reason = walk(at: "dat-6", size)
    reason.type("ano model learns from labels")
    expectPicture(of: reason, named: "entry-reason")
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `lists over all items are as they were`(size: Size) {
    for (keys, name) in [
      ("o", "overview"), ("of", "overview-open"), ("/drift", "search"), ("R", "review"),
    ] {
      var walk = walk(at: "mon-3", size)
      walk.type(keys)
      expectPicture(of: walk, named: name)
    }
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `overlays are as they were`(size: Size) {
    for (keys, name) in [("?", "help"), (":undo", "palette"), ("w", "guide")] {
      var walk = walk(at: "mon-3", size)
      walk.type(keys)
      expectPicture(of: walk, named: name)
    }
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `the home screen and its form are as they were`(size: Size) {
    let empty = Walk(size: size, shelf: .empty)
    expectPicture(of: empty, named: "home-empty")
    var full = Walk(size: size, shelf: .full)
    full.app.refresh()
    expectPicture(of: full, named: "home")
    full.press(.down, .down, .down, .enter)
    expectPicture(of: full, named: "problems")
    var archive = Walk(size: size, shelf: .full)
    archive.type("v")
    expectPicture(of: archive, named: "home-archived")
    archive.type("D")
    expectPicture(of: archive, named: "rename")
    var form = Walk(size: size, shelf: .full)
    form.type("nAutumn 2026")
    expectPicture(of: form, named: "new")
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `top lines and key bars are as they were`(size: Size) {
    var frames: [(name: String, walk: Walk)] = []
    func add(_ name: String, _ walk: Walk, keys: String = "") {
      var walk = walk
      walk.type(keys)
      frames.append((name, walk))
    }
    add("home, empty", Walk(size: size, shelf: .empty))
    for (name, keys) in [("home", ""), ("archive", "v"), ("new", "n"), ("rename", "D")] {
      add(name, Walk(size: size, shelf: .full), keys: keys)
    }
    for item: Item.ID in ["p-01", "dat-1", "ch-13", "o-01", "x-1"] {
      add(item.text, walk(at: item, size))
    }
    for (name, keys) in [
      ("note", "i"), ("overview", "o"), ("search", "/"), ("review", "R"), ("help", "?"),
      ("commands", ":"), ("words", "w"), ("about", "D"), ("actions", "X"), ("action", "Xn"),
      ("parked", "P"), ("result", "r"), ("dimensions", "r2"), ("targets", "r5"),
      ("report", "rE"),
    ] {
      add(name, walk(at: "mon-3", size), keys: keys)
    }
    add("agenda", Walk(.halfway.small, size: size, at: .agenda()))
    for (name, keys) in [("round", ""), ("vote", "1"), ("frame", "f")] {
      add(name, .round("dat-2", .halfway.small, size: size), keys: keys)
    }
    expectFrames(of: frames)
  }
}

extension Shelf {
  fileprivate static let offers = [
    Offer(
      id: "mlops-adoption", title: "MLOps adoption", version: "1.0.0", practices: 52,
      lengths: [
        .init(.quick, practices: 20, minutes: 9), .init(.standard, practices: 32, minutes: 15),
        .init(.full, practices: 52, minutes: 24),
      ])
  ]

  /// A first start.
  static let empty = Shelf(
    questionnaires: offers, folder: "~/.local/share/mlmaturity/assessments")

  /// Some assessments, one of them broken.
  static let full: Shelf = {
    var shelf = unsorted
    shelf.sort()
    return shelf
  }()

  private static var unsorted: Shelf {
    var shelf = listed
    shelf.assessments[1].index = Fraction(39, 100)
    (shelf.assessments[1].levelLow, shelf.assessments[1].levelHigh) = (2, 3)
    shelf.archived = [
      Entry(
        path: "archive/e.json", title: "Payments ML, a first try",
        subject: Subject(organisation: "Acme Bank", team: "Payments ML"),
        updatedAt: Timestamp(seconds: 1_780_000_000), answered: 3, total: 52)
    ]
    return shelf
  }

  private static let listed = Shelf(
    assessments: [
      Entry(
        path: "a.json", title: "Payments ML, Q4 2026",
        subject: Subject(organisation: "Acme Bank", team: "Payments ML"),
        updatedAt: Timestamp(seconds: 1_794_900_000), answered: 12, total: 52),
      Entry(
        path: "b.json", title: "Payments ML, Q3 2026",
        subject: Subject(organisation: "Acme Bank", team: "Payments ML"),
        updatedAt: Timestamp(seconds: 1_787_000_000), isComplete: true, level: 2, answered: 50,
        total: 52),
      Entry(
        path: "~/.local/share/mlmaturity/assessments/c.json", title: "Search ranking",
        updatedAt: Timestamp(seconds: 1_786_000_000), isComplete: true, answered: 9, total: 20),
      Entry(
        path: "d.json", title: "notes.json",
        problems: [
          Problem(
            file: "notes.json", line: 3, fault: "the answer 9 is outside 1 to 5",
            pointer: "/answers/dat-1/answer", remedy: "Write a level from 1 to 5."),
          Problem(
            file: "notes.json", line: 8, fault: "there is no item dat-99",
            pointer: "/answers/dat-99", remedy: "Did you mean dat-6?"),
        ]),
    ], questionnaires: offers, folder: "~/.local/share/mlmaturity/assessments")
}
