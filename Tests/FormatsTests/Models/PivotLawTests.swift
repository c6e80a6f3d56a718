@testable import Formats
@testable import MaturityModel
import Testing

@Suite("What single answers decide, against trying all of them")
struct PivotLawTests {
  private struct Case {
    let name: String
    let model: Model
    let answers: ModelAnswers
    let scorer: ModelScorer
    let headline: String

    init?(_ vector: JSONNode, _ name: String) {
      let log = ProblemLog(file: name)
      guard let node = vector["questionnaire"],
        let model = ModelReader.read(node, log: log, for: .scoring), let headline = model.headline
      else { return nil }
      (self.name, self.model, self.headline) = (name, model, headline)
      answers = ModelAnswersReader.read(vector, of: model, log: log)
      scorer = ModelScorer(model, profile: answers.profile)
    }

    func estimate(_ answers: ModelAnswers) -> Fraction? {
      scorer.score(answers).nodes[Model.root].measures[headline]?.estimate
    }

    /// The answers with one leaf a step up or down; nil where it cannot move.
    func moved(_ leaf: Int, _ direction: Int) -> ModelAnswers? {
      let place = scorer.circuit.leaves[leaf]
      let id = model.nodes[place.node].id
      guard !place.isExclusive, let item = model.nodes[place.node].item,
        item.state(of: answers.answers[id]) == .answered, var answer = answers.answers[id]
      else { return nil }
      switch (item.kind, answer.choice) {
      case (.choice(let steps, _), .step(let step)):
        let isCapped = item.isCapped(answer.criteria)
        guard let now = isCapped ? place.low : steps.first(where: { $0.id == step })?.value,
          let next = direction > 0
            ? place.values.first(where: { $0 > now }) : place.values.last(where: { $0 < now }),
          let chosen = steps.first(where: { $0.value == next })
        else { return nil }
        (answer.choice, answer.criteria, answer.hasNote) = (.step(chosen.id), nil, true)
      case (.many(let options, _, _), .options(var chosen)):
        let option = options[place.option ?? 0]
        guard !answer.optionsNotApplicable.contains(option.id),
          chosen.contains(option.id) == (direction < 0)
        else { return nil }
        if direction < 0 {
          chosen.removeAll { $0 == option.id }
        } else {
          let alone = options.filter(\.isExclusive).map(\.id)
          chosen = chosen.filter { !alone.contains($0) } + [option.id]
        }
        answer.choice = .options(chosen)
      case (.number(let range), .number(let number)):
        let (now, ends) = (range.value(of: number), range.ends)
        let end = direction > 0 ? ends.high : ends.low
        guard direction > 0 ? now < end : now > end, let far = range.answer(worth: end) else {
          return nil
        }
        answer.choice = .number(far)
      default: return nil
      }
      var moved = answers
      moved.answers[id] = answer
      return moved
    }
  }

  private static func cases() throws -> [Case] {
    try ["features", "random-1", "random-2"].flatMap { name in
      try Vectors.list(name).enumerated().compactMap { Case($1, "\(name) \($0 + 1)") }
    }
  }

  @Test func `leaves that decide alone are those that change the headline when they move`() throws {
    var moves = 0
    for one in try Self.cases() {
      guard let now = one.estimate(one.answers),
        let pivots = one.scorer.pivots(one.answers, measure: one.headline, at: Model.root)
      else { continue }
      for leaf in one.scorer.circuit.leaves.indices {
        for (direction, found) in [(1, pivots.up), (-1, pivots.down)] {
          let value = one.moved(leaf, direction).flatMap { one.estimate($0) }
          let decides = value.map { direction > 0 ? $0 > now : $0 < now } ?? false
          #expect(found.contains(leaf) == decides, "\(one.name), leaf \(leaf), \(direction)")
          if decides { moves += 1 }
        }
      }
      #expect((pivots.stepsUp == .one) == !pivots.up.isEmpty)
      #expect((pivots.stepsDown == .one) == !pivots.down.isEmpty)
    }
    #expect(moves > 100)
  }

  @Test func `no other open answer narrows the headline more in the worse case`() throws {
    var told = 0
    for one in try Self.cases() {
      guard
        let telling = one.scorer.mostTelling(one.answers, measure: one.headline, at: Model.root),
        let reading = one.scorer.score(one.answers).nodes[Model.root].measures[one.headline],
        let low = reading.low, let high = reading.high
      else { continue }
      told += 1
      for bounds in [telling.low, telling.high] {
        #expect(bounds.low >= low && bounds.high <= high, "\(one.name)")
        #expect(bounds.width < high - low, "\(one.name)")
      }
    }
    #expect(told > 20)
  }
}
