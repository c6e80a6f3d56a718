import Formats
import MaturityModel

extension Check {
  /// Ends the program where a measure does not reach what is wanted.
  ///
  /// It is reached when the value is at least that, or when without a value the lowest one that is possible is.
  func check(_ assessment: ModelAssessment) throws(Ending) {
    let model = assessment.model
    guard let measure = try named(model) else {
      throw Ending(.usage, "mlmaturity: the questionnaire has no headline. Name a --measure.")
    }
    let node = try place(model)
    let wanted = try value(measure, model)
    guard let reading = assessment.score.nodes[node].measures[measure.name], reading.low != nil
    else {
      throw Ending(
        .levelNotReached,
        "\(file.onOneLine): \(measure.name) is not applicable, wanted \(minLevel.onOneLine).")
    }
    if let reached = reading.value ?? reading.low, reached >= wanted { return }
    let steps = measure.scale.flatMap { model.scales[$0] }
    let found = reading.value.map { steps?.step(at: $0)?.id ?? "\($0)" } ?? "not rated"
    throw Ending(
      .levelNotReached,
      "\(file.onOneLine): \(measure.name) is \(found), wanted \(minLevel.onOneLine).")
  }

  private func named(_ model: Model) throws(Ending) -> Measure? {
    guard let measure else { return model.headline.flatMap { model.measure($0) } }
    if let found = model.measure(measure) { return found }
    throw Ending(
      .usage,
      "mlmaturity: --measure \(measure.onOneLine): there is none; there are "
        + "\(model.measures.map(\.name).listed).")
  }

  private func place(_ model: Model) throws(Ending) -> Int {
    guard let dimension else { return Model.root }
    if let node = model.node(dimension), model.nodes[node].item == nil { return node }
    let ids = model.nodes.filter { $0.item == nil }.dropFirst().map(\.id)
    throw Ending(
      .usage,
      "mlmaturity: --dimension \(dimension.onOneLine): there is none; there are \(ids.listed).")
  }

  /// A step's id, or a number.
  private func value(_ measure: Measure, _ model: Model) throws(Ending) -> Fraction {
    let steps = measure.scale.flatMap { model.scales[$0] }?.steps ?? []
    if let step = steps.first(where: { $0.id == minLevel }) { return step.value }
    if let number = Fraction(spelled: minLevel) { return number }
    throw Ending(
      .usage,
      "mlmaturity: --min-level \(minLevel.onOneLine): write a number"
        + (steps.isEmpty ? "." : " or one of \(steps.map(\.id).listed)."))
  }
}
