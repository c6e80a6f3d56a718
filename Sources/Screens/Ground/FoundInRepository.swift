package import MaturityModel
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
    let found = kept.result.disagreements(with: assessment, rules, without: kept.aside)
    return Dictionary(found.map { ($0.practice, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// On how many practices it disagrees with an assessment, be it with the answer or with evidence that is gone; nil where
  /// nothing may be said.
  package func openDisagreements(with assessment: Assessment) -> Int? {
    guard assessment.workshop == nil, assessment.respondent == nil else { return nil }
    let lost = assessment.practicesInScope.filter { practice in
      assessment.responses[practice]?.evidence.contains { loss(of: $0) != nil } == true
    }
    return Set(disagreements(with: assessment).keys).union(lost).count
  }

  /// That the file which a piece of evidence names is not in its repository any more; nil where it is.
  func loss(of evidence: Evidence) -> String? {
    GoneFile(evidence).flatMap { kept.gone[$0] }.map { since in
      phrase("No longer there since \(since.text, "day").")
    }
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

extension FoundInRepository {
  /// The same as sentences; nil where the look says nothing.
  func sentence(on practice: Item.ID, _ disagreement: Disagreement?) -> String? {
    let found = PracticeFindings(kept, for: practice)
    if let disagreement { return disagreement.sentence }
    if let level = found.supported {
      return phrase(
        found.places, one: "In the repository: 1 place, which fits level \(level, "level").",
        other: """
          In the repository: \(found.places, "count") places; the strongest fits level \
          \(level, "level").
          """)
    }
    if let level = found.limit {
      return phrase("In the repository: what was found fits level \(level, "level") at most.")
    }
    return found.hints == 0
      ? nil
      : phrase(
        found.hints, one: "In the repository: 1 hint.",
        other: "In the repository: \(found.hints, "count") hints.")
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

extension Assessment {
  /// False where what was found would lead somebody: in one person's answers, and until the votes on a practice lie open.
  func toleratesFound(for practice: Item.ID) -> Bool {
    guard respondent == nil else { return false }
    switch workshop?.discussion(of: practice).phase {
    case .revealed, .decided, nil: return true
    case .open, .voting: return false
    }
  }
}
