@testable import MaturityModel
import Testing

struct TargetTests {
  private func assessment(answering option: String?) -> Assessment {
    var assessment = MaturityModelTests.assessment([
      [Given.Practice(given: 4, isCore: true), Given.Practice(given: 4)],
      [Given.Practice(given: 4, isCore: true)],
    ])
    assessment.questionnaire.targets = TargetTable(
      profile: "p-12", base: ["supporting": 3, "regulated": 4],
      extra: [.init(option: "regulated", practices: .of(["d1"], isCoreOnly: true), level: 5)])
    assessment.responses["p-12"] = option.map { Response(answer: .options([$0])) }
    return assessment
  }

  private func targets(_ assessment: Assessment) -> [Int?] {
    assessment.questionnaire.dimensions.flatMap { dimension in
      dimension.practices.map { assessment.target(of: $0, in: dimension) }
    }
  }

  @Test func `the table gives the target by the profile answer, higher where an extra applies`() {
    #expect(targets(assessment(answering: "supporting")) == [3, 3, 3])
    #expect(targets(assessment(answering: "regulated")) == [5, 4, 4])
    #expect(assessment(answering: "regulated").baseTarget == 4)
  }

  @Test func `an extra may name its practices, whatever their dimension`() {
    var assessment = assessment(answering: "regulated")
    assessment.questionnaire.targets?.extra = [
      .init(option: "regulated", practices: .named(["d1-p2", "d2-p1"]), level: 5)
    ]
    #expect(targets(assessment) == [4, 5, 5])
  }

  @Test func `a target of its own wins`() {
    var assessment = assessment(answering: "regulated")
    assessment.details.targets = ["d1-p1": 2]
    #expect(targets(assessment) == [2, 4, 4])
  }

  @Test func `without a profile answer there is no target and no status`() {
    let assessment = assessment(answering: nil)
    #expect(targets(assessment) == [nil, nil, nil])
    #expect(assessment.baseTarget == nil)
    let dimension = assessment.questionnaire.dimensions[0]
    #expect(assessment.targetStatus(of: dimension.practices[0], in: dimension) == nil)
  }

  @Test(
    arguments: [
      (PracticeState.level(3), TargetStatus.onTarget), (.level(2), .oneLevelShort),
      (.level(1), .twoOrMoreShort), (.level(4), .aboveTarget), (.unknown, .dontKnow),
      (.unanswered, nil), (.notApplicable, nil), (.outOfScope, nil),
    ] as [(PracticeState, TargetStatus?)])
  func `the status compares the state with the target`(state: PracticeState, status: TargetStatus?)
  {
    #expect(TargetStatus(state, target: 3) == status)
  }
}
