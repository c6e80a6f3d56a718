@testable import MaturityModel

/// One practice of a small assessment, with all that a comparison reads of it.
struct Asked: Equatable {
  var id: String
  var dimension = "d"
  var given: Given
  var revision = "1.0"
  var weight = 1
  var isKey = false
  var isCore = false

  static func == (left: Asked, right: Asked) -> Bool {
    left.id == right.id && left.revision == right.revision
  }
}

/// An assessment of practices, grouped by the dimensions that they name in the order of their first practice.
func asked(
  _ items: [Asked], weights: [String: Int] = [:], scoring: ScoringParameters = ScoringParameters(),
  topLevel: Int = 5, mode: Assessment.Mode = .full, id: String = "test"
) -> Assessment {
  var dimensions: [Dimension] = []
  var responses: [Item.ID: Response] = [:]
  for item in items {
    if let answer = item.given.answer { responses[.init(item.id)] = Response(answer: answer) }
    let practice = Practice(
      id: .init(item.id), revision: item.revision, title: "Practice \(item.id)", question: "?",
      anchors: (1...topLevel).map { "Anchor \($0)" }, isCore: item.isCore, isKey: item.isKey,
      weight: item.weight, allowsNotApplicable: true)
    if let position = dimensions.firstIndex(where: { $0.id.text == item.dimension }) {
      dimensions[position].practices.append(practice)
    } else {
      dimensions.append(
        Dimension(
          id: .init(item.dimension), title: "Dimension \(item.dimension)",
          weight: weights[item.dimension] ?? 1, practices: [practice]))
    }
  }
  return Assessment(
    id: id, mode: mode, responses: responses,
    questionnaire: Questionnaire(
      id: "test", version: "1.0.0", title: "Test",
      levels: (1...topLevel).map { MaturityLevel(rank: $0, name: "Level \($0)") },
      scoring: scoring, dimensions: dimensions))
}

/// The two assessments of the published example of a comparison.
enum PublishedPair {
  static let before = asked([
    Asked(id: "a", given: 2), Asked(id: "b", given: 3), Asked(id: "c", given: 2),
    Asked(id: "d", given: 4), Asked(id: "e", given: 3), Asked(id: "f", given: 1),
  ])
  static let after = asked([
    Asked(id: "a", given: 3), Asked(id: "b", given: 3), Asked(id: "c", given: 3),
    Asked(id: "d", given: 4), Asked(id: "e", given: 4, revision: "2.0"), Asked(id: "g", given: 5),
    Asked(id: "h", given: 4),
  ])
}

/// Two assessments, the second after random changes of the questionnaire and of the answers.
struct RandomPair {
  var before: [Asked] = []
  var after: [Asked] = []
  var weights: [[String: Int]] = []

  init(seed: Int) {
    var drawn = Drawn(seed: seed)
    for number in 1...drawn.number(1...10) {
      before.append(
        Asked(
          id: "p\(number)", dimension: "d\(drawn.number(1...3))", given: drawn.given(),
          revision: "\(drawn.number(1...2)).\(drawn.number(0...2))", weight: drawn.number(1...4),
          isKey: drawn.number(0...7) == 0))
    }
    for var item in before where drawn.number(0...6) != 0 {
      if drawn.number(0...1) == 0 { item.given = drawn.given() }
      switch drawn.number(0...7) {
      case 0: item.revision = "3.0"
      case 1: item.revision = item.revision.prefix(2) + "9"
      case 2: item.weight = drawn.number(1...4)
      case 3: item.dimension = "d\(drawn.number(1...4))"
      case 4: item.isKey.toggle()
      case let rest: precondition(rest > 4)
      }
      after.append(item)
    }
    for number in 0..<drawn.number(0...3) {
      after.append(
        Asked(
          id: "n\(number)", dimension: "d\(drawn.number(1...4))", given: drawn.given(),
          weight: drawn.number(1...4)))
    }
    if after.isEmpty { after = [Asked(id: "n", given: drawn.given())] }
    for _ in 0..<2 {
      weights.append(
        Dictionary(
          (1...4).map { ("d\($0)", drawn.number(1...3)) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  var first: Assessment { asked(before, weights: weights[0], id: "first") }
  var second: Assessment { asked(after, weights: weights[1], id: "second") }
}

extension Drawn {
  mutating func given() -> Given {
    switch number(0...9) {
    case 0: .na
    case 1: .dk
    case 2: .missing
    case let rest: .level(1 + rest % 5)
    }
  }
}
