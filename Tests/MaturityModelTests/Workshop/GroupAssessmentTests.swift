import Formats
@testable import MaturityModel
import Testing

struct GroupAssessmentTests {
  /// The ballots of the worked example, one day after the other.
  private var ballots: [Assessment] {
    GroupResultTests.example.enumerated().map { index, row in
      var ballot = assessment(row)
      ballot.id = "ballot-\(index)"
      ballot.updatedAt = Timestamp(seconds: 86_400 * index)
      ballot.respondent = Respondent(id: "r\(index)", role: "Role", name: "Name \(index)")
      return ballot
    }
  }

  private func merged(_ ballots: [Assessment], _ anonymity: Anonymity) -> Assessment {
    GroupAssessment(ballots, on: ballots[0].questionnaire, anonymity: anonymity)
      .assessment(id: "group")
  }

  @Test func `what is written of a group is what confidence reads`() throws {
    for anonymity in Anonymity.allCases {
      let respondents = Respondents(try #require(merged(ballots, anonymity).group))
      #expect(respondents.count == 5)
      #expect(respondents.leaveOneOut == 2...3)
      #expect(respondents.dimensionLeaveOneOut == ["d1": 2...3])
      #expect(respondents.splits == ["d1-p2"])
    }
    let reasons = merged(ballots, .named).scorecard().overall.confidenceReasons
    #expect(reasons.contains(.leaveOneOut))
    #expect(reasons.contains(.split))
  }

  @Test func `the result of the merged file is that of the group`() {
    let score = merged(ballots, .named).headline
    let result = GroupResult(ballots, on: ballots[0].questionnaire)
    #expect(score.overall == result.overall)
    #expect(score.dimensions == result.dimensions)
  }

  @Test func `a pool does not depend on who gave which ballot`() {
    let pool = merged(ballots, .pooled)
    #expect(pool.id.isEmpty)
    #expect(pool.createdAt == nil)
    #expect(pool.updatedAt == nil)
    for seed in 0..<20 {
      var numbers = SeededNumbers(seed: seed)
      var others = ballots
      let people = ballots.shuffled(using: &numbers)
      for index in others.indices {
        others[index].id = people[index].id
        others[index].respondent = people[index].respondent
        others[index].updatedAt = people[index].updatedAt
      }
      #expect(merged(others.shuffled(using: &numbers), .pooled) == pool, "seed \(seed)")
    }
  }

  @Test
  func `places in repositories come along only when asked, each once and without words of anybody`()
  {
    var ballots = ballots
    let practice = ballots[0].questionnaire.practices[0].id
    for (index, path) in ["b.py", "a.py", "b.py"].enumerated() {
      var source = EvidenceSource(rule: "r", version: "1", repository: "team", path: path, line: 3)
      source.otherKeys = ["who": .string("Ada")]
      ballots[index].responses[practice, default: Response()].evidence = [
        Evidence(text: "I saw it."),
        Evidence(
          text: "Code compares.", date: CalendarDay(daysSince1970: 9 - index), source: source,
          otherKeys: ["mine": .string("x")]),
      ]
    }
    func evidence(_ anonymity: Anonymity, keepsPlaces: Bool, _ ballots: [Assessment]) -> [Evidence]
    {
      GroupAssessment(
        ballots, on: ballots[0].questionnaire, anonymity: anonymity, keepsPlaces: keepsPlaces
      ).assessment(id: "group").responses.values.flatMap(\.evidence)
    }
    func piece(_ path: String, _ day: Int?) -> Evidence {
      Evidence(
        text: "Code compares.", date: day.map { CalendarDay(daysSince1970: $0) },
        source: EvidenceSource(rule: "r", version: "1", repository: "team", path: path, line: 3))
    }
    for anonymity in Anonymity.allCases {
      #expect(evidence(anonymity, keepsPlaces: false, ballots).isEmpty)
      let isPool = anonymity == .pooled
      let wanted = [piece("a.py", isPool ? nil : 8), piece("b.py", isPool ? nil : 7)]
      #expect(evidence(anonymity, keepsPlaces: true, ballots) == wanted)
      #expect(evidence(anonymity, keepsPlaces: true, ballots.reversed()) == wanted)
    }
  }

  @Test func `beside the middle answer stands the middle of what was said with it`() {
    let given: [Response] = [
      Response(answer: .rank(1), trend: .worse, basis: .estimated),
      Response(answer: .rank(3), trend: .better, basis: .system, fitsNeed: true),
      Response(answer: .rank(3), trend: .unknown, basis: .counted, fitsNeed: true),
      Response(answer: .notMeasured, trend: .same),
      Response(trend: .better, basis: .system),
    ]
    var ballots = ballots
    for index in ballots.indices {
      ballots[index].questionnaire.outcomes = [
        Outcome(id: "o", title: "O", question: "?", bands: ["a", "b", "c"])
      ]
      ballots[index].questionnaire.challenges = [Challenge(id: "c", title: "C")]
      ballots[index].questionnaire.profile = [
        ChoiceQuestion(id: "p", question: "?", options: [.init(id: "x", text: "X")])
      ]
      ballots[index].responses["o"] = given[index]
      ballots[index].responses["c"] = Response(answer: .unknown, trend: .unknown)
      ballots[index].responses["p"] = Response(
        answer: .options(["x"]), text: index == 0 ? "Only I" : "")
    }
    let merged = merged(ballots, .named)
    // Of worse and better the worse; of three bases the middle one; most of three say that it fits.
    #expect(
      merged.responses["o"]
        == Response(answer: .rank(3), trend: .worse, basis: .counted, fitsNeed: true))
    #expect(merged.responses["c"] == Response(answer: .unknown, trend: .unknown))
    #expect(merged.responses["p"] == Response(answer: .options(["x"])))
  }

  @Test func `no time of a ballot stands where people are not named, only the day of the last`() {
    let noon = 86_400 * 20_000 + 43_261
    let timed = ballots.enumerated().map { index, ballot in
      var ballot = ballot
      ballot.createdAt = Timestamp(seconds: noon + index * 61)
      ballot.updatedAt = Timestamp(seconds: noon + index * 61 + 7)
      ballot.details.completedAt = Timestamp(seconds: noon + index * 61 + 29)
      for id in ballot.responses.keys {
        ballot.responses[id]?.answeredAt = Timestamp(seconds: noon + index * 61 + 3)
      }
      return ballot
    }
    let midnight = Timestamp(seconds: 86_400 * 20_000)
    let expected: [(Anonymity, Timestamp?)] = [
      (.named, timed[4].details.completedAt), (.facilitatorOnly, midnight), (.pooled, nil),
    ]
    #expect(self.merged(timed, .pooled).details.completedAt == midnight)
    for (anonymity, time) in expected {
      let merged = merged(timed, anonymity)
      #expect([merged.createdAt, merged.updatedAt] == [time, time])
      #expect((merged.details.completedAt == nil) == (anonymity != .pooled))
      #expect(merged.responses.values.allSatisfy { $0.answeredAt == nil })
    }
  }

  @Test func `names stand only where everybody is named`() {
    for anonymity in Anonymity.allCases {
      let written = merged(ballots, anonymity).group?.json.compact ?? ""
      #expect(written.contains("Name 0") == (anonymity == .named))
    }
  }
}
