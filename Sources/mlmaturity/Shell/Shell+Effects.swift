import Curses
import Documents
import Formats
import MaturityModel
import Screens
import Storage
import TextCanvas
import Translation

extension Shell {
  /// Does what a screen asked for; trouble with files is said.
  mutating func carryOut(_ effect: Effect) {
    do throws(StorageError) {
      try perform(effect)
    } catch {
      // On a wall there is no home to say it at.
      if ending != nil { ending = Ending(.failed, "mlmaturity: \(error.description)") }
      if case .invalid(let invalid) = error {
        return tell(.problems(invalid.problems, of: invalid.problems.first?.file ?? ""))
      }
      if case .held(_, let holder) = error { return say(holder.readOnlyReason) }
      say(error.description)
    }
  }

  private mutating func perform(_ effect: Effect) throws(StorageError) {
    switch effect {
    case .record(let change): record(change)
    case .undo: travel(back: true)
    case .redo: travel(back: false)
    case .save: save()
    case .edit(let item, let text): edit(text, of: item)
    case .create(let new): try create(new)
    case .open(let path):
      try open(AssessmentRef(path), to: .edit)
      restoreDraft()
    case .openResult(let path):
      try open(AssessmentRef(path), to: .edit, atResult: true)
      restoreDraft()
    case .openWorkshop(let path): try openWorkshop(AssessmentRef(path))
    case .closeWorkshop: closeWorkshop()
    case .live(let act): carryOut(act)
    case .previewPool: previewPool()
    case .writePool(let path, let text): try writePool(text, to: path)
    case .readBallots(let folder, let pasted): readBallots(in: folder, pasted: pasted)
    case .createFrom(let path): try create(from: AssessmentRef(path))
    case .recheck(let path, let begun):
      try recheck(AssessmentRef(path), begun: begun.map { AssessmentRef($0) })
    case .compare(let first, let second): try compare(AssessmentRef(first), AssessmentRef(second))
    case .trend(let paths): showTrend(of: paths.map { AssessmentRef($0) })
    case .portfolio: showPortfolio()
    case .look(let folder): look(into: folder)
    case .keepFound(let found): try keep(found)
    case .forgetFound: forgetFound()
    case .showLines(let repository, let path, let line): showLines(repository, path, line)
    case .archive(let path): try archive(AssessmentRef(path))
    case .unarchive(let path): try unarchive(AssessmentRef(path))
    case .rename(let path, let title, let subject): try rename(AssessmentRef(path), title, subject)
    case .duplicate(let path): try duplicate(AssessmentRef(path))
    case .merge(let paths): try merge(paths.map { AssessmentRef($0) })
    case .example(let isShown): isShown ? showExample() : leaveExample()
    case .addCompanion(let path): try addCompanion(to: path)
    case .goOnBeside: try goOnBeside()
    case .leave: leave()
    case .lookAgain: lookAgain()
    case .takeOver: try takeOver()
    case .copy(let text): copy(text)
    case .openLink(let link): open(link: link)
    case .writeReport(let content, let path, let isTyped, let brand, let texts):
      write(content, to: path, isTyped, brand: brand, texts: texts)
    case .detectColours: detectColours()
    case .suspend:
      save()
      terminal.suspend()
    case .redraw: terminal.redraw()
    case .mouse(let isOn): terminal.setMouse(isOn)
    case .storeSettings(let settings): try store(settings)
    case .quit: ending = Ending(.done)
    case .interrupt: ending = Ending(.interrupted)
    }
  }

  private func copy(_ text: String) { terminal.copy(base64: Array(text.utf8).base64) }

  /// Shows a page in the user's browser, and says which way it went.
  private mutating func open(link: String) {
    if let opener = LinkOpener(surroundings), opener.open(link) {
      return say(phrase("Handed to the browser: \(link, "link")"))
    }
    if dialogue != nil { return say(phrase("The page is \(link, "address").")) }
    copy(link)
    say(phrase("Copied, if this terminal allows it: \(link, "link")"))
  }

  private mutating func detectColours() {
    let colour = terminal.background(within: surroundings.patienceWithTerminal)
    tell(.theme(colour.map { Theme.named(forBackground: $0) }))
  }

  private mutating func leave() {
    if let failure = close() { say(failure) }
    showHome()
  }

  private mutating func record(_ change: Edit.Change) {
    guard let session else { return }
    do throws(StorageError) {
      try session.record(Edit(change, at: surroundings.now))
      if let trouble = session.journalTrouble {
        say(phrase("The journal is \(trouble.complaint, "complaint")"))
      }
    } catch { say(error.sentence) }
    tell(.changed(session.assessment))
    live.look.hurry(at: surroundings.milliseconds)
    keepPlace()
    saveAt = surroundings.milliseconds + 1_000
  }

  private mutating func travel(back: Bool) {
    guard let session else { return }
    let companion = session.assessment.details.companion
    defer { if session.assessment.details.companion != companion { showBeside() } }
    do throws(StorageError) {
      guard let edit = try back ? session.undo() : session.redo() else {
        return say(back ? phrase("There is nothing to undo.") : phrase("There is nothing to redo."))
      }
      tell(back ? .undone(edit, session.assessment) : .redone(edit, session.assessment))
      saveAt = surroundings.milliseconds + 1_000
      live.look.hurry(at: surroundings.milliseconds)
    } catch { say(error.sentence) }
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
      sendLater()
    } catch {
      if case .changed = error, isShared { return joinOthers() }
      saveFailure = error.sentence
    }
  }

  mutating func saveIfDue() {
    guard let saveAt, surroundings.milliseconds >= saveAt else { return }
    save()
  }

  private mutating func create(_ new: NewAssessment) throws(StorageError) {
    adopt(try library.create(new, id: surroundings.newID(), now: surroundings.now))
    if new.isWorkshop { tell(.workshop()) }
  }

  mutating func open(
    _ ref: AssessmentRef, to intent: AssessmentSession.Intent, atResult: Bool = false
  ) throws(StorageError) {
    adopt(try library.store.open(ref, to: intent, now: surroundings.now), atResult: atResult)
  }

  private mutating func takeOver() throws(StorageError) {
    guard let ref = session?.ref else { return }
    _ = close()
    defer { if session == nil { showHome() } }
    try open(ref, to: .takeOver)
    restoreDraft()
  }

  /// Shows a session where the user left it, or at its result, with what was brought back.
  mutating func adopt(_ session: AssessmentSession, atResult: Bool = false) {
    // What was typed on the home screen has become this assessment.
    if self.session == nil { keepDraft(nil) }
    self.session = session
    session.languageShown = library.shown(session.assessment).questionnaire.languageShown
    shelfReader?.stop()
    shelfReader = nil
    saveFailure = nil
    let desk = Desk(for: session.assessment.id, at: session.path, in: library.folders)
    put(desk)
    tell(
      .opened(
        session.assessment, path: session.path,
        at: place(of: session.assessment, on: desk, atResult: atResult),
        readOnlyReason: session.readOnlyReason))
    lookForEarlier()
    showBeside()
    showFound()
    recoverDrafts(from: desk)
    if let recovery = session.recovery {
      if session.reconciliation == nil { say(recovery.sentence) }
      saveAt = surroundings.milliseconds + 1_000
    }
    if let reconciliation = session.reconciliation { tell(reconciliation) }
    sendLater()
    tellCircle()
    if let caveat = session.caveat { tell(.message(caveat, also: true)) }
  }

  /// Where the user left an assessment; of a finished one the page of the result, where that is wanted.
  private func place(of assessment: Assessment, on desk: Desk, atResult: Bool) -> Place? {
    let place = desk.place.flatMap { Place($0) }
    guard atResult, assessment.details.completedAt != nil, assessment.workshop == nil else {
      return place
    }
    if case .result? = place { return place }
    return .result()
  }

  /// What a crash says: how to go on from where the user is.
  func setCrashNote() {
    let command = session.map { "mlmaturity assess " + quoted($0.path) } ?? "mlmaturity"
    Terminal.setCrashNote(
      phrase(
        """
        mlmaturity \(Surroundings.version, "version") stopped because of a fault. Every answer \
        is kept: run \(command, "command") to go on.
        """))
  }

  /// Unfinished notes of a killed program become notes, which can be undone.
  private mutating func recoverDrafts(from desk: Desk) {
    guard session?.canWrite == true else { return }
    for (item, text) in desk.drafts.sorted(by: { $0.key < $1.key }) {
      tell(.note(EditorText.note(in: text), item: item))
      try? desk.keepDraft(nil, of: item)
      say(phrase("An unfinished note of \(item.displayed, "item") was kept. u undoes that."))
    }
  }

  /// Saves and closes the file; answers the trouble, if there was any.
  mutating func close() -> String? {
    keepDraft(app.draft)
    guard let session else { return nil }
    keepPlace()
    // A list that cannot be kept is no reason to disturb anybody; the example is nothing to come back to.
    if session.canWrite, !library.isExample, library.isKept, !isShared {
      try? RecentFiles(library.folders).add(session.path)
    }
    saveAt = nil
    let merged = session.assessment
    self.session = nil
    before = nil
    put(nil)
    do throws(StorageError) {
      try session.close(now: surroundings.now)
      saveFailure = nil
      return putCopiesAway(of: merged)
    } catch { return error.description + " " + error.fateOfAnswers }
  }

  func keepPlace() {
    guard let place = app.place, session?.canWrite == true else { return }
    // Losing the place is no reason to disturb anybody.
    try? desk?.keepPlace(place.json)
  }

  mutating func showHome() {
    let shelf = library.shelf()
    tell(.home(shelf))
    tellCircle()
    // On the wall there is no home: the program ends.
    guard ending == nil else { return }
    // Without an assessment a text belongs to the folder that the home screen shows.
    put(Desk(for: "", at: library.folders.assessments ?? "", in: library.folders))
    restoreDraft()
    readShelf(shelf)
  }

  /// Reads the folder of assessments again, in the background.
  mutating func readShelf(_ bare: Shelf? = nil) {
    shelfReader?.stop()
    guard library.folders.assessments != nil else { return }
    tell(.rereading)
    let reader = ShelfReader(bare ?? library.shelf())
    reader.start(library.store, now: surroundings.now, wake: terminal.wake)
    shelfReader = reader
  }

  /// Takes over what the background reading has found.
  mutating func updateShelf() {
    guard let shelfReader, session == nil, let shelf = shelfReader.news() else { return }
    tell(.shelf(shelf))
    if shelf.reading == nil { self.shelfReader = nil }
  }
}
