import Formats
import Curses
import MaturityModel
import Reports
import Screens
import Storage

extension Shell {
  /// Does what a screen asked for.
  mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .record(let change): record(change)
    case .undo: travel(back: true)
    case .redo: travel(back: false)
    case .save: save()
    case .edit(let item, let text): edit(text, of: item)
    case .create(let new): create(new)
    case .open(let path):
      open(path, to: .edit)
      if session != nil { restoreDraft() }
    case .openWorkshop(let path): openWorkshop(path)
    case .closeWorkshop: closeWorkshop()
    case .previewPool: previewPool()
    case .writePool(let path, let text): writePool(text, to: path)
    case .readBallots(let folder): readBallots(in: folder)
    case .createFrom(let path): create(from: path)
    case .compare(let first, let second): compare(first, second)
    case .trend(let paths): showTrend(of: paths)
    case .portfolio: showPortfolio()
    case .archive(let path): archive(path)
    case .unarchive(let path): unarchive(path)
    case .rename(let path, let title, let subject): rename(path, title, subject)
    case .duplicate(let path): duplicate(path)
    case .leave:
      if let failure = close() { app.say(failure) }
      showHome()
    case .lookAgain: lookAgain()
    case .takeOver: takeOver()
    case .export: export()
    case .suspend:
      save()
      terminal.suspend()
    case .redraw: terminal.redraw()
    case .mouse(let isOn): terminal.setMouse(isOn)
    case .storeSettings: storeSettings()
    case .quit: ending = Ending(.done)
    case .interrupt: ending = Ending(.interrupted)
    }
  }

  private mutating func record(_ change: Edit.Change) {
    guard let session else { return }
    do throws(StorageError) {
      try session.record(Edit(change, at: surroundings.now))
      if let trouble = session.journalTrouble { app.say("The journal is \(trouble.complaint)") }
    } catch {
      app.say(error.sentence)
    }
    app.adopt(session.assessment)
    keepPlace()
    saveAt = surroundings.milliseconds + 1_000
  }

  private mutating func travel(back: Bool) {
    guard let session else { return }
    do throws(StorageError) {
      let edit = try back ? session.undo() : session.redo()
      app.adopt(session.assessment)
      if let edit {
        app.show(edit, wasUndone: back)
        saveAt = surroundings.milliseconds + 1_000
      } else {
        app.say(back ? "There is nothing to undo." : "There is nothing to redo.")
      }
    } catch {
      app.say(error.sentence)
    }
  }

  /// Saves what is not in the file yet; trouble stays visible until saving works again.
  mutating func save() {
    saveAt = nil
    guard let session, session.canWrite else { return }
    keepPlace()
    do throws(StorageError) {
      try session.save(now: surroundings.now)
      session.synchronizeJournal(now: surroundings.now)
      saveFailure = nil
    } catch {
      saveFailure = error.sentence
    }
  }

  mutating func saveIfDue() {
    guard let saveAt, surroundings.milliseconds >= saveAt else { return }
    save()
  }

  var saveState: Workspace.SaveState {
    if let saveFailure { return .failed(saveFailure) }
    return session?.isDirty == true ? .journaled : .saved
  }

  private mutating func create(_ new: NewAssessment) {
    do {
      adopt(try library.create(new, id: surroundings.newID(), now: surroundings.now))
      if new.isWorkshop { app.startWorkshop() }
    } catch {
      app.say("\(error)")
    }
  }

  mutating func open(_ path: String, to intent: AssessmentSession.Intent) {
    do throws(StorageError) {
      adopt(try library.open(path, to: intent, now: surroundings.now))
    } catch {
      guard case .invalid(let file) = error else { return app.say(error.description) }
      app.show(file.problems, of: path)
    }
  }

  /// Writes the report beside the assessment, in place of an earlier one but of nothing else.
  private mutating func export() {
    guard let session else { return }
    let path =
      (session.path.hasSuffix(".json") ? String(session.path.dropLast(5)) : session.path)
      + ".report.txt"
    let report = ScoreReport(session.assessment).text(isASCII: app.workspace.isASCII)
    do throws(StorageError) {
      try AtomicFile(invented: path).replace(with: Array(report.utf8), kind: "report") {
        ScoreReport.isReport(String(decoding: $0, as: UTF8.self))
      }
      app.say("The report is in \(path).")
    } catch {
      app.say(error.description)
    }
  }

  private mutating func takeOver() {
    guard let path = session?.path else { return }
    _ = close()
    open(path, to: .takeOver)
    if session == nil { showHome() } else { restoreDraft() }
  }

  /// Shows a session where the user left it, with what was brought back.
  mutating func adopt(_ session: AssessmentSession) {
    // What was typed on the home screen has become this assessment.
    if self.session == nil { keepDraft(nil) }
    self.session = session
    shelfReader?.stop()
    shelfReader = nil
    saveFailure = nil
    let desk = Desk(for: session.assessment.id, at: session.path, in: library.folders)
    put(desk)
    app.workspace.readOnlyReason = session.readOnlyReason
    app.adopt(session.assessment)
    app.start(at: desk.place.flatMap { Place($0) })
    recoverDrafts(from: desk)
    if let recovery = session.recovery {
      app.say(recovery.sentence)
      saveAt = surroundings.milliseconds + 1_000
    }
    if let caveat = session.caveat { app.sayAlso(caveat) }
  }

  /// What a crash says: how to go on from where the user is.
  func setCrashNote() {
    let command = session.map { "mlmaturity assess " + quoted($0.path) } ?? "mlmaturity"
    Terminal.setCrashNote(
      "mlmaturity \(Surroundings.version) stopped because of a fault. Every answer is kept: "
        + "run \(command) to go on.")
  }

  /// Unfinished notes of a killed program become notes, which can be undone.
  private mutating func recoverDrafts(from desk: Desk) {
    guard session?.canWrite == true else { return }
    for (item, text) in desk.drafts.sorted(by: { $0.key < $1.key }) {
      for effect in app.takeNote(text, item: item) { carryOut(effect) }
      try? desk.keepDraft(nil, of: item)
      app.say("An unfinished note of \(item.uppercased()) was kept. u undoes that.")
    }
  }

  private var recentFiles: RecentFiles { RecentFiles(library.folders) }

  /// Saves and closes the file; answers the trouble, if there was any.
  mutating func close() -> String? {
    keepDraft(app.draft)
    guard let session else { return nil }
    keepPlace()
    // A list that cannot be kept is no reason to disturb anybody.
    if session.canWrite { try? recentFiles.add(session.path) }
    saveAt = nil
    self.session = nil
    put(nil)
    app.workspace.readOnlyReason = nil
    defer { app.adopt(nil) }
    do throws(StorageError) {
      try session.close(now: surroundings.now)
      saveFailure = nil
      return nil
    } catch {
      return error.description + " " + error.fateOfAnswers
    }
  }

  private func keepPlace() {
    guard let place = app.place, session?.canWrite == true else { return }
    // Losing the place is no reason to disturb anybody.
    try? desk?.keepPlace(place.json)
  }

  mutating func showHome() {
    app.workspace.shelf = library.shelf()
    app.adopt(nil)
    app.goHome()
    // Without an assessment a text belongs to the folder that the home screen shows.
    put(Desk(for: "", at: library.folders.assessments ?? "", in: library.folders))
    restoreDraft()
    readShelf()
  }

  /// Reads the folder of assessments again, in the background.
  mutating func readShelf() {
    shelfReader?.stop()
    guard let folder = try? AssessmentFolder(library.folders) else { return }
    app.workspace.shelf.reading = .init(done: 0, total: 0)
    let reader = ShelfReader()
    // A folder that was named is shown alone.
    let isNamed = appearance.store != nil || surroundings.value("MLMATURITY_STORE") != nil
    reader.start(
      folder, and: isNamed ? [] : recentFiles.paths, find: library.find, wake: terminal.wake)
    shelfReader = reader
  }

  /// Takes over what the background reading has found.
  mutating func updateShelf() {
    guard let shelfReader, session == nil, shelfReader.update(&app.workspace.shelf) else { return }
    app.refresh()
    if app.workspace.shelf.reading == nil { self.shelfReader = nil }
  }
}
