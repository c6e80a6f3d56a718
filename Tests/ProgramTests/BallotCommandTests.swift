import Foundation
import TerminalDriver
import Testing

/// The commands that count ballots.
struct BallotCommandTests {
  private static let people = ["Ada", "Ben", "Cleo", "Dora", "Emil"]

  /// A home with five ballots; the answers to the twelve practices are drawn from the number of the person.
  private func home() throws -> (home: Home, ballots: [String]) {
    let home = try Home()
    try home.keepQuestionnaire()
    let ballots = try Self.people.indices.map { person in
      try home.write(ballot(of: person), to: "ballot-\(person).json")
    }
    return (home, ballots)
  }

  private func ballot(of person: Int, respondent: String? = nil) -> String {
    let answers = Probe.practices.enumerated().map { index, id in
      "\"\(id)\": { \"answer\": \(1 + (index * person + index) % 5), \"note\": \"Note of "
        + "\(Self.people[person])\", \"answeredAt\": \"2026-11-0\(person + 1)T10:00:00Z\" }"
    }
    return """
      { "format": 1, "id": "ballot-id-\(person)", "title": "Ballot of \(Self.people[person])",
        "createdAt": "2026-11-0\(person + 1)T09:00:00Z",
        "subject": { "team": "ML" },
        "respondent": { "id": "\(respondent ?? "person-\(person)")", "role": "Role \(person)",
          "name": "\(Self.people[person])" },
        "questionnaire": { "id": "probe", "version": "1.0.0" },
        "answers": { \(answers.joined(separator: ", ")) },
        "challenges": { "ch-01": { "answer": \(person), "note": "Note of \(Self.people[person])" } } }
      """
  }

  private func object(_ text: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `a folder stands for all ballots in it`() throws {
    let (home, ballots) = try home()
    let folder = home.path + "/folder"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for person in Self.people.indices {
      _ = try home.write(ballot(of: person), to: "folder/ballot-\(person).json")
    }
    for format in ["text", "json"] {
      let named = try home.run(["agree"] + ballots + ["--format", format])
      let whole = try home.run(["agree", folder, "--format", format])
      #expect(whole.status == 0 && whole.output == named.output, "\(whole.error)")
    }
  }

  @Test func `agreement does not depend on the order of the ballots and names nobody`() throws {
    let (home, ballots) = try home()
    for format in ["text", "json"] {
      let outcome = try home.run(["agree"] + ballots + ["--format", format])
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(
        outcome.error.split(separator: "\n").allSatisfy { $0.contains("wording was not compared") })
      let turned = try home.run(["agree"] + ballots.reversed() + ["--format", format])
      #expect(turned.output == outcome.output)
      for name in Self.people + ["person-", "Role", "ballot-id"] {
        #expect(!outcome.output.contains(name))
      }
      #expect(
        outcome.output.split(separator: "\n").allSatisfy { format == "json" || $0.count <= 78 })
      #expect(!outcome.output.contains("\u{1B}"))
    }
    let agreed = try object(home.run(["agree"] + ballots + ["--format", "json"]).output)
    #expect(agreed["respondents"] as? Int == 5)
    let first = (agreed["practices"] as? [String: [String: Any]])?["p-01"]
    #expect(first?["votes"] as? [Int] == [1, 1, 1, 1, 1])
    #expect(first?["flag"] as? String == "unanimous")
  }

  @Test(.enabled(if: Schemas.canValidate))
  func `what is written is valid by the schemas`() throws {
    let (home, ballots) = try home()
    for count in [1, 2, 5] {
      let some = Array(ballots.prefix(count))
      let agreed = try home.run(["agree"] + some + ["--format", "json"])
      let file = try home.write(agreed.output, to: "agreed.json")
      #expect(try Schemas.problems(of: file, by: "agreement", in: home) == "")
      let merged = try home.run(["merge"] + some + ["--preview"])
      let group = try home.write(merged.output, to: "group.json")
      #expect(try Schemas.problems(of: group, by: "assessment", in: home) == "")
    }
  }

  @Test func `a merged file is an assessment of the whole group`() throws {
    let (home, ballots) = try home()
    let file = home.path + "/group.json"
    let preview = try home.run(["merge"] + ballots + ["--output", file, "--preview"])
    #expect(preview.status == 0)
    #expect(!home.files.contains("group.json"))
    let merged = try home.run(["merge"] + ballots.reversed() + ["--output", file])
    #expect(merged.status == 0, "\(merged.error)")
    #expect(merged.output.isEmpty)
    let bytes = try String(contentsOfFile: file, encoding: .utf8)
    #expect(bytes == preview.output)
    let agreed = try object(home.run(["agree"] + ballots + ["--format", "json"]).output)
    let scored = try object(home.run(["score", file, "--format", "json"]).output)
    let overall = try #require(scored["overall"] as? [String: Any])
    #expect(
      overall["level"] as? Int == (agreed["overall"] as? [String: Any])?["level"] as? Int)
    let reasons = try #require(overall["confidenceReasons"] as? [String])
    #expect(!reasons.contains("oneRespondent"))
    // A file that is there is left alone, and a group is no ballot.
    let again = try home.run(["merge"] + ballots + ["--output", file])
    #expect(again.status == 1)
    #expect(again.error.contains("exists already"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == bytes)
    let nested = try home.run(["agree", file] + ballots)
    #expect(nested.status == 3)
    #expect(nested.error.contains("already the result of a group"))
  }

  @Test func `a pool holds nothing that tells one voter from another`() throws {
    let (home, ballots) = try home()
    let file = home.path + "/pool.json"
    let merged = try home.run(["merge", "--pooled", "--output", file] + ballots)
    #expect(merged.status == 0, "\(merged.error)")
    let bytes = try String(contentsOfFile: file, encoding: .utf8)
    for trace in Self.people + [
      "person-", "Role", "ballot-", "Note", "Ballot", "createdAt", "updatedAt", "answeredAt",
    ] {
      #expect(!bytes.contains(trace), "\(trace)")
    }
    #expect(try object(bytes)["completedAt"] as? String == "2026-11-05T00:00:00Z")
    let followed = try home.run(["trend", file, "--format", "json"])
    #expect(followed.output.contains("\"at\": \"2026-11-05T00:00:00Z\""), "\(followed.error)")
    let rounds = try #require((try object(bytes)["group"] as? [String: Any])?["rounds"] as? [Any])
    let round = try #require(
      (rounds.first as? [String: Any])?["practices"] as? [String: [String: Any]])
    for (practice, votes) in round {
      let levels = try #require(votes["votes"] as? [Int])
      #expect(levels == levels.sorted(), "\(practice)")
    }
    // Swapping what two people said throughout changes no byte.
    try home.write(ballot(of: 0, respondent: "person-1"), to: "swapped-0.json")
    try home.write(ballot(of: 1, respondent: "person-0"), to: "swapped-1.json")
    let swapped = ["swapped-1.json", "swapped-0.json"].map { home.path + "/" + $0 }
    let other = try home.run(["merge", "--pooled", "--preview"] + swapped + ballots[2...])
    #expect(other.output == bytes)
    #expect(try home.run(["score", file]).status == 0)
    let alone = try home.run(["merge", "--pooled", "--preview", ballots[0]])
    #expect(alone.status == 1)
    #expect(alone.output.isEmpty)
  }

  @Test func `what cannot be counted is named, and nothing counts twice`() throws {
    let (home, ballots) = try home()
    let repeated = try home.write(ballot(of: 4, respondent: "person-0"), to: "again.json")
    let other = try home.write(
      ballot(of: 1).replacing("1.0.0", with: "9.0.0"), to: "other.json")
    let broken = try home.write("{ \"format\": 1 ", to: "broken.json")
    let outside = try home.write(
      ballot(of: 2, respondent: "x").replacing("\"answer\": 1,", with: "\"answer\": 6,"),
      to: "outside.json")
    let builtIn = try home.write(
      """
      { "format": 1, "questionnaire": { "id": "mlops-adoption", "version": "1.0.0" },
        "answers": { "dat-1": { "answer": 2 } } }
      """, to: "built-in.json")
    let missing = home.path + "/none.json"
    for file in [repeated, ballots[0]] {
      let agreed = try home.run(["agree"] + ballots + [file, "--format", "json"])
      #expect(agreed.status == 0, "\(file)")
      #expect(agreed.error.contains("the same person's ballot is also in"), "\(agreed.error)")
      #expect(try object(agreed.output)["respondents"] as? Int == 5, "\(file)")
    }
    for file in [other, broken, outside, builtIn, missing] {
      let agreed = try home.run(["agree"] + ballots + [file, "--format", "json"])
      #expect(agreed.status == 3, "\(file)")
      #expect(agreed.error.contains(file), "\(agreed.error)")
      #expect(try object(agreed.output)["respondents"] as? Int == 5, "\(file)")
      let group = home.path + "/group.json"
      let merged = try home.run(["merge"] + ballots + [file, "--output", group])
      #expect(merged.status == 3)
      #expect(!home.files.contains("group.json"))
    }
    let none = try home.run(["agree", broken])
    #expect(none.status == 3)
    #expect(none.output.isEmpty)
    for arguments in [["agree"], ["merge"], ["merge"] + ballots, ["agree", "-", "-"]] {
      #expect(try home.run(arguments).status == 2, "\(arguments)")
    }
  }

  @Test func `ballots of another minor version merge item by item, and what does not is listed`()
    throws
  {
    let (home, ballots) = try home()
    let later = Probe.questionnaire.replacing(
      "\"version\": \"1.0.0\"", with: "\"version\": \"1.1.0\""
    )
    .replacing("{ \"id\": \"p-03\",", with: "{ \"id\": \"p-03\", \"revision\": \"2.0\",")
    try home.write(later, to: ".local/share/mlmaturity/questionnaires/probe-later.json")
    let other = try home.write(
      ballot(of: 5 % 5, respondent: "late").replacing("1.0.0", with: "1.1.0"), to: "later.json")
    let agreed = try home.run(["agree"] + ballots + [other, "--format", "json"])
    #expect(agreed.status == 0, "\(agreed.error)")
    #expect(agreed.error.contains("this answers probe 1.1.0"), "\(agreed.error)")
    #expect(agreed.error.contains("; asked in another way: P-03. The other answers count."))
    let practices = try object(agreed.output)["practices"] as? [String: [String: Any]]
    #expect((practices?["p-02"]?["votes"] as? [Int])?.count == 6)
    #expect((practices?["p-03"]?["votes"] as? [Int])?.count == 5)
    let merged = try home.run(["merge"] + ballots + [other, "--preview"])
    #expect(merged.status == 0 && merged.error.contains("P-03"))
  }

  @Test func `a sheet or a text code is for its workshop`() throws {
    let (home, ballots) = try home()
    for name in ["a.csv", "mail.EML"] {
      let file = try home.write("name,Ada\nid,your level\np-01,3\n", to: name)
      let outcome = try home.run(["agree"] + ballots + [file])
      #expect(outcome.status == 3)
      #expect(
        outcome.error.contains(
          "a sheet is read by its workshop: open it with mlmaturity workshop FILE, key c"))
    }
  }

  @Test func `a half-finished ballot counts as far as it goes`() throws {
    let (home, ballots) = try home()
    let half = try home.write(
      Probe.assessment(answers: "{ \"p-01\": { \"answer\": 2 } }"), to: "h.json")
    let outcome = try home.run(["agree"] + ballots + [half, "--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("half-finished: 11 of 12 practices have no answer"))
    #expect(outcome.error.contains("no respondent is named"))
    #expect(try object(outcome.output)["respondents"] as? Int == 6)
  }
}
