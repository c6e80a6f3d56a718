import ArgumentParser
import MaturityModel

/// Show the help of a command, or a page of the manual.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show the help of a command, or a page of the manual.",
    discussion: "Without a word it lists both.")

  @Argument(
    help: ArgumentHelp("A command or a topic.", valueName: "command|topic"),
    completion: .custom { words, place, _ in Help.candidates(before: words, place) })
  var words: [String] = []

  @Flag(help: ArgumentHelp("Print a page of the manual as man reads it.", visibility: .hidden))
  var man = false

  func run() throws {
    if man { return try printSource() }
    guard let first = words.first else { return print(Self.list, to: .output) }
    if let topic = Manual.Topic(rawValue: first), words.count == 1 {
      return print(Manual.text(of: topic), to: .output)
    }
    guard Self.command(words) != nil else { throw unknown }
    // The parser itself says it, as it does for --help.
    var help = try MLMaturity.parseAsRoot(words + ["--help"])
    try help.run()
  }

  private func printSource() throws(Ending) {
    let version = Surroundings.version
    switch words {
    case []: write(Manual.made.program.mdoc(version: version), to: .output)
    case [Manual.Topic.format.rawValue]:
      write(Manual.format.mdoc(version: version), to: .output)
    default: throw Ending(.usage, "mlmaturity: --man has no page but its own and format.")
    }
  }

  private var unknown: Ending {
    let asked = words.joined(separator: " ").onOneLine
    return Ending(
      .usage, "mlmaturity: help \(asked): there is no such command or topic.\n\n" + Self.list)
  }

  /// The command of some names, one below the other; nil where there is none.
  private static func command(_ names: [String]) -> (any ParsableCommand.Type)? {
    var found: any ParsableCommand.Type = MLMaturity.self
    for name in names {
      let next = found.configuration.subcommands.first { $0.configuration.commandName == name }
      guard let next else { return nil }
      found = next
    }
    return found
  }

  /// What there is help about.
  private static var list: String {
    let commands = MLMaturity.configuration.subcommands.map { command in
      ManualPage.Entry(command.configuration.commandName ?? "", command.configuration.abstract)
    }
    let topics = Manual.Topic.allCases.map { ManualPage.Entry($0.rawValue, $0.about) }
    return [
      ManualPage.Section("Commands", .entries(commands)),
      ManualPage.Section("Topics", .entries(topics)),
    ].map(\.text).joined(separator: "\n\n")
      + "\n\nmlmaturity help WORD tells more of one of them."
  }

  private static func candidates(before words: [String], _ place: Int) -> [String] {
    // The words begin with the program's name and this command's.
    let names = words.prefix(max(0, place)).dropFirst(2).filter { !$0.hasPrefix("-") }
    let below = command(Array(names))?.configuration.subcommands ?? []
    return below.compactMap { $0.configuration.commandName }
      + (names.isEmpty ? Manual.Topic.allCases.map(\.rawValue) : [])
  }
}
