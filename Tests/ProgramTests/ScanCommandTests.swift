import Foundation
import TerminalDriver
import Testing

/// Looking into repositories.
struct ScanCommandTests {
  /// A home with a repository of five programs and a manifest, and an assessment with some answers.
  private func home(
    _ answers: [String: String] = [:], files: [String: String] = [:]
  ) throws -> (Home, repository: String, assessment: String) {
    let home = try Home()
    for name in ["a", "b", "c", "d", "e"] { try home.write("x = 1", to: "repo/src/\(name).py") }
    try home.write("torch==2.1", to: "repo/requirements.txt")
    for (name, text) in files { try home.write(text, to: "repo/" + name) }
    let repository = home.path + "/repo"
    for words in [["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Begin"]] {
      let settings = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
      let outcome = try Outcome(
        of: ["git", "-C", repository] + settings + words, scratch: home.path,
        environment: home.environment)
      #expect(outcome.status == 0, "\(outcome.error)")
    }
    let given = answers.map { "\"\($0.key)\": \($0.value)" }.sorted().joined(separator: ", ")
    let assessment = try home.write(
      """
      { "format": 1, "id": "one", "title": "One",
        "questionnaire": { "id": "mlops-adoption", "version": "1.1.0" }, "answers": { \(given) } }
      """, to: "one.json")
    return (home, repository, assessment)
  }

  @Test func `what is found is told with its place, and no path of this machine`() throws {
    let (home, repository, _) = try home(files: ["uv.lock": "x", "train.py": "mlflow.start_run()"])
    let outcome = try home.run(["scan", repository, "--hints"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.hasPrefix("repo\n"))
    #expect(outcome.output.contains("    fits level 3: All dependencies are locked.\n"))
    #expect(outcome.output.contains("      train.py:1: mlflow.start_run()\n"))
    #expect(outcome.output.contains("12 practices leave no marks in a repository.\n"))
    #expect(!outcome.output.contains(home.path))
    #expect(!home.files.contains { $0.hasSuffix(".scan.json") })
    let short = try home.run(["scan", repository])
    #expect(!short.output.contains("mlflow.start_run()"))
    #expect(short.output.contains("hints; --hints shows them."))
    let one = try home.run(["scan", repository, "--practice", "mod-2"])
    #expect(!one.output.contains("DEP-"))
    #expect(one.output.contains("MOD-2"))
  }

  @Test func `the output for programs is the same twice and from elsewhere`() throws {
    let (home, repository, assessment) = try home(["mod-2": "{ \"answer\": 4 }"])
    let words = ["--assessment", assessment, "--format", "json"]
    let first = try home.run(["scan", repository] + words)
    #expect(first.status == 0)
    #expect(first.error.isEmpty)
    #expect(try home.run(["scan", repository] + words).output == first.output)
    let inside = try Outcome(
      of: [
        "sh", "-c",
        "cd '\(repository)' && '\(BuiltProgram.path)' scan " + words.joined(separator: " "),
      ],
      scratch: home.path, environment: home.environment.merging(["LANG": "de_DE.UTF-8"]) { $1 })
    #expect(inside.output == first.output)
  }

  @Test(.enabled(if: Schemas.canValidate)) func `it is valid by its schema, and so are the rules`()
    throws
  {
    let (home, repository, assessment) = try home(
      ["mod-2": "{ \"answer\": 4 }", "dep-2": "{ \"answer\": 4 }"],
      files: [
        "uv.lock": "x", "train.py": "mlflow.start_run()",
        ".mlmaturity-scan.json": #"{ "skip": [ { "files": "x/**", "reason": "No." } ] }"#,
      ])
    let outcome = try home.run(
      ["scan", repository, "--assessment", assessment, "--format", "json"])
    let file = try home.write(outcome.output, to: "scan.json")
    #expect(try Schemas.problems(of: file, by: "scan", in: home) == "")
    let rules = BuiltProgram.root.appendingPathComponent(
      "questionnaires/mlops-adoption.evidence.json")
    #expect(try Schemas.problems(of: rules.path, by: "evidence-rules", in: home) == "")
  }

  @Test func `answers and repository are held against each other`() throws {
    let (home, repository, assessment) = try home([
      "dep-2": "{ \"answer\": 4 }", "mod-2": "{ \"answer\": 3 }",
      "mod-1": "{ \"answer\": \"unknown\" }",
    ])
    let outcome = try home.run(["scan", repository, "--assessment", assessment])
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "You answered 4. No pipeline definition was found, which fits level 2 at most."))
    #expect(
      outcome.output.contains(
        "You answered 3. Nothing found that the scan knows (lock files, pinned dependencies)."
      ))
    #expect(!outcome.output.contains("MOD-1"))
  }

  @Test func `a pipeline is told by exit codes, and the level counts first`() throws {
    let (home, repository, assessment) = try home([
      "dep-2": "{ \"answer\": 4 }", "mod-2": "{ \"answer\": 3 }",
    ])
    let check = ["check", assessment, "--min-level", "1", "--scan", repository]
    let plain = try home.run(check)
    #expect(plain.error.contains("repo: dep-2: You answered 4. No pipeline definition was found"))
    #expect(plain.error.contains("one.json: mod-2: You answered 3. Nothing found"))
    let code: Int32 = try home.run(["check", assessment, "--min-level", "1"]).status
    #expect(plain.status == code)
    #expect(try home.run(check + ["--fail-on", "contradiction"]).status == (code == 0 ? 5 : 4))
    let high = ["check", assessment, "--min-level", "5", "--scan", repository]
    #expect(try home.run(high + ["--fail-on", "contradiction"]).status == 4)
  }

  @Test func `a contradiction ends with 5, and what is missing only when asked`() throws {
    let (home, repository, _) = try home()
    let questionnaire = BuiltProgram.root.appendingPathComponent(
      "questionnaires/mlops-adoption.json")
    let text = try String(contentsOf: questionnaire, encoding: .utf8)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let dimensions = object?["dimensions"] as? [[String: Any]] ?? []
    let ids = dimensions.flatMap { ($0["practices"] as? [[String: Any]] ?? []) }
      .compactMap { $0["id"] as? String }
    func check(_ level: (String) -> Int, _ more: String...) throws -> Outcome {
      let answers = ids.map { "\"\($0)\": { \"answer\": \(level($0)) }" }.joined(separator: ", ")
      let file = try home.write(
        """
        { "format": 1, "id": "all", "questionnaire": { "id": "mlops-adoption", "version": "1.1.0" },
          "answers": { \(answers) } }
        """, to: "all.json")
      return try home.run(
        ["check", file, "--min-level", "1", "--scan", repository, "--fail-on"] + more)
    }
    #expect(try check({ _ in 1 }, "contradiction").status == 0)
    #expect(try check({ _ in 1 }, "missing").status == 0)
    #expect(try check({ $0 == "dep-2" ? 4 : 1 }, "contradiction").status == 5)
    #expect(try check({ $0 == "mod-2" ? 4 : 1 }, "contradiction").status == 0)
    #expect(try check({ $0 == "mod-2" ? 4 : 1 }, "missing").status == 5)
  }

  @Test func `evidence from a repository that is old or gone is listed`() throws {
    func evidence(_ path: String, _ date: String) -> String {
      """
      { "answer": 1, "evidence": [ { "text": "It is.", "date": "\(date)", "source": {
        "rule": "x", "repository": "repo", "path": "\(path)", "line": 1 } } ] }
      """
    }
    let (home, repository, assessment) = try home([
      "dat-1": evidence("gone.py", "2026-01-01"), "dat-2": evidence("src/a.py", "2020-01-01"),
    ])
    let outcome = try home.run(
      ["check", assessment, "--min-level", "1", "--scan", repository, "--stale", "30"])
    #expect(outcome.error.contains("gone.py:1: dat-1: no longer there: It is."))
    #expect(outcome.error.contains("src/a.py:1: dat-2: "))
    #expect(outcome.error.contains(" days old: It is."))
    let score = try home.run(["report", assessment])
    #expect(score.output.contains("src/a.py:1 – It is."))
  }

  @Test
  func `a report says how many disagreements a kept look leaves open, beside taken evidence alone`()
    throws
  {
    let taken = """
      { "answer": 4, "evidence": [ { "text": "It is.", "source": {
        "rule": "x", "repository": "repo", "commit": "7f0b441e55aa", "path": "src/a.py" } } ] }
      """
    let (home, repository, assessment) = try home(["dep-2": taken, "mod-2": "{ \"answer\": 3 }"])
    let look = try home.run(["scan", repository, "--format", "json"])
    let name = try Outcome(
      of: ["sh", "-c", "printf '%s\\none' '\(assessment)' | sha256sum | cut -c1-64"],
      scratch: home.path, environment: home.environment
    ).output.trimmingCharacters(in: .whitespacesAndNewlines)
    let kept = ".local/state/mlmaturity/\(name).scan.json"
    let line = "Evidence that names a place in a repository at commit 7f0b441e: 1 of 1."
    func report(_ file: String) throws -> String {
      try home.run(["report", file, "--format", "text", "--output", "-"]).output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let before = try report(assessment)
    #expect(before.contains(line), "\(before)")
    #expect(!before.contains("was left open"))
    try home.write(look.output, to: kept)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: home.path + "/.local/state/mlmaturity")
    let after = try report(assessment)
    #expect(after.contains(line + " 2 disagreements with a repository were left open."))
    #expect(!after.contains("No pipeline definition"))
    // Half a file, and one that only another version reads, are as good as none.
    for broken in [
      String(look.output.prefix(look.output.count / 2)),
      look.output.replacingOccurrences(of: "\"format\": 1", with: "\"format\": 9"),
    ] {
      try home.write(broken, to: kept)
      #expect(try report(assessment) == before)
    }
    try home.write(look.output, to: kept)
    let untaken = try home.write(
      String(contentsOfFile: assessment, encoding: .utf8)
        .replacingOccurrences(of: "\"source\"", with: "\"origin\""), to: "one.json")
    #expect(!(try report(untaken)).contains("left open"))
  }

  @Test func `merge takes over places of repositories only when asked`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    let ballots = try (0..<3).map { person in
      try home.write(
        """
        { "format": 1, "id": "b\(person)", "respondent": { "id": "p\(person)", "name": "Ada \(person)" },
          "questionnaire": { "id": "probe", "version": "1.0.0" },
          "answers": { "\(Probe.practices[0])": { "answer": 3, "evidence": [
            { "text": "I saw it." }, { "text": "It is.", "source": {
              "rule": "x", "version": "1", "repository": "team", "path": "a\(person % 2).py", "line": 4 } } ] } } }
        """, to: "b\(person).json")
    }
    for anonymity in ["named", "facilitator-only", "pooled"] {
      let words = ["merge"] + ballots + ["--preview", "--anonymity", anonymity]
      let plain = try home.run(words)
      #expect(plain.status == 0, "\(plain.error)")
      #expect(!plain.output.contains("evidence"))
      let whole = try home.run(words + ["--paths"])
      #expect(whole.output.components(separatedBy: "\"path\"").count == 3, "\(whole.output)")
      #expect(whole.output.contains("\"a1.py\""))
      #expect(!whole.output.contains("I saw it."))
      let file = try home.write(whole.output, to: "\(anonymity).json")
      #expect(try home.run(["report", file]).output.contains("a0.py:4 – It is."))
    }
  }

  @Test func `wrong usage ends with 2, and what is not there with 3`() throws {
    let (home, repository, assessment) = try home()
    for words in [
      ["scan", repository, "--practice", "dat-99"], ["scan", repository, "--only", "../x"],
      ["scan", repository, repository], ["check", assessment, "--min-level", "1", "--stale", "3"],
      ["check", assessment, "--min-level", "1", "--fail-on", "missing"],
    ] {
      let outcome = try home.run(words)
      #expect(outcome.status == 2, "\(words)")
      #expect(outcome.errorLines.count == 1, "\(outcome.error)")
    }
    for words in [
      ["scan", home.path + "/no"], ["scan", repository, "--only", "no"],
      ["scan", repository, "--rules", home.path + "/no.json"],
      ["scan", repository, "--assessment", home.path + "/no.json"],
    ] { #expect(try home.run(words).status == 3, "\(words)") }
    try home.write("{ \"skip\": 1 }", to: "repo/.mlmaturity-scan.json")
    let own = try home.run(["scan", repository])
    #expect(own.status == 3)
    #expect(own.error.hasPrefix("repo/.mlmaturity-scan.json:1: "), "\(own.error)")
  }

  @Test func `rules lie beside a questionnaire, or are named, and all problems are told`() throws {
    let (home, repository, _) = try home()
    try home.keepQuestionnaire()
    let answers = Probe.assessment(answers: "{}")
    let file = try home.write(answers, to: "probe-answers.json")
    let none = try home.run(["scan", repository, "--assessment", file])
    #expect(none.status == 3)
    #expect(none.error.contains("there are no rules on repositories for probe"))
    let rules = """
      { "format": 1, "questionnaire": "probe", "version": "1.0.0", "rules": [
        { "id": "r", "practice": "\(Probe.practices[0])", "says": "hints", "files": ["**/*.py"],
          "found": "Programs are kept." } ] }
      """
    let place = ".local/share/mlmaturity/questionnaires/probe.evidence.json"
    try home.write(rules, to: place)
    let beside = try home.run(["scan", repository, "--assessment", file, "--hints"])
    #expect(beside.output.contains("hint: Programs are kept."), "\(beside.error)")
    let broken = try home.write(
      rules.replacingOccurrences(of: "hints", with: "shouts")
        .replacingOccurrences(of: "**/*.py", with: ""), to: "broken.json")
    let outcome = try home.run(["scan", repository, "--assessment", file, "--rules", broken])
    #expect(outcome.status == 3)
    #expect(outcome.errorLines.count == 2)
    #expect(outcome.errorLines.allSatisfy { $0.hasPrefix(broken + ":2: ") })
    // The file of rules is no questionnaire.
    #expect(!(try home.run(["questionnaires", "list"]).output.contains("evidence")))
  }

  @Test func `what was found is forgotten, of all or of one`() throws {
    let (home, _, assessment) = try home()
    let names = ["0", "1"].map { String(repeating: $0, count: 64) + ".scan.json" }
    let folder = ".local/state/mlmaturity/"
    for name in names { try home.write("{}", to: folder + name) }
    try home.write("{}", to: folder + "other.scan.json")
    #expect(try home.run(["scan", "--forget", "--assessment", assessment]).status == 0)
    #expect(home.files.count { $0.hasSuffix(".scan.json") } == 3)
    #expect(try home.run(["scan", "--forget"]).status == 0)
    #expect(home.files.filter { $0.hasSuffix(".scan.json") } == [folder + "other.scan.json"])
  }
}
