/// The manual: made of the tables that make help, keys and README.
struct Manual {
  /// Every command, in the order of the help.
  let commands: [CommandHelp]
  /// The options that all of them take.
  let common: [ManualPage.Entry]

  /// What `help` has a page about, beside the commands.
  enum Topic: String, CaseIterable {
    case keys, files, environment
    case exitCodes = "exit-codes"
    case accessibility, format, examples

    /// A phrase for the list of topics.
    var about: String {
      switch self {
      case .keys: "every key of every screen"
      case .files: "what is kept, and where"
      case .environment: "the variables that are read"
      case .exitCodes: "what scripts are told"
      case .accessibility: "everything line by line, for screen readers and scripts"
      case .format: "the files and outputs that other programs can read"
      case .examples: "command lines to start from"
      }
    }
  }

  /// The page of a topic as the terminal shows it.
  static func text(of topic: Topic) -> String {
    let sections =
      switch topic {
      case .keys: [keys]
      case .files: [files]
      case .environment: [environment]
      case .exitCodes: [exitStatus]
      case .accessibility: [accessibility]
      case .format: format.sections
      case .examples: [examples]
      }
    return sections.map(\.text).joined(separator: "\n\n")
  }

  /// mlmaturity(1).
  var program: ManualPage {
    ManualPage(
      name: "mlmaturity", section: 1, about: about,
      sections: [
        .init(
          "Synopsis",
          .lines(["mlmaturity [--demo] [options]", "mlmaturity command [arguments] [options]"])),
        .init("Description", .text(description)),
        .init(
          "Options", .entries(own), .text("These may stand with every command:"), .entries(common)),
        commandSection, Self.accessibility, Self.keys, Self.environment, Self.files,
        Self.exitStatus, Self.examples,
        .init("See also", .text("`mlmaturity-format`(5)")),
      ])
  }

  /// mlmaturity-format(5).
  static let format = ManualPage(
    name: "mlmaturity-format", section: 5,
    about: "files and outputs of mlmaturity that other programs can read",
    sections: [
      .init(
        "Description",
        .text(
          """
          What other programs can read is JSON in UTF-8; tables come as CSV, too. Each file and \
          output says with `format` which version of its format it has. Keys that the program does not know are kept where it writes a file \
          again, and a file of a newer format is refused rather than changed. Outputs are the \
          same to the byte when they are made twice.
          """),
        .text(
          """
          An assessment that the program made holds a copy of its questionnaire, so that it can \
          be read without anything else.
          """)),
      .init(
        "Schemas",
        .text(
          """
          A JSON Schema (draft 2020-12) describes each; they lie in \
          `share/mlmaturity/questionnaires` of the folder that the program is installed in.
          """), .entries(schemas)),
      .init("See also", .text("`mlmaturity`(1)")),
    ])

  private var commandSection: ManualPage.Section {
    ManualPage.Section(title: "Commands", parts: commands.flatMap(\.parts))
  }

  /// The options of the program without a command.
  private var own: [ManualPage.Entry] { commands.first { $0.name.isEmpty }?.arguments ?? [] }

  private var about: String { commands.first { $0.name.isEmpty }?.phrase ?? "" }

  private var description: String {
    commands.first { $0.name.isEmpty }?.discussion.joined(separator: " ") ?? ""
  }
}

/// A command as its help describes it.
struct CommandHelp {
  /// The words after the program's name; empty for the program itself.
  let name: String
  let usage: String
  /// A sentence.
  let abstract: String
  /// Paragraphs.
  let discussion: [String]
  /// Arguments and options of its own.
  let arguments: [ManualPage.Entry]

  /// The abstract as mdoc wants it in the head of a page.
  var phrase: String {
    let phrase = abstract.prefix(1).lowercased() + abstract.dropFirst()
    return phrase.hasSuffix(".") ? String(phrase.dropLast()) : phrase
  }

  fileprivate var parts: [ManualPage.Part] {
    guard !name.isEmpty else { return [] }
    return [.heading("mlmaturity \(name)")]
      + (["`\(usage)`", abstract] + discussion).map { .text($0) }
      + (arguments.isEmpty ? [] : [.entries(arguments)])
  }
}
