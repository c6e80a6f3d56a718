import Curses
import MaturityModel
import POSIX
import Screens
import Storage
import TextCanvas
import Translation

/// Runs the screens on the real terminal and carries out what they ask for.
struct Shell {
  var app: App
  /// Where the program meets a person: a screen, or lines.
  let terminal: any Surface
  /// What is said line by line; nil where screens are drawn.
  var dialogue: Dialogue?
  /// What roles look like; nil before the first frame.
  private var theme: Theme?
  var appearance: Appearance
  let surroundings: Surroundings
  var library: Library
  var session: AssessmentSession? { didSet { setCrashNote() } }
  var desk: Desk?
  /// Where the repositories lie that were looked into in this run, by their names.
  var looked: [String: String] = [:]
  /// What of the field that is open lies on the desk.
  var keptDraft: Draft?
  /// When the file is to be saved, on the clock that never jumps; the only deadline outside workshops.
  var saveAt: Int?
  /// The minutes of a workshop.
  var minuteTick = MinuteTick()
  /// What others write while it is on the screen.
  var follower = Follower()
  /// Whether others saved while the list of a shared store is on the screen, and when to ask next.
  let storeWatch = StoreWatch()
  /// Since when the open assessment is not in the shared store, on the clock that never jumps; nil where it is.
  var behindSince: Int?
  var askStoreAt: Int?
  /// What was done last about a workshop that goes on.
  var followsWorkshop = false
  /// When the mouse is used.
  let mouseUse: Storage.Settings.MouseUse
  /// How the program is to end; nil while it goes on.
  var ending: Ending?
  /// Reads the folder of assessments while the home screen is shown.
  var shelfReader: ShelfReader?
  /// Looks for the result before the one that is open.
  var earlier: BackgroundReading?
  /// Reads many files for the screen that is waited for.
  var reading: BackgroundReading?
  /// True for a moment after a reading has begun.
  var isReadingNew = false
  /// Why the file could not be saved; nil while saving works.
  var saveFailure: String?
  /// The assessment that was left for the one beside it, which is open; nil for any other.
  var before: AssessmentRef?
  /// The copies that the open assessment was made of at home; nil for any other.
  var merging: (reconciliation: Reconciliation, copies: [AssessmentRef])?
  /// The room of a live vote.
  var live = LiveRoom()
  /// The user's own library and store while the example is shown.
  var own: (library: Library, store: String?)?
  /// Where the ballot is handed in once it is finished; nil for nowhere.
  private var dropFolder: DropFolder?
  /// What was not found beside an assessment, and said to be so.
  var told: Set<String> = []

  /// Opens the terminal, runs until the user leaves, and gives the terminal back.
  static func run(
    _ appearance: Appearance, _ library: Library, opening: Opening, asWorkshop: Bool = false,
    live wish: Start.Live? = nil, dropFolder: DropFolder? = nil
  ) throws {
    var shell = try Shell(appearance, library)
    shell.live.wish = wish
    shell.dropFolder = dropFolder
    shell.begin(opening, asWorkshop: asWorkshop)
    if shell.dialogue == nil { shell.loop() } else { shell.talk() }
    let ending = shell.finish()
    shell.terminal.close()
    if let signal = ending.signal { Terminal.die(of: signal) }
    throw ending
  }

  /// True where the screens can be shown.
  static var hasTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Refuses to begin without a terminal, before any file is made or claimed.
  static func requireTerminal(
    _ appearance: Appearance, _ surroundings: Surroundings
  ) throws(Ending) {
    if appearance.isLinear { return }
    for (descriptor, name) in [(0, "standard input"), (1, "standard output")]
    where isatty(Int32(descriptor)) != 1 { throw refusal(.notATerminal(name)) }
  }

  private static func refusal(_ error: TerminalError) -> Ending {
    Ending(
      .usage,
      "mlmaturity: \(error) For scripts there are: mlmaturity score FILE, "
        + "mlmaturity check FILE --min-level N, and --linear for everything.")
  }

  private init(_ appearance: Appearance, _ library: Library) throws {
    self.appearance = appearance
    self.library = library
    let surroundings = Surroundings()
    self.surroundings = surroundings
    let (stored, problems) =
      library.folders.settings.map { Storage.Settings.read($0) } ?? (.init(), [])
    mouseUse = stored.mouse
    var wanted = TerminalOptions(term: surroundings.value("TERM"))
    wanted.usesColour = appearance.usesColour(surroundings)
    wanted.isASCII = appearance.isASCII
    wanted.reportsFrames = surroundings.reportsFrames
    do throws(TerminalError) {
      terminal =
        appearance.isLinear ? try LineTerminal.open(wanted) : try Terminal.open(wanted)
    } catch { throw Self.refusal(error) }
    if appearance.isLinear { dialogue = Dialogue() }
    app = App(
      Device(
        size: terminal.size, metrics: terminal.metrics,
        settings: Screens.Settings(stored, surroundings),
        isASCII: !terminal.isUTF8 || appearance.isLinear, isLinear: appearance.isLinear,
        keepsNothing: !library.isKept, now: surroundings.now,
        timeZoneOffset: surroundings.timeZoneOffset))
    if mouseUse == .on {
      terminal.setMouse(true)
      tell(.mouse(true))
    }
    if let problem = problems.first { say(problem.description) }
  }

  /// Draws once for all events that are there, then waits for the next.
  private mutating func loop() {
    if shelfReader != nil, let event = terminal.next(waiting: .milliseconds(15)) {
      // A folder of a usual size is read before the first frame.
      take(event)
    }
    updateShelf()
    followWorkshop()
    followLive()
    followStore()
    draw()
    appearance.debugCrash?.provoke()
    while ending == nil {
      var event = terminal.next(waiting: patience)
      while let happened = event, ending == nil {
        take(happened)
        event = terminal.next(waiting: patienceBeforeDrawing())
      }
      saveIfDue()
      updateShelf()
      updateReading()
      updateEarlier()
      followWorkshop()
      followLive()
      followStore()
      if ending == nil { draw() }
    }
  }

  mutating func draw() {
    keepDraft(app.draft)
    tellSaving()
    let name = appearance.theme ?? app.theme
    let levels = app.topLevel ?? 5
    if theme?.name != name || theme?.levels != levels {
      theme = Theme(
        name: name, colours: terminal.colourCount,
        hasLightBackground: Theme.hasLightBackground(colorfgbg: surroundings.value("COLORFGBG")),
        levels: levels)
    }
    // Lines have a screen as long as everything that could be said.
    if let theme, dialogue == nil { terminal.show(app.canvas(), looks: theme.look(for:)) }
  }

  mutating func tellSaving() {
    let isDirty = session?.isDirty == true
    let state =
      saveFailure.map { .failed($0) } ?? unsent.map { .unsent($0) }
      ?? (isDirty ? SaveState.journaled : .saved)
    if let told = app.saving, told != state { tell(.saving(state)) }
  }

  /// How long to wait: for ever, unless something is to be saved, a workshop counts minutes, or files are followed.
  var patience: Wait {
    [saveAt, minuteTick.next, follower.next, live.look.next, askStoreAt].compactMap { $0 }.min()
      .map { .milliseconds(max(0, $0 - surroundings.milliseconds)) } ?? .forever
  }

  private mutating func take(_ event: InputEvent) {
    switch event {
    case .signal(let number): ending = Ending(signal: number)
    case .closed: ending = Ending(signal: 1)
    case .deadline: break
    default: handle(event)
    }
  }

  /// Lets the program answer an event, and does what it asks for.
  mutating func handle(_ event: InputEvent) {
    for effect in app.handle(.input(event, at: surroundings.now)) { carryOut(effect) }
  }

  /// Lets the program know what came of an effect, and does what it asks for.
  ///
  /// The one door to the screens: what passes is shown in the language in force, and the session keeps the source.
  mutating func tell(_ outcome: Event.Outcome) {
    let shown = library.shown
    for effect in app.handle(.outcome(outcome.showing { shown($0) })) { carryOut(effect) }
    for notice in shown.takeNotices() { tell(.message(notice, also: true)) }
  }

  mutating func say(_ message: String) { tell(.message(message)) }

  /// Saves and lets go of the file; answers how the program ends.
  private mutating func finish() -> Ending {
    let (session, keepsInStore) = (session, isShared)
    let command = isInWorkshop ? "workshop" : "assess"
    endReading()
    let left = leaveRoom()
    let failure = close()
    if !left.isEmpty { print(Self.farewell(left), to: .error) }
    let ending = ending ?? Ending(.done)
    if let failure, ending.code == .done { return Ending(.failed, failure) }
    if let failure { print(failure, to: .error) }
    guard ending.signal == nil, let path = session?.path, library.isKept else { return ending }
    var options = dialogue == nil ? "" : " --linear"
    if keepsInStore, let address = appearance.store { options += " --store \(quoted(address))" }
    if let dropFolder { options += " --ballot --into \(quoted(dropFolder.path))" }
    let fate =
      session?.isBehind == true
      ? "Kept on this machine, and sent when the store can be reached"
      : "Saved to \(path.onOneLine)"
    var saved =
      "\(fate). Go on with: mlmaturity \(command) \(quoted(path))\(options)"
    if let dropFolder {
      do throws(StorageError) {
        saved += "\n" + (try dropFolder.take(AssessmentRef(path), of: library.store))
      } catch { return Ending(.failed, "\(saved)\n\(error)") }
    }
    guard dialogue != nil, ending.message.isEmpty else {
      return Ending(ending.code, ending.message.isEmpty ? saved : ending.message)
    }
    // What is said belongs to the dialogue.
    print(saved, to: .output)
    return ending
  }
}
