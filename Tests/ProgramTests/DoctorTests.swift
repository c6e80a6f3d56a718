import Foundation
import TerminalDriver
import Testing

/// `mlmaturity doctor`, in surroundings where something is wrong.
struct DoctorTests {
  private static let topics = [
    "versions", "terminal", "colours", "characters", "settings", "assessments", "questionnaires",
    "journals", "cache", "locks", "editor", "pdf",
  ]

  /// Runs it and answers its lines by their topics.
  private func lines(
    _ home: Home, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> [String: String] {
    let outcome = try home.run(["doctor"] + arguments, environment: environment)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    let lines = outcome.output.split(separator: "\n").map { String($0) }
    let topics = lines.compactMap { $0.split(separator: " ").dropFirst().first.map { String($0) } }
    #expect(topics == Self.topics)
    return Dictionary(zip(topics, lines)) { first, _ in first }
  }

  @Test func `a line for each thing, and nothing is changed`() throws {
    let home = try Home()
    let before = home.files
    let found = try lines(home, environment: ["EDITOR": "sh"])
    for topic in Self.topics where topic != "pdf" {
      #expect(found[topic]?.hasPrefix("ok ") == true, "\(found[topic] ?? "")")
    }
    #expect(found["versions"]?.contains("mlmaturity ") == true)
    #expect(found["terminal"]?.contains("TERM=xterm-256color is known; no terminal here") == true)
    #expect(found["editor"]?.hasSuffix("sh (EDITOR)") == true)
    #expect(home.files == before)
  }

  @Test func `in a terminal it tells the size`() throws {
    let home = try Home()
    let small = try home.shell("$mlmaturity doctor", rows: 30, columns: 39)
    #expect(try small.exitStatus() == 0)
    let wide = try home.shell("$mlmaturity doctor", rows: 30, columns: 200)
    #expect(try wide.exitStatus() == 0)
    #expect(wide.screen.text.contains("200 columns, 30 rows"))
    #expect(small.screen.text.filter { $0 != "\n" }.contains("Make the window"))
    #expect(!wide.bytes.contains(0x1B))
  }

  /// What it says at 80 columns, but for what hangs on the machine: versions, and what makes a PDF.
  private func picture(_ home: Home, environment: [String: String]) throws -> String {
    let terminal = try home.shell(
      "$mlmaturity doctor", rows: 40, environment: environment)
    #expect(try terminal.exitStatus() == 0)
    let text = terminal.screen.text.replacing(/(versions +mlmaturity )[^\n]*/) { $0.output.1 + "…" }
    return text.split(separator: "\n").map { $0.replacing(#/ +$/#, with: "") }
      .prefix { $0.firstMatch(of: #/^[a-z]+ +pdf /#) == nil }.joined(separator: "\n") + "\n"
  }

  @Test func `its picture at 80 columns is the one that is kept`() throws {
    let well = try Home()
    let troubled = try Home()
    try troubled.write("{ \"theme\": }", to: ".config/mlmaturity/config.json")
    try troubled.write("{}", to: ".local/share/mlmaturity/questionnaires/own.json")
    try troubled.write("1 elsewhere\n", to: ".local/share/mlmaturity/assessments/.b.json.lock")
    let pictures = [
      try picture(well, environment: ["EDITOR": "/bin/sh", "VISUAL": ""]),
      try picture(
        troubled,
        environment: ["EDITOR": "nonesuch", "VISUAL": "", "TERM": "nonesuch", "NO_COLOR": "1"]),
    ].joined(separator: "\n")
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Pictures/doctor-80.txt")
    if ProcessInfo.processInfo.environment["MLMATURITY_RECORD"] == "1" {
      try pictures.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == pictures)
  }

  @Test func `broken settings, questionnaires and an editor that is not there are told`() throws {
    let home = try Home()
    try home.write("{ \"theme\": }", to: ".config/mlmaturity/config.json")
    try home.write("{}", to: ".local/share/mlmaturity/questionnaires/secret.json")
    try home.keepQuestionnaire()
    let found = try lines(home, environment: ["EDITOR": "nonesuch --wait", "VISUAL": ""])
    #expect(found["settings"]?.hasPrefix("problem ") == true)
    #expect(found["settings"]?.contains("~/.config/mlmaturity/config.json: ") == true)
    #expect(
      found["questionnaires"]?.contains("2 built in, 2 of your own, 1 of them with problems.")
        == true)
    #expect(found["editor"]?.contains("nonesuch (EDITOR) is not found.") == true)
    let own = try lines(home, environment: ["VISUAL": home.path + "/bin/ed"])
    #expect(own["editor"]?.contains("~/bin/ed (VISUAL) is not found.") == true)
    #expect(!found.values.joined().contains("secret"))
    #expect(!found.values.joined().contains(home.path))
  }

  @Test func `a folder that cannot be made is told with what leads to another one`() throws {
    let home = try Home()
    let blocked = try home.write("", to: "blocked")
    let found = try lines(
      home, ["--store", blocked + "/Acme"], environment: ["XDG_STATE_HOME": blocked])
    #expect(found["assessments"]?.hasPrefix("problem ") == true)
    #expect(found["assessments"]?.contains("Acme") == false)
    #expect(found["journals"]?.contains("Until then they go to") == true)
  }

  @Test(.enabled(if: Mount.isPossible))
  func `a folder without write rights is told`() throws {
    let home = try Home()
    let disk = try Mount(at: home.path + "/disk")
    try disk.setReadOnly()
    let found = try lines(home, ["--store", disk.path])
    #expect(found["assessments"]?.contains("the folder of --store cannot be written.") == true)
    try disk.setWritable()
  }

  @Test func `a journal that waits is told, and is gone once the file is open again`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("3")
    kill(terminal.processID, SIGKILL)
    _ = try terminal.exitStatus()
    let found = try lines(home)
    #expect(found["journals"]?.hasPrefix("note ") == true)
    #expect(found["journals"]?.contains("1 journal waits") == true)
    try home.start().quit()
    #expect(try lines(home)["journals"]?.hasSuffix("; none waits") == true)
  }

  @Test func `locks are told as open, left over, or of another machine`() throws {
    let home = try Home()
    let folder = ".local/share/mlmaturity/assessments/"
    try home.write("1 elsewhere\n", to: folder + ".b.json.lock")
    #expect(try lines(home)["locks"]?.contains("1 of another machine. ") == true)
    let file = home.path + "/" + folder + "Acme.json"
    let terminal = try home.start(home.assessing(file))
    let found = try lines(home)
    #expect(found["locks"]?.contains("1 open now, 1 of another machine. ") == true)
    #expect(!found.values.joined().contains("Acme"))
    kill(terminal.processID, SIGKILL)
    _ = try terminal.exitStatus()
    #expect(try lines(home)["locks"]?.contains("1 left over, 1 of another machine. ") == true)
  }

  @Test func `without HOME and TERM it says what that costs`() throws {
    let home = try Home()
    let found = try lines(home, environment: ["HOME": "", "TERM": ""])
    #expect(found["assessments"]?.hasPrefix("problem ") == true)
    #expect(found["assessments"]?.hasSuffix("or name a folder with --store.") == true)
    #expect(found["terminal"]?.contains("TERM is not set, and is taken for xterm-256color") == true)
    let dumb = try lines(home, environment: ["TERM": "dumb", "NO_COLOR": "1", "LC_ALL": "C"])
    #expect(dumb["terminal"]?.hasPrefix("note ") == true)
    #expect(dumb["colours"]?.contains("switched off") == true)
    #expect(dumb["characters"]?.contains("ASCII only (LC_ALL=C)") == true)
    let hostile = try lines(home, environment: ["TERM": "\u{1B}[31m", "EDITOR": "a\nb"])
    #expect(!hostile.values.joined().contains("\u{1B}"))
  }

  @Test(.enabled(if: Schemas.canValidate))
  func `the JSON says the same and is valid by its schema`() throws {
    let home = try Home()
    let variables = ["EDITOR": "nonesuch", "HOME": ""]
    let outcome = try home.run(["doctor", "--format", "json"], environment: variables)
    #expect(outcome.status == 0)
    let file = try home.write(outcome.output, to: "doctor.json")
    #expect(try Schemas.problems(of: file, by: "doctor", in: home) == "")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let findings = try #require((object as? [String: Any])?["findings"] as? [[String: String]])
    let found = try lines(home, environment: variables)
    #expect(findings.map { $0["topic"] } == Self.topics)
    for finding in findings {
      let line = found[finding["topic"] ?? ""] ?? ""
      #expect(line.hasPrefix((finding["state"] ?? "") + " "))
      #expect(line.contains(finding["text"] ?? "–"))
      #expect(line.hasSuffix(finding["remedy"] ?? ""))
    }
  }
}
