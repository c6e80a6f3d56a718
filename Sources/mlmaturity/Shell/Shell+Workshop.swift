import Curses
import Formats
import MaturityModel
import Screens
import Storage
import TextCanvas
import Translation

extension Shell {
  /// Does what changes when a workshop begins or ends, and counts its minutes.
  mutating func followWorkshop() {
    let isOn = isInWorkshop
    if isOn != followsWorkshop {
      followsWorkshop = isOn
      if mouseUse == .auto {
        tell(.mouse(isOn))
        terminal.setMouse(isOn)
      }
    }
    let now = surroundings.milliseconds
    let (file, surroundings) = (session?.path, surroundings)
    let hasNews = follower.hasNews(of: app.followed, at: now) { followed in
      FileTraces(
        of: followed.isFile ? [file].compactMap(\.self) : [],
        ballots: followed.ballotFolder.isEmpty ? nil : BallotFolder(followed.ballotFolder),
        home: surroundings.value("HOME"))
    }
    if hasNews || minuteTick.isDue(at: now) { handle(.deadline) }
    minuteTick.follow(
      app.countsMinutes, at: now, second: ((surroundings.now.seconds % 60) + 60) % 60)
  }

  /// True while a workshop goes on in the open assessment.
  var isInWorkshop: Bool { session?.assessment.workshop != nil }

  /// Opens the workshop of an assessment, or says why there can be none.
  mutating func openWorkshop(_ ref: AssessmentRef) throws(StorageError) {
    try open(ref, to: .edit)
    guard let session else { return }
    guard let reason = session.assessment.reasonAgainstWorkshop else {
      tell(.workshop())
      return restoreDraft()
    }
    _ = close()
    showHome()
    say(reason)
  }

  /// Reads the file again that another window works on; what was shown stays where that fails.
  mutating func lookAgain() {
    guard let ref = session?.ref else { return }
    do throws(StorageError) {
      let session = try library.store.open(ref, to: .look, now: surroundings.now)
      self.session = session
      tell(.changed(session.assessment))
    } catch { say(error.sentence) }
  }

  /// Closes the workshop and forgets single votes; tells of files that could not be removed.
  mutating func closeWorkshop() {
    guard let session, let change = session.assessment.closingWorkshop(at: surroundings.now) else {
      return
    }
    // Who votes hears of it, and nothing of the room stays in the journal.
    closeRoom()
    do throws(StorageError) {
      let left = try session.closeWorkshop(
        Edit(change, at: surroundings.now), now: surroundings.now)
      desk?.removeDrafts()
      keptDraft = nil
      saveAt = nil
      tell(.closedWorkshop(session.assessment))
      say(
        left.isEmpty
          ? phrase(
            """
            The workshop is closed; single votes are forgotten. R finishes the assessment.
            """)
          : phrase(
            """
            Closed, but votes are still in \(left.joined(separator: ", "), "files"): please \
            delete that.
            """))
    } catch { say(error.sentence) }
  }

  /// Shows what a file of counts alone would say, and what in it may still point to somebody.
  mutating func previewPool() {
    guard let session else { return }
    guard let pool = PooledExport(of: session.assessment, on: surroundings.today) else {
      return say(phrase("A pool needs the votes of two people that were revealed."))
    }
    tell(.pool(pool, text: pool.preview, path: session.path.withoutJSON + ".pool.json"))
  }

  /// Writes such a file; one that is there is left alone.
  mutating func writePool(_ text: String, to path: String) throws(StorageError) {
    try AtomicFile(invented: path).create(Array(text.utf8))
    say(phrase("Written to \(path, "path")."))
  }

  /// Looks into a folder for ballots, and through what was pasted; what cannot be read is named, and the rest counts.
  mutating func readBallots(in folder: String, pasted: String) {
    guard let assessment = session?.assessment else { return }
    let own = assessment.questionnaire
    let find = library.questionnaires.find
    // What the workshop asks counts, whatever else goes by the same name here.
    var reader = BatchReader { id, version in
      id == own.id && version == own.version ? own : find(id, version)
    }
    let readers = BallotForm.all(of: assessment).map { SheetReader($0, columns: library.columns) }
    var content = BallotFolder.Content()
    do throws(StorageError) {
      content = try BallotFolder(folder).content(
        home: surroundings.value("HOME"), except: session?.path, readers: readers
      ) { path throws(StorageError) in try reader.read(path) }
    } catch { say(error.description) }
    let codes = BallotCodes(
      Array(pasted.utf8), name: phrase("pasted text"), forms: readers.map(\.form))
    var found = FoundBallots(
      folder: folder, files: content.files + codes.files,
      problems: content.problems + codes.problems, at: surroundings.now)
    (found.faults, found.remarks, found.pasted) = (content.faults, content.remarks, pasted)
    tell(.ballots(found))
  }
}
