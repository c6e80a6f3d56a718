import ArgumentParser
import Formats
import MaturityModel

/// Say what works here and what does not.
struct Doctor: Command {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what works here, what does not, and what to do.",
    discussion: """
      One line for each thing that was looked at. It changes nothing and says nothing of any answer, \
      title or name of a file of yours, so that it can go into a report of a fault. The exit code \
      is 0 whatever it finds.
      """)

  @Option(help: "Form of the output.") var format: ReportFormat = .text

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let findings = Examination(common.appearance).findings
    switch format {
    case .text: for finding in findings { print(finding.line, to: .output) }
    case .json:
      let json = JSON.object([
        "format": .integer(1), "version": .string(Surroundings.version),
        "findings": .array(findings.map(\.json)),
      ])
      write(json.pretty, to: .output)
    }
  }
}
