import Formats
import MaturityModel
import Storage

extension Start {
  /// Makes a new assessment that begins with the answers of an earlier one, and opens it.
  func carried(
    from earlier: String, ballot: BallotRequest? = nil, _ library: Library,
    _ surroundings: Surroundings
  ) throws(Ending) -> Shell.Opening {
    if let file, FilePath.isThere(file) {
      throw Ending(
        .usage, "mlmaturity: \(file.onOneLine) is there already; --from makes a new assessment.")
    }
    let old = try ending(library.readNamed(earlier))
    let chosen = try usable(
      questionnaire == nil
        ? library.newest(old.questionnaire) : ending(library.questionnaires.chosen()))
    let now = surroundings.now
    let respondent = ballot?.respondent(id: surroundings.newID())
    let new = Assessment(
      id: surroundings.newID(), mode: mode, at: now,
      title: fileTitle ?? respondent?.ballotTitle ?? old.titleOfNext(on: surroundings.today),
      questionnaire: chosen, respondent: respondent)
    let forward = CarryForward(from: old, to: new)
    let session = try ending(library.store.create(forward.assessment, at: ref, now: now))
    print("mlmaturity: \(forward.summary)", to: .error)
    return .session(session)
  }
}
