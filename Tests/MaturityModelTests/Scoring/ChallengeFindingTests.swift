@testable import MaturityModel
import Testing

struct ChallengeFindingTests {
  /// One challenge and two practices that relieve it, strongly and weakly.
  private func assessment(_ severity: Answer?, strong: Given, weak: Given) -> Assessment {
    var assessment = MaturityModelTests.assessment([weak, strong])
    assessment.questionnaire.challenges = [Challenge(id: "ch-01", title: "Trouble")]
    assessment.questionnaire.dimensions[0].practices[0].relieves = [
      Relief(challenge: "ch-01", strength: 1)
    ]
    assessment.questionnaire.dimensions[0].practices[1].relieves = [
      Relief(challenge: "ch-01", strength: 3)
    ]
    assessment.responses["ch-01"] = Response(answer: severity, trend: .worse)
    return assessment
  }

  @Test(
    arguments: [
      (4, Given.level(1), Given.level(5), Pairing.act), (3, 5, 1, .lookElsewhere),
      (0, 1, 5, .fineOrUnnoticed), (1, 5, 1, .keep), (2, 1, 1, nil), (4, .dk, .missing, nil),
      (4, .dk, 2, .act), (4, .dk, 3, .lookElsewhere),
    ] as [(Int, Given, Given, Pairing?)])
  func `severity and practices together say what to do`(
    severity: Int, strong: Given, weak: Given, pairing: Pairing?
  ) {
    let finding = assessment(.rank(severity), strong: strong, weak: weak).challengeFindings[0]
    #expect(finding.pairing == pairing)
    #expect(finding.severity == severity)
    #expect(finding.trend == .worse)
  }

  @Test func `the strongest link stands first`() {
    let finding = assessment(.rank(4), strong: 1, weak: 5).challengeFindings[0]
    #expect(finding.links.map(\.practice) == ["d1-p2", "d1-p1"])
    #expect(finding.links.map(\.isLow) == [true, false])
  }

  @Test func `low means below the target where there is one`() {
    var assessment = assessment(.rank(4), strong: 4, weak: 4)
    assessment.details.targets = ["d1-p2": 5]
    #expect(assessment.challengeFindings[0].pairing == .act)
  }

  @Test(
    arguments: [
      (Answer.unknown, ChallengeState.unknown), (.notApplicable(reason: "x"), .notApplicable),
      (nil, .unanswered),
    ] as [(Answer?, ChallengeState)])
  func `without a severity nothing is said`(answer: Answer?, state: ChallengeState) {
    let finding = assessment(answer, strong: 1, weak: 1).challengeFindings[0]
    #expect(finding.state == state)
    #expect(finding.pairing == nil)
  }

  @Test func `challenges never change a score`() {
    let calm = assessment(.rank(0), strong: 2, weak: 3).scorecard()
    #expect(calm == assessment(.rank(4), strong: 2, weak: 3).scorecard())
  }
}
