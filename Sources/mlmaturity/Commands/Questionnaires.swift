import ArgumentParser
import Formats
import MaturityModel
import Storage
import TextCanvas

/// List, show and export questionnaires.
struct Questionnaires: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaires",
    abstract: "List, show or export the questionnaires, built-in and your own.",
    subcommands: [List.self, Show.self, Export.self], defaultSubcommand: List.self)

  /// One line for each questionnaire.
  struct List: Command {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List all questionnaires.")
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      var problems: [String] = []
      for entry in library(common).entries {
        if let duplicate = entry.duplicate {
          if duplicate.isAmbiguous {
            problems.append(duplicate.problem.description)
          } else {
            tell([duplicate.problem])
          }
          continue
        }
        switch entry.content {
        case .success(let questionnaire):
          let line =
            "\(questionnaire.id) \(questionnaire.version)  \(cleaned(questionnaire.title)): "
            + "\(questionnaire.practices.count.practices) "
            + "(\((entry.origin.file ?? "built in").onOneLine))"
          print(line, to: .output)
        case .failure(let invalid): problems.append(invalid.description)
        }
      }
      guard problems.isEmpty else { throw Ending(.invalidFile, problems.joined(separator: "\n")) }
    }
  }

  /// What a questionnaire asks, for reading.
  struct Show: Command {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what a questionnaire asks.")
    @Argument(help: "The questionnaire's id, or a file.", completion: .questionnaire) var id: String
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws { print(cleaned(try found(id, common).outline), to: .output) }
  }

  /// The file itself, as a start for one's own.
  struct Export: Command {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Print a questionnaire's file, as a start for your own.")
    @Argument(help: "The questionnaire's id, or a file.", completion: .questionnaire) var id: String
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws { write(try found(id, common).document.pretty, to: .output) }
  }

  /// The questionnaire of an id or a file; other files of its id and version are named.
  private static func found(
    _ id: String, _ options: CommonOptions
  ) throws(Ending) -> Questionnaire {
    let library = library(options)
    let found = try ending(library.questionnaire(id: id))
    if id.isID { tell(library.duplicates(id: found.id, version: found.version).map(\.problem)) }
    return found
  }

  private static func library(_ options: CommonOptions) -> QuestionnaireLibrary {
    let folders = Folders(environment: Surroundings().environment, store: options.store)
    return QuestionnaireLibrary(folder: folders.questionnaires)
  }
}

extension Questionnaire {
  /// Everything that is asked, as an indented list.
  fileprivate var outline: String {
    var lines = ["\(title) (\(id) \(version))", about, ""]
    lines += levels.map { "\($0.rank) \($0.name): \($0.meaning)" } + [""]
    for dimension in dimensions {
      lines += ["\(dimension.title): \(dimension.purpose)"]
      for practice in dimension.practices {
        lines += ["", "  \(practice.id.displayed) \(practice.title)", "  \(practice.question)"]
        lines += practice.anchors.enumerated().map { "    \($0 + 1). \($1)" }
      }
      lines.append("")
    }
    if !challenges.isEmpty { lines.append("Challenges") }
    lines += challenges.map { "  \($0.id.displayed) \($0.title): \($0.text)" }
    if !outcomes.isEmpty { lines += ["", "Outcomes"] }
    lines += outcomes.map { "  \($0.id.displayed) \($0.title): \($0.question)" }
    return lines.joined(separator: "\n")
  }
}
