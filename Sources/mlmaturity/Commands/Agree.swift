import ArgumentParser
import Documents
import Formats
import MaturityModel
import Storage

/// Print what several people's ballots say together.
struct Agree: Command {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: "Print where several people's ballots agree, and where not.",
    discussion: """
      Reads BALLOTs of one questionnaire, or folders that hold them; one may be - for standard input. \
      What has to be discussed comes first; nobody is named. A file that cannot be counted is told on standard error, the \
      others are shown, and the exit code is then 3.
      """)

  @Argument(help: "The ballots, or folders of ballots.", completion: .json) var ballot: [String]
  @Option(help: .questionnaireOfFiles) var questionnaire: String?

  @Flag(help: "Also tell on standard error, by name, which ballots may be worth a question.")
  var hints = false

  @Option(help: "Also show what each role says, as far as its size allows.") var by: Breakdown?
  @Option(help: "Form of the output.") var format: ReportFormat = .text

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let collected = try CollectedBallots(ballot, questionnaire, common)
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

  init(_ files: [String], _ questionnaire: String?, _ options: CommonOptions) throws(Ending) {
    let named = try NamedFiles(
      ending(BallotFolder.files(named: files)), questionnaire, options
    ) { $0 }
    box = BallotBox(named.read.map { BallotBox.File(name: $0.file, assessment: $0.value) })
    problems = named.failures.flatMap { $0.error.problems(in: $0.file) } + box.problems
    let told = (box.remarks + problems).map { $0.description + "\n" }
    write(told.joined(), to: .error)
  }
}
