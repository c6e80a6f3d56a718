import Formats
import Foundation
@testable import MaturityModel

extension Questionnaire {
  /// The small questionnaire of the pictures.
  ///
  /// Two dimensions with long texts and two with short ones, and some of every other kind of item; its ids are a part of
  /// those of the first questionnaire.
  static let example: Questionnaire = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Example/questionnaire.json")
    guard let bytes = try? Data(contentsOf: file),
      case .success(let questionnaire) = QuestionnaireReader.read(
        Array(bytes), file: "questionnaire.json")
    else { preconditionFailure("The example is a questionnaire.") }
    return questionnaire
  }()
}

extension Assessment {
  /// The same on the small questionnaire, so that no picture changes with a text of a built-in one: what it does not ask
  /// falls away, and revisions stay.
  var small: Assessment {
    var small = self
    var example = Questionnaire.example
    let ids = Set(example.items.map(\.id))
    for dimension in example.dimensions.indices {
      for place in example.dimensions[dimension].practices.indices {
        let id = example.dimensions[dimension].practices[place].id
        guard let own = questionnaire.practice(id)?.practice else { continue }
        example.dimensions[dimension].practices[place].revision = own.revision
      }
    }
    if questionnaire.digest.isEmpty { example.digest = "" }
    small.questionnaire = example
    small.responses = responses.filter { ids.contains($0.key) }
    small.details.worst = details.worst.filter(ids.contains)
    small.details.targets = details.targets.filter { ids.contains($0.key) }
    return small
  }
}
