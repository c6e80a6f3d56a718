import Formats
@testable import MaturityModel
import Testing

struct ComparisonTests {
  private let published = Comparison(before: PublishedPair.before, after: PublishedPair.after)

  @Test func `the published example gives the published numbers`() {
    #expect(published.overall.overlap == Fraction(1, 2))
    #expect(published.overall.permits == .moves)
    let index = published.overall.index
    #expect(index.before == Fraction(3, 8))
    #expect(index.after == Fraction(19, 28))
    #expect(index.change == Fraction(17, 56))
    #expect(index.beforeOnCommon == Fraction(7, 16))
    #expect(index.afterOnCommon == Fraction(9, 16))
    #expect(index.likeForLike == Fraction(1, 8))
    #expect(index.composition == Fraction(5, 28))
  }

  @Test func `the published example gives the published levels and moves`() {
    let level = published.overall.level
    #expect((level.before.level, level.after.level) == (2, 3))
    #expect((level.beforeOnCommon, level.afterOnCommon) == (2, 3))
    #expect(level.verdict == .notDistinguishable)
    #expect(level.reasons == [.overlapLow])
    let moves = published.moves
    #expect(
      moves.up == [.init(practice: "a", from: 2, to: 3), .init(practice: "c", from: 2, to: 3)])
    #expect(moves.down.isEmpty)
    #expect(moves.same == ["b", "d"])
    #expect(moves.added == ["g", "h"])
    #expect(moves.removed == ["f"])
    #expect(moves.changedMeaning == ["e"])
    #expect(moves.effectSize == Fraction(1, 2))
  }

  @Test func `the published example is written as its schema says`() throws {
    let json = try #require(published.json.members)
    #expect(
      json["index"]?.compact == """
        {"after":"19/28","afterOnCommon":"9/16","before":"3/8","beforeOnCommon":"7/16",\
        "change":"17/56","composition":"5/28","likeForLike":"1/8"}
        """)
    #expect(
      json["level"]?.compact == """
        {"after":3,"afterHigh":3,"afterLow":3,"afterOnCommon":3,"before":2,"beforeHigh":2,\
        "beforeLow":2,"beforeOnCommon":2,"reasons":["overlapLow"],"stepsBack":2,\
        "verdict":"notDistinguishable"}
        """)
    #expect(
      json["moves"]?.compact == """
        {"added":["g","h"],"becameApplicable":[],"becameKnown":[],"becameNotApplicable":[],\
        "becameUnknown":[],"changedMeaning":["e"],"changedWording":[],"down":[],"removed":["f"],\
        "same":["b","d"],"stillWithoutLevel":[],\
        "up":[{"from":2,"practice":"a","to":3},{"from":2,"practice":"c","to":3}]}
        """)
    #expect(json["overlap"] == .string("1/2"))
    #expect(json["practices"]?.compact == #"{"down":0,"up":2,"verdict":"better"}"#)
    #expect(json["dimensions"]?.members?["d"]?.members?["practices"] == json["practices"])
    #expect(json["dimensions"]?.members?["d"]?.members?["index"] == json["index"])
  }

  @Test(arguments: [
    (Fraction(9, 10), Difference.Permission.all), (Fraction(89, 100), .likeForLike),
    (Fraction(7, 10), .likeForLike), (Fraction(69, 100), .moves),
  ])
  func `the limits of the overlap belong to the row above`(
    overlap: Fraction, permission: Difference.Permission
  ) {
    let limits = ScoringParameters().overlapLimits
    #expect(Difference.Permission(overlap: overlap, limits: limits) == permission)
    #expect(Difference.Permission(overlap: nil, limits: limits) == .moves)
  }

  @Test func `nothing in common gives nulls and no verdict that claims a change`() {
    let before = asked([Asked(id: "a", given: 1)])
    let comparison = Comparison(before: before, after: asked([Asked(id: "b", given: 5)]))
    #expect(comparison.overall.overlap == .zero)
    #expect(comparison.overall.index.likeForLike == nil)
    #expect(comparison.overall.index.composition == nil)
    #expect(comparison.overall.index.change == .one)
    #expect(comparison.overall.level.beforeOnCommon == nil)
    #expect(comparison.overall.level.verdict == .notDistinguishable)
    let empty = Comparison(
      before: asked([Asked(id: "a", given: .missing)]),
      after: asked([Asked(id: "a", given: .missing)]))
    #expect(empty.overall.overlap == nil)
    #expect(empty.overall.level.reasons == [.notRated])
  }

  @Test func `another number of levels is another meaning`() {
    let comparison = Comparison(
      before: asked([Asked(id: "a", given: 5)]),
      after: asked([Asked(id: "a", given: 2)], topLevel: 3))
    #expect(comparison.moves.changedMeaning == ["a"])
    #expect(comparison.overall.level.before.level == 5)
    #expect(comparison.overall.level.reasons == [.scaleChanged])
  }

  @Test func `a changed rule or weight is not sold as progress`() {
    let items = [Asked(id: "a", given: 2), Asked(id: "b", given: 3), Asked(id: "c", given: 3)]
    var heavier = items
    heavier[1].weight = 1000
    let scoring = ScoringParameters(theta: Fraction(1, 2))
    let comparison = Comparison(before: asked(items), after: asked(heavier, scoring: scoring))
    #expect(comparison.overall.level.before.level == 3)
    #expect(comparison.overall.level.publishedBefore?.level == 2)
    #expect(comparison.overall.level.verdict == .none)
    #expect(comparison.overall.index.change == .zero)
  }

  @Test func `a level that an earlier version of the rule did not name is told as such`() {
    var before = asked((1...4).map { Asked(id: "p\($0)", given: $0 == 4 ? .dk : 2) })
    before.details.result = FormerResult(
      .object([
        "rule": .object(["version": .integer(1)]), "overall": .object(["level": .null]),
        "dimensions": .object(["d": .object(["level": .null])]),
      ]))
    let after = asked((1...4).map { Asked(id: "p\($0)", given: 4) })
    let comparison = Comparison(before: before, after: after)
    for difference in [comparison.overall] + comparison.dimensions.map(\.difference) {
      #expect(difference.level.before.level == 2)
      #expect(difference.level.publishedBefore?.text == "not rated")
    }
    let level = comparison.json.members?["level"]?.members
    #expect(level?["publishedBefore"] == .null)
    let series = Series([("a", before), ("b", after)])
    #expect(series.points.map(\.publishedLevel?.text) == ["not rated", nil])
  }

  @Test func `every kind of move is in its list`() {
    let states: [(String, Given, Given)] = [
      ("na-in", 2, .na), ("na-out", .na, 2), ("na-out-dk", .na, .dk), ("known", .dk, 4),
      ("answered", .missing, 4), ("unknown", 4, .dk), ("dropped", 4, .missing), ("still", .dk, .dk),
    ]
    let before = states.map { Asked(id: $0.0, given: $0.1) } + [Asked(id: "words", given: 2)]
    let after =
      states.map { Asked(id: $0.0, given: $0.2) }
      + [Asked(id: "words", given: 2, revision: "1.1")]
    let moves = Comparison(before: asked(before), after: asked(after)).moves
    #expect(moves.becameNotApplicable == ["na-in"])
    #expect(moves.becameApplicable == ["na-out", "na-out-dk"])
    #expect(moves.becameKnown == ["known", "answered"])
    #expect(moves.becameUnknown == ["unknown", "dropped"])
    #expect(moves.stillWithoutLevel == ["still"])
    #expect(moves.same == ["words"])
    #expect(moves.changedWording == ["words"])
  }

  @Test func `a quick scan against a full run has only its core practices in common`() {
    let items = (1...5).map { Asked(id: "p\($0)", given: 3, isCore: $0 < 3) }
    let comparison = Comparison(before: asked(items, mode: .quick), after: asked(items))
    #expect(comparison.overall.overlap == Fraction(2, 5))
    #expect(comparison.moves.same == ["p1", "p2"])
    #expect(comparison.moves.added == ["p3", "p4", "p5"])
  }
}
