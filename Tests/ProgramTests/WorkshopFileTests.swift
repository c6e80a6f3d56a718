import Testing

/// Files of workshops and groups as other programs read them.
struct WorkshopFileTests {
  private func file(_ member: String) -> String {
    """
    { "format": 1, "id": "w", "questionnaire": { "id": "probe", "version": "1.0.0" }, "answers": {},
      \(member) }
    """
  }

  private static let workshop = """
    "workshop": {
      "frame": { "anonymity": "pooled", "voting": "ballots", "minutesPerPractice": 4,
        "endsAt": "2026-11-20T16:00:00Z", "period": "Q4", "facilitator": "Zed" },
      "people": [ { "id": "a", "name": "Ada", "role": null }, { "id": "b" } ],
      "practices": {
        "p-01": { "rounds": [ { "revealed": true, "votes": { "a": 2, "b": "unknown" }, "ballots": ["a"] },
            { "revealed": true, "hands": [3, 3] } ],
          "minutes": 4, "extended": true, "talkingSince": null,
          "decision": { "kind": "consensus", "value": 3, "reason": "seen" },
          "dissent": [ { "value": 1, "reason": "not here" } ] },
        "p-02": { "decision": { "kind": "parked" } } } }
    """

  private static let group = """
    "group": { "anonymity": "named", "respondents": [ { "id": "a", "name": "Ada" }, {} ],
      "rounds": [ { "practices": { "p-01": { "votes": [2, 3], "unknown": 0, "notApplicable": 0,
        "flag": "close", "matters": false } } } ],
      "decisions": { "p-01": { "kind": "median", "value": 2, "minutes": 0 } },
      "dissent": [ { "practice": "p-01", "value": "unknown", "reason": "who knows" } ],
      "leaveOneOut": null, "splits": [], "frame": { "period": "Q4" } }
    """

  @Test(.enabled(if: Schemas.canValidate))
  func `workshops and groups are valid by the schema where the program takes them`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    for (member, isValid) in [
      (Self.workshop, true), (Self.group, true),
      (Self.workshop.replacing("\"kind\": \"parked\"", with: "\"kind\": \"median\""), false),
      (Self.workshop.replacing("\"a\": 2", with: "\"a\": \"two\""), false),
      (Self.workshop.replacing("\"ballots\",", with: "\"letters\","), false),
      (Self.workshop.replacing("\"minutes\": 4", with: "\"minutes\": -4"), false),
    ] {
      let path = try home.write(file(member), to: "w.json")
      let problems = try Schemas.problems(of: path, by: "assessment", in: home)
      #expect(problems.isEmpty == isValid, "\(problems) in \(member)")
      let score = try home.run(["score", path])
      #expect((score.status == 0) == isValid, "\(score.error)")
    }
  }

  @Test func `a score tells nothing of votes that are not revealed`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    let hidden = Self.workshop.replacing("\"revealed\": true", with: "\"revealed\": false")
    let scores = try [hidden, hidden.replacing("\"a\": 2", with: "\"a\": 5")].map { member in
      try home.run(["score", try home.write(file(member), to: "w.json")]).output
    }
    #expect(scores[0] == scores[1])
    #expect(!scores[0].contains("Ada"))
  }
}
