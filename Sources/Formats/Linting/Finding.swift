package import MaturityModel

/// What the linter says about a place of a questionnaire.
package struct Finding: Hashable, Sendable {
  /// The rule, such as `W02` or `P01`.
  package var code: String
  package var severity: Severity
  /// The id of the group, item or option, the name of a measure or attribute; empty for the file as a whole.
  package var about: String
  /// The line, the JSON pointer, what is the matter (with its witness) and what to do; its code is left empty.
  package var problem: Problem
  /// The reason for which the file says that the finding does not matter; nil for a finding that counts.
  package var ignored: String?

  package typealias Severity = ProofFinding.Severity

  package init(_ code: String, _ severity: Severity, about: String, _ problem: Problem) {
    (self.code, self.severity, self.about, self.problem) = (code, severity, about, problem)
  }
}
