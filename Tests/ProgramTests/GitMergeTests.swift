import Foundation
import TerminalDriver
import Testing

/// Git merges assessments by what they say, in a real repository.
struct GitMergeTests {
  static let isPossible = (try? Outcome(of: ["git", "--version"], scratch: "/tmp").status) == 0

  private static let names = [
    "maturity.json", "with space.json", #"a "quoted" [b] *?.json"#, "ü.json", #"back\slash.json"#,
    "!x.json", "#x.json", "deep/er/a.json",
  ]

  private func assessment(_ first: Int, _ second: Int, note: String = "") -> String {
    """
    { "format": 1, "id": "one", "title": "One",
      "questionnaire": { "id": "probe", "version": "1.0.0" },
      "answers": { "p-01": { "answer": \(first) }, "p-02": { "answer": \(second), "note": "\(note)" } } }

    """
  }

  /// Runs a line in the repository, with the program in reach of git.
  @discardableResult
  private func sh(_ line: String, in home: Home, status: Int32 = 0) throws -> Outcome {
    let bin = URL(fileURLWithPath: BuiltProgram.path).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let outcome = try Outcome(
      of: ["bash", "-c", "cd \(home.path)/repo && \(line)"], scratch: home.path,
      environment: home.environment.merging([
        "PATH": bin + ":" + path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b",
      ]) { $1 })
    #expect(outcome.status == status, "\(line): \(outcome.output)\(outcome.error)")
    return outcome
  }

  /// A repository in which two branches have edited a file, which is given to the driver.
  private func repository(_ name: String, ours: String, theirs: String) throws -> Home {
    let home = try Home()
    try home.keepQuestionnaire()
    try home.write("*.txt text\n", to: "repo/.gitattributes")
    try home.write(assessment(2, 2), to: "repo/" + name)
    try sh("git init -q -b main && git add -A && git commit -qm base", in: home)
    try sh("mlmaturity git setup \(word(name)) && git commit -qam setup", in: home)
    try sh("git checkout -qb side", in: home)
    try home.write(theirs, to: "repo/" + name)
    try sh("git commit -qam theirs && git checkout -q main", in: home)
    try home.write(ours, to: "repo/" + name)
    try sh("git commit -qam ours", in: home)
    return home
  }

  private func word(_ name: String) -> String {
    "'./" + name.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  @Test(.enabled(if: isPossible), arguments: names)
  func `what does not contradict is merged, whatever the file is called`(name: String) throws {
    let home = try repository(name, ours: assessment(3, 2), theirs: assessment(2, 4, note: "x"))
    try sh("git merge -q --no-edit side", in: home)
    let stored = try home.stored(home.path + "/repo/" + name)
    #expect(stored.answer("p-01") == "3")
    #expect(stored.answer("p-02") == "4")
    #expect(stored.note("p-02") == "x")
    #expect(try sh("git status --porcelain", in: home).output == "")
  }

  @Test(.enabled(if: isPossible))
  func `a contradiction is left to a person, with both versions and the way on`() throws {
    let ours = assessment(3, 1)
    let home = try repository("a.json", ours: ours, theirs: assessment(2, 4))
    let merge = try sh("git merge --no-edit side", in: home, status: 1)
    let said = merge.output + merge.error
    #expect(said.contains("p-02"), "\(said)")
    #expect(said.contains("git show :1:./FILE > base.json"), "\(said)")
    #expect(try String(contentsOfFile: home.path + "/repo/a.json", encoding: .utf8) == ours)
    let status = try sh("git status --porcelain", in: home).output
    #expect(status == "UU a.json\n")
    try sh(
      "git show :1:./a.json > b && git show :2:./a.json > m && git show :3:./a.json > t", in: home)
    let terminal = try home.shell(
      "cd repo; $mlmaturity reconcile m t --base b --output new.json".replacingOccurrences(
        of: "cd repo", with: "cd \(home.path)/repo"))
    try terminal.wait(for: "1 of 1 to settle")
    try terminal.press("2")
    try terminal.type("agreed")
    try terminal.press(Typed.enter)
    try terminal.wait(for: "All is settled")
    try terminal.quit()
    try sh("mv new.json a.json && git add a.json && git commit -qm merged", in: home)
    #expect(try home.stored(home.path + "/repo/a.json").answer("p-02") == "4")
  }

  @Test(.enabled(if: isPossible))
  func `a file that both sides have added is merged without a base`()
    throws
  {
    let home = try repository("a.json", ours: assessment(3, 2), theirs: assessment(3, 2))
    try home.write(assessment(5, 5), to: "repo/new.json")
    try sh("mlmaturity git setup new.json && git add -A && git commit -qm new", in: home)
    try sh("git checkout -q side && cp a.json keep.json", in: home)
    try home.write(assessment(5, 5, note: "theirs"), to: "repo/new.json")
    try sh("git add new.json && git commit -qm theirs && git checkout -q main", in: home)
    try sh("git merge -q --no-edit side", in: home)
    #expect(try home.stored(home.path + "/repo/new.json").note("p-02") == "theirs")
  }

  @Test(.enabled(if: isPossible))
  func `set-up says what it does, does it once, and undoes it`() throws {
    let home = try repository("a.json", ours: assessment(3, 2), theirs: assessment(2, 3))
    let driver = "mlmaturity reconcile %A %B --base %O --output %A --no-screen"
    let attributes = home.path + "/repo/.gitattributes"
    let again = try sh("mlmaturity git setup a.json 'b c.json'", in: home)
    #expect(again.output.contains("/a.json merge=mlmaturity"))
    #expect(again.output.contains(driver))
    #expect(
      try String(contentsOfFile: attributes, encoding: .utf8)
        == "*.txt text\n/a.json merge=mlmaturity\n\"/b c.json\" merge=mlmaturity\n")
    #expect(try sh("git config --local merge.mlmaturity.driver", in: home).output == driver + "\n")
    try sh("mlmaturity git setup a.json --undo", in: home)
    try sh("git config --local merge.mlmaturity.driver", in: home)
    try sh("mlmaturity git setup 'b c.json' --undo && mlmaturity git setup a.json --undo", in: home)
    try sh("git config --local merge.mlmaturity.driver", in: home, status: 1)
    #expect(try String(contentsOfFile: attributes, encoding: .utf8) == "*.txt text\n")
  }

  @Test(.enabled(if: isPossible))
  func `set-up never writes through a link, and not outside a repository`() throws {
    let home = try repository("a.json", ours: assessment(3, 2), theirs: assessment(2, 3))
    try home.write("precious", to: "precious")
    try sh("rm .gitattributes && ln -s ../precious .gitattributes", in: home)
    let refused = try sh("mlmaturity git setup a.json", in: home, status: 1)
    #expect(refused.error.contains("no ordinary file"))
    #expect(try String(contentsOfFile: home.path + "/precious", encoding: .utf8) == "precious")
    let outside = try sh("mlmaturity git setup /usr/a.json", in: home, status: 1)
    #expect(outside.error.contains("not a git repository"), "\(outside.error)")
  }
}
