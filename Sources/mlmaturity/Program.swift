import ArgumentParser
import MaturityModel
import POSIX

/// The program: its commands, and the exit codes that scripts rely on.
@main
enum Program {
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
      let message = message(for: error)
      let isHelp = MLMaturity.exitCode(for: error) == .success
      print(message, to: isHelp ? .output : .error)
      Ending(isHelp ? .done : .usage).end()
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
