import MaturityModel
import Storage
import Testing

struct BuiltInQuestionnairesTests {
  @Test func `the default questionnaire has all its parts`() throws {
    let questionnaire = BuiltInQuestionnaires().standard
    #expect(questionnaire.id == "mlops-adoption")
    #expect(questionnaire.profile.count == 16)
    #expect(questionnaire.dimensions.count == 10)
    #expect(questionnaire.practices.count == 52)
    #expect(questionnaire.practices.count(where: \.isCore) == 20)
    #expect(questionnaire.challenges.count == 19)
    #expect(questionnaire.outcomes.count == 13)
    #expect(questionnaire.context.count == 2)
  }
}
