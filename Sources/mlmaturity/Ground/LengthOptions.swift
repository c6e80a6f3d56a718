import ArgumentParser
import Formats
import MaturityModel
import Storage

/// How much a new assessment asks.
struct LengthOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How much a new assessment asks: core, standard or full.", valueName: "length"))
  var length: FileLength?

  @Flag(help: "Start a quick scan: core practices only, as --length core.") var quick = false

  /// The length; nil where none was given.
  var chosen: FileLength? { length ?? (quick ? .core : nil) }

  /// Refuses a length for a file that has one already.
  func refuse(file: String?) throws(Ending) {
    guard length != nil, let file, FilePath.isThere(file) else { return }
    throw Ending(
      .usage,
      "mlmaturity: \(file.onOneLine) is there already; + and _ in it change how much is asked.")
  }

  func validate() throws {
    guard !quick || length == nil || length == .core else {
      throw ValidationError("--quick is --length core; give one of them.")
    }
  }
}

extension FileLength: ExpressibleByArgument {}
