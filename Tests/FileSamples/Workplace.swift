import Formats
import MaturityModel
import Storage

/// One assessment file in a folder of its own, and the sessions that work on it.
struct Workplace {
  private let folder = TemporaryFolder()

  var path: String { folder.path }
  var folders: Folders { folder.folders }
  var file: String { path + "/a.json" }
  var store: FileStore { FileStore(folders, find: Samples.noQuestionnaire) }

  /// The journal of the file while it holds the assessment of an id.
  func journal(of id: String = Samples.assessment.id) -> String {
    journal(named: FilePath(following: file).text + "\n" + id)
  }

  /// The journal whose name is the hash of a text.
  func journal(named text: String) -> String {
    path + "/home/.local/state/mlmaturity/\(SHA256.hexadecimal(of: Array(text.utf8))).jsonl"
  }

  /// Makes the file, without any answer; or with those of another assessment.
  func create(_ assessment: Assessment? = nil) throws -> AssessmentSession {
    var unanswered = Samples.assessment
    unanswered.responses = [:]
    return try store.create(
      assessment ?? unanswered, at: AssessmentRef(file), now: Samples.now)
  }

  func reopen(to intent: AssessmentSession.Intent = .edit) throws -> AssessmentSession {
    try store.open(AssessmentRef(file), to: intent, now: Samples.now)
  }

  func answering(_ item: Item.ID, _ rank: Int, in session: AssessmentSession) -> Edit {
    var response = Response(answer: .rank(rank))
    response.answeredAt = Samples.now
    return Edit(
      .response(
        item: item, before: session.assessment.responses[item] ?? Response(), after: response),
      at: Samples.now)
  }

  /// Ends a session as a killed process does: nothing is saved, and the claim ends.
  func kill(_ session: AssessmentSession) { session.abandon() }

  func read(_ name: String) -> [UInt8] { folder.read(name) }
  func write(_ text: String, to name: String) { folder.write(text, to: name) }
  func write(_ bytes: [UInt8], to name: String) { folder.write(bytes, to: name) }
  func exists(_ name: String) -> Bool { folder.exists(name) }
}
