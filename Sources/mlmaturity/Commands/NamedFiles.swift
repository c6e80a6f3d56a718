import Formats
import MaturityModel
import Storage
import TextCanvas

/// What a command needs of the assessments that it was given by name, and why some of them cannot be read.
struct NamedFiles<Value: Sendable> {
  /// Those that can be read, in the order in which they were named.
  private(set) var read: [(file: String, value: Value)] = []
  private(set) var failures: [(file: String, error: StorageError)] = []

  /// Reads the files; what will be written again has to be read with all that is in it, and is not shown.
  ///
  /// Without `keepsNotes` the notes beside answers may be left out.
  init(
    _ files: [String], _ questionnaire: String?, _ options: CommonOptions, toWrite: Bool = false,
    keepsNotes: Bool = true,
    make: @escaping @Sendable (Assessment) -> Value
  ) throws(Ending) {
    guard files.count(where: { $0 == "-" }) <= 1 else {
      throw Ending(.usage, "mlmaturity: standard input can be only one of the files.")
    }
    let library = try library(questionnaire, options)
    let find = library.questionnaires.find
    let shown = library.shown
    let make = { @Sendable (assessment: Assessment) in
      (
        make(toWrite ? assessment : shown(assessment)),
        assessment.embedsQuestionnaire
          ? nil : [assessment.questionnaire.id, assessment.questionnaire.version]
      )
    }
    let results =
      toWrite || library.shared != nil
      ? files.map { file in Result { () throws(StorageError) in make(try library.readNamed(file)) }
      } : BatchReader.readAll(files, .named, keepsNotes: keepsNotes, find: find, make: make)
    var named: Set<[String]> = []
    for (file, result) in zip(files, results) {
      switch result {
      case .success(let (value, questionnaire)):
        read.append((file: file, value: value))
        if let questionnaire { named.insert(questionnaire) }
      case .failure(let error): failures.append((file: file, error: error))
      }
    }
    tell(library.duplicates(of: named))
    tell(shown.takeNotices())
  }

  /// What was made of every assessment, unless one cannot be read.
  func all() throws(Ending) -> [Value] {
    if let ending { throw ending }
    return read.map(\.value)
  }

  /// How the program ends because of the failures, each thing said once; nil for none.
  var ending: Ending? {
    let endings = failures.map { Ending($0.error) }
    guard let first = endings.first else { return nil }
    var messages: [String] = []
    for ending in endings where !messages.contains(ending.message) {
      messages.append(ending.message)
    }
    return Ending(first.code, messages.joined(separator: "\n"))
  }
}

/// Reads an assessment as the commands without a terminal do.
func readAssessment(
  _ file: String, _ questionnaire: String?, _ options: CommonOptions
) throws(Ending) -> Assessment {
  try NamedFiles([file], questionnaire, options) { $0 }.all()[0]
}

/// What the commands without a terminal read assessments with; ends where `--questionnaire` names nothing.
func library(_ questionnaire: String?, _ options: CommonOptions) throws(Ending) -> Library {
  let folders = Folders(environment: Surroundings().environment, store: options.store)
  let library = Library(folders, questionnaire: questionnaire)
  if questionnaire != nil { _ = try ending(library.questionnaires.chosen()) }
  return library
}

/// Writes each problem on a line of standard error.
func tell(_ problems: [Problem]) {
  for problem in problems { print("mlmaturity: \(cleaned(problem.description))", to: .error) }
}

/// Writes each notice on a line of standard error.
func tell(_ notices: [String]) {
  for notice in notices { print("mlmaturity: \(cleaned(notice))", to: .error) }
}
