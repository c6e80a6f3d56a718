internal import MaturityModel
package import RepositoryEvidence
internal import Translation

/// What a look into a repository found beside the open assessment; it is no part of it.
public struct FoundInRepository: Hashable, Sendable {
  package var kept: KeptScan
  package let rules: EvidenceRules

  package init(_ kept: KeptScan, by rules: EvidenceRules) {
    (self.kept, self.rules) = (kept, rules)
  }

  /// Where an answer and the repository do not go together.
  func disagreements(with assessment: Assessment) -> [Item.ID: Disagreement] {
    // Answers that do not count disagree with nothing.
    let asked = Set(assessment.practicesInScope)
    let found = kept.result.disagreements(
      with: assessment.responses.filter { asked.contains($0.key) }, of: assessment.questionnaire,
      rules)
    return Dictionary(found.map { ($0.practice, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of one field: what was found for a practice, or that it does not go with the answer.
  func field(of practice: Item.ID, _ disagreement: Disagreement?, dash: String) -> String {
    let found = PracticeFindings(kept, for: practice)
    switch disagreement?.kind {
    case .contradiction(let proposal, _):
      return phrase("! fits \(proposal.level ?? 0, "level") at most")
    case .missing: return phrase("\(dash, "dash") nothing found")
    case .lower, nil: break
    }
    if let level = found.supported {
      return phrase("\(found.places, "places") fits \(level, "level")")
    }
    if let level = found.limit { return phrase("fits \(level, "level") at most") }
    return found.hints == 0
      ? dash
      : phrase(found.hints, one: "1 hint", other: "\(found.hints, "count") hints")
  }
}

extension Proposal {
  /// How much it says.
  var strength: String {
    let level = level ?? 0
    switch says {
    case .supports: return phrase("fits level \(level, "level")")
    case .limits: return phrase("fits level \(level, "level") at most")
    case .hints: return doubt == .statementsChanged ? phrase("hint, unproven") : phrase("hint")
    }
  }
}
