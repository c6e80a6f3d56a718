import Foundation
import TerminalDriver

/// A home folder for one test, and the program run in it.
///
/// A class, because the folder is removed with it.
final class Home {
  /// The folder, free of symbolic links.
  let path: String
  /// Variables for every run, over those that `PseudoTerminal` sets; an empty value removes one.
  var environment: [String: String]

  init() throws {
    // A file system in memory: what is waited for on a disk is not what these tests are about.
    let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(folder)/mlmaturity-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw DriverFailure("no temporary folder") }
    let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = URL(fileURLWithPath: made).resolvingSymlinksInPath().path
    environment = ["HOME": path, "MLMATURITY_SYNC": "1", "TMPDIR": path]
    try Probe.questionnaire.write(toFile: questionnaire, atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The small questionnaire of `Probe`.
  var questionnaire: String { path + "/probe.json" }
  /// The assessment that most tests work on.
  var assessment: String { path + "/a.json" }
  var stateFolder: String { path + "/.local/state/mlmaturity" }

  /// The command line that opens an assessment, made with the small questionnaire if it is not there.
  func assessing(_ file: String? = nil) -> [String] {
    ["assess", "--questionnaire", questionnaire, file ?? assessment]
  }

  /// Starts the program in a terminal and waits for its first frame.
  func start(
    _ arguments: [String]? = nil, rows: Int = 24, columns: Int = 80,
    environment more: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [BuiltProgram.path] + (arguments ?? assessing()), rows: rows, columns: columns,
      environment: environment.merging(more) { $1 })
    try terminal.wait("first frame") { $0.handled >= 0 }
    return terminal
  }

  /// Starts a shell command in a terminal; `$mlmaturity` in it is the program.
  func shell(
    _ command: String, rows: Int = 24, columns: Int = 80, environment more: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["bash", "--norc", "--noprofile", "-c", command], rows: rows, columns: columns,
      environment: environment.merging(["mlmaturity": BuiltProgram.path]) { $1 }
        .merging(more) { $1 })
  }

  /// Runs the program without a terminal until it ends.
  func run(
    _ arguments: [String], input: String = "", environment more: [String: String] = [:]
  ) throws -> Outcome {
    try Outcome(
      of: [BuiltProgram.path] + arguments, input: input, scratch: path,
      environment: environment.merging(more) { $1 })
  }

  /// Puts a file into the home folder and answers its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Puts the small questionnaire among the user's own, so that files without a snapshot find it.
  func keepQuestionnaire() throws {
    try write(Probe.questionnaire, to: ".local/share/mlmaturity/questionnaires/probe.json")
  }

  /// The assessment as it stands in its file.
  func stored(_ file: String? = nil) throws -> StoredAssessment {
    try StoredAssessment(file ?? assessment)
  }

  /// Names of everything below the home folder.
  var files: [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
  }
}
