import Formats
@testable import MaturityModel
import Testing

struct DifferenceTests {
  private func compare(_ before: [Given], _ after: [Given]) -> Difference {
    let items = { (givens: [Given]) in
      asked(givens.enumerated().map { Asked(id: "p\($0)", given: $1) })
    }
    return Comparison(before: items(before), after: items(after)).overall
  }

  @Test func `the same level is no change`() {
    let level = compare([2, 2, 2, 3], [2, 2, 3, 3]).level
    #expect((level.verdict, level.reasons) == (.none, []))
  }

  @Test func `a rise with room below it and the same items is clear`() {
    let level = compare([2, 2, 2, 2], [4, 4, 3, 3]).level
    #expect((level.before.level, level.after.level) == (2, 3))
    #expect((level.verdict, level.reasons) == (.clear, []))
  }

  @Test func `a fall is judged as a rise the other way round`() {
    let edge = compare([3, 3, 3, 3], [2, 2, 3, 3]).level
    #expect((edge.before.level, edge.after.level) == (3, 2))
    #expect((edge.verdict, edge.reasons, edge.stepsBack) == (.likely, [.onEdge], 1))
    let clear = compare([4, 4, 4, 4], [1, 1, 1, 1]).level
    #expect((clear.verdict, clear.reasons) == (.clear, []))
  }

  @Test func `a rise that one answer can undo is likely`() {
    let level = compare([2, 2, 2, 2], [3, 3, 3, 2]).level
    #expect((level.verdict, level.reasons) == (.likely, [.onEdge]))
  }

  @Test func `a change by several levels counts the way back to the level before`() {
    let rise = compare([1, 1, 1, 1], [3, 3, 3, 2]).level
    #expect((rise.before.level, rise.after.level) == (1, 3))
    #expect((rise.after.stepsDown, rise.stepsBack) == (1, 3))
    #expect((rise.verdict, rise.reasons, rise.isLastOnEdge) == (.clear, [], true))
    let fall = compare([4, 4, 3, 3], [1, 1, 2, 2]).level
    #expect((fall.before.level, fall.after.level) == (3, 1))
    #expect(fall.after.stepsUp == 1)
    #expect((fall.verdict, fall.reasons, fall.isLastOnEdge) == (.clear, [], true))
    #expect(!compare([1, 1, 1, 1], [3, 3, 3, 3]).level.isLastOnEdge)
    #expect(compare([2, 2], [2, 2]).level.stepsBack == nil)
    #expect(compare([.dk, 2], [3, 3]).level.stepsBack == nil)
  }

  @Test(arguments: [
    ([2, 2, 2], [3, 3, 2], PracticeChange.Verdict.better),
    ([2, 2, 2], [3, 2, 2], .mixed),
    ([2, 2, 2], [3, 1, 2], .mixed),
    ([2, 2, 2], [1, 2, 2], .mixed),
    ([2, 2, 2], [1, 1, 2], .worse),
    ([2, 2, 2], [2, 2, 2], .unchanged),
  ])
  func `the practices have a verdict of their own`(
    before: [Int], after: [Int], verdict: PracticeChange.Verdict
  ) {
    let practices = compare(before.map { .level($0) }, after.map { .level($0) }).practices
    #expect(practices.verdict == verdict)
  }

  @Test func `a rise on other items is likely at most`() {
    let before = (1...8).map { Asked(id: "p\($0)", given: 2) }
    let after = (1...7).map { Asked(id: "p\($0)", given: 4) } + [Asked(id: "n", given: 4)]
    let level = Comparison(before: asked(before), after: asked(after)).overall.level
    #expect((level.verdict, level.reasons) == (.likely, [.overlapLow]))
  }

  @Test func `intervals of the index that overlap hide a change of level`() {
    let before: [Given] = [2, 2, 2, 3, 3, 3, 3, 3, 3, .dk]
    let after: [Given] = [2, 2, 3, 3, 3, 3, 3, 3, 3, .dk]
    let level = compare(before, after).level
    #expect((level.before.level, level.after.level) == (2, 3))
    #expect(level.verdict == .notDistinguishable)
    #expect(level.reasons == [.indexIntervalsOverlap])
  }

  @Test func `ranges with one respondent left out that overlap hide a change of level`() {
    func team(_ level: Int, _ low: Int, _ high: Int) -> Assessment {
      var assessment = asked((1...4).map { Asked(id: "p\($0)", given: .level(level)) })
      let range: [String: JSON] = ["levelLow": .integer(low), "levelHigh": .integer(high)]
      assessment.group = GroupRecord(
        .object([
          "respondents": .array(["ann", "bob", "kim"].map { .object(["id": .string($0)]) }),
          "leaveOneOut": .object(
            range.merging(["dimensions": .object(["d": .object(range)])]) { $1 }),
        ]), { _ in .levels(5) })
      return assessment
    }
    let hidden = Comparison(before: team(2, 2, 3), after: team(4, 3, 4))
    #expect(hidden.overall.level.verdict == .notDistinguishable)
    #expect(hidden.overall.level.reasons == [.leaveOneOutOverlaps])
    #expect(hidden[dimension: "d"]?.level.reasons == [.leaveOneOutOverlaps])
    let clear = Comparison(before: team(2, 2, 2), after: team(4, 3, 4))
    #expect(clear.overall.level.verdict == .clear)
    #expect(clear.attendance.inBoth == 3)
    #expect(clear.attendance.matchedShare == .one)
  }

  @Test func `practices that fall on unchanged evidence are named, two or more`() {
    func noted(_ levels: [Int], _ texts: [String]) -> Assessment {
      var assessment = asked(
        levels.enumerated().map { Asked(id: "p\($0)", given: .level($1)) })
      for (index, text) in texts.enumerated() where !text.isEmpty {
        assessment.responses["p\(index)"]?.evidence = [Evidence(text: text)]
      }
      return assessment
    }
    let before = noted([3, 3, 3, 3], ["wiki", "runs", "", "board"])
    let shift = Comparison(
      before: before, after: noted([2, 1, 1, 3], ["wiki", "runs", "", "board"]))
    #expect(shift.possibleResponseShift == ["p0", "p1"])
    let other = Comparison(
      before: before, after: noted([2, 1, 1, 3], ["wiki", "new", "", "board"]))
    #expect(other.possibleResponseShift.isEmpty)
  }

  @Test func `challenges get better by falling, outcomes by rising`() {
    var before = asked([Asked(id: "a", given: 2)])
    before.questionnaire.challenges = ["c1", "c2", "c3"].map { Challenge(id: .init($0), title: $0) }
    before.questionnaire.outcomes = ["o1", "o2"].map {
      Outcome(id: .init($0), title: $0, question: "?", bands: ["1", "2", "3"])
    }
    var after = before
    after.questionnaire.challenges[2].revision = "2.0"
    for (id, old, new) in [
      ("c1", 4, 2), ("c2", 1, 1), ("c3", 1, 3), ("o1", 1, 3), ("o2", 2, 1),
    ] {
      before.responses[.init(id)] = Response(answer: .rank(old))
      after.responses[.init(id)] = Response(answer: .rank(new))
    }
    let comparison = Comparison(before: before, after: after)
    #expect(comparison.challenges.better == [.init(practice: "c1", from: 4, to: 2)])
    #expect(comparison.challenges.same == ["c2"])
    #expect(comparison.challenges.new == ["c3"])
    #expect(comparison.outcomes.better == [.init(practice: "o1", from: 1, to: 3)])
    #expect(comparison.outcomes.worse == [.init(practice: "o2", from: 2, to: 1)])
  }
}
