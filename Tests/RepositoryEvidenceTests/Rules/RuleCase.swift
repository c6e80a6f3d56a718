import Testing

/// A rule, a file in which it speaks, the line where it does so, and a file in which it stays silent.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let path: String
  let text: String
  let line: Int
  let missPath: String
  let missText: String

  init(
    _ rule: String, _ path: String, _ text: String, line: Int, miss missPath: String,
    _ missText: String
  ) {
    (self.rule, self.path, self.text, self.line) = (rule, path, text, line)
    (self.missPath, self.missText) = (missPath, missText)
  }

  var testDescription: String { rule }

  static var all: [RuleCase] { first + second + third + fourth }

  /// What other rules need that a rule waits for.
  static let beside: [String: (path: String, text: String)] = [
    "aut-3-applied": ("infra/main.tf", "x"),
    "dep-2-model-tests": (".gitlab-ci.yml", "test:\n  script: pytest"),
    "mod-2-one-command": ("uv.lock", "version = 1"),
  ]
}
