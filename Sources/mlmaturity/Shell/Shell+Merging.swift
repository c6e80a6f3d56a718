import MaturityModel
import Screens
import Storage
import Translation

/// Copies of one assessment that become one again.
extension Shell {
  /// Makes one new file of copies, the first of which counts, and shows what they contradict.
  ///
  /// What was begun with the same copies before is gone on with.
  mutating func merge(_ refs: [AssessmentRef]) throws(StorageError) {
    var files: [(ref: AssessmentRef, assessment: Assessment)] = []
    for ref in refs { files.append((ref, try library.store.read(ref))) }
    let untouched = files.filter { !$0.assessment.isReconciled }
    let pair = (untouched.count > 1 ? untouched : files).prefix(2)
    guard let mine = pair.first, let theirs = pair.last, pair.count == 2 else { return }
    if let refusal = Reconciliation.refusal(
      mine: mine.assessment, theirs: theirs.assessment, base: nil)
    {
      return say(refusal)
    }
    let reconciliation = Reconciliation(mine: mine.assessment, theirs: theirs.assessment, base: nil)
    let session = try library.reconciled(
      reconciliation, at: AssessmentRef(mine.ref.path.withoutJSON + "-merged.json"),
      now: surroundings.now)
    merging = (reconciliation, [mine.ref, theirs.ref])
    adopt(session)
    guard reconciliation.conflicts.isEmpty else {
      return tell(
        .reconciliation(reconciliation, mine: mine.ref.path, theirs: theirs.ref.path))
    }
    say(phrase("Nothing contradicted: this is both in one. H puts the copies into the archive."))
  }

  /// Moves the copies into the archive that were merged, once nothing is left to settle; answers the trouble, if there
  /// was any.
  mutating func putCopiesAway(of merged: Assessment) -> String? {
    guard let merging else { return nil }
    self.merging = nil
    guard
      !merging.reconciliation.conflicts.contains(where: {
        merging.reconciliation.isOpen($0, in: merged)
      })
    else { return nil }
    do throws(StorageError) {
      for copy in merging.copies {
        tell(.archived(try library.store.archive(copy, now: surroundings.now).path))
      }
      return nil
    } catch { return error.description }
  }
}
