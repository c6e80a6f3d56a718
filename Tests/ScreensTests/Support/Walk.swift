import MaturityModel
import TextCanvas

@testable import Screens

/// The program without terminal and files: keys in, pictures out, edits kept in memory.
struct Walk {
  var app: App
  private(set) var effects: [Effect] = []
  private var undoable: [Edit] = []
  private var redoable: [Edit] = []

  /// A walk on the home screen.
  init(
    size: Size = Size(rows: 24, columns: 80), shelf: Shelf = Shelf(), isASCII: Bool = false
  ) {
    app = App(
      Device(
        size: size, metrics: isASCII ? .ascii : .plain, isASCII: isASCII,
        now: Timestamp(seconds: 1_795_000_000)))
    app.workspace.shelf = shelf
  }

  /// A walk through an open assessment, from where it was left.
  init(
    _ assessment: Assessment, size: Size = Size(rows: 24, columns: 80), isASCII: Bool = false,
    at place: Place? = nil
  ) {
    self.init(size: size, isASCII: isASCII)
    handle(.opened(assessment, at: place, readOnlyReason: nil))
  }

  var assessment: Assessment? { app.workspace.assessment }

  /// The text of the whole window.
  var screen: String { app.canvas().text }

  /// Presses keys that are characters, one after another.
  mutating func type(_ keys: String) { for key in keys { press(.character(key)) } }

  mutating func press(_ keys: Key...) { for key in keys { handle(.key(key)) } }

  mutating func handle(_ event: InputEvent) {
    handle(.input(event, at: app.workspace.device.now))
  }

  mutating func handle(_ outcome: Event.Outcome) { handle(.outcome(outcome)) }

  private mutating func handle(_ event: Event) {
    let caused = app.handle(event)
    effects += caused
    for effect in caused { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    guard var assessment = app.workspace.assessment else { return }
    switch effect {
    case .record(let change):
      let edit = Edit(change, at: app.workspace.device.now)
      undoable.append(edit)
      redoable = []
      assessment.apply(edit)
      handle(.changed(assessment))
    case .undo:
      guard let edit = undoable.popLast() else { return }
      redoable.append(edit)
      assessment.apply(edit.reversed)
      handle(.changed(assessment))
    case .redo:
      guard let edit = redoable.popLast() else { return }
      undoable.append(edit)
      assessment.apply(edit)
      handle(.changed(assessment))
    case .closeWorkshop:
      guard let change = assessment.closingWorkshop(at: app.workspace.device.now) else { return }
      assessment.apply(Edit(change, at: app.workspace.device.now))
      (undoable, redoable) = ([], [])
      handle(.closedWorkshop(assessment))
    case .leave: handle(.home(app.workspace.shelf))
    case .save, .edit, .create, .createFrom, .compare, .trend, .portfolio, .archive,
      .unarchive, .rename,
      .duplicate, .open, .openWorkshop, .previewPool, .writePool, .readBallots, .takeOver,
      .lookAgain, .suspend,
      .redraw, .mouse, .export,
      .storeSettings, .quit, .interrupt:
      return
    }
  }
}
