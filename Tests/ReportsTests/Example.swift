import MaturityModel
import Storage

/// The first questionnaire that came with the program; nobody changes its texts any more.
let firstQuestionnaire: Questionnaire = {
  guard let first = BuiltInQuestionnaires()["mlops-adoption", version: "1.0.0"] else {
    preconditionFailure("What old files name is built in.")
  }
  return first
}()
