import ArgumentParser
import Documents
import Formats
import MaturityModel
import Storage
import TextCanvas
import Translation

/// List, show and export questionnaires.
struct Questionnaires: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaires",
    abstract:
      "List, show, export, begin, preview or compare questionnaires, built-in and your own.",
    subcommands: [List.self, Show.self, Export.self, New.self, Preview.self, Diff.self],
    defaultSubcommand: List.self)

  /// One line for each questionnaire.
  struct List: Command {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List all questionnaires.")
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let library = library(common)
      var problems: [String] = []
      for entry in library.entries {
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
          let (languages, broken) = told(library.translations(of: questionnaire))
          let line =
            "\(questionnaire.id) \(questionnaire.version)  \(cleaned(questionnaire.title)): "
            + "\(questionnaire.size) ("
            + "\((entry.origin.file ?? "built in").onOneLine)\(languages))"
          print(line, to: .output)
          problems += broken.filter { !problems.contains($0) }
        case .failure(let invalid): problems.append(invalid.description)
        }
      }
      problems += library.strayTexts.map(\.description)
      guard problems.isEmpty else { throw Ending(.invalidFile, problems.joined(separator: "\n")) }
    }

    /// The languages that a questionnaire is translated into, for its line, and why some of them are not shown.
    private func told(
      _ translations: [QuestionnaireLibrary.Translation]
    ) -> (languages: String, problems: [String]) {
      var (languages, problems): ([String], [String]) = ([], [])
      for translation in translations {
        switch translation.content {
        case .success: languages.append(translation.file.language)
        case .failure(let invalid): problems.append(invalid.description)
        }
      }
      return (
        languages.isEmpty ? "" : "; also in \(languages.joined(separator: ", "))", problems
      )
    }
  }

  /// What a questionnaire asks, for reading.
  struct Show: Command {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what a questionnaire asks.")
    @Argument(help: "The questionnaire's id, or a file.", completion: .questionnaire) var id: String
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let library = library(common, id)
      let questionnaire = try found(id, library)
      let shown = ShownQuestionnaires(library, in: Language.current?.wanted ?? [])
      let translations = library.translations(of: questionnaire)
      if let model = shown(questionnaire).model {
        show(ModelOutline(model).document)
        for translation in translations {
          print(cleaned(questionnaire.summary(of: translation)), to: .output)
        }
      } else {
        print(cleaned(shown(questionnaire).outline(translations)), to: .output)
      }
      for case .failure(let invalid) in translations.map(\.content) { tell(invalid.problems) }
      print(try findings(library), to: .output)
      tell(shown.takeNotices())
    }

    /// How many findings the linter has.
    private func findings(_ library: QuestionnaireLibrary) throws(Ending) -> String {
      let (bytes, file) = try ending(library.source(of: id))
      let translations = try ending(library.lintedTranslations(of: id))
      return "mlmaturity lint: " + Lint(bytes, file: file, translations: translations).summary
    }
  }

  /// The file itself, as a start for one's own.
  struct Export: Command {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Print a questionnaire's file, as a start for your own.")
    @Argument(help: "The questionnaire's id, or a file.", completion: .questionnaire) var id: String
    @Option(
      help: ArgumentHelp(
        "Print its texts instead, to be translated into a language.", valueName: "code"))
    var translation: String?
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let library = library(common, id)
      let questionnaire = try found(id, library)
      guard let translation else {
        // A file with measures has comments and an order of its own.
        if questionnaire.model != nil {
          let bytes = try ending(library.source(of: id)).bytes
          return write(String(decoding: bytes, as: UTF8.self), to: .output)
        }
        return write(questionnaire.document.pretty, to: .output)
      }
      guard let language = LanguageChoice.name(translation) else {
        throw Ending(
          .usage,
          "mlmaturity: \(translation.onOneLine) is not the name of a language, such as de or pt_BR."
        )
      }
      let known = try known(library.translation(of: questionnaire, in: [language]))
      let texts = QuestionnaireTexts(beginning: language, of: questionnaire, with: known)
      write(texts.json.pretty, to: .output)
    }

    /// What is translated already; a file that a shell has just made for the output says nothing.
    private func known(
      _ translation: QuestionnaireLibrary.Translation?
    ) throws(Ending) -> QuestionnaireTexts? {
      guard let translation else { return nil }
      switch translation.content {
      case .success(let texts): return texts
      case .failure(let invalid):
        if (try? FileBytes.read(translation.file.path))?.isEmpty == true { return nil }
        throw Ending(.invalidFile, invalid.description)
      }
    }
  }

  /// The questionnaire of an id or a file; other files of its id and version are named.
  private static func found(
    _ id: String, _ library: QuestionnaireLibrary
  ) throws(Ending) -> Questionnaire {
    let found = try ending(library.questionnaire(id: id))
    if id.isID { tell(library.duplicates(id: found.id, version: found.version).map(\.problem)) }
    return found
  }

  /// All questionnaires at hand; `named` may be a file, which has its translations beside it.
  static func library(
    _ options: CommonOptions, _ named: String? = nil
  ) -> QuestionnaireLibrary {
    let folders = Folders(environment: Surroundings().environment, store: options.store)
    return QuestionnaireLibrary(
      explicit: named.flatMap { $0.isID ? nil : $0 }, folder: folders.questionnaires)
  }
}

extension Questionnaire {
  /// How much it asks, and of which format it is where that is the newer one.
  fileprivate var size: String {
    model == nil ? practices.count.practices : "\(practices.count) items, format 2"
  }

  /// How far a translation is, on one line.
  fileprivate func summary(of translation: QuestionnaireLibrary.Translation) -> String {
    let head = "In \(translation.file.language): "
    switch translation.content {
    case .failure: return head + "not shown, \(translation.file.name.onOneLine) has problems"
    case .success(let texts):
      let all = QuestionnaireTexts(beginning: texts.language, of: inSource, with: nil).strings
      // What was only begun stands in the words of the source.
      let done = texts.strings.count { place, text in all[place].map { $0 != text } ?? false }
      let open = outdated(in: texts).count
      let facts =
        ["\(done) of \(all.count) texts"]
        + (open == 0
          ? [] : [open == 1 ? "1 item to translate again" : "\(open) items to translate again"])
        + (texts.translator.isEmpty ? [] : ["translated by \(texts.translator)"])
        + (texts.reviewed.isEmpty ? [] : ["reviewed: \(texts.reviewed)"])
      return head + facts.joined(separator: ", ")
    }
  }

  /// Everything that is asked, as an indented list.
  fileprivate func outline(_ translations: [QuestionnaireLibrary.Translation]) -> String {
    var lines = ["\(title) (\(id) \(version))", about]
    lines += translations.map { summary(of: $0) } + [""]
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
