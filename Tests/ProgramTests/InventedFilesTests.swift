import Foundation
import POSIX
import TerminalDriver
import Testing

/// Files whose names the program makes up never lead anywhere else and never replace what is not theirs.
@Suite(.serialized)
struct InventedFilesTests {
  /// What somebody may have put where the program will put a file.
  enum Plant: CaseIterable {
    case link, linkToNothing, secondName, pipe, foreign
  }

  private static let precious = "precious, and nobody's but mine\n"

  private static let workshop = """
    { "format": 1, "id": "w", "questionnaire": { "id": "probe", "version": "1.0.0" }, "answers": {},
      "workshop": {
        "frame": { "anonymity": "pooled" },
        "people": [ { "id": "a", "name": "Ada" }, { "id": "b", "name": "Ben" } ],
        "practices": {
          "p-01": { "rounds": [ { "revealed": true, "votes": { "a": 2, "b": 3 } } ] } } } }
    """

  /// An assessment and a workshop, as they came from somebody else.
  private func begin(_ home: Home) throws {
    try home.keepQuestionnaire()
    try home.write(
      Probe.assessment(answers: "{}").replacingOccurrences(
        of: "\"format\"", with: "\"id\": \"i\", \"format\""),
      to: "a.json")
    try home.write(Self.workshop, to: "w.json")
    guard access(home.path + "/team/a.json", F_OK) != 0 else { return }
    try home.write(Probe.assessment(answers: "{}"), to: "team/a.json")
  }

  /// Does everything that makes a file, as far as it goes, and answers the files that there were meanwhile.
  private func drive(_ home: Home) throws -> Set<String> {
    var seen: Set<String> = []
    if let terminal = try? home.start(home.assessing()) {
      // By way of the result, because a report that could not be written stays on the screen.
      let report = [Typed.control("s"), "E", Typed.enter, "r", Typed.escape]
      for key in ["3"] + report + ["4"] + report + ["C", "i", "x"] {
        try terminal.press(key)
      }
      seen.formUnion(home.files)
      terminal.signal(SIGKILL)
      _ = try terminal.exitStatus()
    }
    if let terminal = try? home.start(home.assessing()) {
      terminal.signal(SIGTERM)
      _ = try terminal.exitStatus()
    }
    if let wall = try? home.start(["workshop", home.path + "/w.json"]) {
      for key in ["Z", "p", Typed.enter] { try wall.press(key) }
      seen.formUnion(home.files)
      wall.send("qqq")
      _ = try wall.exitStatus()
    }
    _ = try home.run(["portfolio", home.path + "/team"])
    return seen.union(home.files)
  }

  /// The files that the program makes in a home, by their paths in it.
  private func invented(in home: Home) throws -> [String] {
    try begin(home)
    let before = Set(home.files)
    var made = try drive(home)
    // What was written a moment ago is not remembered yet.
    for _ in 1...1_000 where !made.contains(where: { $0.hasSuffix(".cache") }) {
      _ = try home.run(["portfolio", home.path + "/team"])
      made.formUnion(home.files)
    }
    let seen = made.subtracting(before).filter { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: home.path + "/" + name, isDirectory: &isFolder)
      return !isThere || !isFolder.boolValue
    }
    for name in seen { unlink(home.path + "/" + name) }
    try begin(home)
    return seen.sorted()
  }

  /// Puts something in the place of a file; answers where the victim is, if there is one.
  private func plant(_ plant: Plant, at name: String, number: Int, in home: Home) throws -> String?
  {
    let path = home.path + "/" + name
    let victim = "victims/\(number)"
    switch plant {
    case .linkToNothing: symlink(home.path + "/nowhere", path)
    case .pipe: mkfifo(path, 0o600)
    case .foreign:
      try home.write(Self.precious, to: name)
      return name
    case .link:
      symlink(try home.write(Self.precious, to: victim), path)
      return victim
    case .secondName:
      link(try home.write(Self.precious, to: victim), path)
      return victim
    }
    return nil
  }

  private func check(_ plant: Plant, _ names: [String], in home: Home) throws {
    var victims: [String: String] = [:]
    for (number, name) in names.enumerated() {
      victims[name] = try self.plant(plant, at: name, number: number, in: home)
    }
    _ = try drive(home)
    for name in names {
      var status = stat()
      if plant != .secondName { #expect(lstat(home.path + "/" + name, &status) == 0, "\(name)") }
      switch plant {
      case .link, .linkToNothing: #expect(status.st_mode & S_IFMT == S_IFLNK, "\(name)")
      case .pipe: #expect(status.st_mode & S_IFMT == S_IFIFO, "\(name)")
      case .secondName, .foreign: break
      }
      guard let victim = victims[name] else { continue }
      let bytes = FileManager.default.contents(atPath: home.path + "/" + victim)
      #expect(bytes == Data(Self.precious.utf8), "\(plant) at \(name)")
    }
    #expect(access(home.path + "/nowhere", F_OK) != 0, "\(plant)")
  }

  @Test(arguments: Plant.allCases)
  func `nothing that stands in the place of a file is written to`(plant: Plant) throws {
    let home = try Home()
    let names = try invented(in: home)
    let beside = [
      ".a.json.bak", ".a.json.lock", ".a-report.html.bak", ".w.json.lock", "a-report.html",
      "w.pool.json",
    ]
    let own = [".jsonl", ".place.json", ".field.json", "/recent.json", "/config.json", ".cache"]
    for name in beside { #expect(names.contains(name), "\(name) in \(names)") }
    for ending in own { #expect(names.contains { $0.hasSuffix(ending) }, "\(ending) in \(names)") }
    // In folders that are the program's own, an ordinary file of such a name is its own.
    let planted = plant == .foreign ? beside : names
    // A lock that is none keeps the file from being opened at all, so that nothing else would be tried.
    try check(plant, planted.filter { !$0.hasSuffix(".lock") }, in: home)
    let fresh = try Home()
    _ = try invented(in: fresh)
    try check(plant, beside.filter { $0.hasSuffix(".lock") }, in: fresh)
  }

  @Test(arguments: Plant.allCases)
  func `a lock that is none is told, and the file is left alone`(plant: Plant) throws {
    let home = try Home()
    try begin(home)
    let before = try String(contentsOfFile: home.assessment, encoding: .utf8)
    _ = try self.plant(plant, at: ".a.json.lock", number: 0, in: home)
    let terminal = try home.shell("$mlmaturity \(home.assessing().joined(separator: " "))")
    #expect(try terminal.exitStatus() == 1)
    let said = terminal.screen.lines.joined()
    #expect(
      said.contains("/.a.json.lock: left alone, because it is no")
        || said.contains("/.a.json.lock: left alone, because it is a link"))
    #expect(try String(contentsOfFile: home.assessment, encoding: .utf8) == before)
  }

  @Test func `a report replaces only a report, which is kept`() throws {
    let home = try Home()
    let terminal = try home.start()
    try home.write(Self.precious, to: "a-report.html")
    try terminal.press("E")
    try terminal.press("E")
    #expect(terminal.screen.statusLine.contains("it is no report of mlmaturity. Move it away"))
    unlink(home.path + "/a-report.html")
    try terminal.press(Typed.enter)
    let first = try String(contentsOfFile: home.path + "/a-report.html", encoding: .utf8)
    try terminal.press("3")
    try terminal.press("E")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.statusLine.contains("The report is in"))
    #expect(try String(contentsOfFile: home.path + "/.a-report.html.bak", encoding: .utf8) == first)
    #expect(try String(contentsOfFile: home.path + "/a-report.html", encoding: .utf8) != first)
    try terminal.quit()
  }

  @Test(arguments: ["merge", "reconcile"])
  func `an output that exists is left alone, whatever it is`(command: String) throws {
    let home = try Home()
    try begin(home)
    let ballot = Probe.assessment(answers: #"{ "p-01": { "answer": 2 } }"#)
    for name in ["b.json", "c.json"] {
      try home.write(
        ballot.replacingOccurrences(
          of: "\"format\": 1", with: "\"format\": 1, \"respondent\": { \"id\": \"\(name)\" }"),
        to: name)
    }
    let inputs = command == "merge" ? ["b.json", "c.json"] : ["a.json", "a2.json"]
    try home.write(try String(contentsOfFile: home.assessment, encoding: .utf8), to: "a2.json")
    for kind in [Plant.foreign, .link, .linkToNothing] {
      let victim = try plant(kind, at: "out.json", number: 1, in: home)
      let arguments = [command] + inputs.map { home.path + "/" + $0 }
      let outcome = try home.run(arguments + ["--output", home.path + "/out.json"])
      #expect(outcome.status == 1, "\(outcome.error)")
      #expect(outcome.error.contains("exists already"))
      if let victim {
        let text = try String(contentsOfFile: home.path + "/" + victim, encoding: .utf8)
        #expect(text == Self.precious)
      }
      #expect(access(home.path + "/nowhere", F_OK) != 0)
      unlink(home.path + "/out.json")
    }
  }
}
