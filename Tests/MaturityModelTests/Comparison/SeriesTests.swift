import MaturityModel
import Testing

struct SeriesTests {
  private func dated(_ assessment: Assessment, _ day: String) -> Assessment {
    var assessment = assessment
    assessment.createdAt = Timestamp("2020-01-01T00:00:00Z")
    assessment.updatedAt = Timestamp(day + "T00:00:00Z")
    return assessment
  }

  @Test func `the chain begins again after a break`() {
    let third = asked([
      Asked(id: "a", given: 4), Asked(id: "b", given: 3), Asked(id: "c", given: 3),
      Asked(id: "d", given: 4), Asked(id: "e", given: 4, revision: "2.1"),
      Asked(id: "g", given: 5), Asked(id: "i", given: 1),
    ])
    let series = Series([
      ("3", dated(third, "2026-07-01")), ("1", dated(PublishedPair.before, "2026-01-01")),
      ("2", dated(PublishedPair.after, "2026-04-01")),
    ])
    #expect(series.kind == .trend)
    #expect(series.points.map(\.file) == ["1", "2", "3"])
    #expect(series.points.map(\.score.level) == [2, 3, 2])
    #expect(series.points.map(\.breakBefore) == [false, true, false])
    #expect(series.points.map(\.overlap) == [nil, Fraction(1, 2), Fraction(6, 8)])
    #expect(series.points[0].chained == Fraction(3, 8))
    #expect(series.points[1].chained == Fraction(19, 28))
    #expect(series.points[2].chained == Fraction(19, 28) + Fraction(1, 24))
    #expect(series.dimensions.map(\.dimension) == ["d"])
    #expect(series.dimensions[0].points.map(\.chained) == series.points.map(\.chained))
  }

  @Test func `one result is no change and two are no trend`() {
    let one = ("1", PublishedPair.before)
    #expect(Series([]).kind == .single)
    #expect(Series([one]).kind == .single)
    #expect(Series([one, one]).kind == .change)
    #expect(Series([one, one, one]).kind == .trend)
  }

  @Test func `completion counts before the last change, and that before the making`() {
    var assessment = dated(PublishedPair.before, "2026-02-01")
    #expect(assessment.moment == Timestamp("2026-02-01T00:00:00Z"))
    assessment.details.completedAt = Timestamp("2026-01-15T00:00:00Z")
    #expect(assessment.moment == Timestamp("2026-01-15T00:00:00Z"))
    assessment.details.completedAt = nil
    assessment.updatedAt = nil
    #expect(assessment.moment == Timestamp("2020-01-01T00:00:00Z"))
  }

  @Test func `without breaks the chain is the sum of the like-for-like changes, in any order`() {
    for seed in 0..<40 {
      var drawn = Drawn(seed: seed)
      let days = (1...9).map { "2026-0\($0)-01" }
      let givens = (0..<4).map { _ in (0..<10).map { _ in Given.level(drawn.number(1...5)) } }
      let files = zip(days, givens).map { day, givens in
        (
          file: day,
          assessment: dated(
            asked(givens.enumerated().map { Asked(id: "p\($0)", given: $1) }), day)
        )
      }
      let series = Series(files.shuffled(using: &drawn.numbers))
      // Nothing but the answers differs, so that the chained index is the index itself.
      #expect(series.points.map(\.chained) == series.points.map(\.score.index), "seed \(seed)")
      #expect(series == Series(files), "seed \(seed)")
    }
  }

  @Test func `over changed questionnaires the chain adds up its steps and begins again at breaks`()
  {
    var breaks = 0
    for seed in 0..<60 {
      let pairs = [RandomPair(seed: seed), RandomPair(seed: seed + 1_000)]
      let steps = pairs.flatMap { [$0.first, $0.second] }
      let files = zip((1...4).map { "2026-0\($0)-01" }, steps).map { day, assessment in
        (file: day, assessment: dated(assessment, day))
      }
      let series = Series(files)
      var chained: Fraction?
      for (number, point) in series.points.enumerated() {
        let step =
          number == 0
          ? nil
          : Comparison(
            before: files[number - 1].assessment, after: files[number].assessment
          ).overall
        let isBreak = step?.overlap.map { $0 < Fraction(7, 10) } ?? false
        if let former = chained, let change = step?.index.likeForLike, !isBreak {
          chained = former + change
        } else {
          chained = point.score.index
        }
        breaks += isBreak ? 1 : 0
        #expect(point.breakBefore == isBreak, "seed \(seed), point \(number)")
        #expect(point.chained == chained, "seed \(seed), point \(number)")
      }
    }
    #expect(breaks > 20)
  }

  @Test func `a point says what a scorecard, and a step what a comparison says`() throws {
    for seed in 0..<60 {
      let pair = RandomPair(seed: seed)
      let (old, new) = (dated(pair.first, "2026-01-01"), dated(pair.second, "2026-02-01"))
      let series = Series([("old", old), ("new", new)])
      let scoring = new.questionnaire.scoring
      let cards = [old, new].map { assessment in
        assessment.scorecard(
          by: Rule(
            theta: scoring.theta, lag: scoring.lag, coverageMinimum: scoring.coverageMinimum,
            topLevel: assessment.questionnaire.topLevel))
      }
      let comparison = Comparison(before: old, after: new)
      #expect(series.points.map { Shown($0.score) } == cards.map { Shown($0.overall.score) })
      #expect(series.points[1].overlap == comparison.overall.overlap, "seed \(seed)")
      #expect(series.points[1].permits == comparison.overall.permits, "seed \(seed)")
      for part in series.dimensions {
        let scores = cards.map { $0[dimension: part.dimension]?.score ?? Score() }
        #expect(part.points.map { Shown($0.score) } == scores.map { Shown($0) }, "seed \(seed)")
        let difference = comparison[dimension: part.dimension]
        #expect(part.points[1].overlap == difference?.overlap, "seed \(seed)")
        #expect(part.points[1].permits == difference?.permits ?? .moves, "seed \(seed)")
      }
    }
  }

  /// What a series tells of a score.
  private struct Shown: Equatable {
    let levels: [Int?]
    let shares: [Fraction?]
    let counts: AnswerCounts?

    init(_ score: Score) {
      levels = [score.level, score.levelEstimate, score.levelLow, score.levelHigh]
      shares = [
        score.index, score.indexLow, score.indexHigh, score.coverage, score.notApplicableShare,
      ]
      counts = score.counts
    }
  }

  @Test func `a dimension that a questionnaire does not have is there without numbers`() {
    let old = dated(asked([Asked(id: "a", dimension: "x", given: 2)]), "2026-01-01")
    let new = dated(asked([Asked(id: "b", dimension: "y", given: 3)]), "2026-02-01")
    let series = Series([("new", new), ("old", old)])
    #expect(series.dimensions.map(\.dimension) == ["y", "x"])
    #expect(series.dimensions[0].points.map(\.score.level) == [nil, 3])
    #expect(series.dimensions[1].points.map(\.score.level) == [2, nil])
    #expect(series.dimensions[1].points[1].chained == nil)
  }

  @Test(arguments: [
    (
      Subject(organisation: " Acme  Bank", team: "ML"),
      Subject(organisation: "acme bank", team: "ml "), true
    ),
    (Subject(team: "A"), Subject(team: "B"), false),
    (Subject(organisation: "A"), Subject(team: "A"), false), (Subject(), Subject(), true),
  ])
  func `subjects are the same whatever their case and spaces`(
    left: Subject, right: Subject, isSame: Bool
  ) {
    #expect(left.isSame(as: right) == isSame)
  }
}
