import ArgumentParser
import MaturityModel
import Storage

/// Make one assessment of several people's ballots.
struct Merge: Command {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one assessment of several people's ballots.",
    discussion: """
      Writes a new FILE, or standard output for -; a FILE that exists is left alone. Its answers are \
      the group's: the middle vote. The names of who took part stand in it, unless --pooled asks for \
      counts alone; single votes are never tied to a name. If one ballot cannot be counted, nothing \
      is written.
      """)

  @Argument(help: "The ballots.", completion: .file(extensions: ["json"]))
  var ballot: [String]

  @Option(help: "The file to write.", completion: .file(extensions: ["json"]))
  var output: String?

  @Flag(help: "Write counts only: no ids, names, roles, times or texts of anybody.")
  var pooled = false

  @Flag(help: "Print exactly what would be written, and write nothing.")
  var preview = false

  @Option(help: ArgumentHelp("Questionnaire of files without one.", valueName: "id|file"))
  var questionnaire: String?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    guard output != nil || preview else {
      throw Ending(.usage, "mlmaturity: merge needs --output FILE, or --preview.")
    }
    let surroundings = Surroundings()
    let collected = try CollectedBallots(ballot, questionnaire, common, surroundings)
    collected.tell(collected.box.remarks)
    collected.tell(collected.problems)
    guard collected.problems.isEmpty, let questionnaire = collected.box.questionnaire else {
      throw Ending(.invalidFile, "mlmaturity: nothing was written.")
    }
    let ballots = collected.box.ballots
    if pooled { try warn(of: ballots.count, questionnaire) }
    let group = GroupAssessment(ballots, on: questionnaire, anonymity: pooled ? .pooled : .named)
    try save(group.assessment(id: Self.id(of: ballots)))
  }

  /// Says what a small pool cannot hide.
  private func warn(of count: Int, _ questionnaire: Questionnaire) throws {
    guard count >= 2 else {
      throw Ending(.failed, "mlmaturity: a pool of one ballot is that person's ballot.")
    }
    let wanted = questionnaire.scoring.smallestGroup
    if count < wanted {
      print(
        "mlmaturity: the pool holds \(count) ballots, fewer than \(wanted): who knows the team may "
          + "guess who said what.", to: .error)
    }
  }

  private func save(_ assessment: Assessment) throws {
    guard let output, output != "-", !preview else {
      write(assessment.fileBytes, to: .output)
      return
    }
    // Not as a session, which would write the time of saving into the file.
    try ending { () throws(StorageError) in try AtomicFile(output).create(assessment.fileBytes) }
  }

  /// The same id for the same ballots in whatever order, so that the same file comes out twice.
  private static func id(of ballots: [Assessment]) -> String {
    let parts = ballots.map { ballot in
      [ballot.respondent?.id ?? "", ballot.id, ballot.moment?.text ?? ""].joined(separator: " ")
    }
    let digits = SHA256.hexadecimal(of: Array(parts.sorted().joined(separator: "\n").utf8))
    return String(digits.prefix(32))
  }
}
