import Foundation
import TerminalDriver
import Testing

/// A second questionnaire beside the first: two files, two sessions, one walk.
struct CompanionTests {
  private static let title = "Generative AI adoption"

  private func object(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func adding(_ home: Home, _ id: String = "genai-adoption") -> [String] {
    home.assessing() + ["--add", id]
  }

  private func second(_ home: Home) -> String { home.path + "/a.genai-adoption.json" }

  @Test func `both are made, and one goes on with the other`() throws {
    let home = try Home()
    let terminal = try home.start(adding(home))
    #expect(terminal.screen.text.contains("1 of 2"))
    try terminal.press("3")
    let companion = try #require(try object(home.assessment)["companion"] as? [String: String])
    #expect(companion == ["id": "genai-adoption", "file": "a.genai-adoption.json"])
    try terminal.press("R")
    try terminal.press("j")
    #expect(terminal.screen.text.contains("Enter goes on with \(Self.title)"))
    try terminal.press(Typed.enter)
    #expect(terminal.screen.text.contains("2 of 2"))
    #expect(terminal.screen.text.contains("GP-1"))
    try terminal.press("1")
    try terminal.quit()
    #expect(try home.stored().answers == ["p-01": "3"])
    #expect(try home.stored(second(home)).answer("gp-1") != nil)
    let named = try #require(try object(second(home))["questionnaire"] as? [String: Any])
    #expect(named["id"] as? String == "genai-adoption")
    let again = try home.start()
    #expect(again.screen.text.contains("1 of 2"))
    try again.press("r")
    #expect(again.screen.text.contains("Beside it: \(Self.title), not rated (0 of 14 answered)"))
    try again.quit()
  }

  @Test func `the same again changes nothing, and undo belongs to each file`() throws {
    let home = try Home()
    try home.start(adding(home)).quit()
    let before = try Data(contentsOf: URL(fileURLWithPath: second(home)))
    let terminal = try home.start(adding(home))
    try terminal.press("3")
    try terminal.press("u")
    try terminal.quit()
    #expect(try home.stored().answers.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: second(home))) == before)
    #expect(try object(home.assessment)["companion"] != nil)
  }

  @Test(arguments: ["moved", "broken", "another questionnaire", "a folder"])
  func `what is not there as it was is said, and is no error`(fate: String) throws {
    let home = try Home()
    try home.start(adding(home)).quit()
    let file = second(home)
    switch fate {
    case "moved": try FileManager.default.moveItem(atPath: file, toPath: home.path + "/b.json")
    case "broken": try home.write("{ \"format\": 1", to: "a.genai-adoption.json")
    case "a folder":
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    default:
      try home.keepQuestionnaire()
      try home.write(Probe.assessment(answers: "{}"), to: "a.genai-adoption.json")
    }
    let terminal = try home.start()
    #expect(terminal.screen.text.contains("What went beside this one"))
    #expect(!terminal.screen.text.contains("1 of 2"))
    try terminal.press("4")
    try terminal.quit()
    #expect(try home.stored().answers == ["p-01": "4"])
    let scored = try home.run(["score", home.assessment])
    #expect(scored.status == 0)
    #expect(scored.error.isEmpty)
  }

  @Test func `a companion that another window has is read, and opened to be looked at`() throws {
    let home = try Home()
    try home.start(adding(home)).quit()
    let holder = try home.start(["assess", second(home)])
    let terminal = try home.start()
    #expect(terminal.screen.text.contains("1 of 2"))
    try terminal.press("R")
    try terminal.press("j")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.text.contains("2 of 2"))
    #expect(terminal.screen.text.contains("open"))
    try terminal.quit()
    try holder.quit()
  }

  @Test func `the second knows the first, and gets no third`() throws {
    let home = try Home()
    try home.start(adding(home)).quit()
    let terminal = try home.start(["assess", second(home)])
    #expect(terminal.screen.text.contains("2 of 2"))
    try terminal.press("&")
    #expect(terminal.screen.text.contains("This is the second of two."))
    try terminal.quit()
    let refused = try home.shell("\"$mlmaturity\" assess \(second(home)) --add probe")
    #expect(try refused.exitStatus() == 2)
    try home.keepQuestionnaire()
    let again = try home.shell("\"$mlmaturity\" assess \(second(home)) --add mlops-adoption")
    #expect(try again.exitStatus() == 1)
    #expect(home.files.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.count == 3)
  }

  @Test func `undo takes away what names the second, and redo brings it back`() throws {
    let home = try Home()
    try home.start().quit()
    let terminal = try home.start(adding(home))
    #expect(terminal.screen.text.contains("1 of 2"))
    try terminal.press("u")
    #expect(!terminal.screen.text.contains("1 of 2"))
    try terminal.press("U")
    #expect(terminal.screen.text.contains("1 of 2"))
    try terminal.quit()
  }

  @Test func `what cannot go beside it is refused, and nothing is made`() throws {
    let home = try Home()
    let probe = ["assess", "--questionnaire", home.questionnaire]
    for (arguments, status) in [
      (adding(home, "genai-adoptoin"), Int32(2)), (probe + ["--add", "genai-adoption"], 2),
      (["assess", home.assessment, "--add", "mlops-adoption"], 2),
      (adding(home) + ["--ballot", "--name", "Ada", "--role", "DE"], 2),
    ] {
      let terminal = try home.shell("\"$mlmaturity\" \(arguments.joined(separator: " "))")
      #expect(try terminal.exitStatus() == status, "\(arguments)")
      #expect(!home.files.contains { $0.hasSuffix("a.json") || $0.contains("genai") })
    }
    try home.write("{ \"format\": 1", to: "a.genai-adoption.json")
    let terminal = try home.shell("\"$mlmaturity\" \(adding(home).joined(separator: " "))")
    #expect(try terminal.exitStatus() == 3)
    #expect(
      try String(contentsOfFile: second(home), encoding: .utf8).hasPrefix("{ \"format\": 1"))
  }
}
