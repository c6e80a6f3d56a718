import Foundation
import TerminalDriver
import Testing

/// The release workflow, and the pipelines that users copy; their form is what `Scripts/package.d/check` looks at.
struct PipelineTests {
  static func text(_ file: String) throws -> String {
    try String(
      contentsOf: BuiltProgram.root.appendingPathComponent(file), encoding: .utf8)
  }

  private func lines(_ file: String) throws -> [String] {
    try Self.text(file).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test(arguments: [".github/workflows/release.yml", "docs/ci/github.yml"])
  func `actions are named by a commit, and no checkout keeps its credentials`(file: String) throws {
    let lines = try lines(file)
    let actions = lines.filter { $0.contains("uses:") }
    #expect(!actions.isEmpty)
    for action in actions {
      #expect(action.contains(#/@[0-9a-f]{40} # v[0-9.]+$/#), "\(action)")
    }
    #expect(
      lines.count { $0.contains("actions/checkout@") }
        == lines.count { $0 == "persist-credentials: false" })
  }

  @Test(arguments: ["docs/ci/github.yml", "docs/ci/gitlab.yml"])
  func `the program takes what a pipeline calls it with`(file: String) throws {
    let home = try Home()
    try home.keepQuestionnaire()
    try home.write(
      Probe.assessment(
        answers: "{ "
          + Probe.practices.map { "\"\($0)\": { \"answer\": 3 }" }.joined(separator: ", ") + " }"),
      to: "maturity.json")
    let calls = try lines(file).compactMap { line in
      line.firstRange(of: #/(^- |^run: )mlmaturity /#).map { String(line[$0.upperBound...]) }
    }
    #expect(calls.contains { $0.hasPrefix("check ") } && calls.count == 2)
    for call in calls {
      let outcome = try Outcome(
        of: ["sh", "-c", "cd && exec \"$mlmaturity\" \(call)"], scratch: home.path,
        environment: home.environment.merging([
          "mlmaturity": BuiltProgram.path, "GITHUB_STEP_SUMMARY": home.path + "/summary.md",
        ]) { $1 })
      #expect(outcome.status == 0, "\(call): \(outcome.error)")
    }
  }

  @Test func `the workflow reads the version that the program has`() throws {
    let home = try Home()
    let line = try #require(
      try lines(".github/workflows/release.yml").first { $0.hasPrefix("version=$(sed ") })
    let outcome = try Outcome(
      of: ["sh", "-c", "cd '\(BuiltProgram.root.path)' && \(line) && echo \"$version\""],
      scratch: home.path)
    #expect(outcome.output == (try home.run(["--version"]).output))
    #expect(outcome.output.count > 1)
  }
}
