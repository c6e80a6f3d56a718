import Testing

@testable import MaturityModel

@Suite("A headline says what the scorecard says")
struct HeadlineTests {
  @Test(arguments: UInt64(1)...60) func `Levels, indices and gates are those of the scorecard`(
    seed: UInt64
  ) {
    let assessment = assessment(seed: seed)
    let (headline, card) = (assessment.headline, assessment.scorecard())
    #expect(headline.overall == .init(id: "", card.overall.score), "seed \(seed)")
    #expect(
      headline.dimensions == card.dimensions.map { .init(id: $0.dimension, $0.score) },
      "seed \(seed)")
    let practices = card.dimensions.flatMap { $0.blockers ?? [] }.flatMap(\.members)
    #expect(Set(headline.blockingPractices) == Set(practices), "seed \(seed)")
    // Where too few dimensions reach the next level, all that do not are in the way.
    let blockers = card.overall.blockers ?? []
    let hasTooFew = blockers.contains { if case .share = $0 { true } else { false } }
    let estimate = card.overall.score.levelEstimate ?? 0
    let dimensions = card.dimensions.filter {
      hasTooFew && ($0.score.levelEstimate ?? .max) <= estimate
        || blockers.flatMap(\.members).contains($0.dimension)
    }.map(\.dimension)
    #expect(headline.blockingDimensions == dimensions, "seed \(seed)")
  }

  @Test func `A scorer that has seen many says the same as a new one`() {
    for seed in UInt64(1)...20 {
      var assessment = assessment(seed: seed)
      var scorer = HeadlineScorer(assessment.questionnaire)
      for number in 0..<60 {
        for (position, practice) in assessment.questionnaire.practices.enumerated() {
          let level = 1 + (number * (position + 3) + position) % 7
          assessment.responses[practice.id] = level > 5 ? nil : Response(answer: .rank(level))
        }
        let states = assessment.questionnaire.dimensions.flatMap { assessment.states(in: $0) }
        #expect(scorer.headline(of: states) == assessment.headline, "seed \(seed), \(number)")
        let card = assessment.scorecard()
        #expect(assessment.headline.overall == .init(id: "", card.overall.score), "seed \(seed)")
      }
    }
  }

  private func assessment(seed: UInt64) -> Assessment {
    var state = seed
    func roll(_ sides: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % sides)
    }
    var responses: [Item.ID: Response] = [:]
    let dimensions = (1...4).map { dimension in
      Dimension(
        id: "d\(dimension)", title: "D", weight: 1 + roll(3),
        practices: (1...(1 + roll(6))).map { number in
          let id: Item.ID = "d\(dimension)-\(number)"
          switch roll(12) {
          case 0: responses[id] = Response(answer: .unknown)
          case 1: responses[id] = Response(answer: .notApplicable(reason: "no"))
          case 2: break
          case let other: responses[id] = Response(answer: .rank(1 + other % 5))
          }
          return Practice(
            id: id, title: "P", question: "?", anchors: [], isKey: roll(5) == 0,
            weight: 1 + roll(3), allowsNotApplicable: true)
        })
    }
    let levels = (1...5).map { MaturityLevel(rank: $0, name: "\($0)", meaning: "") }
    return Assessment(
      id: "", responses: responses,
      questionnaire: Questionnaire(
        id: "q", version: "1", title: "Q", levels: levels, dimensions: dimensions))
  }
}
