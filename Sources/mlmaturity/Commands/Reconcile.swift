import ArgumentParser
import Documents
import Formats
import MaturityModel
import Storage

/// Make one assessment of two edited copies of it.
struct Reconcile: Command {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Make one assessment of two edited copies of it.",
    discussion: """
      What only one copy changed is taken from it; notes and evidence of both are kept. What both \
      changed in different ways is decided by you, on the screen, with a reason. With --base, what \
      both were copied from, far less has to be decided. Without a terminal, or with --no-screen, \
      FILE is only written when there is nothing to decide; else the conflicts are listed, and the \
      exit code is 1. FILE may be MINE, which is then replaced; else the copies are left alone. \
      Called again with the same FILE it goes on where it was left. mlmaturity git setup lets git \
      do this.
      """)

  @Argument(help: "The first copy.", completion: .json) var mine: String
  @Argument(help: "The second copy.", completion: .json) var theirs: String

  @Option(help: "What both were copied from; an empty file counts as none.", completion: .json)
  var base: String?

  @Option(help: "The file to write.", completion: .json) var output: String
  @Option(help: .questionnaireOfFiles, completion: .questionnaire) var questionnaire: String?
  @Flag(help: "Never open a screen.") var noScreen = false

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let surroundings = Surroundings()
    let files = [mine, theirs] + (base.map { isEmpty($0) ? [] : [$0] } ?? [])
    let read = try NamedFiles(files, questionnaire, common, toWrite: true) { $0 }.all()
    let original = read.count > 2 ? read[2] : nil
    if let refusal = Reconciliation.refusal(mine: read[0], theirs: read[1], base: original) {
      throw Ending(.usage, "mlmaturity: \(mine.onOneLine), \(theirs.onOneLine): \(refusal)")
    }
    for file in files.dropFirst() where FilePath(following: file) == FilePath(following: output) {
      throw Ending(
        .usage, "mlmaturity: \(output.onOneLine) is one of the copies; name a new file or MINE.")
    }
    let reconciliation = Reconciliation(mine: read[0], theirs: read[1], base: original)
    let isDecided = replacesMine && reconciliation.conflicts.isEmpty
    guard Shell.hasTerminal || common.linear, !noScreen, !isDecided else {
      return try finish(reconciliation, surroundings)
    }
    guard !replacesMine else {
      throw Ending(
        .usage,
        "mlmaturity: there is something to decide, and \(output.onOneLine) is one of the copies; "
          + "name a new file.")
    }
    let folders = Folders(environment: surroundings.environment, store: common.appearance.store)
    let library = Library(folders, questionnaire: questionnaire)
    let session = try ending(
      library.reconciled(reconciliation, at: AssessmentRef(output), now: surroundings.now))
    try Shell.run(
      common.appearance, library,
      opening: .reconciliation(session, reconciliation, mine: mine, theirs: theirs))
  }

  private var replacesMine: Bool { FilePath(following: mine) == FilePath(following: output) }

  /// True for the file that git gives where both sides have added theirs.
  private func isEmpty(_ file: String) -> Bool {
    file != "-" && (try? FileBytes.read(file, limit: 0).isEmpty) == true
  }

  /// Writes what nobody has to decide, or says what somebody has to.
  private func finish(_ reconciliation: Reconciliation, _ surroundings: Surroundings) throws {
    guard reconciliation.conflicts.isEmpty else {
      let questionnaire = reconciliation.mine.questionnaire
      let words = Words(questionnaire)
      let names = reconciliation.conflicts.map {
        "  " + words.title(of: $0.part, in: questionnaire).onOneLine
      }
      throw Ending(
        .failed,
        "mlmaturity: the copies contradict each other, nothing was written:\n"
          + names.joined(separator: "\n")
          + "\nRun the same command in a terminal, without --no-screen, to decide. If git did: "
          + GitAdvice.threeVersions)
    }
    var merged = reconciliation.merged
    merged.updatedAt = surroundings.now
    let file = AtomicFile(output)
    // No backup: git merges in files of its own, beside which nothing may be left.
    try ending(replacesMine ? file.write(merged.fileBytes) : file.create(merged.fileBytes))
  }
}
