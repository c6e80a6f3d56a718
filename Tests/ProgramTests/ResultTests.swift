import Foundation
import TerminalDriver
import Testing

/// What the result says is what the file says.
struct ResultTests {
  /// An assessment with all practices at a level, but for one.
  private func home(level: Int, changed: [String: Int] = [:]) throws -> (Home, String) {
    let home = try Home()
    try home.keepQuestionnaire()
    let answers = Probe.practices.map { "\"\($0)\": { \"answer\": \(changed[$0] ?? level) }" }
    let text = Probe.assessment(answers: "{ \(answers.joined(separator: ", ")) }")
    return (home, try home.write(text, to: "a.json"))
  }

  @Test func `an earlier answer that changes changes the result`() throws {
    let (home, file) = try home(level: 3)
    let terminal = try home.start(["assess", file])
    try terminal.press("r")
    #expect(terminal.screen.text.contains("LEVEL 3 "))
    for key in [Typed.escape, "o", "e", "g", Typed.enter, "1", "r"] { try terminal.press(key) }
    #expect(!terminal.screen.text.contains("LEVEL 3 "))
    for key in ["u"] { try terminal.press(key) }
    #expect(terminal.screen.text.contains("LEVEL 3 "))
    try terminal.quit()
  }

  @Test(arguments: [(24, 80), (18, 60), (40, 120)], [[], ["--ascii"]])
  func `the numbers on the screen are those of the JSON`(
    size: (Int, Int), options: [String]
  ) throws {
    let (home, file) = try home(level: 2, changed: ["p-01": 5, "p-07": 1, "p-12": 4])
    let json = try home.run(["score", file, "--format", "json"])
    let members = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let dimensions = try #require(members?["dimensions"] as? [String: [String: Any]])
    let terminal = try home.start(
      ["assess", file] + options, rows: size.0, columns: size.1)
    try terminal.press("r")
    try terminal.press("2")
    for (id, name) in [("one", "One"), ("two", "Two")] {
      let score = try #require(dimensions[id])
      let fraction = try #require(score["index"] as? String).split(separator: "/")
        .compactMap { Double($0) }
      let percent = Int((fraction[0] / (fraction.count > 1 ? fraction[1] : 1) * 100).rounded())
      let level = try #require(score["level"] as? Int)
      let line = try #require(
        terminal.screen.lines.first {
          $0.contains(name + " ") && $0.contains("%") || $0.contains(id.uppercased() + " ")
        }, "\(terminal.screen.text)")
      #expect(line.contains("\(percent) %"), "\(line)")
      #expect(line.contains(" \(level) "), "\(line)")
    }
    #expect(terminal.screen.text.contains("%"))
    try terminal.quit()
  }

  @Test func `t shows the chart as a table and back; a shape too large for the window says so`()
    throws
  {
    let (home, file) = try home(level: 2)
    let terminal = try home.start(["assess", file], rows: 18, columns: 60)
    try terminal.press("r")
    try terminal.press("2")
    let chart = terminal.screen.lines
    try terminal.press("t")
    #expect(terminal.screen.lines != chart)
    #expect(!terminal.screen.text.contains("█"))
    try terminal.press("t")
    #expect(terminal.screen.lines == chart)
    try terminal.press("s")
    #expect(terminal.screen.lines != chart)
    #expect(!terminal.screen.text.contains("⠁"))
    try terminal.quit()
  }

  @Test func `finishing keeps date and result, and a changed answer takes them back`() throws {
    let (home, file) = try home(level: 3)
    let terminal = try home.start(["assess", file])
    for key in ["R", "F"] { try terminal.press(key) }
    try terminal.press(Typed.control("s"))
    #expect(try home.stored(file).isComplete)
    for key in ["o", "e", "g", Typed.enter, "1", Typed.control("s")] { try terminal.press(key) }
    #expect(try !home.stored(file).isComplete)
    try terminal.press("u")
    try terminal.press(Typed.control("s"))
    #expect(try home.stored(file).isComplete)
    try terminal.quit()
  }
}
