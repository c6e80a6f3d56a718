public import ArgumentParser
public import TextCanvas

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Folder with the assessments.", valueName: "folder"), completion: .directory)
  var store: String?

  @Option(help: "Colour theme.") var theme: Theme.Name?
  @Flag(help: "Draw with ASCII characters only.") var ascii = false
  @Option(help: "When to use colour.") var color: ColourUse = .auto
  @Option(
    help: ArgumentHelp(
      "Language of screens and reports; else that of the environment.", valueName: "code"))
  var language: String?
  @Option(help: .private) var debugCrash: Crash?

  /// These options, with those of `others` where nothing is said here.
  func filled(from others: CommonOptions) -> CommonOptions {
    var options = self
    options.store = store ?? others.store
    options.theme = theme ?? others.theme
    options.ascii = ascii || others.ascii
    options.color = color == .auto ? others.color : color
    options.language = language ?? others.language
    options.debugCrash = debugCrash ?? others.debugCrash
    return options
  }

  var appearance: Appearance {
    Appearance(store: store, theme: theme, isASCII: ascii, colour: color, debugCrash: debugCrash)
  }
}

/// What the common options say, however the program was started.
struct Appearance {
  var store: String?
  var theme: Theme.Name?
  var isASCII = false
  var colour = ColourUse.auto
  var debugCrash: Crash?

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
