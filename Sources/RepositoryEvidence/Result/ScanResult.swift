package import MaturityModel

/// What was found in one or several repositories, by rules for a questionnaire.
package struct ScanResult: Hashable, Sendable {
  /// Which rules were used.
  package struct Edition: Hashable, Sendable {
    package var questionnaire: String
    package var version: String
    package var digest: String
  }

  package var edition: Edition
  package var repositories: [RepositoryScan]

  /// The order in which everything is told is made here: supports, the highest level first, limits, hints, and in each the
  /// order of the questionnaire.
  package init(
    _ rules: EvidenceRules, _ repositories: [RepositoryScan], of questionnaire: Questionnaire
  ) {
    edition = Edition(
      questionnaire: rules.questionnaire, version: rules.version, digest: rules.digest)
    let places = Dictionary(
      questionnaire.practices.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    self.repositories = repositories.map { scan in
      var scan = scan
      scan.proposals = scan.proposals.enumerated().sorted { left, right in
        let (one, other) = (left.element, right.element)
        if one.says != other.says { return one.says.place < other.says.place }
        if one.says == .supports, one.level != other.level {
          return (one.level ?? 0) > (other.level ?? 0)
        }
        let (here, there) = (places[one.practice] ?? .max, places[other.practice] ?? .max)
        return here != there ? here < there : left.offset < right.offset
      }.map(\.element)
      return scan
    }
  }

  init(edition: Edition, repositories: [RepositoryScan]) {
    (self.edition, self.repositories) = (edition, repositories)
  }

  /// What was found for one practice alone.
  package func only(_ practice: Item.ID) -> ScanResult {
    var result = self
    for index in repositories.indices {
      result.repositories[index].proposals.removeAll { $0.practice != practice }
    }
    return result
  }

  /// All that was found for a practice, with the name of the repository.
  package func proposals(for practice: Item.ID) -> [(
    proposal: Proposal, repository: RepositoryScan
  )] {
    repositories.flatMap { scan in
      scan.proposals.filter { $0.practice == practice }.map { ($0, scan) }
    }
  }

  /// Where the answers of an assessment and repositories disagree; answers that do not count disagree with nothing.
  package func disagreements(
    with assessment: Assessment, _ rules: EvidenceRules, without aside: Set<KeptScan.Aside> = []
  ) -> [Disagreement] {
    let asked = Set(assessment.practicesInScope)
    return disagreements(
      with: assessment.responses.filter { asked.contains($0.key) }, of: assessment.questionnaire,
      rules, without: aside)
  }

  /// Where answers and repositories disagree: contradictions, answers that are lower, and what is missing; in each the
  /// order of the questionnaire.
  ///
  /// Only levels are compared: what nobody knows, what does not apply and what was not answered disagrees with nothing.
  /// What was set aside contradicts nothing either, and yet is something that was found.
  package func disagreements(
    with responses: [Item.ID: Response], of questionnaire: Questionnaire, _ rules: EvidenceRules,
    without aside: Set<KeptScan.Aside> = []
  ) -> [Disagreement] {
    let kept = KeptScan(self, aside: aside)
    var (contradictions, lower, absent): ([Disagreement], [Disagreement], [Disagreement]) = (
      [], [], []
    )
    for practice in questionnaire.practices {
      guard case .rank(let answer) = responses[practice.id]?.answer else { continue }
      let found = kept.proposals(for: practice.id)
      func add(_ kind: Disagreement.Kind, to list: inout [Disagreement]) {
        list.append(Disagreement(practice: practice.id, answer: answer, kind: kind))
      }
      if let (proposal, scan) = Self.limit(found, below: answer, isAlone: repositories.count == 1) {
        add(.contradiction(proposal, repository: scan.name), to: &contradictions)
      }
      if let (proposal, scan) = Self.support(found, above: answer) {
        add(.lower(proposal, repository: scan.name), to: &lower)
      }
      let all = proposals(for: practice.id).map(\.proposal)
      if let looked = missing(all, answer, practice.id, rules) {
        add(.missing(looked: looked), to: &absent)
      }
    }
    return contradictions + lower + absent
  }

  private static func limit(
    _ found: [(proposal: Proposal, repository: RepositoryScan)], below answer: Int, isAlone: Bool
  ) -> (Proposal, RepositoryScan)? {
    let limits = found.filter { proposal, scan in
      // Of several repositories only those with ML packages can tell that something is not done.
      proposal.says == .limits && answer > proposal.level ?? .max
        && (isAlone || !scan.packages.isEmpty)
    }
    return limits.min { ($0.proposal.level ?? 0) < ($1.proposal.level ?? 0) }
  }

  private static func support(
    _ found: [(proposal: Proposal, repository: RepositoryScan)], above answer: Int
  ) -> (Proposal, RepositoryScan)? {
    let supports = found.filter { proposal, _ in
      proposal.says == .supports && (proposal.level ?? 0) - answer >= 2
    }
    return supports.max { ($0.proposal.level ?? 0) < ($1.proposal.level ?? 0) }
  }

  private func missing(
    _ found: [Proposal], _ answer: Int, _ practice: Item.ID, _ rules: EvidenceRules
  ) -> String? {
    guard let visibility = rules.practices[practice], visibility.seen == .repository,
      let expect = visibility.expect, answer >= expect,
      found.allSatisfy({ $0.says == .limits }), repositories.allSatisfy({ $0.stopped == nil }),
      repositories.contains(where: { !$0.packages.isEmpty }),
      // What a history would show is not missing where nobody knows the history.
      !rules.asksHistory(of: practice) || repositories.allSatisfy({ $0.history == .known })
    else { return nil }
    return visibility.looked
  }
}

extension EvidenceRule.Strength {
  fileprivate var place: Int {
    switch self {
    case .supports: 0
    case .limits: 1
    case .hints: 2
    }
  }
}
