import ArgumentParser
import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program: its commands, and the exit codes that scripts rely on.
@main
enum Program {
  static let version = "0.1.0"

  static func main() {
    // A limit on file sizes is told as a failed save, instead of ending the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      // The two ways to start that are typed all day do not wait for the argument parser (3 ms).
      let arguments = Surroundings().arguments
      try refuseEmpty(arguments)
      switch arguments {
      case []: try Start().run()
      case let words where words.count == 2 && words[0] == "assess" && !words[1].hasPrefix("-"):
        try Start(file: words[1]).run()
      default:
        var command = try MLMaturity.parseAsRoot(arguments)
        try command.run()
      }
    } catch let ending as Ending {
      ending.end()
    } catch {
      let message = MLMaturity.fullMessage(for: error)
      let isHelp = MLMaturity.exitCode(for: error) == .success
      print(message, to: isHelp ? .output : .error)
      Ending(isHelp ? .done : .usage).end()
    }
  }

  /// Refuses a name that a script left empty: it names no file; a person may have no name or role.
  private static func refuseEmpty(_ arguments: [String]) throws(Ending) {
    let before = ["mlmaturity"] + arguments
    for (word, former) in zip(arguments, before)
    where word.isEmpty && former != "--name" && former != "--role" {
      throw Ending(
        .usage, "mlmaturity: the argument after \(former.onOneLine) is empty. Write a name.")
    }
  }
}

/// `mlmaturity` with its subcommands; without one it shows the home screen.
struct MLMaturity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mlmaturity",
    abstract: "Assess how mature a team's machine learning practice is.",
    discussion: """
      Without a command the home screen opens: start an assessment, or go on with one.
      Everything stays on this machine. Exit codes: 0 done, 1 failed, 2 wrong usage or no \
      terminal, 3 invalid file, 4 level not reached, 128 + n ended by signal n.
      """,
    version: Program.version,
    subcommands: [
      Assess.self, HoldWorkshop.self, Score.self, Check.self, Compare.self, Trend.self,
      TeamPortfolio.self,
      Agree.self, Merge.self, Reconcile.self, Git.self, Questionnaires.self,
    ])

  @Flag(help: "Show an example organisation, made in a folder of its own.")
  var demo = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    try Start(isExample: demo, appearance: options.appearance).run()
  }
}

/// A command of the program; the options that all of them take may also stand before its name.
protocol Command: ParsableCommand {
  var program: MLMaturity { get }
  var options: CommonOptions { get }
}

extension Command {
  /// The common options, wherever they stand.
  var common: CommonOptions { options.filled(from: program.options) }
}
