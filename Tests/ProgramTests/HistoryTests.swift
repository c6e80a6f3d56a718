import Foundation
import TerminalDriver
import Testing

/// From one assessment to the next, and to those of other teams.
struct HistoryTests {
  private func assessment(_ title: String, _ month: String, _ level: Int) -> String {
    let answers = (1...4).map { "\"dat-\($0)\": { \"answer\": \(level) }" }
    return """
      { "format": 1, "questionnaire": { "id": "mlops-adoption", "version": "1.0.0" },
        "title": "\(title)", "subject": { "team": "Payments" },
        "updatedAt": "2026-\(month)-01T10:00:00Z",
        "answers": { \(answers.joined(separator: ", ")) } }
      """
  }

  private func store(_ home: Home) throws -> PseudoTerminal {
    try home.write(assessment("Spring", "03", 2), to: "store/spring.json")
    try home.write(assessment("Autumn", "09", 3), to: "store/autumn.json")
    let terminal = try home.start(["--store", home.path + "/store"])
    try terminal.waitForList()
    try terminal.wait(for: "› Autumn")
    return terminal
  }

  @Test func `two are compared, followed and put beside other teams, and Esc leads back`() throws {
    let home = try Home()
    let terminal = try store(home)
    for key in ["c", "j", "c"] { try terminal.press(key) }
    #expect(terminal.screen.text.contains("+25.0 on unchanged questions"))
    #expect(terminal.screen.line(with: "Before")?.contains("Spring") == true)
    try terminal.press("3")
    #expect(terminal.screen.line(with: "2 → 3")?.contains("Data versioning") == true)
    try terminal.press(Typed.escape)
    try terminal.press("t")
    try terminal.wait("change") { $0.topLine.contains("Change") }
    try terminal.press(Typed.escape)
    try terminal.press("P")
    try terminal.wait("1 team") { $0.topLine.contains("1 team") }
    try terminal.press(Typed.escape)
    #expect(terminal.screen.text.contains("› Spring"))
    try terminal.quit()
  }

  @Test func `Esc leaves what is being read, and what cannot be read is left out`() throws {
    let home = try Home()
    let terminal = try store(home)
    try terminal.press("t" + Typed.escape, events: 2)
    #expect(terminal.screen.text.contains("› Autumn"))
    try home.write(
      assessment("Summer", "06", 2).replacingOccurrences(
        of: "\"answer\": 2", with: "\"answer\": 9"),
      to: "store/summer.json")
    try terminal.quit()
    let again = try home.start(["--store", home.path + "/store"])
    try again.wait(for: "Summer")
    try again.press("t")
    try again.wait(for: "Left out: ")
    #expect(again.screen.topLine.contains("Change"))
    #expect(again.screen.text.contains("summer.json"))
    try again.quit()
  }

  @Test func `the next one begins with the answers of the last, which c confirms`() throws {
    let home = try Home()
    let terminal = try store(home)
    try terminal.press("f")
    // Two of the four mean something else in the newer questionnaire.
    #expect(terminal.screen.statusLine.contains("2 answers carried over"))
    #expect(terminal.screen.statusLine.contains("2 asked again"))
    try terminal.press("o")
    try terminal.press("F")
    #expect(terminal.screen.text.contains("Not re-confirmed 2"))
    try terminal.press(Typed.enter)
    try terminal.press("c")
    try terminal.press(Typed.escape)
    #expect(terminal.screen.text.contains("Not re-confirmed 1"))
    try terminal.quit()
    #expect(home.files.contains { $0.hasPrefix("store/autumn-2026") || $0.contains("autumn-") })
  }

  @Test func `of a folder with files in trouble all others are shown, and each trouble is named`()
    throws
  {
    let home = try Home()
    try home.write("{ \"format\": 1, \"answers\": { \"dat-1\"", to: "store/being-written.json")
    try home.write("", to: "store/empty.json")
    try home.write("{ \"format\": 9 }", to: "store/newer.json")
    try home.write("[1, 2]", to: "store/list.json")
    symlink(home.path + "/none", home.path + "/store/link.json")
    mkfifo(home.path + "/store/pipe.json", 0o600)
    let terminal = try store(home)
    try terminal.waitForList()
    try terminal.wait(for: "Files that cannot be opened")
    for name in ["being-written", "empty", "newer", "list", "link"] {
      let line = terminal.screen.lines.first { $0.contains("\(name).json") } ?? ""
      #expect(line.contains("cannot be opened: "), "\(terminal.screen.text)")
    }
    #expect(!terminal.screen.text.contains("pipe.json"))
    try terminal.press("P")
    try terminal.wait(for: "1 team")
    try terminal.press(Typed.tab)
    try terminal.press("G")
    #expect(terminal.screen.text.contains("cannot be read"))
    try terminal.press(Typed.escape)
    try terminal.press("t")
    try terminal.wait("change") { $0.topLine.contains("Change") }
    try terminal.press(Typed.escape)
    try terminal.quit()
  }

  @Test func `what is archived comes back as it was`() throws {
    let home = try Home()
    let terminal = try store(home)
    try terminal.press("a")
    #expect(home.files.contains("store/autumn.json"))
    try terminal.press("a")
    #expect(home.files.contains("store/archive/autumn.json"))
    #expect(!home.files.contains("store/autumn.json"))
    try terminal.press("u")
    #expect(home.files.contains("store/autumn.json"))
    #expect(!home.files.contains("store/archive/autumn.json"))
    try terminal.quit()
  }

  @Test func `what is archived is found again after a restart, and put back`() throws {
    let home = try Home()
    let terminal = try store(home)
    for _ in 0..<2 { try terminal.press("a") }
    try terminal.quit()
    let again = try home.start(["--store", home.path + "/store"])
    try again.wait(for: "v shows what is archived (1)")
    try again.press("v")
    #expect(again.screen.text.contains("› Autumn"))
    try again.press("u")
    try again.wait(for: "Put back")
    #expect(home.files.contains("store/autumn.json"))
    try again.quit()
  }

  @Test func `renaming changes the file's title and team, and nothing else`() throws {
    let home = try Home()
    let terminal = try store(home)
    try terminal.press("D")
    try terminal.type(" 2026")
    for _ in 0..<2 { try terminal.press(Typed.tab) }
    try terminal.type(" ML")
    try terminal.press(Typed.control("s"))
    try terminal.wait(for: "› Autumn 2026")
    try terminal.wait(for: "Payments ML")
    #expect(home.files.contains("store/autumn.json"))
    try terminal.quit()
  }
}
