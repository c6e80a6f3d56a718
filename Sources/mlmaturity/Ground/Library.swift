import Formats
import MaturityModel
import Screens
import Storage

/// The files that the program works with: assessments, and questionnaires to make them with.
struct Library {
  let folders: Folders
  private let questionnaires: QuestionnaireLibrary

  /// The files in some folders; `questionnaire` is the value of `--questionnaire`, a file or an id.
  init(_ folders: Folders, questionnaire: String? = nil) {
    self.folders = folders
    questionnaires = QuestionnaireLibrary(explicit: questionnaire, folder: folders.questionnaires)
  }

  /// Every questionnaire at hand, those that cannot be used included.
  var entries: [QuestionnaireLibrary.Entry] { questionnaires.entries }

  /// The questionnaire that was asked for, else the default one.
  func chosen() throws(StorageError) -> Questionnaire { try questionnaires.chosen() }

  /// Why other files than the one that counts say nothing about the questionnaires that assessments only name.
  func duplicates(behind assessments: [Assessment]) -> [Problem] {
    let named = Set(
      assessments.filter { !$0.embedsQuestionnaire }.map {
        [$0.questionnaire.id, $0.questionnaire.version]
      })
    return named.sorted { $0.lexicographicallyPrecedes($1) }.flatMap {
      questionnaires.duplicates(id: $0[0], version: $0[1])
    }.map(\.problem)
  }

  /// The same for a questionnaire.
  func duplicates(of questionnaire: Questionnaire) -> [Problem] {
    questionnaires.duplicates(id: questionnaire.id, version: questionnaire.version).map(\.problem)
  }

  func questionnaire(id: String) throws(StorageError) -> Questionnaire {
    try questionnaires.questionnaire(id: id)
  }

  /// Reads an assessment without claiming it.
  func read(
    _ path: String, _ origin: FileBytes.Origin = .found
  ) throws(StorageError) -> Assessment {
    let bytes = try FileBytes.read(path, origin)
    switch AssessmentReader.read(bytes, file: path, find: find) {
    case .success(let assessment): return assessment
    case .failure(let invalid): throw .invalid(invalid)
    }
  }

  /// Reads one file after the other to look at it, with what was learned from those before.
  var batchReader: BatchReader { BatchReader(find: find) }

  /// Opens an assessment to work on it.
  func open(
    _ path: String, to intent: AssessmentSession.Intent, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    try AssessmentSession.open(
      path, to: intent, in: folders, as: .current, now: now, find: find)
  }

  /// Makes an assessment in the store, or at a path.
  func create(
    _ new: NewAssessment, at path: String? = nil, id: String, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let assessment = Assessment(
      id: id, mode: new.mode, createdAt: now, updatedAt: now,
      details: Details(title: new.title, subject: new.subject),
      questionnaire: try questionnaire(id: new.questionnaire))
    return try create(assessment, at: path, now: now)
  }

  /// Makes the file of an assessment in the store, or at a path.
  func create(
    _ assessment: Assessment, at path: String? = nil, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let file: String
    if let path {
      file = path
    } else {
      let folder = try AssessmentFolder(folders)
      try folder.create()
      file = folder.file(for: assessment)
    }
    return try AssessmentSession.create(
      assessment, at: file, in: folders, as: .current, now: now)
  }

  /// A new assessment with the answers of an earlier one, on the newest version of its questionnaire at hand.
  func carryForward(
    _ old: Assessment, id: String, now: Timestamp, today: CalendarDay
  ) -> CarryForward {
    let known = try? questionnaire(id: old.questionnaire.id)
    let newest =
      known.flatMap { old.questionnaire.isNewer(than: $0) ? nil : $0 } ?? old.questionnaire
    return CarryForward(
      from: old,
      to: Assessment(
        id: id, mode: old.mode, createdAt: now, updatedAt: now,
        details: Details(title: old.titleOfNext(on: today)), questionnaire: newest))
  }

  /// What all assessments of the store say in short; what was read before is remembered.
  ///
  /// `watch` is told of files that were read, out of all, and ends the reading by answering false.
  func portfolio(
    now: Timestamp, watch: @escaping PortfolioReader.Watch
  ) throws(StorageError) -> PortfolioReader.Content {
    guard let folder = folders.assessments else { throw .noHome }
    let questionnaires = questionnaires
    var reader = PortfolioReader(folder, cache: folders.cache) {
      questionnaires.find(id: $0, version: $1)
    }
    reader.watch = watch
    return try reader.read(now: now)
  }

  /// The profile questions of the questionnaires that a folder's assessments use, as far as they are at hand.
  func profile(of content: PortfolioReader.Content) -> [ChoiceQuestion] {
    var known: Set<String> = []
    return Set(content.questionnaires.values.map(\.id)).sorted().flatMap { id in
      (try? questionnaire(id: id))?.profile ?? []
    }.filter { known.insert($0.id).inserted }
  }

  /// What the home screen lists, but for the assessments: those are read in the background.
  func shelf() -> Shelf {
    let offered = entries.filter { $0.duplicate?.isAmbiguous ?? true }
    return Shelf(questionnaires: offered.map { Shelf.Offer($0) }, folder: shownFolder)
  }

  @Sendable func find(id: String, version: String) -> Questionnaire? {
    questionnaires.find(id: id, version: version)
  }

  private var shownFolder: String { folders.assessments ?? "(no folder: HOME is not set)" }
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
      path: summary.file, title: summary.title.isEmpty ? name(of: summary.file) : summary.title,
      subject: summary.subject, updatedAt: summary.at, isComplete: summary.completedAt != nil,
      level: summary.overall?.level, answered: summary.answered, total: summary.asked ?? 0)
    levelLow = summary.overall?.levelLow
    levelHigh = summary.overall?.levelHigh
    index = summary.overall?.index
    published = summary.published
    isBallot = summary.isBallot
    identity = summary.identity
  }

  init?(_ invalid: InvalidFile) {
    guard let file = invalid.problems.first?.file else { return nil }
    self.init(path: file, title: name(of: file), problems: invalid.problems)
  }
}

extension Shelf.Offer {
  fileprivate init(_ entry: QuestionnaireLibrary.Entry) {
    switch entry.usable {
    case .success(let questionnaire):
      self.init(
        id: entry.origin.file ?? questionnaire.id, title: questionnaire.title,
        version: questionnaire.version, practices: questionnaire.practices.count,
        hasQuickScan: questionnaire.hasQuickScan)
    case .failure(let invalid):
      self.init(
        id: "", title: name(of: invalid.problems.first?.file ?? ""), version: "", practices: 0,
        hasQuickScan: false, problems: invalid.problems)
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
