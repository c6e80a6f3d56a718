@testable import MaturityModel
import Storage
import Testing
import TextCanvas

@testable import Screens

/// What comes with the program stays in view, in as few pictures as can be: every other picture is of the small
/// questionnaire.
struct BuiltInPicturesTests {
  private var unanswered: Assessment {
    var assessment = Assessment.blank
    assessment.questionnaire = BuiltInQuestionnaires().standard
    return assessment
  }

  @Test(.inPseudo) func `the default questionnaire is as it was`() {
    expectPicture(of: Walk(unanswered, at: .item("mod-3")), named: "built-in-item")
    var overview = Walk(unanswered, at: .item("mod-3"))
    overview.type("o")
    expectPicture(of: overview, named: "built-in-overview")
  }
}
