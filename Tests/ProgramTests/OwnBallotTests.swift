import Foundation
import TerminalDriver
import Testing

/// Filling in a ballot of one's own, and what is said about several.
struct OwnBallotTests {
  private func making(_ home: Home, _ arguments: [String] = []) -> [String] {
    ["assess", "--ballot", "--questionnaire", home.questionnaire, home.assessment] + arguments
  }

  private func respondent(of home: Home) throws -> [String: String] {
    let data = try Data(contentsOf: URL(fileURLWithPath: home.assessment))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return try #require(object?["respondent"] as? [String: String])
  }

  @Test func `a ballot is made with a random id and what the command says`() throws {
    let home = try Home()
    let terminal = try home.start(making(home, ["--name", " Ada ", "--role", "DE"]))
    try terminal.press("3")
    try terminal.quit()
    let first = try respondent(of: home)
    #expect(first["name"] == "Ada")
    #expect(first["role"] == "DE")
    #expect(first["id"]?.count == 36)
    #expect(try home.stored().answer("p-01") == "3")
    let again = try home.start(making(home))
    try again.press("l")
    try again.press("2")
    try again.quit()
    #expect(try respondent(of: home) == first)
    #expect(try home.stored().answers == ["p-01": "3", "p-02": "2"])
    let agreed = try home.run(["agree", home.assessment])
    #expect(agreed.status == 0)
    #expect(agreed.output.contains("Agreement of 1 person"))
  }

  @Test func `name and role are asked for, and may be left out`() throws {
    for (typed, expected) in [("Ada\r", "Ada"), ("\r", nil)] as [(String, String?)] {
      let home = try Home()
      let terminal = try PseudoTerminal(
        [BuiltProgram.path] + making(home), rows: 24, columns: 80, environment: home.environment)
      try terminal.wait(for: "Name (Enter for none):")
      #expect(terminal.screen.text.contains("Whoever collects the file can read"))
      terminal.send(typed)
      try terminal.wait(for: "Role (Enter for none):")
      terminal.send("\r")
      try terminal.wait("first frame") { $0.handled >= 0 }
      try terminal.press("1")
      try terminal.quit()
      let person = try respondent(of: home)
      #expect(person["name"] == expected)
      #expect(person["role"] == nil)
      #expect(person["id"]?.isEmpty == false)
    }
  }

  @Test func `an assessment of a team is no ballot, and a ballot keeps its person`() throws {
    let home = try Home()
    try home.write(Probe.assessment(answers: "{}"), to: "a.json")
    for arguments in [[], ["--name", "Ada"], ["--from", home.assessment]] {
      let terminal = try PseudoTerminal(
        [BuiltProgram.path] + making(home, arguments), rows: 24, columns: 80,
        environment: home.environment)
      #expect(try terminal.exitStatus() == 2, "\(arguments)")
    }
    #expect(try home.run(["assess", "--name", "Ada", home.assessment]).status == 2)
  }

  private func ballots(_ home: Home, _ count: Int, role: (Int) -> String) throws -> [String] {
    try home.keepQuestionnaire()
    return try (0..<count).map { person in
      let answers = Probe.practices.enumerated().map { index, id in
        "\"\(id)\": { \"answer\": \(person == 0 ? 5 : 1 + (index + person) % 5) }"
      }
      return try home.write(
        """
        { "format": 1, "questionnaire": { "id": "probe", "version": "1.0.0" },
          "respondent": { "id": "r\(person)", "name": "Name \(person)", "role": "\(role(person))" },
          "answers": { \(answers.joined(separator: ", ")) } }
        """, to: "b\(person).json")
    }
  }

  @Test func `hints are told apart from the result, and only where asked for`() throws {
    let home = try Home()
    let ballots = try ballots(home, 3) { _ in "DE" }
    let plain = try home.run(["agree"] + ballots)
    #expect(
      plain.error.split(separator: "\n").allSatisfy { $0.contains("wording was not compared") })
    let hinted = try home.run(["agree", "--hints"] + ballots)
    #expect(hinted.status == 0)
    #expect(hinted.output == plain.output)
    #expect(hinted.error.contains("For the facilitator only; hints, not verdicts:"))
    #expect(hinted.error.contains("Name 0 (\(ballots[0])): The same answer everywhere: level 5"))
    #expect(!hinted.error.contains("Name 1 (\(ballots[1])): The same"))
  }

  @Test func `roles are shown from a certain size on, and the JSON keeps to its schema`() throws {
    let home = try Home()
    let ballots = try ballots(home, 11) { $0 < 5 ? "DE" : $0 < 10 ? "PO" : "CTO" }
    let ten = try home.run(["agree", "--by", "role"] + ballots.dropLast())
    #expect(ten.output.contains("By role"))
    #expect(ten.output.contains("DE"))
    // One more makes it three roles, and the CTO would be what is left.
    let eleven = try home.run(["agree", "--by", "role"] + ballots)
    #expect(!eleven.output.contains("CTO"))
    #expect(eleven.output.contains("6 of 11 people are in roles that are not shown"))
    let json = try home.run(["agree", "--by", "role", "--format", "json"] + ballots)
    #expect(!json.output.contains("CTO"))
    #expect(try home.run(["agree", "--by", "site"] + ballots).status == 2)
    guard Schemas.canValidate else { return }
    let file = try home.write(json.output, to: "agreed.json")
    #expect(try Schemas.problems(of: file, by: "agreement", in: home) == "")
  }

  @Test func `a merged file says about people what was asked for`() throws {
    let home = try Home()
    let ballots = try ballots(home, 5) { _ in "DE" }
    for anonymity in ["named", "facilitator-only", "pooled"] {
      let merged = try home.run(["merge", "--preview", "--anonymity", anonymity] + ballots)
      #expect(merged.status == 0)
      #expect(merged.output.contains("\"anonymity\": \"\(anonymity)\""))
      #expect(merged.output.contains("Name 0") == (anonymity == "named"))
      #expect(!merged.error.contains("may guess"))
    }
    let pooled = try home.run(["merge", "--preview", "--pooled"] + ballots)
    #expect(
      try pooled.output
        == home.run(["merge", "--preview", "--anonymity", "pooled"] + ballots).output)
    let few = try home.run(
      ["merge", "--preview", "--anonymity", "facilitator-only"] + ballots.dropLast())
    #expect(few.error.contains("holds 4 ballots, fewer than 5"))
    for arguments in [["--anonymity", "anonymous"], ["--pooled", "--anonymity", "named"]] {
      #expect(try home.run(["merge", "--preview"] + arguments + ballots).status == 2)
    }
    let help = try home.run(["merge", "--help"])
    #expect(!help.output.contains("anonymous"))
    #expect(help.output.contains("can guess"))
  }
}
