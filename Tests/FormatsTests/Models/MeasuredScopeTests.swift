import Testing

@testable import FileSamples
@testable import Formats
@testable import MaturityModel

/// What is asked and counted of questionnaires of format 2.
struct MeasuredScopeTests {
  @Test func `what the profile does not say is not asked, and answers to it stay`() {
    var assessment = Samples.measured
    assessment.responses["size"]?.answer = .options(["one"])
    #expect(assessment.practicesInScope.map(\.text) == ["cov", "unit", "load"])
    #expect(assessment.itemsHidden(by: "size").map(\.id.text) == ["call", "hurts"])
    #expect(assessment.decidingProfile.map(\.id.text) == ["size"])
    assessment.responses["size"] = nil
    #expect(assessment.practicesInScope.map(\.text) == ["cov", "unit", "load"])
  }

  @Test func `a shorter length leaves items out of every measure`() throws {
    var assessment = Samples.measured
    assessment.mode = .quick
    let measured = try #require(assessment.measured)
    #expect(assessment.practicesInScope.map(\.text) == ["unit"])
    // One criterion is open, so the lowest step counts.
    #expect(measured.overall("score")?.estimate == .zero)
    assessment.responses["unit"]?.criteria = nil
    #expect(assessment.measured?.overall("score")?.estimate == .one)
  }

  @Test func `a step that needs a note counts as open without one`() {
    var assessment = Samples.measured
    assessment.responses["unit"]?.note = " "
    let states = Dictionary(
      uniqueKeysWithValues: zip(assessment.questionnaire.practices.map(\.id), assessment.states))
    #expect(states["unit"] == .unanswered)
    #expect(assessment.measured?.score.nodes.filter { $0.state == .missing }.count == 1)
  }

  @Test func `the scorecard names the headline and says how much is answered`() {
    let card = Samples.measured.scorecard()
    #expect(card.overall.name == "Basic")
    #expect(card.overall.counts?.answered == 5)
    #expect(card.overall.level == nil)
    // 0.375 of coverage, 0 of unit, 1 of load; one half of call.
    #expect(card[dimension: "test"]?.index == Fraction(11, 24))
    #expect(card.overall.index == Fraction(23, 48))
    #expect(Samples.measured.headline.overall.name == "Basic")
  }
}

/// Two assessments of format 2 side by side.
struct ModelComparisonTests {
  private func later(_ change: (inout Assessment) -> Void) -> Assessment {
    var later = Samples.measured
    change(&later)
    return later
  }

  @Test func `the same twice is no move, and everything is common`() throws {
    let comparison = try #require(
      ModelComparison(before: Samples.measured, after: Samples.measured))
    #expect(comparison.moves.allSatisfy { $0.direction == .same || $0.direction == .notScored })
    #expect(comparison.overlap == .one)
    #expect(comparison.permits == .all)
    #expect(comparison.before.overall("score")?.value == comparison.after.overall("score")?.value)
  }

  @Test func `each answer moves by what it is worth, whatever it is called`() throws {
    let after = later {
      $0.responses["unit"]?.criteria = ["all", "stop"]
      $0.responses["cov"]?.answer = .number(Fraction(20))
      $0.responses["load"]?.answer = .options([])
      $0.responses["hurts"]?.answer = .text("Nothing.")
      $0.responses["call"]?.answer = .unknown
    }
    let comparison = try #require(ModelComparison(before: Samples.measured, after: after))
    let moves = Dictionary(uniqueKeysWithValues: comparison.moves.map { ($0.item, $0) })
    // The step is the same, and counts only now.
    #expect(moves["unit"]?.direction == .up)
    #expect(moves["cov"]?.direction == .down)
    #expect(moves["load"]?.direction == .down)
    #expect(moves["load"]?.lost == ["peak"])
    #expect(moves["hurts"]?.direction == .notScored)
    #expect(comparison.differences.becameUnknown == ["call"])
    #expect(comparison.overlap == Fraction(3, 4))
  }

  @Test func `measures on what is common leave out what only one side answered`() throws {
    let before = later { $0.responses["load"] = nil }
    let comparison = try #require(ModelComparison(before: before, after: Samples.measured))
    #expect(comparison.differences.becameKnown == ["load"])
    // Without load: the mean of 3/8 and 0, and of 1/2.
    #expect(comparison.common?.before.overall("score")?.estimate == Fraction(11, 32))
    #expect(comparison.common?.after.overall("score")?.estimate == Fraction(11, 32))
  }

  @Test func `other steps are another question`() throws {
    let text = Samples.measuresText.replacing(
      #"{ "id": "partly", "name": "Partly", "value": "1/2" }"#,
      with: #"{ "id": "half", "name": "Half", "value": "1/2" }"#)
    let other = try QuestionnaireReader.read(Array(text.utf8), file: "q.json").get()
    var after = Samples.measured
    after.questionnaire = other
    let comparison = try #require(ModelComparison(before: Samples.measured, after: after))
    #expect(comparison.differences.changedMeaning == ["unit", "call"])
  }

  @Test func `swapping the sides swaps every direction`() throws {
    let after = later {
      $0.responses["cov"]?.answer = .number(Fraction(20))
      $0.responses["call"]?.answer = .rank(1)
    }
    let one = try #require(ModelComparison(before: Samples.measured, after: after))
    let other = try #require(ModelComparison(before: after, after: Samples.measured))
    #expect(
      one.moves.filter { $0.direction == .down }.map(\.item)
        == other.moves.filter { $0.direction == .up }.map(\.item))
    #expect(one.overlap == other.overlap)
  }

  @Test func `a series follows results with measures, and chains on what is common`() {
    var after = later { $0.responses["cov"]?.answer = .number(Fraction(100)) }
    after.updatedAt = Timestamp(seconds: Samples.now.seconds + 86_400)
    let series = Series([(file: "a", assessment: Samples.measured), (file: "b", assessment: after)])
    #expect(series.points.map(\.score.name) == ["Basic", "Basic"])
    #expect(series.points.allSatisfy { !$0.breakBefore })
    // Five eighths of a third of a half.
    let rise = series.points[1].score.index.map { $0 - (series.points[0].score.index ?? .zero) }
    #expect(rise == Fraction(5, 48))
    #expect(series.points[1].chained == series.points[1].score.index)
  }
}
