import Formats
import MaturityModel
import Screens
import Storage
import Translation

/// What the program works with: assessments, and questionnaires to make them with.
struct Library {
  let folders: Folders
  let store: any Store
  let questionnaires: QuestionnaireLibrary
  /// What turns them into what is shown.
  let shown: ShownQuestionnaires
  /// False where nothing lasts longer than the program.
  let isKept: Bool
  /// True for the files of the example.
  var isExample = false
  /// What the columns of sheets are called that people hand in.
  var columns = SheetColumns()

  /// The files in some folders, or what another store holds; `questionnaire` is the value of `--questionnaire`, a file or
  /// an id.
  init(_ folders: Folders, questionnaire: String? = nil, in store: (any Store)? = nil) {
    self.folders = folders
    let questionnaires = QuestionnaireLibrary(
      explicit: questionnaire, folder: folders.questionnaires)
    self.questionnaires = questionnaires
    shown = ShownQuestionnaires(questionnaires, in: Language.current?.wanted ?? [])
    isKept = store == nil
    let shared = folders.address.map {
      RemoteStore(
        $0, by: Surroundings().path(ofCompanion: StoreAddress.program), folders,
        find: questionnaires.find)
    }
    self.store = store ?? shared ?? FileStore(folders, find: questionnaires.find)
  }

  /// What a name of the command line means: with a shared store what is no file here is looked for there.
  func ref(named path: String) -> AssessmentRef {
    let isFile = shared != nil && !path.contains("/") && FilePath.isThere(path)
    return AssessmentRef(isFile ? "./" + path : path)
  }

  /// The shared store, where that is what assessments are kept in.
  var shared: RemoteStore? { store as? RemoteStore }

  /// Why other files than the one that counts say nothing about questionnaires, each of them an id and a version.
  func duplicates(of named: Set<[String]>) -> [Problem] {
    named.sorted { $0.lexicographicallyPrecedes($1) }.flatMap {
      questionnaires.duplicates(id: $0[0], version: $0[1])
    }.map(\.problem)
  }

  /// Reads a file of the command line, which may be a pipe, or standard input for `-`.
  func readNamed(_ path: String) throws(StorageError) -> Assessment {
    let ref = ref(named: path)
    if let shared, path != "-", shared.keeps(ref) { return try shared.read(ref) }
    let bytes = try FileBytes.read(path, .named)
    return try AssessmentReader.read(bytes, file: path, find: questionnaires.find).valid()
  }

  /// Makes an assessment and opens it, under a name of the store's where none is given.
  func create(
    _ new: NewAssessment, at ref: AssessmentRef? = nil, id: String, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let assessment = Assessment(
      id: id, mode: new.mode, at: now, title: new.title, subject: new.subject,
      questionnaire: try questionnaires.questionnaire(id: new.questionnaire))
    return try store.create(assessment, at: ref, now: now)
  }

  /// A new assessment with the answers of an earlier one, on the newest version of its questionnaire at hand.
  func carryForward(
    _ old: Assessment, id: String, now: Timestamp, today: CalendarDay
  ) -> CarryForward {
    CarryForward(
      from: old,
      to: Assessment(
        id: id, mode: old.mode, at: now, title: old.titleOfNext(on: today),
        questionnaire: newest(old.questionnaire)))
  }

  /// The newest version of a questionnaire that is at hand.
  func newest(_ known: Questionnaire) -> Questionnaire {
    guard let found = try? questionnaires.questionnaire(id: known.id), !known.isNewer(than: found)
    else { return known }
    return found
  }

  /// What all assessments of a folder, or of the store, say in short; what was read before is remembered.
  ///
  /// `watch` is told of files that were read, out of all, and ends the reading by answering false. Of a shared store only
  /// the newest up to `latest` and up to `since` are read.
  func portfolio(
    of folder: String? = nil, remembers: Bool = true, upTo latest: Timestamp? = nil,
    since: Timestamp? = nil, now: Timestamp,
    watch: @escaping PortfolioReader.Watch = { _, _ in true }
  ) throws(StorageError) -> PortfolioReader.Content {
    if folder == nil, let shared { return try shared.portfolio(upTo: latest, since: since) }
    guard let folder = folder ?? folders.assessments else { throw .noHome }
    var reader = PortfolioReader(
      folder, cache: remembers ? folders.cache : nil, find: questionnaires.find)
    reader.watch = watch
    return try reader.read(now: now)
  }

  /// The profile questions of the questionnaires that a folder's assessments use, as far as they are at hand.
  func profile(of content: PortfolioReader.Content) -> [ChoiceQuestion] {
    var known: Set<Item.ID> = []
    return Set(content.questionnaires.values.map(\.id)).sorted().flatMap { id in
      (try? questionnaires.questionnaire(id: id)).map { shown($0) }?.profile ?? []
    }.filter { known.insert($0.id).inserted }
  }

  /// What the home screen lists, but for the assessments: those are read in the background.
  func shelf() -> Shelf {
    let offered = questionnaires.entries.filter { $0.duplicate?.isAmbiguous ?? true }
    var shelf = Shelf(
      questionnaires: offered.map { Shelf.Offer($0, shown) },
      folder: folders.address.map { phrase("the shared store \($0.name, "name")") }
        ?? folders.assessments
        ?? "(no folder: HOME is not set)")
    shelf.isExample = isExample
    shelf.isShared = shared != nil
    return shelf
  }
}

extension Assessment {
  /// What the next assessment is called: this one's title with a day.
  func titleOfNext(on today: CalendarDay) -> String {
    var title = details.title
    if let day = CalendarDay(String(title.suffix(10))), title.hasSuffix(", " + day.text) {
      title.removeLast(12)
    }
    return (title.isEmpty ? "" : title + ", ") + today.text
  }
}

extension Shelf.Entry {
  init(_ summary: AssessmentSummary) {
    self.init(
      path: summary.ref.path,
      title: summary.title.isEmpty ? name(of: summary.ref.path) : summary.title,
      subject: summary.subject, updatedAt: summary.at, isComplete: summary.completedAt != nil,
      level: summary.overall?.level, answered: summary.answered, total: summary.asked ?? 0)
    levelLow = summary.overall?.levelLow
    headline = summary.overall?.name
    levelHigh = summary.overall?.levelHigh
    index = summary.overall?.index
    published = summary.published
    isBallot = summary.isBallot
    questionnaire = summary.questionnaire
    identity = summary.identity
    unconfirmed = summary.unconfirmed
    local =
      switch summary.local {
      case .workshop?: .workshop
      case .ballot?: .ballot
      case .unsent?: .unsent
      case nil: nil
      }
  }

  init?(_ invalid: InvalidFile) {
    guard let file = invalid.problems.first?.file else { return nil }
    self.init(path: file, title: name(of: file), problems: invalid.problems)
  }
}

extension Shelf.Offer {
  fileprivate init(_ entry: QuestionnaireLibrary.Entry, _ shown: ShownQuestionnaires) {
    switch entry.usable {
    case .success(let questionnaire):
      self.init(shown(questionnaire), id: entry.origin.file ?? questionnaire.id)
    case .failure(let invalid):
      self.init(
        id: "", title: name(of: invalid.problems.first?.file ?? ""), version: "", practices: 0,
        lengths: [], problems: invalid.problems)
    }
  }
}

extension QuestionnaireLibrary.Entry {
  /// The questionnaire, or why it cannot be used.
  fileprivate var usable: Result<Questionnaire, InvalidFile> {
    duplicate.map { .failure(InvalidFile(problems: [$0.problem])) } ?? content
  }
}

private func name(of path: String) -> String {
  path.split(separator: "/").last.map { String($0) } ?? path
}
