import MaturityModel
import Storage
import Testing
import TextCanvas

@testable import Screens

/// The program without terminal and files: keys in, pictures out, and a session on an assessment in memory.
struct Walk {
  var app: App
  /// What is said, where the walk is one by lines.
  var dialogue = Dialogue()
  private(set) var effects: [Effect] = []
  /// Begun with the first effect that needs it, so that walks can be copied until then.
  private var session: AssessmentSession?

  /// What went into the screens beside keys, for those who ask where a text comes from.
  private(set) var inputs: [any Sendable] = []
  /// The characters that were typed.
  private(set) var typed = ""

  /// Where the session is kept; nil for a store of its own.
  private let store: MemoryStore?

  /// A walk on the home screen.
  init(
    size: Size = Size(rows: 24, columns: 80), shelf: Shelf = Shelf(), isASCII: Bool = false,
    isLinear: Bool = false, store: MemoryStore? = nil
  ) {
    self.store = store
    app = App(
      Device(
        size: isLinear ? Size(rows: 1_000_000, columns: 400) : size,
        metrics: isASCII ? .ascii : .plain, isASCII: isASCII || isLinear, isLinear: isLinear,
        now: Timestamp(seconds: 1_795_000_000)))
    app.workspace.shelf = shelf
    inputs.append(shelf)
  }

  /// A walk through an open assessment, from where it was left.
  init(
    _ assessment: Assessment, size: Size = Size(rows: 24, columns: 80), isASCII: Bool = false,
    isLinear: Bool = false, at place: Place? = nil, store: MemoryStore? = nil
  ) {
    self.init(size: size, isASCII: isASCII, isLinear: isLinear, store: store)
    handle(.opened(assessment, path: "payments.json", at: place, readOnlyReason: nil))
  }

  var assessment: Assessment? { app.workspace.assessment }

  /// The text of the whole window.
  var screen: String { app.canvas().text }

  /// Presses keys that are characters, one after another.
  mutating func type(_ keys: String) { for key in keys { press(.character(key)) } }

  mutating func press(_ keys: Key...) {
    for key in keys {
      if case .character(let character) = key { typed.append(character) }
      handle(.key(key))
    }
  }

  /// Says a line to the program and answers what it says.
  @discardableResult mutating func hear(_ line: String) -> [String] {
    let caused = dialogue.hear(line, &app, at: app.workspace.device.now)
    effects += caused
    for effect in caused {
      carryOut(effect)
      dialogue.listen(to: &app)
    }
    return dialogue.speak(&app)
  }

  mutating func handle(_ event: InputEvent) {
    handle(.input(event, at: app.workspace.device.now))
  }

  mutating func handle(_ outcome: Event.Outcome) { handle(.outcome(outcome)) }

  private mutating func handle(_ event: Event) {
    if case .outcome(let outcome) = event { inputs.append(outcome) }
    let caused = app.handle(event)
    effects += caused
    for effect in caused { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    guard let shown = app.workspace.assessment else { return }
    do throws(StorageError) {
      let now = app.workspace.device.now
      switch effect {
      case .record(let change): try session(on: shown).record(Edit(change, at: now))
      case .undo, .redo:
        let session = try session(on: shown)
        if let edit = try effect == .undo ? session.undo() : session.redo() {
          return handle(
            effect == .undo
              ? .undone(edit, session.assessment) : .redone(edit, session.assessment))
        }
      case .save: try session(on: shown).save(now: now)
      case .closeWorkshop:
        guard let change = shown.closingWorkshop(at: now) else { return }
        let left = try session(on: shown).closeWorkshop(Edit(change, at: now), now: now)
        #expect(left.isEmpty)
        if let closed = session?.assessment { handle(.closedWorkshop(closed)) }
        return
      case .leave:
        try session?.close(now: now)
        session = nil
        return handle(.home(app.workspace.shelf))
      case .look, .keepFound, .forgetFound, .showLines, .edit, .create, .createFrom, .recheck,
        .addCompanion, .goOnBeside, .compare, .trend,
        .portfolio, .archive, .unarchive, .rename, .duplicate, .merge, .example, .open, .openResult,
        .openWorkshop, .previewPool, .writePool, .readBallots, .takeOver, .lookAgain, .suspend,
        .redraw, .mouse, .writeReport, .copy, .openLink, .detectColours, .storeSettings, .quit,
        .live, .interrupt:
        return
      }
      if let assessment = session?.assessment { handle(.changed(assessment)) }
    } catch {
      Issue.record("\(effect): \(error)")
    }
  }

  /// The session on what is shown; a test that put something else there begins another one.
  private mutating func session(on shown: Assessment) throws(StorageError) -> AssessmentSession {
    precondition(
      session == nil || isKnownUniquelyReferenced(&session), "Copy a walk before its first edit.")
    if let session, session.assessment == shown { return session }
    let new = try (store ?? MemoryStore()).create(
      shown, now: shown.updatedAt ?? app.workspace.device.now)
    session = new
    return new
  }
}
