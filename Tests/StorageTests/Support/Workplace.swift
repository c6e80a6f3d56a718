import MaturityModel
import Storage

/// One assessment file in a folder of its own, and the sessions that work on it.
struct Workplace {
  private let folder = TemporaryFolder()

  var path: String { folder.path }
  var folders: Folders { folder.folders }
  var file: String { path + "/a.json" }

  /// The journal of the file.
  var journal: String {
    let name = SHA256.hexadecimal(of: Array(FilePath(following: file).text.utf8))
    return path + "/home/.local/state/mlmaturity/\(name).jsonl"
  }

  /// Makes the file, without any answer; or with those of another assessment.
  func create(_ assessment: Assessment? = nil) throws -> AssessmentSession {
    var unanswered = Samples.assessment
    unanswered.responses = [:]
    return try AssessmentSession.create(
      assessment ?? unanswered, at: file, in: folders, as: .current, now: Samples.now)
  }

  func reopen(to intent: AssessmentSession.Intent = .edit) throws -> AssessmentSession {
    try AssessmentSession.open(
      file, to: intent, in: folders, as: .current, now: Samples.now,
      find: Samples.noQuestionnaire)
  }

  func answering(_ item: String, _ rank: Int, in session: AssessmentSession) -> Edit {
    Edit(
      .response(
        item: item, before: session.assessment.responses[item] ?? Response(),
        after: Response(answer: .rank(rank), answeredAt: Samples.now)), at: Samples.now)
  }

  /// Ends a session as a killed process does: nothing is saved, and the claim ends.
  func kill(_ session: AssessmentSession) { session.abandon() }

  func read(_ name: String) -> [UInt8] { folder.read(name) }
  func write(_ text: String, to name: String) { folder.write(text, to: name) }
  func write(_ bytes: [UInt8], to name: String) { folder.write(bytes, to: name) }
  func exists(_ name: String) -> Bool { folder.exists(name) }
}
