import MaturityModel

/// What a file of a portfolio says.
struct PortfolioRecord {
  var entry: PortfolioEntry
  /// The digest of the questionnaire, and whether the file holds it itself.
  var digest: String
  var embeds: Bool
}
