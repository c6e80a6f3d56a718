import Foundation
import TerminalDriver
import Testing

/// The screen *Report* of the real program: what it writes, and what it leaves alone.
struct ReportScreenTests {
  private let home: Home

  init() throws { home = try ReportCommandTests.home(level: 2) }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: home.path + "/" + name, encoding: .utf8)
  }

  private func press(_ keys: String..., in terminal: PseudoTerminal) throws {
    for key in keys { try terminal.press(key) }
  }

  @Test func `every form that is written is the one of the command`() throws {
    let terminal = try home.start(["assess", home.assessment])
    try terminal.press("E")
    try terminal.press(Typed.down)
    for ending in ["html", "md", "txt", "csv", "json"] {
      try terminal.press(Typed.enter)
      let name = ending == "csv" ? "a-answers.csv" : "a-report.\(ending)"
      #expect(
        terminal.screen.statusLine.contains("The report is in \(name) beside the assessment."))
      let command = try home.run(
        ["report", home.assessment, "--output", "\(home.path)/command.\(ending)"])
      #expect(command.status == 0)
      #expect(try text(name) == text("command.\(ending)"))
      try press("E", Typed.down, in: terminal)
      for _ in 0...(["html", "md", "txt", "csv", "json"].firstIndex(of: ending) ?? 0) {
        try terminal.press(Typed.right)
      }
    }
    // A report is no assessment that cannot be opened.
    try press(Typed.escape, "H", in: terminal)
    try terminal.waitForList()
    #expect(!terminal.screen.text.contains("cannot be opened"))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `words of a person stay, and what they say of old numbers is told`() throws {
    let markdown = home.path + "/a-report.md"
    #expect(try home.run(["report", home.assessment, "--output", markdown]).status == 0)
    let made = try text("a-report.md")
    let start = try #require(made.firstRange(of: /<!-- mlmaturity [^ ]+ [0-9a-f]+ level=2[^\n]*\n/))
    let end = try #require(made[start.upperBound...].firstRange(of: "<!-- /mlmaturity -->"))
    let own = made.replacing(
      made[start.upperBound..<end.lowerBound], with: "\nLevel 2 it is.\n\n", maxReplacements: 1)
    try home.write(own, to: "a-report.md")
    try ReportCommandTests.keep(level: 4, in: home)
    let terminal = try home.start(["assess", home.assessment], columns: 120)
    try press("E", Typed.down, Typed.right, Typed.enter, in: terminal)
    let said = terminal.screen.statusLine
    #expect(said.contains("Kept 1 edited block. Out of date: "), "\(said)")
    #expect(said.contains("(level 2, now 4"))
    #expect(try text("a-report.md").contains("Level 2 it is."))
    #expect(try text(".a-report.md.bak") == own)
    try terminal.quit()
  }

  @Test func `a text of version 0 1 is replaced and kept`() throws {
    let old = "Team\n====\n\n  Date           –\n  Questionnaire  probe\n  Answered       4 of 4\n"
    try home.write(old, to: "a-report.txt")
    let terminal = try home.start(["assess", home.assessment])
    try press("E", Typed.down, Typed.right, Typed.right, Typed.enter, in: terminal)
    #expect(terminal.screen.statusLine.contains("The report is in"))
    #expect(try text(".a-report.txt.bak") == old)
    #expect(try text("a-report.txt").hasSuffix("Written by mlmaturity report.\n"))
    try terminal.quit()
  }

  @Test func `a path that is typed is written to, but for what was not made here`() throws {
    try home.write("mine", to: "mine.md")
    let terminal = try home.start(["assess", home.assessment])
    try press("E", Typed.down, Typed.down, Typed.down, Typed.control("u"), in: terminal)
    try terminal.type(home.path + "/mine.md")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.statusLine.contains("no Markdown report of mlmaturity"))
    #expect(try text("mine.md") == "mine")
    for _ in "mine.md" { try terminal.press(Typed.backspace) }
    try terminal.type("ours.md")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.statusLine.contains("ours.md"))
    #expect(try text("ours.md").hasPrefix("<!-- mlmaturity cover "))
    try terminal.quit()
  }

  private static let canTry =
    (try? Outcome(
      of: ReportPDFTests.unprivileged([BuiltProgram.path, "--version"]), scratch: "/tmp"))?.status
    == 0

  /// The program as a user without rights, with a browser that is a script, where it asks for a PDF.
  private func startPrinting(_ script: String) throws -> PseudoTerminal {
    let file = try home.write("#!/bin/sh\n" + script, to: "bin/chromium")
    for name in [""] + home.files { chmod(home.path + "/" + name, 0o777) }
    chmod(file, 0o755)
    let words = ReportPDFTests.unprivileged(["$mlmaturity", "assess", home.assessment])
    let terminal = try home.shell(
      "exec " + words.joined(separator: " "),
      environment: ["PATH": home.path + "/bin:/usr/bin:/bin"])
    try terminal.wait("first frame") { $0.handled >= 0 }
    try press("E", Typed.down, Typed.left, Typed.enter, in: terminal)
    return terminal
  }

  private var leftovers: [String] { home.files.filter { $0.contains("mlmaturity-report") } }

  @Test(.enabled(if: canTry)) func `a browser makes the PDF while keys are answered`() throws {
    let terminal = try startPrinting(
      """
      for word; do case $word in --print-to-pdf=*) out=${word#--print-to-pdf=};; esac; done
      printf '%%PDF-1.4\\n' > "$out"
      """)
    try terminal.wait("the report") { $0.statusLine.contains("The report is in") }
    #expect(try text("a-report.pdf") == "%PDF-1.4\n%mlmaturity report\n")
    #expect(leftovers.isEmpty)
    try terminal.quit()
  }

  @Test(.enabled(if: canTry)) func `a browser that nobody waits for leaves nothing`() throws {
    let terminal = try startPrinting("exec tail -f /dev/null")
    try terminal.wait("waiting") { $0.text.contains("Making the PDF") && !leftovers.isEmpty }
    try terminal.press(Typed.escape)
    #expect(terminal.screen.text.contains("< PDF >") && leftovers.isEmpty)
    try terminal.press(Typed.enter)
    try terminal.wait("waiting") { $0.text.contains("Making the PDF") && !leftovers.isEmpty }
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    #expect(leftovers.isEmpty && !home.files.contains("a-report.pdf"))
  }

  @Test(.enabled(if: canTry)) func `a browser that fails is named where the choice is`() throws {
    let terminal = try startPrinting("exit 1")
    try terminal.wait("the reason") { $0.statusLine.contains("nothing was written. Choose HTML") }
    #expect(terminal.screen.text.contains("< PDF >") && leftovers.isEmpty)
    try terminal.quit()
  }
}
