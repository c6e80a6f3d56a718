package import MaturityModel
import Translation

/// Where an answer and what was found do not go together.
package struct Disagreement: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Something was found that fits a lower level at most.
    case contradiction(Proposal, repository: String)
    /// Something was found that would fit a higher level.
    case lower(Proposal, repository: String)
    /// Nothing was found where something should have been.
    case missing(looked: String)
  }

  package var practice: Item.ID
  package var answer: Int
  package var kind: Kind

  package var sentence: String {
    switch kind {
    case .contradiction(let proposal, _):
      let parts = [found(proposal), proposal.caution].filter { !$0.isEmpty }
      return parts.joined(separator: " ")
    case .lower(let proposal, _):
      return phrase(
        """
        You answered \(answer, "answer"); what was found would fit level \
        \(proposal.level ?? 0, "level"). Check the statement.
        """)
    case .missing(let looked):
      return phrase(
        """
        You answered \(answer, "answer"). Nothing found that the scan knows (\(looked, "what")). \
        Absence is not proof.
        """)
    }
  }

  private func found(_ proposal: Proposal) -> String {
    phrase(
      """
      You answered \(answer, "answer"). \(proposal.sentence.withoutStop, "what was found"), which \
      fits level \(proposal.level ?? 0, "level") at most.
      """)
  }
}
