import MaturityModel
import Screens
import Storage

extension Shell {
  /// What to begin with.
  enum Opening {
    case home
    /// The home screen over an example that is made for it.
    case example
    case new(questionnaire: String?, mode: Assessment.Mode)
    case session(AssessmentSession)
    /// What only the facilitator of a workshop should see, of a file that another window works on.
    case facilitator(AssessmentSession)
    /// The copies by the names of their files.
    case reconciliation(AssessmentSession, Reconciliation, mine: String, theirs: String)
    /// A room to vote in, with what is asked there.
    case room(JoinedRoom, Questionnaire)
  }

  mutating func begin(_ opening: Opening, asWorkshop: Bool) {
    setCrashNote()
    switch opening {
    case .home: showHome()
    case .example: showExample()
    case .new(let questionnaire, let mode):
      showHome()
      if app.draft?.field.form != .new {
        tell(.new(questionnaire: questionnaire, mode: mode, isWorkshop: asWorkshop))
      }
    case .session(let session):
      adopt(session)
      if asWorkshop { tell(.workshop(onWall: true)) }
      restoreDraft()
    case .facilitator(let session):
      adopt(session)
      tell(.facilitator)
    case .reconciliation(let session, let reconciliation, let mine, let theirs):
      adopt(session)
      tell(.reconciliation(reconciliation, mine: mine, theirs: theirs))
      restoreDraft()
    case .room(let joined, let questionnaire):
      (live.joined, live.questionnaire) = (joined, questionnaire)
      lookIntoRoom()
    }
  }
}
