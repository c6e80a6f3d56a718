import Foundation
import TerminalDriver
import Testing

/// PDF by a browser of the machine.
struct ReportPDFTests {
  private let home: Home
  private var pdf: String { home.path + "/r.pdf" }

  init() throws { home = try ReportCommandTests.home() }

  /// The command line of a user without rights, where this one has them all.
  static func unprivileged(_ words: [String]) -> [String] {
    geteuid() == 0
      ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] + words : words
  }

  private static func can(_ words: [String]) -> Bool {
    (try? Outcome(of: unprivileged(words), scratch: "/tmp"))?.status == 0
  }

  private static let canTry = can([BuiltProgram.path, "--version"])
  private static let hasBrowser =
    canTry && (can(["chromium", "--version"]) || can(["google-chrome", "--version"]))

  private func run(_ environment: [String: String] = [:]) throws -> Outcome {
    // The folder has to be that of the user who writes into it.
    for name in [""] + home.files { chmod(home.path + "/" + name, 0o777) }
    return try Outcome(
      of: Self.unprivileged([BuiltProgram.path, "report", home.assessment, "--output", pdf]),
      scratch: home.path, environment: home.environment.merging(environment) { $1 })
  }

  /// A folder with a program that takes the browser's place.
  private func browser(_ script: String) throws -> String {
    let file = try home.write("#!/bin/sh\n" + script, to: "bin/chromium")
    chmod(file, 0o755)
    return home.path + "/bin"
  }

  private var leftovers: [String] { home.files.filter { $0.contains("mlmaturity-report") } }

  @Test(.enabled(if: geteuid() == 0)) func `root is told to be somebody else`() throws {
    let outcome = try home.run(["report", home.assessment, "--output", pdf])
    #expect(outcome.status == 1 && outcome.error.contains("for root"))
    #expect(outcome.error.contains("--format html") && !home.files.contains("r.pdf"))
  }

  @Test(.enabled(if: canTry)) func `without a browser it says what to install`() throws {
    // The program looks in one empty folder; what starts it is found by the test.
    let empty = "PATH=" + home.path + "/empty"
    let outcome = try Outcome(
      of: Self.unprivileged(
        ["env", empty, BuiltProgram.path, "report", home.assessment, "--output", pdf]),
      scratch: home.path, environment: home.environment)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("Install chromium or google-chrome"), "\(outcome.error)")
  }

  @Test(.enabled(if: canTry), arguments: ["exit 1", "exit 0", "kill -9 $$", "echo no > x.pdf"])
  func `a browser that fails is named, and leaves nothing`(script: String) throws {
    let folder = try browser(script)
    let outcome = try run(["PATH": folder + ":/usr/bin:/bin"])
    #expect(outcome.status == 1, "\(outcome.error)")
    #expect(outcome.error.contains("bin/chromium") && outcome.error.contains("nothing was written"))
    #expect(!home.files.contains("r.pdf") && leftovers.isEmpty)
  }

  @Test(.enabled(if: canTry)) func `the browser sees a page, and neither user nor network`() throws
  {
    let folder = try browser(
      """
      for word; do case $word in --print-to-pdf=*) out=${word#--print-to-pdf=};; esac; done
      { printf '%%PDF-1.4\\n'; printf '%s\\n' "$@"; env; } > "$out"
      """)
    let outcome = try run(["PATH": folder + ":/usr/bin:/bin", "SECRET": "s"])
    #expect(outcome.status == 0, "\(outcome.error)")
    let made = try String(contentsOfFile: pdf, encoding: .utf8)
    for word in [
      "--headless", "--no-first-run", "--disable-background-networking", "--disable-extensions",
      "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=",
    ] {
      #expect(made.contains(word))
    }
    #expect(!made.contains("--no-sandbox") && !made.contains("SECRET"))
    #expect(!made.contains("HOME=\(home.path)\n"))
    #expect(made.hasSuffix("%mlmaturity report\n") && leftovers.isEmpty)
    // An earlier one is ours.
    try ReportCommandTests.keep(level: 1, in: home)
    #expect(try run(["PATH": folder + ":/usr/bin:/bin"]).status == 0)
    #expect(home.files.contains(".r.pdf.bak"))
    try home.write("%PDF-1.4\nmine", to: "r.pdf")
    #expect(try run(["PATH": folder + ":/usr/bin:/bin"]).status == 1)
  }

  @Test(.enabled(if: hasBrowser)) func `a real browser makes the same PDF twice`() throws {
    let first = try run()
    #expect(first.status == 0, "\(first.error)")
    let made = try Data(contentsOf: URL(fileURLWithPath: pdf))
    #expect(made.starts(with: Data("%PDF-".utf8)) && made.count > 5_000)
    unlink(pdf)
    #expect(try run().status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: pdf)) == made)
    #expect(leftovers.isEmpty)
  }
}
