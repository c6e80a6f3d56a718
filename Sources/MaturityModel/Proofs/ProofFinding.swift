/// Something about a model that was proven, refuted with a witness, or could not be decided.
public struct ProofFinding: Hashable, Sendable {
  /// `P01`…`P09`.
  public var code: String
  public var severity: Severity
  /// The id of a node or an option (`q/a`), or the name of an attribute.
  public var about: String
  /// What is the matter, with its witness, without a final full stop.
  public var text: String
  /// What to do, as a sentence.
  public var remedy: String
  public var place: SourcePlace
  /// The node whose `lintIgnore` speaks for it; nil for the file as a whole.
  public var node: Int?

  /// How much a finding matters; an error keeps a file from being used.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, information
  }
}

/// How much a proof may cost before it says that it could not decide.
public struct ProofLimits: Hashable, Sendable {
  /// Answer sets of one proof, after leaves that can stand for each other were taken together.
  public var answerSets: Int
  /// Evaluations of one search.
  public var evaluations: Int

  public static let usual = ProofLimits(answerSets: 65_536, evaluations: 20_000)
  public static let thorough = ProofLimits(answerSets: 16 * 65_536, evaluations: 16 * 20_000)
}
