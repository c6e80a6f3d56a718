import Foundation
import TerminalDriver
import Testing

/// Everything that colour or a wide character set says is said without them too.
struct PlainTerminalTests {
  /// A walk over screens and states of answers.
  private func walk(_ terminal: PseudoTerminal) throws {
    for key in ["3", "l", "a"] { try terminal.press(key) }
    try terminal.type("none")
    try terminal.press(Typed.enter)
    for key in ["l", "d", "l", "1", "f", "o", "R", "r", "?", Typed.escape, "o"] {
      try terminal.press(key)
    }
  }

  @Test func `with NO_COLOR no colour is sent, and focus and states are told apart`() throws {
    let home = try Home()
    let terminal = try home.start(environment: ["NO_COLOR": "1"])
    try walk(terminal)
    let colours = terminal.colourNumbers
    #expect(colours.isEmpty)
    let lines = terminal.screen.lines
    #expect(lines.first { $0.contains("P-01") }?.contains("3 Defined") == true)
    #expect(lines.first { $0.contains("P-02") }?.contains("n/a") == true)
    #expect(lines.first { $0.contains("P-03") }?.contains("? unknown") == true)
    #expect(lines.first { $0.contains("P-04") }?.contains("! ") == true)
    #expect(lines.first { $0.contains("P-05") }?.contains(" open") == true)
    #expect(lines.filter { $0.hasPrefix(" › ") }.count == 1)
    let focus = try #require(lines.firstIndex { $0.hasPrefix(" › ") })
    let other = focus == lines.count - 3 ? focus - 1 : focus + 1
    #expect(
      terminal.screen.cells[focus].map(\.style) != terminal.screen.cells[other].map(\.style))
    try terminal.quit()
  }

  @Test func `--color never sends none, and --color always wins over NO_COLOR`() throws {
    let home = try Home()
    let never = try home.start(home.assessing() + ["--color", "never"])
    try walk(never)
    #expect(never.colourNumbers.isEmpty)
    try never.quit()
    let always = try home.start(
      home.assessing() + ["--color", "always"], environment: ["NO_COLOR": "1"])
    try walk(always)
    #expect(!always.colourNumbers.isEmpty)
    try always.quit()
  }

  @Test(arguments: [["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "", "LANG": "C"]])
  func `without UTF-8 only ASCII is sent`(locale: [String: String]) throws {
    let home = try Home()
    let terminal = try home.start(environment: locale)
    try walk(terminal)
    for key in [Typed.escape, "w", "/"] { try terminal.press(key) }
    #expect(terminal.screen.unknown.isEmpty)
    #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
    try terminal.press(Typed.escape)
    try terminal.press(Typed.escape)
    try terminal.quit()
    terminal.expectRestored()
  }

  @Test func `--ascii sends only ASCII in any locale`() throws {
    let home = try Home()
    let terminal = try home.start(home.assessing() + ["--ascii"])
    try walk(terminal)
    #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
    #expect(terminal.screen.lines.filter { $0.hasPrefix(" > ") }.count == 1)
    try terminal.quit()
  }

  @Test(arguments: [
    ("dark256", [136, 35, 109, 153, 230]), ("light256", [131, 28, 24, 20, 17]),
  ])
  func `the result shows levels in the computed colours, and as digits`(
    theme: String, colours: [Int]
  ) throws {
    let home = try Home()
    try home.keepQuestionnaire()
    for level in 1...5 {
      let answers = Probe.practices.map { "\"\($0)\": { \"answer\": \(level) }" }
      let file = try home.write(
        Probe.assessment(answers: "{ \(answers.joined(separator: ", ")) }"), to: "\(level).json")
      let terminal = try home.start(["assess", file, "--theme", theme])
      try terminal.press("r")
      let shown = Set(terminal.screen.cells.joined().compactMap(\.style.foreground))
      // The way to the next level has its colour, too.
      #expect(shown.contains(colours[level - 1]))
      #expect(terminal.screen.text.contains("LEVEL \(level)"))
      try terminal.quit()
    }
  }

  @Test func `an ordinary terminal shows its own colours, without a question to it`() throws {
    let home = try Home()
    let terminal = try home.start()
    try walk(terminal)
    let styles = Set(terminal.screen.cells.joined().map(\.style))
    #expect(styles.contains { $0.foreground != nil })
    #expect(styles.allSatisfy { $0.foreground ?? 0 < 16 && $0.background == nil })
    #expect(terminal.asked.isEmpty)
    try terminal.quit()
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:0000/2b2b/3636\u{07}", "dark256"),
    ("\u{1B}]11;rgb:ff/ff/ff\u{1B}\\", "light256"),
    ("", nil),
  ])
  func `the terminal is asked for its background by a command, which keeps the theme`(
    answer: String, theme: String?
  ) throws {
    let home = try Home()
    let terminal = try home.start()
    terminal.answers = [.background: answer, .attributes: "\u{1B}[?62;22c"]
    for key in [":"] + "detect".map(String.init) + [Typed.enter] { try terminal.press(key) }
    #expect(terminal.asked == [.background, .attributes])
    let settings = ".config/mlmaturity/config.json"
    if let theme {
      #expect(terminal.screen.statusLine.contains("theme \(theme), kept in the settings"))
      let kept = try String(contentsOfFile: home.path + "/" + settings, encoding: .utf8)
      #expect(kept.contains(theme))
    } else {
      #expect(terminal.screen.statusLine.contains("does not tell its colours"))
      #expect(!home.files.contains(settings))
    }
    // An answer that comes late is no key.
    terminal.send("\u{1B}]11;rgb:0000/0000/0000\u{07}\u{1B}[?62c")
    try terminal.press("?")
    #expect(terminal.screen.text.contains("Keys: "))
    try terminal.press(Typed.escape)
    try terminal.quit()
  }

  @Test func `colours change while the program runs, and are remembered`() throws {
    let home = try Home()
    let terminal = try home.start()
    var styles: Set<[[CellStyle]]> = []
    for _ in 1...6 {
      try terminal.press("C")
      #expect(terminal.screen.statusLine.contains("Colours: "))
      styles.insert(terminal.screen.cells.map { $0.map(\.style) })
    }
    #expect(styles.count >= 4)
    try terminal.press("C")
    try terminal.press("C")
    let chosen = terminal.screen.statusLine
    try terminal.quit()
    #expect(home.files.contains(".config/mlmaturity/config.json"))
    let again = try home.start()
    for _ in 1...6 { try again.press("C") }
    #expect(again.screen.statusLine == chosen)
    try again.quit()
  }
}

extension PseudoTerminal {
  /// The numbers of every SGR sequence sent that set a colour, grey included.
  var colourNumbers: [Int] {
    var found: [Int] = []
    for part in output.split(separator: "\u{1B}[").dropFirst() {
      guard let end = part.firstIndex(where: { $0.isLetter }), part[end] == "m" else { continue }
      found += part[..<end].split(separator: ";").compactMap { Int($0) }
        .filter { (30...49).contains($0) || (90...107).contains($0) }
    }
    return found
  }
}
