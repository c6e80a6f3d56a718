import MaturityModel
import Synchronization

/// Questionnaires by id and version, each looked up once.
final class Lookup: Sendable {
  private struct Key: Hashable {
    var id: String
    var version: String
  }

  private let find: @Sendable (String, String) -> Questionnaire?
  private let known = Mutex<[Key: Questionnaire?]>([:])

  init(_ find: @escaping @Sendable (String, String) -> Questionnaire?) { self.find = find }

  func questionnaire(id: String, version: String) -> Questionnaire? {
    known.withLock { known in
      let key = Key(id: id, version: version)
      if let found = known[key] { return found }
      let found = find(id, version)
      known[key] = .some(found)
      return found
    }
  }
}
