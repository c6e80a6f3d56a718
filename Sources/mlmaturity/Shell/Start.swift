import Formats
import MaturityModel
import Screens
import Storage

/// What a full-screen session begins with.
struct Start {
  /// The assessment to open, or to make where there is none.
  var file: String?
  /// True to make an example and show it.
  var isExample = false
  /// True to ask for a new assessment when no file is named.
  var isNew = false
  /// True to open it as a workshop.
  var isWorkshop = false
  /// True to look at a workshop as its facilitator does.
  var isFacilitator = false
  /// The value of `--questionnaire`, a file or an id.
  var questionnaire: String?
  /// How much is asked, as the command line says; nil where it does not.
  var length: FileLength?
  /// The earlier assessment to carry answers over from.
  var earlier: String?
  /// True to ask only what may have changed since then.
  var isRecheck = false
  /// The id of a questionnaire to answer beside the one of the file; nil for none.
  var companion: String?
  /// To make or open a ballot; nil for an assessment of a team.
  var ballot: BallotRequest?
  /// Where a ballot is handed in once it is finished; nil for nowhere.
  var dropFolder: DropFolder?
  /// What the columns of sheets are called that people hand in.
  var columns = SheetColumns()
  /// Where everybody votes on an own machine; nil where nobody does.
  var live: Live?
  var appearance = Appearance()

  /// What a room is to be.
  struct Live {
    var folder: String
    /// Nil for what the workshop agreed on.
    var readers: LiveReaders?
  }

  /// Opens what was asked for and runs the screens until the user leaves.
  func run() throws {
    let surroundings = Surroundings()
    try Shell.requireTerminal(appearance, surroundings)
    let folders = Folders(environment: surroundings.environment, store: appearance.store)
    var library = Library(folders, questionnaire: questionnaire)
    library.columns = columns
    let opening = try opening(library, surroundings)
    if isWorkshop, case .session(let session) = opening {
      try refuseWorkshop(in: session, now: surroundings.now)
    }
    if let companion, case .session(let session) = opening {
      try add(companion, beside: session, library, surroundings)
    }
    if let live, case .session(let session) = opening {
      try refuse(live, in: session, now: surroundings.now)
    }
    try Shell.run(
      appearance, library, opening: opening, asWorkshop: isWorkshop, live: live,
      dropFolder: dropFolder)
  }

  /// Lets go of a file in which no workshop can be held, and says why.
  private func refuseWorkshop(in session: AssessmentSession, now: Timestamp) throws(Ending) {
    guard let reason = session.assessment.reasonAgainstWorkshop else { return }
    try ending(session.close(now: now))
    throw Ending(.usage, "\(session.path.onOneLine): \(reason)")
  }

  /// Lets go of a file that everybody could read who votes.
  private func refuse(
    _ live: Live, in session: AssessmentSession, now: Timestamp
  ) throws(Ending) {
    let isWithin = RoomPlace(live.folder).contains(session.path)
    guard isWithin || session.assessment.questionnaire.model != nil else { return }
    try ending(session.close(now: now))
    throw Ending(
      .usage,
      isWithin
        ? "\(session.path.onOneLine): holds every single vote until you close; keep it outside "
          + "\(live.folder.onOneLine)."
        : "\(session.path.onOneLine): its questionnaire is of format 2, and votes of --live are on "
          + "levels. Hold the workshop without --live, with one keyboard.")
  }

  /// Makes the assessment beside the file, or lets go of the file and says why not.
  private func add(
    _ id: String, beside session: AssessmentSession, _ library: Library,
    _ surroundings: Surroundings
  ) throws(Ending) {
    let now = surroundings.now
    do throws(StorageError) {
      _ = try library.add(
        id, length: length?.mode, beside: session, newID: surroundings.newID(), now: now)
    } catch {
      try ending(session.close(now: now))
      throw Ending(error)
    }
  }

  private func opening(
    _ library: Library, _ surroundings: Surroundings
  ) throws(Ending) -> Shell.Opening {
    if isFacilitator, let file {
      return .facilitator(
        try ending(library.store.open(library.ref(named: file), to: .look, now: surroundings.now)))
    }
    if isExample { return .example }
    if file == nil, !isNew { return .home }
    if let companion { try refuse(companion, library) }
    if let ballot { return try self.ballot(ballot, library, surroundings) }
    if let earlier { return try carried(from: earlier, library, surroundings) }
    if let file, library.store.isThere(library.ref(named: file)) {
      return .session(
        try ending(library.store.open(library.ref(named: file), to: .edit, now: surroundings.now)))
    }
    let chosen = try usable(ending(library.questionnaires.chosen()))
    guard let file else { return .new(questionnaire: questionnaire, mode: mode) }
    let new = NewAssessment(
      title: firstTitle(of: file, library, surroundings), subject: Subject(),
      questionnaire: questionnaire ?? chosen.id, mode: mode)
    return .session(
      try ending(
        library.create(
          new, at: library.ref(named: file), id: surroundings.newID(), now: surroundings.now)))
  }

  /// Refuses a companion that does not exist, or that is what a new file would be answered by itself.
  private func refuse(_ companion: String, _ library: Library) throws(Ending) {
    let id = try ending(library.questionnaires.questionnaire(id: companion)).id
    guard let file, !library.store.isThere(library.ref(named: file)), earlier == nil,
      try ending(library.questionnaires.chosen()).id == id
    else { return }
    throw Ending(
      .usage, "mlmaturity: a new file is answered by \(id) itself; --add names another one.")
  }

  /// How much a new assessment asks.
  var mode: Assessment.Mode { length?.mode ?? .full }

  /// The questionnaire, unless it cannot be answered in the length that is wanted.
  func usable(_ questionnaire: Questionnaire) throws(Ending) -> Questionnaire {
    guard questionnaire.practices.contains(where: { mode.asks($0) }) else {
      throw Ending(
        .usage,
        mode == .quick
          ? "mlmaturity: \(questionnaire.id) has no core practices, so no quick scan."
          : "mlmaturity: \(questionnaire.id) has one length only: full.")
    }
    return questionnaire
  }

  /// The assessment to be made; nil for one that the store names.
  var ref: AssessmentRef? { file.map { AssessmentRef($0) } }
}

/// Runs something that works with files; trouble ends the program with its exit code.
func ending<Value>(_ body: @autoclosure () throws(StorageError) -> Value) throws(Ending) -> Value {
  do throws(StorageError) {
    return try body()
  } catch {
    throw Ending(error)
  }
}

extension Ending {
  /// The end that trouble with a file leads to.
  init(_ error: StorageError) {
    switch error {
    case .invalid, .unreadable: self.init(.invalidFile, error.description)
    case .unknownQuestionnaire: self.init(.usage, error.description)
    case .unwritable, .foreign, .exists, .held, .changed, .takenOver, .impossible, .noHome:
      self.init(.failed, error.description)
    }
  }
}

extension Start {
  /// Makes a new assessment that begins with the answers of an earlier one, and opens it.
  func carried(
    from earlier: String, ballot: BallotRequest? = nil, _ library: Library,
    _ surroundings: Surroundings
  ) throws(Ending) -> Shell.Opening {
    if let file, library.store.isThere(library.ref(named: file)) {
      throw Ending(
        .usage, "mlmaturity: \(file.onOneLine) is there already; --from makes a new assessment.")
    }
    let old = try ending(library.readNamed(earlier))
    let chosen = try usable(
      questionnaire == nil
        ? library.newest(old.questionnaire) : ending(library.questionnaires.chosen()))
    let now = surroundings.now
    let respondent = ballot?.respondent(id: surroundings.newID())
    let new = Assessment(
      id: surroundings.newID(), mode: mode, at: now,
      title: fileTitle ?? respondent?.ballotTitle ?? old.titleOfNext(on: surroundings.today),
      questionnaire: chosen, respondent: respondent)
    var forward = CarryForward(from: old, to: new)
    let recheck = Recheck(of: old, in: forward.assessment, on: surroundings.today)
    if isRecheck { forward.ask(only: recheck) }
    let session = try ending(library.store.create(forward.assessment, at: ref, now: now))
    print(
      "mlmaturity: \(isRecheck ? forward.summary(of: recheck) : forward.summary)", to: .error)
    return .session(session)
  }
}
