@testable import MaturityModel
import Testing

struct ScoreWordsTests {
  private func said(_ givens: [Given]) -> (ScoreWords, DimensionScore) {
    var assessment = assessment(givens)
    let titles = ["Data versioning", "Feature docs", "Model monitoring"]
    for (number, title) in titles.enumerated() where number < givens.count {
      assessment.questionnaire.dimensions[0].practices[number].title = title
    }
    return (ScoreWords(assessment.questionnaire), assessment.scorecard().dimensions[0])
  }

  @Test(
    arguments: [
      ([3, 3, 3, 3], "3"), ([3, 3, 3, 3, .dk], "3 (2–3; 1 answer unknown)"),
      ([3, 3, 3, .dk], "– (2–3)"), ([.missing], "– (1–5)"), ([.na], "not applicable"),
      ([1, 1, 1, .dk], "1"), ([2, 2, 2, .dk], "2"),
    ] as [([Given], String)])
  func `the headline is the level with its interval`(givens: [Given], headline: String) {
    let (words, score) = said(givens)
    // With lag 1 a missing answer at the lowest level holds the whole at 2.
    #expect(words.headline(score.score) == headline)
  }

  @Test func `every reason for little confidence has words`() {
    let (words, score) = said([3, 3, 3, .dk])
    for reason in ConfidenceReason.allCases {
      #expect(!words.reason(reason, of: score.score).isEmpty)
    }
  }

  @Test func `the rule says its parameters in words`() {
    let words = ScoreWords(assessment([3]).questionnaire)
    #expect(
      words.rule(Rule()).hasPrefix(
        "A dimension is at level L when at least three quarters of its practices are at L or "
          + "better, none is more than one level behind L, and every key practice is at L."))
    #expect(words.rule(Rule(theta: Fraction(2, 3), lag: 2)).contains("at least 2/3 of its"))
    #expect(words.rule(Rule(lag: 2)).contains("more than 2 levels behind"))
    #expect(words.rule(Rule(lag: 0)).contains("none is below L"))
  }

  @Test func `sensitivity says whether the level depends on the share`() {
    let (words, score) = said([3, 3, 3, 3, 2, 2])
    #expect(
      words.sensitivity(score.score) == """
        By the share that is asked for: 3 at 2/3, 2 at 3/4 and 2 at 4/5. The level depends on \
        this choice.
        """)
  }

  @Test func `notices are shown when their profile answer calls for them`() {
    var assessment = assessment([3])
    let condition = ProfileCondition(profile: "p-16", options: ["most", "all"])
    assessment.questionnaire.notices = [Notice(condition: condition, text: "Beware.")]
    #expect(assessment.notices.isEmpty)
    assessment.responses["p-16"] = Response(answer: .options(["all"]))
    #expect(assessment.notices == ["Beware."])
  }
}
