import Foundation
import TerminalDriver
import Testing

/// What the shells offer after Tab.
struct CompletionTests {
  /// An argument or option with the line on which it is to be completed.
  private struct Place: Hashable {
    let line: String
    let name: String
    let isCompleted: Bool
  }

  /// Every place of every command where a value is wanted, as the program tells it.
  private func places(in home: Home) throws -> [Place] {
    let dump = try home.run(["--experimental-dump-help"])
    let object = try JSONSerialization.jsonObject(with: Data(dump.output.utf8))
    let root = try #require((object as? [String: Any])?["command"] as? [String: Any])
    return places(of: root, after: [])
  }

  private func places(of command: [String: Any], after parents: [String]) -> [Place] {
    let words = parents + [command["commandName"] as? String ?? ""]
    var before = words
    var places: [Place] = []
    for argument in command["arguments"] as? [[String: Any]] ?? []
    where argument["shouldDisplay"] as? Bool == true {
      let value = argument["valueName"] as? String ?? ""
      let isCompleted = argument["completionKind"] != nil
      switch argument["kind"] as? String {
      case "positional":
        let line = before.joined(separator: " ") + " "
        places.append(Place(line: line, name: value, isCompleted: isCompleted))
        before.append("a.json")
      case "option":
        let names = argument["names"] as? [[String: String]] ?? []
        let name = "--" + (names.first?["name"] ?? "")
        let line = (words + [name]).joined(separator: " ") + " "
        places.append(Place(line: line, name: name, isCompleted: isCompleted))
      default: break
      }
    }
    var known: Set<String> = []
    let below = (command["subcommands"] as? [[String: Any]] ?? [])
      .filter { known.insert($0["commandName"] as? String ?? "").inserted }
    return places + below.flatMap { self.places(of: $0, after: words) }
  }

  @Test func `only what nobody can know is not completed`() throws {
    let open = try places(in: Home()).filter { !$0.isCompleted }
    #expect(
      Set(open.map(\.name)) == [
        "--name", "--role", "--columns", "--at", "--language", "--since", "--team", "--translation",
        "--id", "--measure", "--stale", "id",
      ])
  }

  @Test(arguments: CompletingShell.installed)
  func `every value of a known kind has candidates`(shell: CompletingShell) throws {
    let home = try Home()
    for name in ["a.json", "r.md", "teams/b.json"] { try home.write("{}", to: "work/" + name) }
    let places = try places(in: home).filter(\.isCompleted)
    #expect(places.count > 40)
    let counts = try shell.counts(places.map(\.line), in: home, folder: home.path + "/work")
    for (place, count) in zip(places, counts) { #expect(count > 0, "\(place.line)") }
  }

  @Test(arguments: CompletingShell.installed)
  func `ids of own questionnaires, dimensions and topics are offered`(shell: CompletingShell) throws
  {
    let home = try Home()
    let lines = ["", "pro", "genai-a"].map { "mlmaturity assess --questionnaire \($0)" }
    let before = try shell.counts(lines, in: home, folder: home.path + "/bin")
    try home.keepQuestionnaire()
    let after = try shell.counts(lines, in: home, folder: home.path + "/bin")
    #expect(zip(after, before).map { $0 - $1 } == [1, 1, 0])
    let known = ["check a.json --dimension da", "help exit", "help questionnaires sh"]
    let counts = try shell.counts(
      known.map { "mlmaturity " + $0 }, in: home, folder: home.path + "/bin")
    #expect(counts.allSatisfy { $0 > 0 })
  }

  @Test(arguments: CompletingShell.installed)
  func `names of files are never carried out`(shell: CompletingShell) throws {
    let home = try Home()
    let names = [
      "$(touch pwned).json", "`touch pwned`.json", ";touch pwned;.json", "a b.json", "it's.json",
      "new\nline.json", "-x.json", "*.json", "\"; touch pwned; \".json", "\u{1B}]0;t\u{7}.json",
    ]
    for name in names { try home.write("{}", to: "work/" + name) }
    let lines = [
      "score ", "score \\$", "score --questionnaire ", "assess --from ", "agree ", "portfolio ",
      "merge --output ", "report a.json --brand ", "questionnaires show ",
    ].map { "mlmaturity " + $0 }
    _ = try shell.counts(lines, in: home, folder: home.path + "/work")
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path + "/work")
    #expect(left.sorted() == names.sorted())
    #expect(!home.files.contains { $0.hasSuffix("pwned") })
  }
}
