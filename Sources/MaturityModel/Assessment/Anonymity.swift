/// How much a group's file says about the people behind it; none of these is called anonymous.
public enum Anonymity: String, Hashable, Sendable, CaseIterable {
  /// Who took part stands in the file.
  case named
  /// Who said what is known to the facilitator.
  case facilitatorOnly = "facilitator-only"
  /// The file holds counts alone.
  case pooled
}
