import Curses
import TerminalDriver
import Testing
import TextCanvas

extension TerminalSuites {
  @Suite struct PainterTests {
    @Test func `a canvas appears as it was drawn, with the cursor on its focus`() throws {
      let open = try OpenTerminal()
      var canvas = open.canvas("First", "Zoë ✓ ── 漢字|", role: .title)
      canvas.cursor = .init(row: 1, column: 4)
      let bold = Look(foreground: 36, background: 17, isBold: true, isUnderlined: true)
      try open.show(canvas) { $0 == .title ? bold : Look() }
      #expect(open.screen.lines.prefix(3) == ["First", "Zoë ✓ ── 漢字|", ""])
      let style = try #require(open.screen.style(of: "First"))
      #expect(style.foreground == 36 && style.background == 17)
      #expect(style.isBold && style.isUnderlined && !style.isReversed)
      #expect(open.screen.row == 1 && open.screen.column == 4)
      #expect(!open.screen.isCursorVisible)
      canvas.isCursorVisible = true
      try open.show(canvas)
      #expect(open.screen.isCursorVisible)
      #expect(open.screen.unknown.isEmpty)
    }

    @Test func `an unchanged canvas sends nothing but the mark of its frame`() throws {
      let open = try OpenTerminal()
      let canvas = open.canvas("Same", "and same")
      try open.show(canvas)
      #expect(try open.show(canvas) == Array("\u{1B}]777;0\u{07}".utf8))
    }

    @Test func `a moved marker takes few bytes`() throws {
      let open = try OpenTerminal()
      let lines = (0..<24).map { "  A sentence about maturity that fills the row, number \($0)" }
      var canvas = Canvas(size: open.terminal.size, metrics: open.terminal.metrics)
      for (row, line) in lines.enumerated() { canvas.put(line, row: row, column: 0) }
      canvas.put("›", row: 3, column: 0, role: .focus)
      try open.show(canvas)
      canvas.put(" ", row: 3, column: 0)
      canvas.put("›", row: 4, column: 0, role: .focus)
      let sent = try open.show(canvas)
      #expect(sent.count < 100)
      #expect(open.screen.lines[4].hasPrefix("› A sentence"))
    }

    @Test func `another look of a role repaints without another canvas`() throws {
      let open = try OpenTerminal()
      let canvas = open.canvas("Hello", role: .danger)
      try open.show(canvas) { _ in Look(foreground: 9) }
      #expect(open.screen.style(of: "Hello")?.foreground == 9)
      try open.show(canvas) { _ in Look(foreground: 12, isReversed: true) }
      #expect(open.screen.style(of: "Hello")?.foreground == 12)
      #expect(open.screen.style(of: "Hello")?.isReversed == true)
    }

    @Test func `without colour not one colour is sent`() throws {
      let open = try OpenTerminal(usesColour: false)
      #expect(open.terminal.colourCount == 0)
      try open.show(open.canvas("Hello", role: .focus)) { _ in
        Look(foreground: 36, background: 17, isBold: true)
      }
      open.terminal.close()
      try open.read { !$0.isAlternate }
      let text = String(decoding: open.bytes, as: UTF8.self)
      let numbers = text.matches(of: /\u{1B}\[([0-9;]*)m/).flatMap {
        $0.1.split(separator: ";").compactMap { Int($0) }
      }
      #expect(numbers.contains(1))
      #expect(!numbers.contains { (30...49).contains($0) || (90...107).contains($0) })
    }

    @Test func `an ASCII terminal gets ASCII, in the same columns`() throws {
      let open = try OpenTerminal(isASCII: true)
      try open.show(open.canvas("Zoë 漢 ● ── “x”|"))
      #expect(open.screen.lines[0] == "Zoe ? * -- \"x\"|")
      #expect(open.bytes.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: ["xterm-256color", "xterm", "xterm-16color", "linux", "vt100"])
    func `more colours than a terminal has fail nothing`(term: String) throws {
      let open = try OpenTerminal(rows: 24, columns: 20, term: term)
      let kinds = [Role.level, Role.heat, Role.series]
      let roles = (0..<384).map { kinds[$0 / 128]($0 % 128) }
      let numbers = Dictionary(uniqueKeysWithValues: zip(roles, 0...))
      for start in 0..<16 {
        var canvas = open.canvas()
        for row in 0..<24 {
          canvas.put("colour \(start)", row: row, column: 0, role: roles[start * 24 + row])
        }
        try open.show(canvas) { role in
          guard let index = numbers[role] else { return Look() }
          return Look(foreground: index % 256, background: 255 - index % 256)
        }
        #expect(open.screen.lines.allSatisfy { $0 == "colour \(start)" })
      }
    }

    @Test func `any size from nothing up can be shown`() throws {
      let open = try OpenTerminal()
      for (rows, columns) in [(1, 1), (2, 250), (70, 3), (12, 40), (24, 80)] {
        open.resize(rows: rows, columns: columns)
        _ = open.next()
        try open.show(open.canvas("漢字 and more", "second"))
        try open.show(Canvas(size: Size(rows: 0, columns: 0), metrics: open.terminal.metrics))
      }
      try open.show(open.canvas("漢字 and more"))
      #expect(open.screen.lines[0] == "漢字 and more")
    }

    @Test func `whatever the text, what stands to its right stays in its column`() throws {
      let open = try OpenTerminal()
      let samples = [
        "e\u{301}", "กำ", "각", "漢", "👍", "👍🏽", "👨‍👩‍👧‍👦", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "🇨🇭", "🏳️‍🌈", "नि",
        "\u{202E}", "\t", "\u{1B}", "\r\n", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
        "\u{1FAE8}",
      ]
      for sample in samples {
        var canvas = open.canvas(sample)
        canvas.put("|", row: 0, column: 10)
        try open.show(canvas)
        let scalars = sample.unicodeScalars.map { String($0.value, radix: 16) }
        #expect(
          open.screen.cells[0][10].text == "|",
          "\(scalars): \(open.screen.lines[0]) \(open.bytes.suffix(80))")
      }
    }

    @Test func `padding of an underlined text has no line, and a field has`() throws {
      let open = try OpenTerminal(rows: 2, columns: 20)
      var canvas = open.canvas("  two words   here  ", role: .heading)
      canvas.put("a  ", row: 1, column: 0, role: .field)
      try open.show(canvas) { _ in Look(isUnderlined: true) }
      let lined = open.screen.cells.map { row in
        row.map { $0.style.isUnderlined ? "_" : " " }.joined()
      }
      #expect(lined[0] == "  _________   ____  ")
      #expect(lined[1].hasPrefix("___"))
    }

    @Test(arguments: ["C", "C.UTF-8"])
    func `a repeated character is sent as often as it stands there`(locale: String) throws {
      let open = try OpenTerminal(rows: 2, columns: 80, locale: locale)
      let bytes = try open.show(open.canvas(String(repeating: "-", count: 78)))
      #expect(bytes.count { $0 == UInt8(ascii: "-") } == 78)
      #expect(open.screen.unknown.isEmpty)
    }
  }
}
