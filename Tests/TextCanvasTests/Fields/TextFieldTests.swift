import Testing

@testable import TextCanvas

struct TextFieldTests {
  @Test func `typing puts characters at the caret`() {
    var field = field("")
    press(&field, typed("model"))
    press(&field, [.left, .left, .character("x")])
    #expect(shown(field) == "modx|el")
  }

  /// The bar is the caret.
  @Test(
    arguments: [
      ("one two| three", .home, "|one two three"), ("one two| three", .end, "one two three|"),
      ("one two| three", .control("a"), "|one two three"),
      ("one two| three", .control("e"), "one two three|"),
      ("one two| three", .control("k"), "one two|"), ("one two| three", .control("u"), "| three"),
      ("one two| three", .control("w"), "one | three"),
      ("one two | three", .control("w"), "one | three"),
      ("one two| three", .wordLeft, "one |two three"),
      ("one |two three", .wordLeft, "|one two three"),
      ("one| two three", .wordRight, "one two| three"),
      ("one two| three", .wordRight, "one two three|"),
      ("ab|c", .backspace, "a|c"), ("|abc", .backspace, "|abc"), ("ab|c", .delete, "ab|"),
      ("abc|", .delete, "abc|"), ("abc|", .right, "abc|"), ("|abc", .left, "|abc"),
      ("a👩‍👩‍👧‍👦|b", .backspace, "a|b"), ("ae\u{301}|", .left, "a|e\u{301}"),
      ("one\ntwo|\nthree", .home, "one\n|two\nthree"),
      ("one\nt|wo\nthree", .end, "one\ntwo|\nthree"),
      ("one|\ntwo", .control("k"), "one|two"), ("one\ntwo|", .control("u"), "one\n|"),
      ("one|", .enter, "one\n|"), ("one|", .newline, "one\n|"),
    ] as [(String, Key, String)])
  func `a key does what editors have it do`(_ before: String, _ key: Key, _ after: String) {
    var field = field(before)
    let isHandled = field.handle(key, width: 40)
    #expect(isHandled)
    #expect(shown(field) == after)
  }

  @Test(arguments: [.tab, .backTab, .escape, .pageUp, .function(1), .control("c")] as [Key])
  func `keys that lead out of the field are left to others`(_ key: Key) {
    var field = field("text|")
    let isHandled = field.handle(key, width: 40)
    #expect(!isHandled)
  }

  @Test(arguments: [.enter, .newline, .up, .down] as [Key])
  func `a single line has no use for lines`(_ key: Key) {
    var field = TextField(text: "a\nb", metrics: .plain)
    #expect(field.text == "a b")
    let isHandled = field.handle(key, width: 40)
    #expect(!isHandled)
  }

  @Test func `up and down follow visual lines and keep their column`() {
    // Seven columns of text: "alpha ", "beta c ", "gamma".
    var field = field("alpha beta c gamma|")
    press(&field, [.up], width: 8)
    #expect(shown(field) == "alpha beta |c gamma")
    press(&field, [.up], width: 8)
    #expect(shown(field) == "alpha| beta c gamma")
    press(&field, [.up], width: 8)
    #expect(shown(field).hasPrefix("|"))
    press(&field, [.down, .down, .down, .down], width: 8)
    #expect(shown(field).hasSuffix("|"))
  }

  @Test func `a short line between does not change the column that is aimed for`() {
    var field = field("abcdef|\nx\nabcdef")
    press(&field, [.down])
    #expect(shown(field) == "abcdef\nx|\nabcdef")
    press(&field, [.down])
    #expect(shown(field) == "abcdef\nx\nabcdef|")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `taking everything back gives the first text, whatever was done`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let first = random.text(length: 10)
    var field = TextField(text: first, isMultiline: true, limit: 200, metrics: .plain)
    let keys: [Key] =
      typed("ab 機e") + [
        .character("\u{301}"), .enter, .newline, .up, .down, .left, .right, .home, .end, .wordLeft,
        .wordRight, .backspace, .delete, .control("k"), .control("u"), .control("w"), .control("_"),
      ]
    for _ in 0..<60 {
      if Int.random(in: 0..<8, using: &random) == 0 {
        field.paste(random.text(length: 8))
      } else {
        _ = field.handle(keys.randomElement(using: &random) ?? .left, width: 12)
      }
      let whole = Array(field.text)
      #expect(field.characters == whole, "seed \(seed): joined as a whole")
      let layout = field.layout(width: 12)
      #expect((0...field.text.count).contains(field.caret), "seed \(seed)")
      #expect(layout.lines.indices.contains(layout.caretRow), "seed \(seed)")
      #expect((0..<12).contains(layout.caretColumn), "seed \(seed)")
      #expect(field.text.count <= 200, "seed \(seed)")
    }
    while field.undo() {}
    #expect(field.text == first, "seed \(seed)")
  }

  @Test func `a paste is cleaned, is one step, and one undo removes it`() {
    var field = field("note |")
    let wasCut = field.paste("q\r\n5\n\u{1B}[31mred\tx")
    #expect(!wasCut)
    #expect(field.text == "note q\n5\n[31mred    x")
    press(&field, [.control("_")])
    #expect(shown(field) == "note |")
  }

  @Test func `a paste that does not fit is cut and says so`() {
    var field = TextField(text: "abc", limit: 5, metrics: .plain)
    let wasCut = field.paste("defg")
    #expect(wasCut)
    #expect(field.text == "abcde")
    #expect(field.isFull)
    press(&field, [.character("x")])
    #expect(field.text == "abcde")
  }

  @Test func `ten times as many keys take ten times as long`() {
    func time(_ count: Int) -> Duration {
      (0..<3).map { _ in
        ContinuousClock().measure {
          var field = TextField(isMultiline: true, metrics: .plain)
          for index in 0..<count { _ = field.handle(index % 7 == 0 ? " " : "x", width: 40) }
        }
      }.min() ?? .zero
    }
    #expect(time(20_000) / time(2_000) < 40)
  }

  @Test func `of a paste only what fits is looked at twice`() {
    var field = TextField(limit: 10, metrics: .plain)
    let wasCut = field.paste(String(repeating: "e\u{301}", count: 1_000_000))
    #expect(wasCut)
    #expect(field.text.count == 10)
  }

  @Test func `a whole text is replaced in one step, cleaned`() {
    var field = field("one two|")
    field.replaceAll(with: "x\u{7}y")
    #expect(field.text == "xy")
    #expect(!field.isUntouched)
    field.undo()
    #expect(field.text == "one two")
    #expect(field.isUntouched)
  }

  @Test func `a word is one step of undo`() {
    var field = field("|")
    press(&field, typed("one two"))
    field.undo()
    #expect(field.text == "one ")
    field.undo()
    #expect(field.text == "")
    let isMore = field.undo()
    #expect(!isMore)
  }

  @Test func `a mark typed after a letter joins it`() {
    var field = field("e|")
    press(&field, [.character("\u{301}")])
    #expect(field.caret == 1)
    press(&field, [.backspace])
    #expect(field.isEmpty)
  }

  @Test func `the layout has the caret after the last character`() {
    let layout = field("one two three|").layout(width: 8)
    #expect(layout.lines == ["one two ", "three"])
    #expect(layout.caretRow == 1)
    #expect(layout.caretColumn == 5)
  }

  @Test func `a field scrolls to its caret and puts the cursor there`() {
    var canvas = Canvas(size: Size(rows: 3, columns: 10), metrics: .plain)
    field("a\nb\nc\nd|").draw(on: &canvas, row: 1, column: 2, width: 6, height: 2)
    #expect(canvas.text == "\n  c\n  d")
    #expect(canvas.cursor == .init(row: 2, column: 3))
    #expect(canvas.isCursorVisible)
    canvas = Canvas(size: Size(rows: 1, columns: 6), metrics: .plain)
    let single = TextField(text: "long line of text", metrics: .plain)
    single.draw(on: &canvas, row: 0, column: 0, width: 6, height: 1)
    #expect(canvas.text == " text")
    #expect(canvas.cursor == .init(row: 0, column: 5))
  }

  private func field(_ marked: String) -> TextField {
    let text = marked.filter { $0 != "|" }
    var field = TextField(text: text, isMultiline: true, metrics: .plain)
    let caret = marked.firstIndex(of: "|").map { marked.distance(from: marked.startIndex, to: $0) }
    for _ in 0..<(text.count - (caret ?? text.count)) { _ = field.handle(.left, width: 80) }
    return field
  }

  private func shown(_ field: TextField) -> String {
    var text = field.text
    text.insert("|", at: text.index(text.startIndex, offsetBy: field.caret))
    return text
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func press(_ field: inout TextField, _ keys: [Key], width: Int = 40) {
    for key in keys { _ = field.handle(key, width: width) }
  }

  @Test func `without the focus the caret is drawn, and the cursor stays where it was`() {
    var field = TextField(text: "ab", metrics: .plain)
    _ = field.handle(.left, width: 1)
    var canvas = Canvas(size: Size(rows: 1, columns: 4), metrics: .plain)
    field.draw(on: &canvas, row: 0, column: 0, width: 4, height: 1, isFocused: false)
    #expect(canvas.text == "ab")
    #expect(canvas[0, 1].role == .bar && canvas[0, 0].role == .field)
    #expect(canvas.cursor == .init(row: 0, column: 0) && !canvas.isCursorVisible)
    _ = field.handle(.end, width: 1)
    field.draw(on: &canvas, row: 0, column: 0, width: 4, height: 1, isFocused: false)
    #expect(canvas[0, 2].role == .bar && canvas[0, 2].isBlank)
  }
}
