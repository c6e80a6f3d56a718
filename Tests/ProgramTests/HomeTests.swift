import Foundation
import TerminalDriver
import Testing

/// The home screen of the real program: the example, copies that become one, and what new files are called.
struct HomeTests {
  private static let store = ".local/share/mlmaturity/assessments/"

  /// Two copies of one assessment that contradict each other about the first practice.
  private func copied(_ home: Home) throws {
    try home.keepQuestionnaire()
    for (name, level, day) in [("a", 2, "01"), ("b", 4, "02")] {
      let answers = Probe.practices.enumerated().map { index, id in
        "\"\(id)\": { \"answer\": \(index == 0 ? level : 3) }"
      }
      try home.write(
        """
        { "format": 1, "id": "one", "title": "Payments", "completedAt": null,
          "updatedAt": "2026-01-\(day)T10:00:00Z", "subject": { "team": "ML" },
          "questionnaire": { "id": "probe", "version": "1.0.0" },
          "answers": { \(answers.joined(separator: ", ")) } }
        """, to: Self.store + name + ".json")
    }
  }

  private func names(_ home: Home, _ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: home.path + "/" + Self.store + folder)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `copies are one row, m makes one of them, and both are kept in the archive`() throws {
    let home = try Home()
    try copied(home)
    let terminal = try home.start([])
    try terminal.waitForList()
    #expect(terminal.screen.text.contains("1 copy"))
    try terminal.press("m")
    #expect(try names(home) == ["a.json", "b.json"])
    try terminal.press("m")
    #expect(terminal.screen.text.contains("1 of 1 to settle"))
    try terminal.press("H")
    try terminal.waitForList()
    // Nothing is put away before all is settled.
    #expect(try names(home) == ["a.json", "b-merged.json", "b.json"])
    try terminal.press("m")
    try terminal.press("m")
    try terminal.press("1")
    try terminal.press("counted", events: 7)
    try terminal.press(Typed.enter)
    #expect(terminal.screen.text.contains("All is settled"))
    try terminal.press("H")
    try terminal.waitForList()
    #expect(!terminal.screen.text.contains("1 copy"))
    #expect(try names(home) == ["archive", "b-merged.json"])
    #expect(try names(home, "archive") == ["a.json", "b.json"])
    try terminal.quit()
    let merged = try home.stored(home.path + "/" + Self.store + "b-merged.json")
    #expect(merged.answer(Probe.practices[0]) == "4")
  }

  @Test func `e shows the example apart from one's own files, and leads back`() throws {
    let home = try Home()
    let terminal = try home.start([])
    try terminal.waitForList()
    #expect(terminal.screen.text.contains("Example"))
    try terminal.press("e")
    try terminal.wait("example") { $0.text.contains("› Demo: ") }
    #expect(terminal.screen.text.contains("An example, made up"))
    try terminal.press("n")
    #expect(terminal.screen.text.contains("e goes back to your own files"))
    try terminal.press(Typed.enter)
    #expect(terminal.screen.text.contains("Result – Demo: "))
    try terminal.press("H")
    try terminal.wait("example") { $0.text.contains("› Demo: ") }
    try terminal.press("e")
    try terminal.wait("own files") { $0.text.contains("Nothing is saved in") }
    try terminal.quit()
    #expect(!home.files.contains { $0.hasPrefix(Self.store) })
  }

  @Test(arguments: [
    ("fraud-models/sub/a.json", true, "fraud-models"), ("plain/a.json", false, "plain"),
    ("a.json", true, "a"),
  ])
  func `a new file is called as its repository, else as its folder, but never as the home folder`(
    file: String, isRepository: Bool, title: String
  ) throws {
    let home = try Home()
    let folder = home.path + "/" + file.split(separator: "/").dropLast().joined(separator: "/")
    let top = home.path + "/" + (file.contains("/") ? file.split(separator: "/")[0] : "")
    for made in [folder] + (isRepository ? [top + "/.git"] : []) {
      try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
    }
    try home.start(home.assessing(home.path + "/" + file)).quit()
    #expect(try text(home.path + "/" + file).contains("\"title\": \"\(title)\""))
  }

  @Test func `a length is asked for, of a companion too, and refused where there is one`() throws {
    let home = try Home()
    let file = home.path + "/a.json"
    try home.start(["assess", file, "--length", "standard"]).quit()
    #expect(try text(file).contains("\"length\": \"standard\""))
    let refused = try home.run(["assess", file, "--length", "core"])
    #expect(refused.status == 2)
    #expect(refused.error.contains("is there already; + and _ in it change how much is asked."))
    try home.start(["assess", file, "--add", "genai-adoption", "--length", "core"]).quit()
    #expect(try text(file).contains("\"length\": \"standard\""))
    #expect(
      try text(home.path + "/a.genai-adoption.json").contains("\"length\": \"core\""))
    #expect(try home.run(["assess", "b.json", "--quick", "--length", "full"]).status == 2)
  }

  @Test func `a re-check asks what may have changed, says what it leaves out, and is gone on with`()
    throws
  {
    let home = try Home()
    try home.keepQuestionnaire()
    let answers = Probe.practices.enumerated().map { index, id in
      "\"\(id)\": { \"answer\": 3, \"flagged\": \(index == 1),"
        + " \"answeredAt\": \"2099-01-01T10:00:00Z\" }"
    }
    let old = try home.write(
      """
      { "format": 1, "id": "one", "title": "Payments", "completedAt": "2026-01-01T10:00:00Z",
        "subject": { "team": "ML" },
        "questionnaire": { "id": "probe", "version": "1.0.0" },
        "plan": { "leftOut": [\(Probe.practices.map { "\"\($0)\"" }.joined(separator: ", "))] },
        "answers": { \(answers.joined(separator: ", ")) } }
      """, to: Self.store + "old.json")
    let file = home.path + "/new.json"
    let terminal = try home.start(["assess", file, "--from", old, "--recheck"])
    try terminal.press("R")
    #expect(terminal.screen.text.contains("re-check"))
    try terminal.quit()
    let recheck = try #require(try text(file).range(of: "\"recheck\": ["))
    let list = try text(file)[recheck.upperBound...].prefix { $0 != "]" }
    #expect(list.contains(Probe.practices[1]))
    #expect(!list.contains(Probe.practices[2]))
    let refused = try home.run(["assess", file, "--recheck"])
    #expect(refused.status == 2)
    let again = try home.start([])
    try again.waitForList()
    try again.press("G")
    try again.press("z")
    try again.press("R")
    #expect(again.screen.text.contains("re-check"))
    try again.quit()
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: file, encoding: .utf8)
  }
}
