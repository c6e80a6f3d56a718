import TerminalDriver
import Testing

/// Answering, changing, taking back, finding.
struct AnsweringTests {
  @Test func `a digit answers at once, visible in text`() throws {
    let home = try Home()
    let terminal = try home.start()
    for level in 1...5 {
      try terminal.press("\(level)")
      #expect(terminal.screen.text.contains("● Anchor \(level) of p-01."))
      #expect(terminal.screen.topLine.hasSuffix(" 1/15"))
    }
    try terminal.quit()
    #expect(try home.stored().answer("p-01") == "5")
  }

  @Test func `an earlier answer is changed by going back to it`() throws {
    let home = try Home()
    let terminal = try home.start()
    for key in ["3", "l", "2", "l", "4"] { try terminal.press(key) }
    try terminal.press(Typed.left)
    #expect(terminal.screen.text.contains("● Anchor 2 of p-02."))
    try terminal.press("h")
    #expect(terminal.screen.text.contains("● Anchor 3 of p-01."))
    try terminal.press("1")
    try terminal.press("o")
    #expect(terminal.screen.line(with: "P-01")?.contains("1 Ad hoc") == true)
    try terminal.quit()
    #expect(try home.stored().answers == ["p-01": "1", "p-02": "2", "p-03": "4"])
  }

  @Test func `taken back, don't know and not applicable are answers of their own`() throws {
    let home = try Home()
    let terminal = try home.start()
    for key in ["1", Typed.backspace, "l", "3", Typed.delete, "d", "l", "d", Typed.left, "a"] {
      try terminal.press(key)
    }
    try terminal.type("no models")
    try terminal.press(Typed.enter)
    try terminal.press("o")
    #expect(terminal.screen.line(with: "P-01")?.contains("open") == true)
    #expect(terminal.screen.line(with: "P-02")?.contains("n/a") == true)
    #expect(terminal.screen.line(with: "P-03")?.contains("unknown") == true)
    try terminal.quit()
    let stored = try home.stored()
    #expect(stored.answer("p-01") == nil)
    #expect(stored.answer("p-02") == "notApplicable")
    #expect(stored.reason("p-02") == "no models")
    #expect(stored.answer("p-03") == "unknown")
  }

  @Test func `not applicable needs a reason, and a practice that takes it`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("a")
    #expect(terminal.screen.statusLine.contains("Not applicable is not offered"))
    try terminal.press("l")
    try terminal.press("a")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.statusLine.contains("needs a reason"))
    try terminal.quit()
    #expect(try home.stored().answers.isEmpty)
  }

  @Test func `fifty edits are undone one by one and redone, also after a restart`() throws {
    let home = try Home()
    var random = SeededRandom(seed: 24)
    let first = try home.start()
    var history = [""]
    for index in 0..<50 {
      var level = String(Int.random(in: 1...5, using: &random))
      if level == history.last { level = level == "1" ? "2" : "1" }
      try first.press(level)
      history.append(level)
      if index == 25 { try first.press(Typed.control("s")) }
    }
    try first.quit()
    let second = try home.start()
    for level in history.dropLast().reversed() {
      try second.press("u")
      #expect(second.screen.statusLine.contains("Undone: P-01: "))
      if level.isEmpty {
        #expect(!second.screen.text.contains("●"))
      } else {
        #expect(second.screen.text.contains("● Anchor \(level) of p-01."))
      }
    }
    try second.press("u")
    #expect(second.screen.statusLine.contains("There is nothing to undo."))
    for level in history.dropFirst().prefix(25) {
      try second.press("U")
      #expect(second.screen.text.contains("● Anchor \(level) of p-01."))
    }
    try second.quit()
    let third = try home.start()
    for level in history.dropFirst(26) {
      try third.press(Typed.control("r"))
      #expect(third.screen.text.contains("● Anchor \(level) of p-01."))
    }
    try third.quit()
    #expect(try home.stored().answer("p-01") == history.last)
  }

  @Test func `a full stop jumps to the next open item, and the count is right`() throws {
    let home = try Home()
    try home.write(
      Probe.assessment(answers: #"{ "p-01": { "answer": 2 }, "p-02": { "answer": 1 } }"#),
      to: "a.json")
    try home.keepQuestionnaire()
    let terminal = try home.start()
    #expect(terminal.screen.shownItem == "p-03")
    #expect(terminal.screen.topLine.hasSuffix(" 2/15"))
    for key in ["4", "h", "h", "."] { try terminal.press(key) }
    #expect(terminal.screen.shownItem == "p-04")
    #expect(terminal.screen.topLine.hasSuffix(" 3/15"))
    try terminal.press("-")
    #expect(terminal.screen.shownItem == "p-01")
    try terminal.quit()
  }

  @Test func `search finds questions, answers on offer and notes, and a digit jumps`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("i")
    try terminal.type("zebra")
    try terminal.press(Typed.tab)
    for _ in 1...4 { try terminal.press("l") }
    let before = terminal.screen.lines
    for (words, item, count) in [
      ("zebra", "p-01", "1 item"), ("question p", "p-08", "12 items"),
      ("unseen", "ch-01", "1 item"),
      ("anchor p-", "p-05", "12 items"),
    ] {
      try terminal.press("/")
      try terminal.type(words)
      #expect(terminal.screen.text.contains(item.uppercased()))
      #expect(terminal.screen.statusLine.contains("\(count) found"))
      try terminal.press(Typed.escape)
      #expect(terminal.screen.lines == before)
    }
    try terminal.press("/")
    try terminal.type("zebra")
    #expect(terminal.screen.statusLine.contains("1 item found"))
    try terminal.press("1")
    #expect(terminal.screen.shownItem == "p-01")
    try terminal.quit()
  }
}
