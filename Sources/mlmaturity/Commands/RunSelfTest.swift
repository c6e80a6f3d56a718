import ArgumentParser
import Storage

/// Show that the program computes right on this machine.
struct RunSelfTest: Command {
  static let configuration = CommandConfiguration(
    commandName: "self-test", abstract: "Show that the program computes right on this machine.",
    discussion: """
      Runs the published vectors of the questionnaire language that are part of the program: files \
      with answers and every number that has to come out, files that have to be refused, and files \
      with all that the linter has to find.
      """)

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  /// What each part of the vectors is.
  private static let sources = [
    "features": "each feature of the language, expected by hand",
    "errors": "files that are refused, each for one reason",
    "lint": "files with all that is proven about them",
    "random-1": "random questionnaires, by the reference evaluator",
    "random-2": "larger random questionnaires, by the reference evaluator",
    "models-random": "published models with random answers, by the reference evaluator",
  ]

  func run() throws {
    let test = SelfTest()
    for part in test.parts {
      let name = part.name + String(repeating: " ", count: max(1, 14 - part.name.count))
      let count = String(repeating: " ", count: max(0, 3 - "\(part.cases)".count)) + "\(part.cases)"
      print("\(name)\(count)  \(Self.sources[part.name] ?? "")", to: .output)
    }
    guard test.failures.isEmpty else {
      throw Ending(
        .failed,
        (test.failures + [
          "\(test.failures.count) things came out otherwise. Do not use this build."
        ])
        .joined(separator: "\n"))
    }
    print("\(test.cases) cases, all as expected.", to: .output)
  }
}
