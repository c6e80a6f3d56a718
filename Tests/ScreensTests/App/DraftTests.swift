import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// What holds for every field that can be typed into.
struct DraftTests {
  @Test func `there is a way to every field`() {
    #expect(Set(OpenField.all.map(\.form)) == Set(Draft.Form.allCases))
    for field in OpenField.all {
      let walk = field.open()
      #expect(walk.app.top.draft?.field.form == field.form, "\(field.form)")
      #expect(walk.app.draft == nil, "\(field.form): nothing is typed yet")
    }
  }

  @Test(arguments: OpenField.all)
  func `what is half-typed opens again in a new run, as it stood`(field: OpenField) throws {
    var walk = field.open()
    walk.type("4")
    let draft = try #require(walk.app.draft)
    var again = field.start()
    let isRestored = again.app.restore(draft)
    #expect(isRestored)
    #expect(again.screen == walk.screen)
    #expect(again.app.canvas().cursor == walk.app.canvas().cursor)
    #expect(again.app.draft == draft)
    #expect(again.assessment == field.assessment)
  }

  @Test(arguments: OpenField.all)
  func `help over a field does not lose what is typed`(field: OpenField) {
    var walk = field.open()
    walk.type("4")
    let draft = walk.app.draft
    walk.press(.function(1))
    #expect(draft != nil && walk.app.draft == draft)
  }

  @Test(arguments: OpenField.all, [.escape, .control("c")] as [Key])
  func `Esc leaves everything as it was, and Up brings the text back`(field: OpenField, key: Key) {
    var walk = field.open()
    walk.type("4")
    let typed = walk.app.draft
    walk.press(key)
    #expect(walk.app.draft == nil && walk.app.top.draft?.field != typed?.field)
    #expect(walk.assessment == field.assessment)
    #expect(!walk.effects.contains(.interrupt))
    let said = "Nothing was changed. In the same field Up brings the text back."
    #expect(walk.words.contains(said) == (field.form != .search))
    for key in field.keysAgain { walk.press(key) }
    #expect(walk.screen.contains("Up brings your last text back"))
    walk.press(.up)
    #expect(walk.app.draft == typed)
  }

  @Test(arguments: OpenField.all)
  func `a text that cannot be longer says so`(field: OpenField) {
    var walk = field.open()
    walk.handle(.paste(String(repeating: "4", count: 20_000)))
    #expect(walk.words.contains("The text was cut: it was too long."))
    walk.type("4")
    #expect(walk.words.contains("The text is as long as it can be: "))
  }

  @Test(arguments: OpenField.all, [(24, 80), (12, 40), (40, 120)])
  func `the caret is always in view, behind the letter that was typed last`(
    field: OpenField, window: (rows: Int, columns: Int)
  ) {
    let size = Size(rows: window.rows, columns: window.columns)
    var walk = field.open(size)
    // A digit in a search goes to a result.
    guard field.form != .target, field.form != .search else { return }
    walk.press(.control("u"))
    for number in 1...7 {
      walk.type("words \(number) and more of them #")
      expectCaret(behind: "#", walk)
    }
    if field.form == .note {
      for _ in 1...30 {
        walk.press(.enter)
        walk.type("#")
        expectCaret(behind: "#", walk)
      }
      for _ in 1...60 {
        walk.press(.up)
        expectCaret(behind: nil, walk)
      }
    }
    walk.press(.home)
    let canvas = walk.app.canvas()
    expectCaret(behind: nil, walk)
    if field.form != .note, field.form != .setUp {
      #expect(canvas[canvas.cursor.row, canvas.cursor.column].scalar == "w")
    }
  }

  @Test(arguments: OpenField.all)
  func `the line below a field names the keys that keep, go on and leave`(field: OpenField) {
    let lines = field.open().screen.split(separator: "\n", omittingEmptySubsequences: false)
    let hint = lines[lines.count - 2]
    for key in ["Enter", "Tab", "Esc"] { #expect(hint.contains(key), "\(hint)") }
  }

  @Test(arguments: OpenField.all)
  func `Tab keeps a field and goes on, and Enter does the same in one line`(field: OpenField) {
    guard field.form != .search, field.form != .report else { return }
    var (tab, enter) = (field.open(), field.open())
    tab.type("4")
    enter.type("4")
    tab.press(.tab)
    enter.press([.note, .words].contains(field.form) ? .control("s") : .enter)
    #expect(tab.screen == enter.screen)
    #expect(tab.assessment == enter.assessment)
  }

  @Test func `a question is left with the second Esc, and no text with it`() {
    var walk = Walk(.sample, at: .item("dat-1"))
    walk.type("i4")
    walk.press(.escape, .escape)
    #expect(walk.screen.contains("Esc once more goes to the list of assessments"))
    #expect(walk.effects.isEmpty)
    walk.press(.down, .escape)
    #expect(walk.effects.isEmpty)
    walk.press(.escape)
    #expect(walk.effects == [.leave])
  }

  @Test func `Enter goes on after a kept note`() {
    var walk = Walk(.sample, at: .item("dat-1"))
    walk.type("3i4")
    walk.press(.tab)
    #expect(walk.app.currentItem == "dat-1")
    walk.press(.enter)
    #expect(walk.app.currentItem != "dat-1")
    #expect(walk.assessment?.responses["dat-1"]?.note.hasSuffix("4") == true)
  }

  @Test func `Enter goes on after a note from the editor`() {
    var walk = Walk(.sample, at: .item("dat-1"))
    walk.type("3")
    for _ in 1...8 { walk.press(.down) }
    walk.handle(.note("from the editor", item: "dat-1"))
    walk.press(.enter)
    #expect(walk.app.currentItem != "dat-1")
    #expect(walk.assessment?.responses["dat-1"]?.note == "from the editor")
  }

  /// The cursor is seen inside the body, behind a character if one is given.
  private func expectCaret(
    behind character: Character?, _ walk: Walk, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let canvas = walk.app.canvas()
    let (body, cursor) = (walk.app.workspace.body, canvas.cursor)
    #expect(canvas.isCursorVisible, sourceLocation: sourceLocation)
    #expect(body.rows.contains(cursor.row), "\(walk.screen)", sourceLocation: sourceLocation)
    #expect(body.columns.contains(cursor.column), "\(walk.screen)", sourceLocation: sourceLocation)
    guard let character, cursor.column > 0 else { return }
    #expect(
      canvas.character(of: canvas[cursor.row, cursor.column - 1]) == character, "\(walk.screen)",
      sourceLocation: sourceLocation)
  }

  @Test func `a search and a filter show the end of what is typed`() {
    for key in ["/", ":"] as [Key] {
      var walk = Walk(.sample, size: Size(rows: 12, columns: 40))
      walk.press(key)
      for number in 1...9 {
        walk.type("words \(number) xyz#")
        #expect(walk.screen.contains("xyz#"))
        expectCaret(behind: "#", walk)
      }
    }
  }

  @Test func `a field that is gone is not opened`() {
    let before = Walk(.sample)
    var walk = before
    for draft in [
      Draft(.note, of: "gone-1", texts: ["a"]), Draft(.action, of: "7", texts: ["a", "", "", ""]),
      Draft(.groupNote, of: "dat-1", texts: ["a"]), Draft(.settling, of: "mine x", texts: ["a"]),
      Draft(.new, texts: ["a"]), Draft(.ballots, texts: ["a"]),
    ] {
      let isRestored = walk.app.restore(draft)
      #expect(!isRestored, "\(draft.field.form)")
      #expect(walk.screen == before.screen)
    }
  }

  @Test func `a draft of hostile text is cleaned and cut`() {
    var walk = Walk(.sample)
    let text = "a\u{1B}[31m" + String(repeating: "b", count: 20_000)
    let isRestored = walk.app.restore(Draft(.note, of: "dat-1", texts: [text], focus: -7))
    #expect(isRestored)
    #expect(walk.app.draft?.texts.first?.count == 10_000)
    #expect(walk.app.draft?.texts.first?.hasPrefix("a[31mb") == true)
  }

  @Test func `the end of a workshop forgets what was left`() {
    var walk = Walk(.halfway, at: .round("dat-1"))
    walk.type("x4")
    walk.press(.escape)
    #expect(!walk.app.left.isEmpty)
    walk.handle(.closedWorkshop(.fixture))
    #expect(walk.app.left.isEmpty)
  }
}
