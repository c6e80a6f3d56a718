import Formats

public import ArgumentParser
public import MaturityModel
import Storage

/// Make one assessment of several people's ballots.
struct Merge: FilesCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one assessment of several people's ballots.",
    discussion: """
      Writes a new FILE, or standard output for -; a FILE that exists is left alone. Its answers are \
      the group's: the middle vote. If one ballot cannot be counted, nothing is written.

      What it says about people: with named, who took part, by name and role; with facilitator-only, \
      how many took part, and on which day the last one did; with pooled, counts with title, subject and \
      that day, without ids, names, roles, other times or texts of anybody. Votes stand in it as sorted counts, never beside a name. \
      Notes and evidence stay in the ballots; --paths takes over what was found in a repository, with its path \
      and line, which may tell what the team works on. None of this hides anything \
      from whoever has the ballots, and in a small group one can guess who said what.
      """)

  @Argument(help: ArgumentHelp("The ballots.", valueName: "ballot"), completion: .json)
  var files: [String]

  @Option(help: "The file to write.", completion: .json) var output: String?

  @Option(help: "What the file says about people: named, facilitator-only or pooled.")
  var anonymity: Anonymity?

  @Flag(help: "Write counts only: the same as --anonymity pooled.") var pooled = false
  @Flag(help: "Take over evidence that was found in a repository, with its path.") var paths = false
  @Flag(help: "Print exactly what would be written, and write nothing.") var preview = false
  @Option(help: .questionnaireOfFiles, completion: .questionnaire) var questionnaire: String?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    guard output != nil || preview else {
      throw Ending(.usage, "mlmaturity: merge needs --output FILE, or --preview.")
    }
    let anonymity = anonymity ?? (pooled ? .pooled : .named)
    guard !pooled || anonymity == .pooled else {
      throw Ending(.usage, "mlmaturity: --pooled contradicts --anonymity \(anonymity.rawValue).")
    }
    let collected = try CollectedBallots(files, questionnaire, common)
    guard collected.problems.isEmpty, let questionnaire = collected.box.questionnaire else {
      throw Ending(.invalidFile, "mlmaturity: nothing was written.")
    }
    let ballots = collected.box.ballots
    switch anonymity {
    case .named: break
    case .facilitatorOnly, .pooled: try warn(of: ballots.count, anonymity, questionnaire)
    }
    let group = GroupAssessment(
      ballots, on: questionnaire, anonymity: anonymity, keepsPlaces: paths)
    try save(group.assessment(id: Self.id(of: ballots)))
  }

  /// Says what a small group cannot hide.
  private func warn(of count: Int, _ anonymity: Anonymity, _ questionnaire: Questionnaire) throws {
    guard count >= 2 || anonymity != .pooled else {
      throw Ending(.failed, "mlmaturity: a pool of one ballot is that person's ballot.")
    }
    let wanted = questionnaire.scoring.smallestGroup
    guard count < wanted else { return }
    let what = anonymity == .pooled ? "the pool" : "the file"
    print(
      "mlmaturity: \(what) holds \(count == 1 ? "1 ballot" : "\(count) ballots"), fewer than "
        + "\(wanted): who knows the team may guess who said what.", to: .error)
  }

  private func save(_ assessment: Assessment) throws {
    guard let output, output != "-", !preview else {
      write(assessment.json.pretty, to: .output)
      return
    }
    // Not as a session, which would write the time of saving into the file.
    try ending(AtomicFile(output).create(assessment.fileBytes))
  }

  /// The same id for the same ballots in whatever order, so that the same file comes out twice.
  private static func id(of ballots: [Assessment]) -> String {
    let parts = ballots.map { ballot in
      [ballot.respondent?.id.text ?? "", ballot.id, ballot.moment?.text ?? ""].joined(
        separator: " ")
    }
    let digits = SHA256.hexadecimal(of: Array(parts.sorted().joined(separator: "\n").utf8))
    return String(digits.prefix(32))
  }
}

extension Anonymity: ExpressibleByArgument {}
