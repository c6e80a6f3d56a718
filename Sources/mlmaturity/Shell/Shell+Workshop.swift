import Formats
import Curses
import MaturityModel
import Screens
import Storage
import TextCanvas

extension Shell {
  /// Does what changes when a workshop begins or ends, and counts its minutes.
  mutating func followWorkshop() {
    let isOn = app.isInWorkshop
    if isOn != isInWorkshop {
      isInWorkshop = isOn
      if mouseUse == .auto, app.workspace.isMouseOn != isOn {
        app.workspace.isMouseOn = isOn
        terminal.setMouse(isOn)
      }
    }
    let now = surroundings.milliseconds
    if minuteTick.isDue(at: now) {
      app.workspace.now = surroundings.now
      for effect in app.handle(.deadline) { carryOut(effect) }
    }
    minuteTick.follow(
      app.countsMinutes, at: now, second: ((surroundings.now.seconds % 60) + 60) % 60)
  }

  /// Opens the workshop of an assessment, or says why there can be none.
  mutating func openWorkshop(_ path: String) {
    open(path, to: .edit)
    guard let session else { return }
    guard let reason = session.assessment.reasonAgainstWorkshop else {
      app.startWorkshop()
      return restoreDraft()
    }
    _ = close()
    showHome()
    app.say(reason)
  }

  /// Reads the file again that another window works on; what was shown stays where that fails.
  mutating func lookAgain() {
    guard let path = session?.path else { return }
    do throws(StorageError) {
      let session = try library.open(path, to: .look, now: surroundings.now)
      self.session = session
      app.adopt(session.assessment)
    } catch {
      app.say(error.sentence)
    }
  }

  /// Closes the workshop and forgets single votes; tells of files that could not be removed.
  mutating func closeWorkshop() {
    guard let session, let change = session.assessment.closingWorkshop(at: surroundings.now) else {
      return
    }
    do throws(StorageError) {
      let left = try session.closeWorkshop(
        Edit(change, at: surroundings.now), now: surroundings.now)
      desk?.removeDrafts()
      keptDraft = nil
      saveAt = nil
      app.adopt(session.assessment)
      app.showClosedWorkshop()
      app.say(
        left.isEmpty
          ? "The workshop is closed; single votes are forgotten. R finishes the assessment."
          : "Closed, but votes are still in \(left.joined(separator: ", ")): please delete that.")
    } catch {
      app.say(error.sentence)
    }
  }

  /// Shows what a file of counts alone would say, and what in it may still point to somebody.
  mutating func previewPool() {
    guard let session else { return }
    guard let pool = PooledExport(of: session.assessment) else {
      return app.say("A pool needs the votes of two people that were revealed.")
    }
    let path =
      (session.path.hasSuffix(".json") ? String(session.path.dropLast(5)) : session.path)
      + ".pool.json"
    app.showPool(pool, text: pool.preview, path: path)
  }

  /// Writes such a file; one that is there is left alone.
  mutating func writePool(_ text: String, to path: String) {
    do throws(StorageError) {
      try AtomicFile(invented: path).create(Array(text.utf8))
      app.say("Written to \(path).")
    } catch {
      app.say(error.description)
    }
  }

  /// Looks into a folder for ballots; what cannot be read is named, and the rest counts.
  mutating func readBallots(in folder: String) {
    var content = BallotFolder.Content()
    var reader = library.batchReader
    do throws(StorageError) {
      content = try BallotFolder(folder).content(
        home: surroundings.value("HOME"), except: session?.path
      ) { path throws(StorageError) in try reader.read(path) }
    } catch {
      app.say(error.description)
    }
    app.workspace.ballots = FoundBallots(
      folder: folder, files: content.files, problems: content.problems, at: surroundings.now)
    app.refresh()
  }
}
