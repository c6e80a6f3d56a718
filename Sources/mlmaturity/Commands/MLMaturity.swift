import ArgumentParser
import Documents

/// `mlmaturity` with its subcommands; without one it shows the home screen.
struct MLMaturity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mlmaturity", abstract: "Assess how mature a team's machine learning practice is.",
    discussion: """
      Without a command the home screen opens: start an assessment, or go on with one.
      Everything stays on this machine. mlmaturity help lists commands and topics, such as keys, \
      files and exit-codes.
      """, version: Surroundings.version,
    subcommands: [
      Assess.self, HoldWorkshop.self, JoinWorkshop.self, Score.self, Check.self, Compare.self,
      Trend.self,
      TeamPortfolio.self, Agree.self, Merge.self, Reconcile.self, MakeReport.self, Git.self,
      Questionnaires.self, Import.self, Export.self, UseStore.self, ScanRepositories.self,
      LintFile.self,
      RunSelfTest.self, Doctor.self,
      Help.self,
    ])

  @Flag(help: "Show an example organisation, made in a folder of its own.") var demo = false
  @OptionGroup var options: CommonOptions

  func run() throws { try Start(isExample: demo, appearance: options.appearance).run() }
}

/// A command of the program; the options that all of them take may also stand before its name.
protocol Command: ParsableCommand {
  var program: MLMaturity { get }
  var options: CommonOptions { get }
}

/// A command whose arguments are files, as many as one likes.
protocol FilesCommand: Command {
  var files: [String] { get set }
}

extension Command {
  /// The common options, wherever they stand.
  var common: CommonOptions { options.filled(from: program.options) }

  /// True where only ASCII is to be printed.
  var isASCII: Bool { common.ascii || !Surroundings().isUTF8 }

  /// Prints a document as sentences, for those who hear it.
  func speak(_ document: Document) { write(Sentences.text(of: document), to: .output) }

  /// Prints a document as plain text.
  func show(_ document: Document) {
    write(PlainText.text(of: document, isASCII: isASCII), to: .output)
  }
}

/// The forms that a report can take.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

/// The forms that a report with a table can take.
enum TableFormat: String, ExpressibleByArgument, CaseIterable { case text, sentences, json, csv }

extension ArgumentHelp {
  static let form: ArgumentHelp =
    "Form of the output; text, or sentences where lines are asked for."
}
