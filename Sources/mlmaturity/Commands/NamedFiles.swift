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
  init(
    _ files: [String], _ questionnaire: String?, _ options: CommonOptions, toWrite: Bool = false,
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
      toWrite
      ? files.map { file in Result { () throws(StorageError) in make(try library.readNamed(file)) }
      } : BatchReader.readAll(files, .named, find: find, make: make)
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

/// An assessment of a questionnaire of format 2; nil for every other file, and for a pipe, which can be read only once.
func modelAssessment(
  _ file: String, _ questionnaire: String?, _ options: CommonOptions
) throws(Ending) -> ModelAssessment? {
  guard let bytes = try? FileBytes.read(file, .found) else { return nil }
  let library = try library(nil, options).questionnaires
  let named =
    try questionnaire.map { name throws(Ending) in
      try ending(library.model(name, for: .scoring))
    } ?? nil
  guard named != nil || ModelAssessment.isOne(bytes) else { return nil }
  let read = ModelAssessment.read(bytes, file: file) { id, version in
    if let named { return named }
    let own = library.models.lazy.compactMap { try? $0.model.get() }
    return own.first { $0.id == id && $0.version == version }
  }
  do { return try read.get() } catch { throw Ending(.invalidFile, error.description) }
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
