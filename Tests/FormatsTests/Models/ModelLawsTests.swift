@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Storage
import Testing

@Suite("Laws of measures")
struct ModelLawsTests {
  /// A vector's questionnaire with its answers.
  private struct Case {
    let name: String
    let model: Model
    let answers: ModelAnswers
    let scorer: ModelScorer

    init?(_ vector: JSONNode, _ name: String) {
      guard let node = vector["questionnaire"] else { return nil }
      let log = ProblemLog(file: name)
      guard let model = ModelReader.read(node, log: log, for: .scoring) else { return nil }
      self.name = name
      self.model = model
      answers = ModelAnswersReader.read(vector, of: model, log: log)
      scorer = ModelScorer(model, profile: answers.profile)
    }

    /// The same with everything that is open answered at random.
    func completed(using random: inout SeededGenerator) -> ModelAnswers {
      var completed = answers
      let states = scorer.score(answers).nodes.map(\.state)
      for node in model.items where states[node]?.isOpen == true {
        guard let item = model.nodes[node].item else { continue }
        let former = answers.answers[model.nodes[node].id]
        guard let choice = item.random(using: &random) else { continue }
        var answer = ModelAnswer(choice)
        answer.optionsNotApplicable = former?.optionsNotApplicable ?? []
        answer.hasNote = true
        completed.answers[model.nodes[node].id] = answer
      }
      return completed
    }
  }

  private static func cases() throws -> [Case] {
    try ["random-1", "random-2"].flatMap { name in
      try Vectors.list(name).enumerated().compactMap { Case($1, "\(name) \($0 + 1)") }
    }
  }

  @Test func `Whatever the open answers turn out to be, a measure stays within its bounds`() throws
  {
    var random = SeededGenerator(seed: 2)
    for one in try Self.cases() {
      let bounds = one.scorer.score(one.answers)
      for _ in 0..<8 {
        let completed = one.scorer.score(one.completed(using: &random))
        for node in one.model.nodes.indices {
          for (name, reading) in completed.nodes[node].measures {
            guard let estimate = reading.estimate, let wide = bounds.nodes[node].measures[name]
            else { continue }
            let isWithin =
              wide.low.map { $0 <= estimate } ?? true && wide.high.map { $0 >= estimate } ?? true
            #expect(isWithin, "\(one.name), \(one.model.nodes[node].id), \(name)")
          }
        }
      }
    }
  }

  @Test func `No better answer lowers a measure of a plain rule`() throws {
    var random = SeededGenerator(seed: 3)
    for one in try Self.cases() {
      let answers = one.completed(using: &random)
      let before = one.scorer.score(answers)
      for _ in 0..<4 {
        guard
          let id = one.model.items.randomElement(using: &random).map({ one.model.nodes[$0].id }),
          let better = one.model.raised(answers, id, using: &random)
        else { continue }
        let after = one.scorer.score(better)
        for (name, place) in one.scorer.circuit.measured.map({ ($0.key, $0.value) })
        where !one.scorer.circuit.cone(of: place).contains(where: {
          one.scorer.circuit.operations[$0].isTurning
        }) {
          guard let former = before.nodes[name.node].measures[name.measure]?.estimate,
            let later = after.nodes[name.node].measures[name.measure]?.estimate
          else { continue }
          #expect(later >= former, "\(one.name), \(name), \(id)")
        }
      }
    }
  }

  @Test func `A change set reaches its target, and nothing of it can be left out`() throws {
    var found = 0
    for one in try Self.cases() {
      guard let headline = one.model.headline,
        let estimate = one.scorer.score(one.answers).nodes[0].measures[headline]?.estimate
      else { continue }
      let leaves = LeafReading(one.scorer, one.answers)
      let root = try #require(
        one.scorer.circuit.measured[.init(measure: headline, node: Model.root)])
      let target = estimate + .one
      var search = ChangeSearch(one.scorer, leaves, root: root, target: target)
      guard let change = search.smallest() else { continue }
      found += 1
      let raised = Dictionary(
        uniqueKeysWithValues: try change.changes.map { change in
          let place = try #require(search.candidates.firstIndex { $0.leaf == change.leaf })
          let steps = try #require(search.candidates[place].better.firstIndex(of: change.to))
          return (place, steps + 1)
        })
      let isReached = search.reaches(raised)
      #expect(isReached, "\(one.name)")
      for place in raised.keys {
        var less = raised
        less[place] = raised[place].map { $0 - 1 }
        let isStillReached = search.reaches(less)
        #expect(!isStillReached, "\(one.name)")
      }
    }
    #expect(found > 60)
  }

  @Test func `A questionnaire of format 1 and what it stands for give the same numbers`() {
    let questionnaire = BuiltInQuestionnaires().standard
    let model = Model(questionnaire)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      var assessment = Assessment(id: "a", at: Samples.now, questionnaire: questionnaire)
      var answers = ModelAnswers()
      for practice in questionnaire.practices {
        let level = Int.random(in: 0...7, using: &random)
        switch level {
        case 1...5:
          assessment.responses[practice.id] = Response(answer: .rank(level))
          answers.answers[practice.id.text] = ModelAnswer(.step(String(level)))
        case 6:
          assessment.responses[practice.id] = Response(answer: .notApplicable(reason: "r"))
          answers.answers[practice.id.text] = ModelAnswer(.notApplicable)
        default: break
        }
      }
      let card = assessment.scorecard()
      let scorer = ModelScorer(model, profile: [:])
      let score = scorer.score(answers)
      expectSame(score.nodes[Model.root], card.overall.score)
      for dimension in card.dimensions {
        expectSame(score.nodes[model.node(dimension.dimension.text) ?? -1], dimension.score)
      }
    }
  }

  private func expectSame(_ node: NodeScore, _ score: Score) {
    let (level, index) = (node.measures["level"], node.measures["index"])
    #expect(level?.low == score.levelLow.map { Fraction($0) })
    #expect(level?.high == score.levelHigh.map { Fraction($0) })
    #expect(level?.estimate == score.levelEstimate.map { Fraction($0) })
    #expect(level?.value == score.level.map { Fraction($0) })
    #expect(index?.low == score.indexLow)
    #expect(index?.high == score.indexHigh)
    #expect(index?.estimate == score.index)
    #expect(node.coverage == score.coverage)
  }
}

extension ModelItem {
  fileprivate func random(using random: inout SeededGenerator) -> ModelAnswer.Choice? {
    switch kind {
    case .choice(let steps, _): steps.randomElement(using: &random).map { .step($0.id) }
    case .many(let options, _, _):
      .options(
        options.filter { !$0.isExclusive && Bool.random(using: &random) }.map(\.id))
    case .number(let range):
      .number(
        range.minimum + (range.maximum - range.minimum)
          * Fraction(Int.random(in: 0...20, using: &random), 20))
    case .text: .text("words")
    }
  }
}

extension Model {
  /// The answers with one of them better; nil where it cannot be.
  fileprivate func raised(
    _ answers: ModelAnswers, _ id: String, using random: inout SeededGenerator
  ) -> ModelAnswers? {
    guard let item = node(id).flatMap({ nodes[$0].item }), var answer = answers.answers[id] else {
      return nil
    }
    switch (item.kind, answer.choice) {
    case (.choice(let steps, _), .step(let step)):
      guard let place = steps.firstIndex(where: { $0.id == step }), place + 1 < steps.count else {
        return nil
      }
      answer.choice = .step(steps[place + 1].id)
    case (.many(let options, _, _), .options(let chosen)):
      guard
        let more = options.filter({ !$0.isExclusive && !chosen.contains($0.id) })
          .randomElement(using: &random)
      else { return nil }
      let kept = chosen.filter { id in !options.contains { $0.id == id && $0.isExclusive } }
      answer.choice = .options(kept + [more.id])
    case (.number(let range), .number):
      let rises = range.points.last?.value == range.ends.high
      answer.choice = .number(rises ? range.maximum : range.minimum)
    case (.choice, _), (.many, _), (.number, _), (.text, _): return nil
    }
    var better = answers
    better.answers[id] = answer
    return better
  }
}
