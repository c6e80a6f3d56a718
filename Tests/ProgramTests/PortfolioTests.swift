import Foundation
import Testing

@Suite("mlmaturity portfolio")
struct PortfolioTests {
  private func fill(_ home: Home) throws {
    try home.keepQuestionnaire()
    for (number, team) in ["Payments", "=Fraud", "Scoring", "Ads", "Search", "Mail"].enumerated() {
      try home.write(
        """
        {"format":1,"questionnaire":{"id":"probe","version":"1.0.0"},"answers":{},
         "subject":{"team":"\(team)"},"updatedAt":"2026-0\(number + 1)-01T00:00:00Z"}
        """, to: "teams/\(number).json")
    }
  }

  @Test func `The JSON is what the schema describes, and the same when run again`() throws {
    let home = try Home()
    try fill(home)
    let first = try home.run([
      "portfolio", home.path + "/teams", "--format", "json", "--team", "Ads",
    ])
    let again = try home.run([
      "portfolio", home.path + "/teams", "--format", "json", "--team", "Ads",
    ])
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output == again.output)
    if Schemas.canValidate {
      let file = try home.write(first.output, to: "portfolio.json")
      #expect(try Schemas.problems(of: file, by: "portfolio", in: home) == "")
    }
  }

  @Test func `A broken file is named and the others are shown`() throws {
    let home = try Home()
    try fill(home)
    try home.write("{", to: "teams/broken.json")
    let outcome = try home.run(["portfolio", home.path + "/teams"])
    #expect(outcome.status == 3)
    #expect(outcome.error.contains("broken.json"))
    #expect(outcome.output.contains("Payments"))
    let table = try home.run(["portfolio", home.path + "/teams", "--format", "csv"])
    #expect(table.output.contains("\"'=Fraud\""))
  }

  @Test func `With a day each team is compared with what it was then, in every form`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    for (level, month) in [(2, "01"), (4, "07")] {
      let answers = Probe.practices.map { "\"\($0)\":{\"answer\":\(level)}" }
      try home.write(
        """
        {"format":1,"questionnaire":{"id":"probe","version":"1.0.0"},
         "answers":{\(answers.joined(separator: ","))},
         "subject":{"team":"Ads"},"updatedAt":"2026-\(month)-01T00:00:00Z"}
        """, to: "teams/\(month).json")
    }
    let arguments = ["portfolio", home.path + "/teams", "--since", "2026-03-31"]
    let text = try home.run(arguments)
    #expect(text.status == 0, "\(text.error)")
    #expect(text.output.contains(/Ads +1 Jul 2026 +4▲2/), "\(text.output)")
    #expect(text.output.contains("since 31 March 2026"))
    let json = try home.run(arguments + ["--format", "json"])
    #expect(json.output.contains("01.json"))
    if Schemas.canValidate {
      let file = try home.write(json.output, to: "portfolio.json")
      #expect(try Schemas.problems(of: file, by: "portfolio", in: home) == "")
    }
    let csv = try home.run(arguments + ["--format", "csv"]).output
    let plain = try home.run(["portfolio", home.path + "/teams", "--format", "csv"]).output
    for (row, old) in zip(csv.split(separator: "\r\n"), plain.split(separator: "\r\n")) {
      #expect(row.hasPrefix(old), "What was there stays as it was.")
    }
    #expect(csv.contains("\"level before\""))
  }

  @Test func `What cannot be is refused`() throws {
    let home = try Home()
    try fill(home)
    let teams = home.path + "/teams"
    #expect(try home.run(["portfolio", home.path + "/none"]).status == 3)
    #expect(try home.run(["portfolio", teams, "--at", "soon"]).status == 2)
    #expect(try home.run(["portfolio", teams, "--sort", "luck"]).status == 2)
    #expect(try home.run(["portfolio", teams, "--team", "nobody"]).status == 2)
    #expect(try home.run(["portfolio", teams, "--since", "soon"]).status == 2)
    let days = ["--since", "2026-02-01", "--at", "2026-02-01"]
    #expect(try home.run(["portfolio", teams] + days).status == 2)
  }

  @Test func `An id that does not exist is refused with those that do`() throws {
    let home = try Home()
    let asking = Probe.questionnaire.replacingOccurrences(
      of: "\"dimensions\": [",
      with: """
        "profile": [ { "id": "q-1", "question": "Which?",
          "options": [ { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ] } ],
        "dimensions": [
        """)
    try home.write(asking, to: ".local/share/mlmaturity/questionnaires/probe.json")
    try fill(home)
    try home.write(asking, to: ".local/share/mlmaturity/questionnaires/probe.json")
    for (arguments, there) in [
      (["--where", "p-99=foo"], "q-1"), (["--where", "q-1"], "q-1"), (["--by", "p-99"], "q-1"),
      (["--where", "q-1=maybe"], "no, yes"), (["--sort", "luck"], "level, index, one, two"),
      (["--team", "Nobody"], "=Fraud, Ads"),
    ] {
      let outcome = try home.run(["portfolio", home.path + "/teams"] + arguments)
      #expect(outcome.status == 2, "\(arguments): \(outcome.error)")
      #expect(outcome.error.contains(there), "\(arguments): \(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
    for arguments in [["--where", "q-1=yes"], ["--by", "q-1"], ["--sort", "one"]] {
      #expect(try home.run(["portfolio", home.path + "/teams"] + arguments).status == 0)
    }
    for arguments in [
      ["questionnaires", "show", "nobody"], ["questionnaires", "export", "nobody"],
      ["score", home.path + "/teams/0.json", "--questionnaire", "nobody"],
      [
        "compare", home.path + "/teams/0.json", home.path + "/teams/1.json", "--questionnaire",
        "nobody",
      ],
    ] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 2, "\(arguments): \(outcome.error)")
      #expect(outcome.error.contains("mlops-adoption, probe"), "\(outcome.error)")
    }
  }
}
