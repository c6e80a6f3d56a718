import ArgumentParser
import MaturityModel
import Screens
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Start or go on with an assessment.
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Start or go on with an assessment.",
    discussion: """
      With a FILE that exists the assessment in it opens where you left it; a FILE that does not \
      exist is made. Without one you are asked what to start.
      """)

  @Argument(help: "The assessment file.", completion: .file(extensions: ["json"]))
  var file: String?

  @Option(help: ArgumentHelp("Questionnaire to start with.", valueName: "id|file"))
  var questionnaire: String?

  @Flag(help: "Start a quick scan: core practices only.")
  var quick = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let surroundings = Surroundings()
    try Shell.requireTerminal(surroundings)
    let folders = Folders(environment: surroundings.environment, store: options.store)
    let library = Library(folders, questionnaire: questionnaire)
    let opening = try opening(library, surroundings)
    try Shell.run(options, library, opening: opening)
  }

  private func opening(
    _ library: Library, _ surroundings: Surroundings
  ) throws(Ending) -> Shell.Opening {
    let mode: Assessment.Mode = quick ? .quick : .full
    if let file, access(file, F_OK) == 0 {
      return .session(
        try ending { () throws(StorageError) in
          try library.open(file, to: .edit, now: surroundings.now)
        })
    }
    let chosen = try ending { () throws(StorageError) in try library.chosen() }
    guard !quick || chosen.hasQuickScan else {
      throw Ending(.usage, "mlmaturity: \(chosen.id) has no core practices, so no quick scan.")
    }
    guard let file else { return .new(questionnaire: questionnaire, mode: mode) }
    let name = file.split(separator: "/").last.map { String($0) } ?? file
    let new = NewAssessment(
      title: name.hasSuffix(".json") ? String(name.dropLast(5)) : name, subject: Subject(),
      questionnaire: questionnaire ?? chosen.id, mode: mode)
    return .session(
      try ending { () throws(StorageError) in
        try library.create(new, at: file, id: surroundings.newID(), now: surroundings.now)
      })
  }
}

/// Runs something that works with files; trouble ends the program with its exit code.
func ending<Value>(_ body: () throws(StorageError) -> Value) throws(Ending) -> Value {
  do throws(StorageError) {
    return try body()
  } catch {
    switch error {
    case .invalid, .unreadable: throw Ending(.invalidFile, error.description)
    case .unwritable, .exists, .held, .changed, .takenOver, .impossible, .noHome:
      throw Ending(.failed, error.description)
    }
  }
}
