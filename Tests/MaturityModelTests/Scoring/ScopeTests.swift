@testable import MaturityModel
import Testing

struct ScopeTests {
  @Test func `answers have the state they say`() {
    let assessment = assessment([3, .na, .dk, .missing])
    #expect(
      assessment.states(in: assessment.questionnaire.dimensions[0])
        == [.level(3), .notApplicable, .unknown, .unanswered])
  }

  @Test func `a profile answer can take a dimension and an outcome out of scope`() {
    var assessment = assessment([[Given.Practice(given: 3)], [Given.Practice(given: 1)]])
    let condition = ProfileCondition(profile: "p-04", options: ["none"])
    assessment.questionnaire.dimensions[1].outOfScopeWhen = condition
    let outcome = Outcome(
      id: "o-01", title: "T", question: "?", bands: ["a"], outOfScopeWhen: condition)
    #expect(assessment.scorecard().overall.level == 1)
    #expect(assessment.isInScope(outcome))
    assessment.responses["p-04"] = Response(answer: .options(["none"]))
    #expect(assessment.scorecard().overall.level == 3)
    #expect(!assessment.isInScope(outcome))
    #expect(assessment.scorecard().overall.counts?.outOfScope == 1)
    #expect(assessment.scorecard().dimensions[1].isApplicable == false)
  }

  @Test func `in a quick scan only core practices are asked`() {
    let assessment = assessment(
      [[Given.Practice(given: 3, isCore: true), Given.Practice(given: 1)]], mode: .quick)
    let dimension = assessment.questionnaire.dimensions[0]
    #expect(assessment.state(of: dimension.practices[0], in: dimension) == .level(3))
    #expect(assessment.state(of: dimension.practices[1], in: dimension) == .outOfScope)
  }

  @Test func `what is required or decides about targets and scope has to be known, and is asked`() {
    var assessment = assessment([[Given.Practice(given: 3)], [Given.Practice(given: 1)]])
    let options = [ChoiceQuestion.Option(id: "none", text: "None")]
    assessment.questionnaire.profile = (1...5).map { number in
      var question = ChoiceQuestion(id: .init("p-\(number)"), question: "?", options: options)
      question.isRequired = number == 2
      return question
    }
    assessment.questionnaire.targets = TargetTable(profile: "p-3", base: ["none": 2])
    assessment.questionnaire.dimensions[1].outOfScopeWhen = ProfileCondition(
      profile: "p-5", options: ["none"])
    #expect(Set(assessment.decidingProfile.map(\.id)) == ["p-2", "p-3", "p-5"])
    assessment.responses["p-3"] = Response(answer: .options(["none"]))
    #expect(Set(assessment.openProfile.map(\.id)) == ["p-2", "p-5"])
    assessment.mode = .quick
    #expect(assessment.decidingProfile.map(\.id) == ["p-2"])
  }

  @Test func `an answer outside the scale counts as not given`() {
    let assessment = assessment([.level(6), .level(0), .level(-1)])
    #expect(
      assessment.states(in: assessment.questionnaire.dimensions[0])
        == [.unanswered, .unanswered, .unanswered])
  }
}
