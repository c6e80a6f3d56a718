import TerminalDriver
import Testing

/// A new start shows what the last one showed.
struct ResumingTests {
  @Test(arguments: [
    [], ["l", "l", "l"], ["l", "4", Typed.down, Typed.down], [Typed.tab],
    ["l", Typed.tab, Typed.tab],
    ["G"], ["o"], ["o", Typed.down, Typed.down], ["R"], ["r"],
  ])
  func `the same question, the same row, the same picture`(keys: [String]) throws {
    let home = try Home()
    let first = try home.start()
    for key in keys { try first.press(key) }
    let before = first.screen.lines.dropLast(2)
    let cursor = first.screen.row
    try first.quit()
    let second = try home.start()
    #expect(second.screen.lines.dropLast(2) == before)
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
    #expect(first.screen.topLine.contains("quick scan"))
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
