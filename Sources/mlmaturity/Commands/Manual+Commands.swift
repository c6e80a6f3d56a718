import ArgumentParser
import Formats

extension Manual {
  /// The manual of this program.
  static var made: Manual {
    let document = try? JSONDocument(Array(MLMaturity._dumpHelp().utf8))
    guard let root = document?.root["command"] else {
      return Manual(commands: [], common: [])
    }
    // What the first command has in common with the program itself, all have.
    let first = root["subcommands"]?.elements.first.map { ParsedArgument.all(of: $0) } ?? []
    let common = ParsedArgument.all(of: root).filter { first.contains($0) }
    return Manual(
      commands: commands(of: root, below: [], beside: common), common: common.map(\.entry))
  }

  /// A command and those below it, as the parser describes them.
  private static func commands(
    of node: JSONNode, below parents: [String], beside common: [ParsedArgument]
  ) -> [CommandHelp] {
    let names = parents + [node["commandName"]?.text ?? ""]
    let arguments = ParsedArgument.all(of: node).filter { !common.contains($0) }
    let help = CommandHelp(
      name: names.dropFirst().joined(separator: " "),
      usage: (names + arguments.map(\.usage)).joined(separator: " "),
      abstract: node["abstract"]?.text ?? "",
      discussion: (node["discussion"]?.text ?? "").split(separator: "\n\n").map {
        String($0)
      }, arguments: arguments.map(\.entry))
    var known: Set<String> = []
    // The parser names its own help after ours.
    let below = (node["subcommands"]?.elements ?? [])
      .filter { known.insert($0["commandName"]?.text ?? "").inserted }
    let isGroup = !parents.isEmpty && !below.isEmpty
    return (isGroup ? [] : [help])
      + below.flatMap { commands(of: $0, below: names, beside: common) }
  }
}

/// An argument or option as the parser describes it.
private struct ParsedArgument: Hashable {
  let entry: ManualPage.Entry
  /// How it stands in a command line.
  let usage: String

  /// Those of a command that are shown.
  static func all(of command: JSONNode) -> [ParsedArgument] {
    (command["arguments"]?.elements ?? []).filter { $0["shouldDisplay"]?.flag == true }
      .map { ParsedArgument($0) }
  }

  private init(_ node: JSONNode) {
    let value = "<\(node["valueName"]?.text ?? "")>"
    let names = (node["names"]?.elements ?? []).map { name in
      (name["kind"]?.text == "short" ? "-" : "--") + (name["name"]?.text ?? "")
    }
    let term: String
    switch node["kind"]?.text {
    case "positional": term = value
    case "option": term = names.joined(separator: ", ") + " " + value
    default: term = names.joined(separator: ", ")
    }
    let repeated = term + (node["isRepeating"]?.flag == true ? " ..." : "")
    usage = node["isOptional"]?.flag == true ? "[\(repeated)]" : repeated
    let values = (node["allValues"]?.elements ?? []).compactMap(\.text)
    let notes = [
      values.isEmpty ? nil : "values: " + values.joined(separator: ", "),
      node["defaultValue"]?.text.map { "default: " + $0 },
    ].compactMap(\.self)
    let meaning = node["abstract"]?.text ?? ""
    entry = ManualPage.Entry(
      "`\(term)`",
      notes.isEmpty ? meaning : meaning + " (\(notes.joined(separator: "; ")))")
  }
}
