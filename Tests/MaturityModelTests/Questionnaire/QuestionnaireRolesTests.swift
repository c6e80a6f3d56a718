import MaturityModel
import Testing

struct QuestionnaireRolesTests {
  private let questionnaire: Questionnaire = {
    var questionnaire = assessment([.missing]).questionnaire
    questionnaire.texts.roles = ["MLE": "ML engineer", "SÉC": "sécurité"]
    return questionnaire
  }()

  @Test(arguments: [
    ("MLE", "MLE"), ("mle", "MLE"), (" ml  Engineer ", "MLE"), ("Se\u{301}curite\u{301}", "SÉC"),
    ("SECURITE", "SÉC"), ("sec", "SÉC"), ("Data  owner", "Data owner"), ("", ""),
    ("José", "José"),
  ])
  func `a role is kept short where it is known, however it is written`(text: String, kept: String) {
    #expect(questionnaire.role(text) == kept)
    #expect(questionnaire.role(kept) == kept)
    #expect(questionnaire.roleKey(text) == questionnaire.roleKey(kept))
  }

  @Test func `roles are told apart without case and accents`() {
    let keys = ["José", "Jose\u{301}", "jose", " JOSÉ"].map { questionnaire.roleKey($0) }
    #expect(Set(keys) == ["jose"])
    #expect(questionnaire.roleKey("josef") != "jose")
    #expect(questionnaire.roleKey("研究") == "研究")
  }

  @Test func `what is typed narrows the short forms`() {
    #expect(questionnaire.roles(beginning: "").map(\.short) == ["MLE", "SÉC"])
    #expect(questionnaire.roles(beginning: "ml e").map(\.short) == ["MLE"])
    #expect(questionnaire.roles(beginning: "secu").map(\.name) == ["sécurité"])
    #expect(questionnaire.roles(beginning: "x").isEmpty)
  }
}
