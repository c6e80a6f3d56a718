package import MaturityModel

extension ProofFinding.Severity {
  /// As tables and files spell it.
  package var letter: String {
    switch self {
    case .error: "E"
    case .warning: "W"
    case .information: "I"
    }
  }
}
