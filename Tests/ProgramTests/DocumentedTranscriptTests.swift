import Foundation
import TerminalDriver
import Testing

/// What the documents show of the program line by line is what it says.
struct DocumentedTranscriptTests {
  private static let file = BuiltProgram.root.appendingPathComponent("docs/line-by-line.md")

  /// A line that a person typed, behind its prompt.
  private static var typed: Regex<(Substring, Substring)> { /[a-z0-9-]+> (.*)/ }

  /// The end of the first part of a plan in the documents, which were written on 29 November 2026.
  private static let documented = "Now, until 28 February 2027."

  /// The same today: 91 days from now.
  private static var planned: String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "d MMMM yyyy"
    return "Now, until \(format.string(from: Date(timeIntervalSinceNow: 91 * 86_400)))."
  }

  @Test func `the transcripts of the documentation are what the program says`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    var parts = text.components(separatedBy: "```\n")
    #expect(parts.count == 7)
    let planned = Self.planned
    for index in parts.indices where parts[index].hasPrefix("$ mlmaturity ") {
      let lines = parts[index].split(separator: "\n").map(String.init)
      let words = lines[0].split(separator: " ").dropFirst(2).map(String.init)
      let input = lines.dropFirst().compactMap { $0.wholeMatch(of: Self.typed)?.output.1 }
      let home = try Home()
      let outcome = try Outcome(
        of: ["/bin/sh", "-c", "cd \(home.path); exec \"$0\" \"$@\"", BuiltProgram.path] + words,
        input: input.map { $0 + "\n" }.joined(), scratch: home.path,
        environment: home.environment.merging(["MLMATURITY_SYNC": ""]) { $1 })
      #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
      var answers = input.makeIterator()
      let said = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map {
        line in
        line.hasSuffix("> ") ? line + (answers.next() ?? "") : line
      }
      parts[index] =
        lines[0] + "\n"
        + said.map { $0 == planned ? Self.documented : String($0) }.joined(separator: "\n")
    }
    let made = parts.joined(separator: "```\n")
    if ProcessInfo.processInfo.environment["MLMATURITY_RECORD"] == "1" {
      try made.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(made == text)
  }
}
