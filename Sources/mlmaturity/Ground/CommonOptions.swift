public import ArgumentParser
import Storage
public import TextCanvas

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder with the assessments, or the address of a shared store.",
      valueName: "folder|address"), completion: .directory)
  var store: String?

  @Option(help: "Colour theme.") var theme: Theme.Name?
  @Flag(help: "Draw with ASCII characters only.") var ascii = false
  @Option(help: "When to use colour.") var color: ColourUse = .auto
  @Flag(help: "Say everything line by line: for screen readers, slow lines and scripts.")
  var linear = false
  @Flag(help: "With --linear: end with exit code 1 at the first line that cannot be carried out.")
  var strict = false
  @Option(
    help: ArgumentHelp(
      "Language of screens and reports; else that of the environment.", valueName: "code"))
  var language: String?
  @Option(help: .private) var debugCrash: Crash?

  /// Refuses an address that tells others a password.
  func validate() throws {
    guard let address = store.flatMap({ StoreAddress($0) }), address.hasPassword else { return }
    throw ValidationError(
      "a password in an address can be read by others in the list of processes. Leave it out; "
        + "it belongs into ~/.pgpass or the server's other means.")
  }

  /// These options, with those of `others` where nothing is said here.
  func filled(from others: CommonOptions) -> CommonOptions {
    var options = self
    options.store = store ?? others.store
    options.theme = theme ?? others.theme
    options.ascii = ascii || others.ascii
    options.color = color == .auto ? others.color : color
    options.linear = linear || others.linear
    options.strict = strict || others.strict
    options.language = language ?? others.language
    options.debugCrash = debugCrash ?? others.debugCrash
    return options
  }

  var appearance: Appearance {
    Appearance(
      store: store, theme: theme, isASCII: ascii, colour: color, asksForLines: linear,
      isStrict: strict, debugCrash: debugCrash)
  }

  /// True where a person asked for lines.
  var wantsLines: Bool { appearance.wantsLines }
}

/// What the common options say, however the program was started.
struct Appearance {
  var store: String?
  var theme: Theme.Name?
  var isASCII = false
  var colour = ColourUse.auto
  /// True where the option asks for lines.
  var asksForLines = false
  /// True to end at the first line that cannot be carried out.
  var isStrict = false
  var debugCrash: Crash?

  /// True where everything is to be said line by line: on a terminal that cannot draw, too.
  var isLinear: Bool { wantsLines || Surroundings().value("TERM") == "dumb" }

  /// True where a person asked for lines: by the option, the environment or the settings.
  var wantsLines: Bool {
    let surroundings = Surroundings()
    if asksForLines { return true }
    if let asked = surroundings.value("ACCESSIBLE"),
      !["", "0", "false"].contains(asked.lowercased())
    {
      return true
    }
    let file = Folders(environment: surroundings.environment, store: store).settings
    return file.map { Storage.Settings.read($0).settings.mode == .linear } ?? false
  }

  /// Whether the full-screen program may send colours: the option wins over NO_COLOR.
  func usesColour(_ surroundings: Surroundings) -> Bool {
    switch colour {
    case .always: true
    case .never: false
    case .auto: surroundings.value("NO_COLOR")?.isEmpty ?? true
    }
  }
}

/// A fault to provoke, so that tests can see the terminal come back after one.
enum Crash: String, ExpressibleByArgument {
  case index, fatal

  /// Ends the program by a trap of the language, as a programming mistake would.
  func provoke() {
    switch self {
    case .index:
      let levels: [Int] = []
      let beyond = levels.count + rawValue.count
      print("\(levels[beyond])", to: .error)
    case .fatal: fatalError("provoked by --debug-crash")
    }
  }
}

/// When colour is used.
enum ColourUse: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

extension Theme.Name: ExpressibleByArgument {}

extension ArgumentHelp {
  static let questionnaireOfFile = ArgumentHelp(
    "Questionnaire of a file without one.", valueName: "id|file")
  static let questionnaireOfFiles = ArgumentHelp(
    "Questionnaire of files without one.", valueName: "id|file")
  static let questionnaireToStart = ArgumentHelp(
    "Questionnaire to start with.", valueName: "id|file")
}
