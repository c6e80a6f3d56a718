import Formats
import MaturityModel
import POSIX

@testable import RepositoryEvidence

/// A folder with files to be looked at, removed at the end.
///
/// A class, because it owns the folder.
final class TestRepository {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/mlmaturity-evidence-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Trouble.noFolder }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files { try write(Array(text.utf8), to: Array(name.utf8)) }
  }

  enum Trouble: Error { case noFolder, noFile(String) }

  deinit { Self.run("/bin/rm", "-rf", path) }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: Array(name.utf8))
  }

  func write(_ bytes: [UInt8], to name: [UInt8]) throws {
    var place = Array(path.utf8)
    let parts = name.split(separator: UInt8(ascii: "/"))
    for part in parts.dropLast() {
      place += [UInt8(ascii: "/")] + part
      _ = Self.withName(place) { mkdir($0, 0o755) }
    }
    place += [UInt8(ascii: "/")] + (parts.last ?? [])
    let descriptor = Self.withName(place) { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
    guard descriptor >= 0 else { throw Trouble.noFile(String(decoding: name, as: UTF8.self)) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { POSIX.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Trouble.noFile(String(decoding: name, as: UTF8.self)) }
      rest = rest.dropFirst(count)
    }
  }

  static func withName<Result>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result
  {
    (name.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure() }
      return body(start)
    }
  }

  /// Runs a program and waits for its end.
  @discardableResult static func run(_ words: String...) -> Int32 {
    guard let child = ChildProcess(words.map { Array($0.utf8) }) else { return -1 }
    var status: Int32 = 0
    waitpid(child.id, &status, 0)
    return status
  }

  /// Runs git in the repository, with a name and without anybody's settings.
  @discardableResult func git(
    _ words: String..., date: String = "2026-11-20T12:00:00Z", by: String = "Ada"
  ) -> Int32 {
    let environment = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(path)", "GIT_CONFIG_NOSYSTEM=1",
      "GIT_AUTHOR_NAME=\(by)", "GIT_AUTHOR_EMAIL=\(by)@example.org", "GIT_COMMITTER_NAME=\(by)",
      "GIT_COMMITTER_EMAIL=\(by)@example.org", "GIT_AUTHOR_DATE=\(date)",
      "GIT_COMMITTER_DATE=\(date)",
    ]
    let line =
      [
        "/usr/bin/env", "git", "-C", path, "-c", "init.defaultBranch=main", "-c",
        "protocol.file.allow=always",
      ] + words
    guard
      let child = ChildProcess(
        line.map { Array($0.utf8) }, environment: environment.map { Array($0.utf8) })
    else { return -1 }
    var status: Int32 = 0
    waitpid(child.id, &status, 0)
    return status
  }

  /// Makes it a repository with one change that holds everything.
  func commitAll() {
    git("init", "-q")
    git("add", "-A", "-f")
    git("commit", "-q", "-m", "Begin")
  }

  /// Gives it a history of so many changes that hold nothing, in place of the one that it had.
  func importHistory(_ count: Int) throws {
    var text = "reset refs/heads/main\n"
    for number in 0..<count {
      text += """
        commit refs/heads/main
        committer Ada <ada@example.org> \(1_700_000_000 + number * 60) +0000
        data 1
        x

        """
    }
    try write(text, to: "history")
    Self.run(
      "/bin/sh", "-c", "cd \"$1\" && git fast-import --quiet --force < history", "sh", path)
  }

  /// One for all tests that change nothing about it.
  static let usual = RepositoryScanner(
    rules: Shipped.rules, git: Array("/usr/bin/git".utf8), clock: { milliseconds })

  /// Looks at it by the rules that the program has.
  func scan() throws -> RepositoryScan { try Self.usual.scan(Array(path.utf8), name: "team") }

  /// Looks at it in some other way.
  func scan(
    by rules: EvidenceRules = Shipped.rules, only: String = "", bounds: ScanBounds = ScanBounds(),
    git: String? = "/usr/bin/git", watch: RepositoryScanner.Watch = { _, _ in true },
    clock: @escaping @Sendable () -> Int = { TestRepository.milliseconds }
  ) throws -> RepositoryScan {
    try RepositoryScanner(
      rules: rules, git: git.map { Array($0.utf8) }, bounds: bounds, clock: clock
    ).scan(Array(path.utf8), name: "team", only: Array(only.utf8), watch: watch)
  }

  static var milliseconds: Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1_000 + moment.tv_nsec / 1_000_000
  }
}

/// The questionnaire and the rules that the program has.
enum Shipped {
  static let root = String(#filePath.prefix { _ in true }).split(separator: "/").dropLast(4)
    .map { "/" + $0 }.joined()

  static let questionnaire: Questionnaire = {
    guard
      case .success(let read) = QuestionnaireReader.read(
        bytes("questionnaires/mlops-adoption.json"), file: "mlops-adoption.json")
    else { preconditionFailure("The shipped questionnaire is invalid.") }
    return read
  }()

  static let unjudged: EvidenceRules = {
    switch EvidenceRulesReader.read(
      bytes("questionnaires/mlops-adoption.evidence.json"), file: "mlops-adoption.evidence.json",
      for: questionnaire)
    {
    case .success(let rules): return rules
    case .failure(let invalid): preconditionFailure("\(invalid)")
    }
  }()

  static let rules = unjudged.judged(by: questionnaire)

  static func bytes(_ file: String) -> [UInt8] {
    let descriptor = open(root + "/" + file, O_RDONLY)
    defer { close(descriptor) }
    var (bytes, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 1 << 16))
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// A file of rules with these rules and a few sets.
  static func rules(_ list: String, sets: String = #""py": ["**/*.py"]"#) -> Result<
    EvidenceRules, InvalidFile
  > {
    let text = """
      { "format": 1, "questionnaire": "mlops-adoption", "version": "1.0.0", "sets": {\(sets)},
        "skip": ["**/vendor/**"], "tests": ["**/tests/**"], "weak": ["**/docs/**", "**/*.md"],
        "manifests": ["**/*requirements*.txt"], "mlPackages": ["torch"], "practices": {},
        "rules": [
      \(list)
      ] }
      """
    return EvidenceRulesReader.read(Array(text.utf8), file: "r.json", for: questionnaire)
  }
}
