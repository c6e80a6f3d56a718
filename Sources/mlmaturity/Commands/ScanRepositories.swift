import ArgumentParser
import Formats
import MaturityModel
import RepositoryEvidence
import Storage

/// Look into repositories for what may be evidence.
struct ScanRepositories: Command {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Look into repositories for what may be evidence.",
    discussion: """
      Reads the tracked files of each REPOSITORY, or of the folder that you are in: runs nothing, \
      sends nothing, answers nothing. Tells with file and line what may be evidence for a practice, \
      and at most for which level; with --assessment also where answers and repositories disagree. \
      Of ten things found one or two are wrong, of ten hints three; what is not found may be there \
      all the same. People decide.
      """)

  @Argument(help: "Folders of repositories; else the one you are in.", completion: .directory)
  var repository: [String] = []

  @Option(help: "An assessment whose answers are compared.", completion: .json)
  var assessment: String?

  @Option(
    help: ArgumentHelp("Look at one folder of each repository alone.", valueName: "folder"),
    completion: .directory)
  var only: String?

  @Option(
    help: ArgumentHelp("Tell of one practice alone.", valueName: "id"), completion: .practice)
  var practice: String?

  @Option(help: ArgumentHelp("Rules on what to look for.", valueName: "file"), completion: .json)
  var rules: String?

  @Flag(help: "Also tell of hints, which say less.") var hints = false

  @Flag(help: "Look at nothing; remove what earlier looks found and kept.") var forget = false
  @Option(help: "Form of the output.") var format: ReportFormat = .text

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    if forget { return try forgetWhatWasFound() }
    let library = try library(nil, common)
    let assessed = try assessment.map { file throws(Ending) in
      try readAssessment(file, nil, common)
    }
    let questionnaire = assessed?.questionnaire ?? library.shown(BuiltInQuestionnaires().standard)
    let practice = try practice.map { id throws(Ending) in
      try known(Item.ID(id.lowercased()), in: questionnaire)
    }
    let search = try RepositorySearch(questionnaire, rules: rules, library)
    var result = try search.result(
      repository.isEmpty ? ["."] : repository, only: try folder(only ?? ""))
    var disagreements = assessed.map { result.disagreements(with: $0, search.rules) }
    if let practice {
      result = result.only(practice)
      disagreements = disagreements?.filter { $0.practice == practice }
    }
    switch format {
    case .json: write(result.json(disagreements).pretty, to: .output)
    case .text:
      let text = ScanText(
        result, disagreements, of: questionnaire, search.rules, showsHints: hints)
      write(text.text, to: .output)
    }
  }

  private func known(
    _ practice: Item.ID, in questionnaire: Questionnaire
  ) throws(Ending) -> Item.ID {
    if questionnaire.practice(practice) != nil { return practice }
    let ids = questionnaire.practices.map(\.id.text)
    throw Ending(
      .usage,
      "mlmaturity: --practice \(practice.text.onOneLine): there is none. "
        + practice.text.remedy(among: ids, otherwise: "There are \(ids.listed)."))
  }

  /// A folder below the top, without what says nothing.
  private func folder(_ path: String) throws(Ending) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !path.hasPrefix("/"), !parts.contains("..") else {
      throw Ending(
        .usage, "mlmaturity: --only \(path.onOneLine): name a folder below the repository's top.")
    }
    return parts.joined(separator: "/")
  }

  private func forgetWhatWasFound() throws {
    let folders = Folders(environment: Surroundings().environment, store: common.store)
    var left: [String]
    if let assessment {
      let read = try readAssessment(assessment, nil, common)
      left = ScanFile(for: read.id, at: assessment, in: folders).forget()
    } else {
      left = ScanFile.forgetAll(in: folders).left
    }
    guard left.isEmpty else {
      throw Ending(
        .failed,
        left.map { "\($0.onOneLine): not removed. Remove it yourself." }.joined(separator: "\n"))
    }
    print("mlmaturity: what was found in repositories is forgotten.", to: .error)
  }
}
