import MaturityModel
import Storage
import TextCanvas

/// The assessments that a command was given by name, and why some of them cannot be read.
struct NamedFiles {
  /// Those that can be read, in the order in which they were named.
  private(set) var read: [(file: String, assessment: Assessment)] = []
  private(set) var failures: [(file: String, error: StorageError)] = []

  /// Reads the files; what will be written again has to be read with all that is in it.
  init(
    _ files: [String], _ questionnaire: String?, _ options: CommonOptions, toWrite: Bool = false
  ) throws(Ending) {
    guard files.count(where: { $0 == "-" }) <= 1 else {
      throw Ending(.usage, "mlmaturity: standard input can be only one of the files.")
    }
    let library = try library(questionnaire, options)
    let find = library.questionnaires.find
    let results =
      toWrite
      ? files.map { file in Result { () throws(StorageError) in try library.readNamed(file) } }
      : BatchReader.readAll(files, .named, find: find)
    for (file, result) in zip(files, results) {
      switch result {
      case .success(let assessment): read.append((file: file, assessment: assessment))
      case .failure(let error): failures.append((file: file, error: error))
      }
    }
    tell(library.duplicates(behind: read.map(\.assessment)))
  }

  /// Every assessment, unless one cannot be read.
  func all() throws(Ending) -> [Assessment] {
    if let ending { throw ending }
    return read.map(\.assessment)
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
  try NamedFiles([file], questionnaire, options).all()[0]
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
