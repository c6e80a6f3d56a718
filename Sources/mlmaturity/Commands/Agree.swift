import ArgumentParser
import Documents
import Formats
import MaturityModel
import Storage

/// Print what several people's ballots say together.
struct Agree: FilesCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: "Print where several people's ballots agree, and where not.",
    discussion: """
      Reads BALLOTs of one questionnaire, or folders that hold them; one may be - for standard input. \
      What has to be discussed comes first; nobody is named. A file that cannot be counted is told on standard error, the \
      others are shown, and the exit code is then 3.
      """)

  @Argument(
    help: ArgumentHelp("The ballots, or folders of ballots.", valueName: "ballot"),
    completion: .json)
  var files: [String]

  @Option(help: .questionnaireOfFiles, completion: .questionnaire) var questionnaire: String?

  @Flag(help: "Also tell on standard error, by name, which ballots may be worth a question.")
  var hints = false

  @Option(help: "Also show what each role says, as far as its size allows.") var by: Breakdown?
  @Option(help: "Form of the output.") var format: ReportFormat = .text

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let collected = try CollectedBallots(files, questionnaire, common, keepsNotes: hints)
    if hints { tellHints(collected.box) }
    if let questionnaire = collected.box.questionnaire {
      let ballots = collected.box.ballots
      let result = GroupResult(ballots, on: questionnaire)
      let roles = by == .role ? RoleBreakdown(ballots, on: questionnaire) : nil
      switch format {
      case .json: write(result.json(byRole: roles).pretty, to: .output)
      case .text: show(AgreementReport(result, byRole: roles).document)
      }
    }
    if !collected.problems.isEmpty { throw Ending(.invalidFile) }
  }
}

/// What a group may be broken down by; never by two things at a time.
enum Breakdown: String, ExpressibleByArgument, CaseIterable { case role }

extension Agree {
  /// Hints about single ballots, apart from the result: they are for whoever holds the workshop.
  private func tellHints(_ box: BallotBox) {
    let words = Words(box.questionnaire ?? Questionnaire(id: "", version: "", title: ""))
    let found = box.files.flatMap { file in
      BallotHint.hints(about: file.assessment).map { hint in
        let name = file.assessment.respondent?.name ?? ""
        return name.isEmpty
          ? "  \(file.name.onOneLine): \(words.hint(hint))"
          : "  \(name.onOneLine) (\(file.name.onOneLine)): \(words.hint(hint))"
      }
    }
    print("For the facilitator only; hints, not verdicts:", to: .error)
    for line in found { print(line, to: .error) }
    print(
      found.isEmpty ? "  Nothing strikes the eye." : "  Ask the person alone, not the room.",
      to: .error)
  }
}

/// The ballots that files hold; what is wrong with the others is told on standard error.
struct CollectedBallots {
  let box: BallotBox
  /// In the order of the files, what cannot be read first.
  let problems: [Problem]

  init(
    _ files: [String], _ questionnaire: String?, _ options: CommonOptions, keepsNotes: Bool = true
  ) throws(Ending) {
    let files = try ending(BallotFolder.files(named: files))
    let named = try NamedFiles(files, questionnaire, options, keepsNotes: keepsNotes) { $0 }
    let brought = BroughtQuestionnaires(named.read.map(\.value))
    var read = named.read.map { file, ballot in
      let other = brought.differ(from: ballot) ? brought.read(file) : nil
      return BallotBox.File(name: file, assessment: (try? other?.get()) ?? ballot)
    }
    var unread: [Problem] = []
    for (file, error) in named.failures {
      switch brought.read(file) {
      case .success(let ballot): read.append(BallotBox.File(name: file, assessment: ballot))
      case .failure(let invalid): unread += invalid.problems
      case nil: unread += file.isSheet ? [Self.sheet(file)] : error.problems(in: file)
      }
    }
    let places = Dictionary(
      files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    box = BallotBox(read.sorted { places[$0.name] ?? 0 < places[$1.name] ?? 0 })
    problems = unread + box.problems
    let empty = box.empty.map {
      Problem(file: $0, fault: "nobody answered anything in it", remedy: "It counts as no ballot.")
    }
    let told = (empty + box.remarks + problems).map { $0.description + "\n" }
    write(told.joined(), to: .error)
  }

  /// Only a workshop knows which form a sheet or a text code answers.
  private static func sheet(_ file: String) -> Problem {
    Problem(
      file: file,
      fault: "a sheet is read by its workshop: open it with mlmaturity workshop FILE, key c",
      remedy: "Name ballot files here.")
  }
}

extension String {
  /// True for the name of what only the ballot page of a workshop reads.
  fileprivate var isSheet: Bool {
    [".csv", ".txt", ".eml", ".md"].contains { lowercased().hasSuffix($0) }
  }
}
