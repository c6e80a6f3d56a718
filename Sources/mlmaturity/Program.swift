import ArgumentParser
import MaturityModel
import POSIX
import Storage
import Translation

/// The program: its commands, and the exit codes that scripts rely on.
@main
enum Program {
  static func main() {
    // A limit on file sizes is told as a failed save, instead of ending the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      // The two ways to start that are typed all day, and what scripts ask first, do not wait for the argument parser
      // (3 ms).
      let arguments = Surroundings().arguments
      try refuseEmpty(arguments)
      switch arguments {
      case ["--version"]: print(MLMaturity.configuration.version, to: .output)
      case []: try speaking(nil) { try Start().run() }
      case let words where words.count == 2 && words[0] == "assess" && !words[1].hasPrefix("-"):
        try speaking(nil) { try Start(file: words[1]).run() }
      default:
        let others = furtherFiles(in: arguments)
        var command = try MLMaturity.parseAsRoot(Array(arguments.dropLast(others.count)))
        if !others.isEmpty, var many = command as? any FilesCommand {
          many.files += others
          command = many
        }
        let options = (command as? any Command)?.common ?? (command as? MLMaturity)?.options
        // What other programs read is the same in every language.
        let isForPrograms =
          arguments.contains { Self.forPrograms.contains($0) }
          || (command as? MakeReport)?.isForPrograms == true
        try speaking(isForPrograms ? "en" : options?.language) { try command.run() }
      }
    } catch let ending as Ending {
      ending.end()
    } catch {
      let message = message(for: error)
      let isHelp = MLMaturity.exitCode(for: error) == .success
      print(message, to: isHelp ? .output : .error)
      Ending(isHelp ? .done : .usage).end()
    }
  }

  /// The names of files at the end that the argument parser need not see: its time grows with the square of their number.
  private static func furtherFiles(in arguments: [String]) -> [String] {
    let commands: [any FilesCommand.Type] = [Trend.self, Agree.self, Merge.self, MakeReport.self]
    guard arguments.count > 16,
      commands.contains(where: { $0.configuration.commandName == arguments[0] })
    else { return [] }
    // Behind an option its value may stand, and each command wants the name of a file.
    let option = arguments.lastIndex { $0.hasPrefix("-") } ?? 0
    return Array(arguments.dropFirst(option + 3))
  }

  /// What asks for a form that other programs read.
  private static let forPrograms: Set = ["json", "csv", "--format=json", "--format=csv"]

  /// Runs the program in the language that is asked for: by an option, else by the environment.
  private static func speaking(_ option: String?, _ body: () throws -> Void) throws {
    try Language.$current.withValue(try language(option), operation: body)
  }

  /// The language of an option or of the environment; nil for that of the source.
  ///
  /// A broken file that nobody named on the command line is told about, and the program goes on without it.
  private static func language(_ option: String?) throws(Ending) -> Language? {
    let surroundings = Surroundings()
    let codes =
      option.map { LanguageChoice.isSource($0) ? [] : LanguageChoice.codes(of: $0) }
      ?? LanguageChoice.codes { surroundings.value($0) }
    guard !codes.isEmpty || option != nil else { return nil }
    let translations = Translations(environment: surroundings.environment)
    do throws(StorageError) {
      if let language = try translations.language(of: codes) { return language }
    } catch {
      guard option == nil else { throw Ending(error) }
      print("mlmaturity: \(error.description)", to: .error)
    }
    let folder = Folders(environment: surroundings.environment, store: nil).questionnaires
    let texts = Set(QuestionnaireLibrary(folder: folder).textFiles.map(\.language))
    // The sentences of the program stay those of the source where a questionnaire alone is translated.
    if codes.contains(where: { texts.contains($0) || isBesideNamed($0, surroundings) }) {
      return Language(wanted: codes)
    }
    guard let option, !LanguageChoice.isSource(option) else { return nil }
    let known = Set(translations.codes).union(texts).sorted()
    let list = (["en"] + known).map(\.onOneLine).joined(separator: ", ")
    throw Ending(
      .usage,
      "mlmaturity: there is no translation into \(option.onOneLine). There are: \(list).")
  }

  /// True where texts in a language lie beside a file that the command line names.
  private static func isBesideNamed(_ code: String, _ surroundings: Surroundings) -> Bool {
    surroundings.arguments.contains { argument in
      let file = argument.split(separator: "=").last ?? ""
      return file.hasSuffix(".json") && FilePath.isThere("\(file.dropLast(5)).\(code).json")
    }
  }

  /// What the argument parser says.
  private static func message(for error: any Error) -> String {
    let message = MLMaturity.fullMessage(for: error)
    return Surroundings().arguments.contains { $0.hasPrefix(CompletionScript.option) }
      ? CompletionScript.corrected(message) : message
  }

  /// Refuses a name that a script left empty: it names no file; a person may have no name or role.
  private static func refuseEmpty(_ arguments: [String]) throws(Ending) {
    // A shell that completes names what is not typed yet.
    if arguments.first == "---completion" { return }
    let before = ["mlmaturity"] + arguments
    for (word, former) in zip(arguments, before)
    where word.isEmpty && former != "--name" && former != "--role" {
      throw Ending(
        .usage, "mlmaturity: the argument after \(former.onOneLine) is empty. Write a name.")
    }
  }
}
