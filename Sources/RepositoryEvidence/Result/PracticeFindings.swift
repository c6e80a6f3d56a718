package import MaturityModel

/// All that was found for one practice, as a row can say it.
package struct PracticeFindings {
  /// Strengths first, as everywhere.
  package let proposals: [(proposal: Proposal, repository: RepositoryScan)]

  package init(_ kept: KeptScan, for practice: Item.ID) {
    proposals = kept.proposals(for: practice)
  }

  /// The highest level that something found fits.
  package var supported: Int? { levels(.supports).max() }
  /// The lowest level that something found fits at most.
  package var limit: Int? { levels(.limits).min() }
  package var hints: Int { proposals.count { $0.proposal.says == .hints } }

  /// How many places were found, those that are not kept included; a thing without a place counts as one.
  package var places: Int {
    proposals.reduce(0) { $0 + max(1, $1.proposal.places.count + $1.proposal.morePlaces) }
  }

  private func levels(_ strength: EvidenceRule.Strength) -> [Int] {
    proposals.filter { $0.proposal.says == strength }.compactMap(\.proposal.level)
  }
}
