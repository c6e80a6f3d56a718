import TerminalDriver
import Testing

/// A new start shows what the last one showed.
struct ResumingTests {
  @Test(arguments: [
    [], ["l", "l", "l"], ["l", "4", Typed.down, Typed.down], ["4", Typed.tab], ["l", "2", "G"],
    ["o"], ["o", Typed.down, Typed.down], ["R"], ["r"],
  ])
  func `the same question, the same row, the same picture`(keys: [String]) throws {
    let home = try Home()
    let first = try home.start()
    for key in keys { try first.press(key) }
    // How many minutes are left follows the pace of this run.
    func picture(_ terminal: PseudoTerminal) -> [String] {
      terminal.screen.lines.dropLast(2).filter { !$0.contains(" min left") }
    }
    let before = picture(first)
    let cursor = first.screen.row
    try first.quit()
    let second = try home.start()
    #expect(picture(second) == before)
    #expect(second.screen.row == cursor)
    try second.quit()
  }

  @Test func `the same scroll position in a small window`() throws {
    let home = try Home()
    let first = try home.start(rows: 12, columns: 40)
    try first.press("\u{1B}[6~")
    let before = first.screen.lines.dropLast(2)
    try first.quit()
    let second = try home.start(rows: 12, columns: 40)
    #expect(second.screen.lines.dropLast(2) == before)
    try second.quit()
  }

  @Test func `the home screen lists what was started and opens it`() throws {
    let home = try Home()
    let first = try home.start(["--store", home.path + "/store"])
    try first.press("s")
    try first.type("Payments")
    for _ in 1...7 { try first.press(Typed.enter) }
    #expect(first.screen.topLine.contains("Payments"))
    try first.press("H")
    try first.wait(for: "Payments")
    try first.quit()
    let second = try home.start(["--store", home.path + "/store"])
    try second.wait(for: "Payments")
    try second.press("G")
    try second.press(Typed.enter)
    #expect(second.screen.topLine.contains("Payments"))
    try second.quit()
  }
}
