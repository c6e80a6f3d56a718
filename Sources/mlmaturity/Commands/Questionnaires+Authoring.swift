import ArgumentParser
import Formats
import MaturityModel
import Storage
import TextCanvas
import Translation

extension Questionnaires {
  /// A file to begin one's own questionnaire with.
  struct New: Command {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Print a file to begin a questionnaire of your own with.",
      discussion: """
        A small whole questionnaire of format 2: each part is explained where it stands. For a \
        start in format 1, export a built-in one.
        """)
    @Argument(help: ArgumentHelp("The id of the new questionnaire.", valueName: "id")) var id:
      String
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      guard id.isID else {
        throw Ending(
          .usage,
          "mlmaturity: \(id.onOneLine) is no id. Use lower-case letters, digits and hyphens, "
            + "first a letter or a digit.")
      }
      write(ModelStart.text(id: id) + "\n", to: .output)
    }
  }

  /// What changed between two versions of a questionnaire, and which revisions that needs.
  struct Diff: Command {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "Show what changed between two versions, and which revisions that needs.",
      discussion: "Ends with 3 where a changed text has kept its revision, or an id its new kind.")
    @Argument(help: "The former version: an id, or a file.", completion: .questionnaire) var old:
      String
    @Argument(help: "The newer version: an id, or a file.", completion: .questionnaire) var new:
      String
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let (former, newer) = (try document(old), try document(new))
      let findings = QuestionnaireLinter.changes(
        from: former.root, to: newer.root, file: new)
      for finding in findings { print(cleaned(finding.text), to: .output) }
      if findings.isEmpty { print("\(new.onOneLine): nothing changed", to: .output) }
      if findings.contains(where: { $0.severity == .error }) { throw Ending(.invalidFile) }
    }

    private func document(_ name: String) throws(Ending) -> JSONDocument {
      let library = Questionnaires.library(common, name)
      let (bytes, file) = try ending(library.source(of: name))
      let problems = QuestionnaireReader.read(bytes, file: file, for: .scoring).problems
      guard problems.isEmpty, let document = try? JSONDocument(bytes) else {
        throw Ending(.invalidFile, InvalidFile(problems: problems).description)
      }
      return document
    }
  }
}

extension Result<Questionnaire, InvalidFile> {
  fileprivate var problems: [Problem] {
    if case .failure(let invalid) = self { invalid.problems } else { [] }
  }
}

extension Questionnaires {
  /// Its screens, with answers that nobody keeps.
  struct Preview: Command {
    static let configuration = CommandConfiguration(
      commandName: "preview", abstract: "Walk through a questionnaire without saving anything.",
      discussion: "Answers are gone when you leave; everything else is as in assess.")
    @Argument(help: "The questionnaire's id, or a file.", completion: .questionnaire) var id: String
    @OptionGroup var lengths: LengthOptions
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let surroundings = Surroundings()
      try Shell.requireTerminal(common.appearance, surroundings)
      let folders = Folders(environment: surroundings.environment, store: common.store)
      let library = Library(folders, questionnaire: id, in: MemoryStore())
      let questionnaire = try ending(library.questionnaires.chosen())
      let assessment = Assessment(
        id: surroundings.newID(), mode: lengths.chosen?.mode ?? .full, at: surroundings.now,
        title: phrase("Preview, nothing is saved"), questionnaire: questionnaire)
      let session = try ending(
        library.store.create(assessment, at: AssessmentRef("preview"), now: surroundings.now))
      try Shell.run(common.appearance, library, opening: .session(session))
    }
  }
}
