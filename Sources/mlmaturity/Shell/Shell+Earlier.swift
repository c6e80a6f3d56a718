import Curses
import MaturityModel
import Screens
import Storage

/// The result before the one that is open, to say what changed since.
extension Shell {
  /// Looks for the newest earlier result of the subject of the open assessment, while keys are answered.
  mutating func lookForEarlier() {
    earlier?.stop()
    earlier = nil
    guard let session, library.folders.assessments != nil else { return }
    let (library, assessment, path) = (library, session.assessment, session.path)
    guard !assessment.details.subject.historyKey.allSatisfy(\.isEmpty) else { return }
    let reading = BackgroundReading(wake: terminal.wake)
    earlier = reading
    reading.start { reading in
      var newest: (at: Timestamp, ref: AssessmentRef)?
      library.store.list(archived: false) { found, total in
        if case .success(let summary) = found, let at = summary.completedAt, !summary.isBallot,
          summary.ref.path != path, summary.id != assessment.id,
          summary.subject.isSame(as: assessment.details.subject),
          at < assessment.moment ?? Timestamp(seconds: .max),
          at > newest?.at ?? .init(seconds: .min)
        {
          newest = (at, summary.ref)
        }
        return reading.count(1, of: total)
      }
      var reader = BatchReader(find: library.questionnaires.find)
      let before = newest.flatMap { newest in
        try? reader.read(library.store.bytes(of: newest.ref), of: newest.ref.path)
      }
      return .earlier(before)
    }
  }

  /// Takes over what was found.
  mutating func updateEarlier() {
    guard let outcome = earlier?.outcome else { return }
    earlier = nil
    tell(outcome)
  }
}
