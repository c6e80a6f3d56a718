import MaturityModel

@testable import RepositoryEvidence
@testable import Screens

extension FoundInRepository {
  /// A look that found something for some practices of the sample: a fit, a limit, a hint, and nothing where much is claimed.
  static var sample: FoundInRepository { sample(of: .sample) }

  static func sample(
    of questionnaire: Questionnaire, for ids: [String] = ["dat-1", "dat-2", "dat-3"]
  )
    -> FoundInRepository
  {
    var rules = EvidenceRules(questionnaire: questionnaire.id, version: "1.0.0", digest: "sha256:r")
    rules.practices["run-1"] = .init(seen: .repository, expect: 3, looked: "alerts")
    var scan = RepositoryScan(name: "payments-ml")
    (scan.commit, scan.newest) = ("7f0b441e55aa", CalendarDay("2026-11-20"))
    scan.packages = ["scikit-learn"]
    scan.proposals = [
      proposal(ids[0], "versions-pins", .supports, 3, "Data files pinned by their hash (DVC)."),
      proposal(ids[1], "checks-none", .limits, 2, "Checks run by hand alone.", places: 0),
      proposal(ids[2], "labels-guide", .hints, nil, "A guide for labelling."),
    ]
    return FoundInRepository(
      KeptScan(ScanResult(rules, [scan], of: questionnaire)), by: rules)
  }

  private static func proposal(
    _ practice: String, _ rule: String, _ says: EvidenceRule.Strength, _ level: Int?,
    _ found: String, places: Int = 2
  ) -> Proposal {
    var proposal = Proposal(
      practice: .init(practice), rule: rule, says: says, level: level, found: found,
      caution: "Shows that versions exist, not that each live model names one.")
    proposal.places = (0..<places).map {
      .init(path: "data/part-\($0 + 1).dvc", line: $0 * 4, text: $0 == 0 ? "" : "md5: 3b0c44298fc1")
    }
    proposal.files = places
    return proposal
  }
}
