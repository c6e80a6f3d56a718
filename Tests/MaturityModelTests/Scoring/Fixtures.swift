@testable import MaturityModel

/// What stands in a table of test vectors in the place of an answer.
enum Given: ExpressibleByIntegerLiteral {
  case level(Int), na, dk, missing

  init(integerLiteral value: Int) { self = .level(value) }

  var answer: Answer? {
    switch self {
    case .level(let level): .rank(level)
    case .na: .notApplicable(reason: "not here")
    case .dk: .unknown
    case .missing: nil
    }
  }
}

extension Given {
  /// One practice of a test questionnaire with its answer.
  struct Practice {
    var given: Given
    var weight = 1
    var isKey = false
    var isCore = false
    var effort = Effort.medium
  }
}

/// An assessment of the given dimensions.
///
/// Practices are called `d1-p1`, `d1-p2` and so on.
func assessment(
  _ dimensions: [[Given.Practice]], weights: [Int] = [],
  scoring: ScoringParameters = ScoringParameters(),
  topLevel: Int = 5, mode: Assessment.Mode = .full
) -> Assessment {
  var responses: [Item.ID: Response] = [:]
  let dimensions = dimensions.enumerated().map { number, items in
    let practices = items.enumerated().map { position, item in
      let id = "d\(number + 1)-p\(position + 1)"
      responses[.init(id)] = Response(answer: item.given.answer)
      return Practice(
        id: .init(id), title: "Practice \(id)", question: "?",
        anchors: (1...topLevel).map { "Anchor \($0)" }, isCore: item.isCore, isKey: item.isKey,
        weight: item.weight, effort: item.effort, allowsNotApplicable: true)
    }
    return Dimension(
      id: "d\(number + 1)", title: "Dimension \(number + 1)",
      weight: weights.isEmpty ? 1 : weights[number], practices: practices)
  }
  return Assessment(
    id: "test", mode: mode, responses: responses,
    questionnaire: Questionnaire(
      id: "test", version: "1.0.0", title: "Test",
      levels: (1...topLevel).map { MaturityLevel(rank: $0, name: "Level \($0)") },
      scoring: scoring, dimensions: dimensions))
}

/// An assessment with one dimension and equal weights.
func assessment(_ givens: [Given]) -> Assessment {
  assessment([givens.map { Given.Practice(given: $0) }])
}

/// SplitMix64: the same numbers for the same seed on every platform.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
