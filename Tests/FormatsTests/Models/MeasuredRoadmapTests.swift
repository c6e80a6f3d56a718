@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Foundation
import Testing

/// Plans and targets of questionnaires of format 2.
struct MeasuredRoadmapTests {
  private static let day = CalendarDay(daysSince1970: 20_785)  // 2026-11-28

  private func plan(_ goal: Plan.Goal?, of assessment: Assessment = Samples.shipped) -> Roadmap {
    var assessment = assessment
    assessment.details.plan.goal = goal
    return Roadmap(of: assessment, on: Self.day)
  }

  /// Every way to answer the shipping check, as far as random answers find them.
  private func random(_ count: Int, _ body: (Assessment) throws -> Void) rethrows {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<count {
      var assessment = Samples.shipped
      let options = ["peak", "soak", "spike"].filter { _ in Bool.random(using: &generator) }
      let chosen = options.isEmpty && Bool.random(using: &generator) ? ["none"] : options
      assessment.responses["unit"]?.answer = .rank(.random(in: 1...3, using: &generator))
      assessment.responses["call"]?.answer = .rank(.random(in: 1...3, using: &generator))
      assessment.responses["cov"]?.answer = .number(
        Fraction(.random(in: 0...200, using: &generator), 2))
      assessment.responses["loads"]?.answer = .options(chosen)
      assessment.responses["risk"]?.answer = .options([
        Bool.random(using: &generator) ? "high" : "low"
      ])
      for id in ["unit", "cov", "loads", "call"]
      where Int.random(in: 0..<8, using: &generator) == 0 {
        assessment.responses[.init(id)]?.answer = .unknown
      }
      try body(assessment)
    }
  }

  private func reached(_ roadmap: Roadmap, from assessment: Assessment) -> Assessment {
    var assessment = assessment
    for row in roadmap.rows where row.phase != nil {
      assessment.responses[row.practice]?.answer = row.aim
    }
    return assessment
  }

  @Test func `what is planned for targets is in the order of pain, gap and effort`() {
    let roadmap = plan(nil)
    #expect(roadmap.goal == .targets)
    #expect(roadmap.rows.map(\.practice) == ["unit", "loads", "call", "cov"])
    #expect(roadmap.rows.map(\.given)[0..<2] == [.rank(1), .options(["peak"])])
    #expect(roadmap.rows[1].aim == .options(["peak", "soak"]))
    #expect(roadmap.rows[3].aim == .number(Fraction(80)))
    #expect(roadmap.rows[0].unlocks == ["cov"] && roadmap.rows[0].isInNextLevelSet)
    #expect(roadmap.after[.later]?.overall.name == "Strong")
    #expect(roadmap.unrated.isEmpty)
  }

  @Test func `the next step is reached by the smallest set`() {
    let roadmap = plan(.nextLevel)
    #expect(roadmap.rows.map(\.practice) == ["unit"])
    #expect(roadmap.rows.first?.aim == .rank(2))
    #expect(roadmap.after[.now]?.overall.name == "Solid")
  }

  @Test func `one step each is a step of a choice, or one option; a number has none`() {
    let rows = plan(.oneStep).rows
    #expect(Set(rows.map(\.practice)) == ["unit", "loads", "call"])
    #expect(rows.first { $0.practice == "loads" }?.aim == .options(["peak", "soak"]))
    #expect(rows.first { $0.practice == "call" }?.aim == .rank(3))
  }

  @Test func `all targets of what is answered are reached at the end of a plan for them`() throws {
    try random(300) { assessment in
      let after = reached(plan(.targets, of: assessment), from: assessment)
      let measured = try #require(after.measured)
      for standing in after.targetStandings(measured) where standing.measure == nil {
        #expect(standing.gap ?? .zero == .zero, "\(assessment.responses)")
      }
    }
  }

  @Test func `a plan for the next step ends there, and what is after it is what the rule says`() {
    random(300) { assessment in
      let roadmap = plan(.nextLevel, of: assessment)
      let (now, after) = (assessment.headline, reached(roadmap, from: assessment).headline)
      #expect(roadmap.after[.later] == after)
      if !roadmap.rows.isEmpty {
        #expect(after.overall.level ?? 0 > now.overall.level ?? 0, "\(assessment.responses)")
      }
    }
  }

  @Test func `nothing comes before what it needs`() {
    random(300) { assessment in
      let roadmap = plan(.targets, of: assessment)
      let phases = Dictionary(
        roadmap.rows.map { ($0.practice, $0.phase ?? 0) }, uniquingKeysWith: { first, _ in first })
      guard assessment.responses["unit"]?.answer == .rank(1), let late = phases["cov"] else {
        return
      }
      #expect(phases["unit"].map { $0 < late } == true, "\(assessment.responses)")
    }
  }

  @Test func `a prerequisite is asked for though nothing else asks for it`() throws {
    let text = Samples.shippingText
      .replacing(#"{"kind": "practice", "measure": "value", "value": "yes"},"#, with: "")
      .replacing(#""value": "2/3"}"#, with: #""value": "1/3"}"#)
    var assessment = Samples.shipped
    assessment.questionnaire = try QuestionnaireReader.read(Array(text.utf8), file: "q").get()
    assessment.responses["risk"]?.answer = .options(["low"])
    let rows = plan(.targets, of: assessment).rows
    #expect(rows.map(\.practice) == ["unit", "cov"])
    #expect(rows.first?.aim == .rank(2))
  }

  @Test func `criteria that are open are what is to be done`() {
    var assessment = Samples.measured
    assessment.responses["unit"]?.criteria = []
    let row = plan(.oneStep, of: assessment).rows.first { $0.practice == "unit" }
    #expect(row?.given == .rank(1) && row?.aim == .rank(2))
  }

  @Test func `where targets stand is exact`() throws {
    let measured = try #require(Samples.shipped.measured)
    let standings = Samples.shipped.targetStandings(measured)
    #expect(
      standings.map { measured.model.nodes[$0.node].id } == [
        "tests", "unit", "cov", "loads", "call",
      ])
    #expect(
      standings.map(\.gap) == [Fraction(2), Fraction(2), Fraction(17, 40), Fraction(1, 3), .one])
    #expect(standings[2].share == Fraction(15, 32))
    #expect(standings[2].progress(since: Fraction(1, 8)) == Fraction(10, 27))
    #expect(standings[2].progress(since: Fraction(4, 5)) == nil)
    var own = Samples.shipped
    own.details.targets["unit"] = 2
    #expect(own.targetStandings(measured)[1].target == .one)
    #expect(
      own.target(of: own.questionnaire.practices[0], in: own.questionnaire.dimensions[0]) == 2)
    own.responses["risk"]?.answer = .options(["low"])
    #expect(try own.targetStandings(#require(own.measured)).allSatisfy { $0.measure == nil })
  }

  @Test func `a later target without a step for an item leaves the earlier one`() throws {
    let text = Samples.shippingText
      .replacing(#"{"kind": "practice", "measure": "value", "value": "yes"},"#, with: "")
      .replacing(
        #""value": "2/3"} ]"#,
        with: #""value": "2/3"}, {"kind": "practice", "measure": "value", "value": "yes"} ]"#)
    var assessment = Samples.shipped
    assessment.questionnaire = try QuestionnaireReader.read(Array(text.utf8), file: "q").get()
    let measured = try #require(assessment.measured)
    let targets = assessment.targetStandings(measured).filter { $0.measure == nil }.map(\.target)
    #expect(targets == [Fraction(2), Fraction(4, 5), Fraction(2, 3), Fraction(2)])
    #expect(
      assessment.questionnaire.practices.prefix(4).map { assessment.valueTarget(of: $0) }
        == targets)
  }

  @Test func `nothing is planned beyond the best answer, and without a target that holds`() throws {
    let text = Samples.shippingText.replacing(#""value": "4/5"}"#, with: #""value": 2}"#)
    var assessment = Samples.shipped
    assessment.questionnaire = try QuestionnaireReader.read(Array(text.utf8), file: "q").get()
    let best = plan(.targets, of: assessment).rows.first { $0.practice == "cov" }
    #expect(best?.aim == .number(Fraction(100)))
    assessment.responses["cov"]?.answer = .number(Fraction(100))
    #expect(!plan(.targets, of: assessment).rows.contains { $0.practice == "cov" })
    let start = try #require(text.range(of: #"{"kind": "practice""#)?.lowerBound)
    let end = try #require(text.range(of: #""dimensions""#)?.lowerBound)
    let onlyHigh = text.replacingCharacters(
      in: start..<end,
      with:
        #"{"when": {"profile": "risk", "is": ["high"]}, "nodes": ["tests"], "measure": "grade", "value": "strong"} ], "#
    )
    assessment.questionnaire = try QuestionnaireReader.read(Array(onlyHigh.utf8), file: "q").get()
    #expect(assessment.planGoal == .targets)
    assessment.responses["risk"]?.answer = .options(["low"])
    #expect(assessment.planGoal == .nextLevel)
  }

  @Test func `what is low of the items that relieve a challenge is known by its value`() {
    var assessment = Samples.shipped
    #expect(assessment.challengeFindings.first?.pairing == .act)
    assessment.responses["unit"]?.answer = .rank(3)
    #expect(assessment.challengeFindings.first?.links.map(\.isLow) == [false, true])
    assessment.questionnaire = Samples.shipping
    assessment.responses["loads"]?.answer = .options(["none"])
    #expect(assessment.challengeFindings.first?.links.last?.isLow == true)
  }

  @Test func `the table of format 1 says the same as a list`() throws {
    let table =
      #""targets": { "profile": "risk", "base": { "low": 2, "high": 3 }, "extra": [ { "when": "high", "practices": ["call"], "level": 1 }, { "when": "low", "practices": ["unit"], "level": 3 } ] },"#
    let start = try #require(Samples.shippingText.range(of: #""targets": ["#)?.lowerBound)
    let end = try #require(Samples.shippingText.range(of: #""dimensions""#)?.lowerBound)
    let text = Samples.shippingText.replacingCharacters(in: start..<end, with: table)
      .replacing(#""scale": "done""#, with: #""scale": "levels""#)
      .replacing(
        #""scales": {"#,
        with:
          #""levels": [ { "rank": 1, "name": "A" }, { "rank": 2, "name": "B" }, { "rank": 3, "name": "C" } ], "scales": {"#
      )
      .replacing(#""value": "part""#, with: #""level": 2"#)
    var assessment = Samples.shipped
    assessment.questionnaire = try QuestionnaireReader.read(Array(text.utf8), file: "q").get()
    let targets = { (assessment: Assessment) in
      assessment.questionnaire.dimensions.flatMap { dimension in
        dimension.practices.map { assessment.target(of: $0, in: dimension) }
      }
    }
    #expect(targets(assessment) == [3, nil, nil, 3, nil])
    assessment.responses["risk"]?.answer = .options(["low"])
    #expect(targets(assessment) == [3, nil, nil, 2, nil])
    let unknown = text.replacing(#""practices": ["call"]"#, with: #""practices": ["cal"]"#)
    guard case .failure(let invalid) = QuestionnaireReader.read(Array(unknown.utf8), file: "q")
    else {
      Issue.record("read")
      return
    }
    #expect(invalid.problems.map(\.fault) == ["there is no practice cal"])
    let bare = Samples.shippingText.replacingCharacters(in: start..<end, with: table)
    guard case .failure(let levels) = QuestionnaireReader.read(Array(bare.utf8), file: "q") else {
      Issue.record("read")
      return
    }
    #expect(
      levels.problems.map(\.fault) == ["there are no levels that these targets could be about"])
  }

  @Test func `what was planned is written, read and seen`() throws {
    let old = Samples.shipped
    var blank = old
    blank.responses = [:]
    blank.details = Details()
    var next = CarryForward(from: old, to: blank).assessment
    #expect(next.details.plan.previous.map(\.practice) == ["unit", "loads", "call", "cov"])
    next.details.targets = ["unit": 2]
    let read = try AssessmentReader.read(next.fileBytes, file: "a.json") { _, _ in nil }.get()
    #expect(read.details == next.details)
    next.responses["loads"]?.answer = .options(["spike", "soak", "peak"])
    next.responses["cov"]?.answer = .number(Fraction(79))
    #expect(next.plannedBefore.map(\.isSeen) == [false, true, false, false])
    if SchemaValidator.isThere {
      #expect(try SchemaValidator.verdicts(on: [next.json.compact], by: "assessment") == [true])
      #expect(
        try SchemaValidator.verdicts(
          on: [old.scoreOutput(on: Self.day).compact], by: "score") == [true])
    }
  }

  @Test func `a target that an item cannot have is refused`() throws {
    var text = String(decoding: Samples.shipped.fileBytes, as: UTF8.self)
    text = text.replacing(
      "\"title\": \"Payments\"", with: "\"title\": \"P\", \"targets\": { \"cov\": 2, \"unit\": 4 }")
    guard
      case .failure(let invalid) = AssessmentReader.read(
        Array(text.utf8), file: "a.json", find: { _, _ in nil })
    else {
      Issue.record("read")
      return
    }
    #expect(invalid.problems.map(\.fault).count == 2)
    #expect(invalid.problems.first?.fault == "cov has no levels that could be a target")
  }

  @Test func `a comparison says how much of the way to a target is done`() throws {
    var after = Samples.shipped
    after.responses["cov"]?.answer = .number(Fraction(60))
    let comparison = try #require(ModelComparison(before: Samples.shipped, after: after))
    let move = try #require(comparison.targets.first { $0.standing.target == Fraction(4, 5) })
    #expect(move.before == Fraction(3, 8))
    if SchemaValidator.isThere {
      #expect(
        try SchemaValidator.verdicts(on: [comparison.json.compact], by: "comparison") == [true])
    }
    #expect(move.standing.progress(since: move.before) == Fraction(9, 17))
  }
}
