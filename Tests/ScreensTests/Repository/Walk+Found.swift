import MaturityModel
import TextCanvas

@testable import RepositoryEvidence
@testable import Screens

extension Walk {
  /// An item after a look into a repository.
  static func found(
    at item: Item.ID = "dat-1", answers: [Item.ID: Int] = ["dat-1": 3, "dat-2": 4, "dat-3": 2],
    size: Size = Size(rows: 24, columns: 80), isLinear: Bool = false
  ) -> Walk {
    var assessment = Assessment.sample
    for (id, level) in answers { assessment.responses[id] = Response(answer: .rank(level)) }
    var walk = Walk(assessment, size: size, isLinear: isLinear, at: .item(item))
    walk.handle(.found(.sample, folder: "/srv/payments-ml"))
    return walk
  }

  /// A practice of which a look has a fit and two hints, with more places than are kept.
  static func withHints(isLinear: Bool = false, size: Size = Size(rows: 24, columns: 80)) -> Walk {
    var walk = found(size: size, isLinear: isLinear)
    var found = FoundInRepository.sample
    var scan = found.kept.result.repositories[0]
    for number in scan.proposals.indices { scan.proposals[number].practice = "dat-1" }
    scan.proposals[1].says = .hints
    scan.proposals[0].morePlaces = 4
    (scan.cutLines, scan.cutHistory) = (3, 2_000)
    found.kept.result.repositories = [scan]
    walk.handle(.found(found, folder: "/srv/payments-ml"))
    return walk
  }
}
