import Foundation
import TerminalDriver
import Testing

/// `mlmaturity help`, and the manual that is made of the same tables.
struct HelpTests {
  private static let topics = [
    "keys", "files", "environment", "exit-codes", "accessibility", "format", "examples",
  ]

  /// The words of every command, groups included.
  private func commands(in home: Home) throws -> [[String]] {
    let dump = try home.run(["--experimental-dump-help"])
    let object = try JSONSerialization.jsonObject(with: Data(dump.output.utf8))
    let root = try #require((object as? [String: Any])?["command"] as? [String: Any])
    func words(of command: [String: Any], after parents: [String]) -> [[String]] {
      let below = command["subcommands"] as? [[String: Any]] ?? []
      return below.flatMap { child in
        let own = parents + [child["commandName"] as? String ?? ""]
        return [own] + words(of: child, after: own)
      }
    }
    return words(of: root, after: [])
  }

  @Test func `help of a command is what the command says with --help`() throws {
    let home = try Home()
    let commands = try commands(in: home)
    #expect(commands.count > 15)
    for words in commands {
      let help = try home.run(["help"] + words)
      #expect(help.status == 0)
      #expect(help.error.isEmpty)
      #expect(help.output == (try home.run(words + ["--help"])).output, "\(words)")
    }
  }

  @Test func `help alone lists commands and topics, each of which has a page`() throws {
    let home = try Home()
    let list = try home.run(["help"])
    #expect(list.status == 0)
    for word in try commands(in: home).filter({ $0.count == 1 }).map({ $0[0] }) + Self.topics {
      #expect(list.output.contains("\n  \(word) "), "\(word)")
    }
    for topic in Self.topics {
      let page = try home.run(["help", topic])
      #expect(page.status == 0)
      #expect(page.output.split(separator: "\n").count > 5)
      #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(topic)")
      #expect(page.output.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "`") }, "\(topic)")
    }
  }

  @Test(
    arguments: [
      ["frob"], ["questionnaires", "frob"], ["keys", "score"], ["score", "keys"], ["\u{1B}[31m"],
    ])
  func `an unknown word exits with 2 and the list`(words: [String]) throws {
    let home = try Home()
    let outcome = try home.run(["help"] + words)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.first?.hasSuffix("there is no such command or topic.") == true)
    #expect(outcome.error.hasSuffix(try home.run(["help"]).output))
    #expect(!outcome.error.contains("\u{1B}"))
  }

  @Test(arguments: [[], ["format"]])
  func `the committed pages are those that the program writes`(topic: [String]) throws {
    let made = try Home().run(["help", "--man"] + topic)
    #expect(made.status == 0)
    let name = topic.isEmpty ? "mlmaturity.1" : "mlmaturity-format.5"
    let file = BuiltProgram.root.appendingPathComponent("docs/man/\(name)")
    if ProcessInfo.processInfo.environment["MLMATURITY_RECORD"] == "1" {
      try Data(made.output.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == made.output)
  }

  @Test(
    .enabled(if: access("/usr/bin/mandoc", X_OK) == 0),
    arguments: ["mlmaturity.1", "mlmaturity-format.5"])
  func `mandoc finds nothing wrong with a page, and loses no word`(page: String) throws {
    let home = try Home()
    let file = BuiltProgram.root.appendingPathComponent("docs/man/\(page)").path
    let lint = try Outcome(
      of: ["/usr/bin/mandoc", "-T", "lint", "-W", "warning", file], scratch: home.path)
    #expect(lint.output == "")
    #expect(lint.status == 0)
    let shown = try Outcome(of: ["/usr/bin/mandoc", "-T", "utf8", file], scratch: home.path)
    let bare = shown.output.replacing(#/.\x{8}/#, with: "")
    func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }
    let all = words(bare).joined(separator: " ").replacing("…", with: "...")
    let topics = page.hasSuffix("1") ? ["keys", "files", "environment", "exit-codes"] : ["format"]
    for topic in topics {
      let text = try home.run(["help", topic]).output.split(separator: "\n").dropFirst()
      let missing = text.filter { $0.hasPrefix("  ") }.flatMap { words(String($0)) }
        // A line of the page may end in a hyphen.
        .filter { !$0.contains("-") && !all.contains($0) }
      #expect(missing == [])
    }
  }

  @Test func `README and manual say the same in their tables`() throws {
    let home = try Home()
    let readme = try String(
      contentsOf: BuiltProgram.root.appendingPathComponent("README.md"), encoding: .utf8)
    func words(_ text: some StringProtocol) -> String {
      String(text).filter { $0 != "`" && $0 != "|" }.split { $0.isWhitespace }.joined(
        separator: " ")
    }
    for (head, topic) in [("| Exit code | Means |", "exit-codes"), ("| What | Where |", "files")] {
      let start = try #require(readme.range(of: head)?.upperBound)
      let rows = readme[start...].split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") }
      let page = try home.run(["help", topic]).output.split(separator: "\n").dropFirst()
      #expect(words(page.joined(separator: "\n")) == words(rows.joined(separator: "\n")))
    }
    let schemas = try FileManager.default.contentsOfDirectory(
      atPath: BuiltProgram.root.appendingPathComponent("questionnaires").path
    ).filter { $0.hasSuffix(".schema.json") }
    let format = try home.run(["help", "format"]).output
    #expect(schemas.count >= 9)
    for schema in schemas { #expect(format.contains("  \(schema)"), "\(schema)") }
  }

  @Test func `README names no key and no option that is not there`() throws {
    let home = try Home()
    let readme = try String(
      contentsOf: BuiltProgram.root.appendingPathComponent("README.md"), encoding: .utf8)
    func rows(below head: String) throws -> [[String]] {
      let start = try #require(readme.range(of: head)?.upperBound)
      return readme[start...].split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") }
        .map { $0.replacing("\\|", with: "/").split(separator: "|").map(String.init) }
    }
    let listed = try home.run(["help", "keys"]).output.split(separator: "\n")
    let known = Set(listed.flatMap { $0.split { " ,".contains($0) }.map(String.init) })
    let names = ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]
    let keys = try rows(below: "| Key | Does |").flatMap { row in
      row[0].split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }
    }
    #expect(keys.count > 30)
    #expect(keys.filter { !known.contains(names[$0] ?? $0) } == [])
    let commands = try rows(below: "| Command | Does |").map { $0[0] }
    #expect(commands.count > 12)
    for command in commands {
      let words = command.split { " `".contains($0) }.map(String.init)
      let path = words.dropFirst().prefix { $0.allSatisfy { $0.isLowercase } }
      let help = try home.run(["help"] + path)
      #expect(help.status == 0, "\(command)")
      let text = path.isEmpty ? try home.run(["--help"]).output : help.output
      for option in command.matches(of: #/--[a-z-]+/#).map({ String($0.output) }) {
        #expect(text.contains(option), "\(command): \(option)")
      }
    }
  }
}
