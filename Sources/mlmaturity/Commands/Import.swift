import ArgumentParser
import Formats
import MaturityModel
import Storage
import TextCanvas

/// Make a questionnaire, or an assessment, of what others wrote.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a questionnaire of somebody else's model, or read answers.",
    subcommands: [ImportModel.self, ImportAnswers.self], defaultSubcommand: ImportModel.self)
}

/// A questionnaire of a model that others publish.
struct ImportModel: Command {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Make a questionnaire of somebody else's model.",
    discussion: """
      FORMAT says whose model FILE is: aws-lens (a lens of the AWS Well-Architected Tool), konveyor (a \
      questionnaire of Konveyor), samm (the folder model of OWASP SAMM), ciso (a library of CISO \
      Assistant), dsomm (generated/model.yaml of OWASP DSOMM) or azure-csv (an export of Microsoft \
      Assessments, which holds answers too). FILE may be - for standard input. The word model may be \
      left out.

      All but azure-csv are read as JSON: an array of documents, or one. YAML becomes JSON by: python3 \
      -c 'import sys,json,yaml; json.dump([d for f in sys.argv[1:] for d in \
      yaml.safe_load_all(open(f))], sys.stdout, default=str)' FILES > model.json

      Says what was mapped, and counts every key that was not. What cannot be mapped truly is refused \
      with its place, and then nothing is written. A file that exists is left alone. The texts stay \
      those of the model: its licence says what you may do with them.
      """)

  @Argument(help: "Whose model it is.") var format: ImportFormat
  @Argument(help: "The model, or - for standard input.", completion: .file()) var file: String
  @Option(help: "The questionnaire to write.", completion: .json) var output: String
  @Option(help: "The id of the questionnaire; else one made of the model's name.") var id: String?

  @Option(help: "The assessment to write, of a format that holds answers.", completion: .json)
  var assessment: String?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let bytes = try ending(FileBytes.read(file, .named))
    let imported: Imported
    switch format.read(bytes, file: file, id: id) {
    case .success(let made): imported = made
    case .failure(let invalid):
      throw Ending(.invalidFile, "\(invalid.description)\nmlmaturity: nothing was written.")
    }
    guard assessment == nil || imported.assessment != nil else {
      throw Ending(
        .usage, "mlmaturity: \(format.rawValue) holds no answers; leave --assessment out.")
    }
    let written = Array(imported.questionnaire.pretty.utf8)
    try ending(AtomicFile(output).create(written))
    print(
      "\(output.onOneLine): \(imported.model.id), \(imported.model.items.count.items)", to: .output)
    for line in imported.report { print("  \(cleaned(line))", to: .output) }
    if let answers = imported.assessment { try write(answers) }
    tellFindings(written)
  }

  private func write(_ answers: JSON) throws {
    guard let assessment else {
      tell(["the answers were left out: --assessment FILE writes them."])
      return
    }
    try ending(AtomicFile(assessment).create(Array(answers.pretty.utf8)))
    print("\(assessment.onOneLine): the answers", to: .output)
  }

  /// Says what the linter warns of: the author of the model can mend it, or say why it stays.
  private func tellFindings(_ bytes: [UInt8]) {
    let lint = Lint(bytes, file: output)
    for finding in lint.findings where finding.ignored == nil {
      switch finding.severity {
      case .error, .warning: print(cleaned(finding.text), to: .output)
      case .information: break
      }
    }
    print("\(output.onOneLine): \(lint.summary)", to: .output)
  }
}

/// An assessment of a sheet that people filled in.
struct ImportAnswers: Command {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Make an assessment of a sheet of answers.",
    discussion: """
      FILE is a sheet as export answers writes it, also when a spreadsheet saved it again: with commas, \
      semicolons or tabs. It needs the heads id and answer; all others may be missing. An answer is a \
      level, unknown, not applicable (with a reason), not measured, or the ids of options. A row that \
      repeats an id holds further evidence.

      If one row cannot be read, nothing is written. A file that exists is left alone.
      """)

  @Argument(help: "The sheet, or - for standard input.", completion: .file()) var file: String

  @Option(
    help: ArgumentHelp("The questionnaire that it answers.", valueName: "id|file"),
    completion: .questionnaire)
  var questionnaire: String

  @Option(help: "The assessment to write.", completion: .json) var output: String

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let folders = Folders(environment: Surroundings().environment, store: common.store)
    let library = QuestionnaireLibrary(folder: folders.questionnaires)
    let asked = try ending(library.questionnaire(id: questionnaire))
    let bytes = try ending(FileBytes.read(file, .named))
    switch AnswerSheetReader.read(bytes, file: file, of: asked) {
    case .success(let assessment):
      try ending(AtomicFile(output).create(assessment.fileBytes))
      let answers = assessment.responses.values.count { $0.answer != nil }
      print("\(output.onOneLine): \(answers.answers)", to: .output)
    case .failure(let invalid):
      throw Ending(.invalidFile, "\(invalid.description)\nmlmaturity: nothing was written.")
    }
  }
}

extension ImportFormat: ExpressibleByArgument {}
