import Formats
import MaturityModel
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Start {
  /// Makes a new assessment that begins with the answers of an earlier one, and opens it.
  func carried(
    from earlier: String, ballot: BallotRequest? = nil, _ library: Library,
    _ surroundings: Surroundings
  ) throws(Ending) -> Shell.Opening {
    if let file, access(file, F_OK) == 0 {
      throw Ending(
        .usage, "mlmaturity: \(file.onOneLine) is there already; --from makes a new assessment.")
    }
    let old = try ending { () throws(StorageError) in try library.read(earlier, .named) }
    let chosen = try latest(for: old, library)
    guard mode == .full || chosen.hasQuickScan else {
      throw Ending(.usage, "mlmaturity: \(chosen.id) has no core practices, so no quick scan.")
    }
    let now = surroundings.now
    let respondent = ballot?.respondent(id: surroundings.newID())
    let new = Assessment(
      id: surroundings.newID(), mode: mode, createdAt: now, updatedAt: now,
      details: Details(
        title: fileTitle ?? respondent?.ballotTitle ?? old.titleOfNext(on: surroundings.today)),
      questionnaire: chosen, respondent: respondent)
    let forward = CarryForward(from: old, to: new)
    let session = try ending { () throws(StorageError) in
      try library.create(forward.assessment, at: file, now: now)
    }
    print("mlmaturity: \(forward.summary)", to: .error)
    return .session(session)
  }

  /// The questionnaire that was asked for, else the newest of the earlier one's id that is at hand.
  private func latest(for old: Assessment, _ library: Library) throws(Ending) -> Questionnaire {
    if questionnaire != nil {
      return try ending { () throws(StorageError) in try library.chosen() }
    }
    guard let found = try? library.questionnaire(id: old.questionnaire.id),
      !old.questionnaire.isNewer(than: found)
    else { return old.questionnaire }
    return found
  }

  /// The name of the file without its ending; nil where none is given.
  var fileTitle: String? {
    guard let name = file?.split(separator: "/").last else { return nil }
    return (name.hasSuffix(".json") ? String(name.dropLast(5)) : String(name)).onOneLine
  }
}
