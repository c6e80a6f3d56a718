import MaturityModel
import Translation

extension ModelReport {
  /// Every group with its measures; where groups have none, with how often each answer was given.
  package var groups: Section {
    let shown = model.measures.filter { measure in
      model.nodes.indices.contains {
        model.nodes[$0].item == nil && score.nodes[$0].measures[measure.name] != nil
      }
    }
    let hasProfile = !shown.contains { measure in
      model.nodes[Model.root].children.contains { score.nodes[$0].measures[measure.name] != nil }
    }
    let rows = model.nodes.indices.filter { model.nodes[$0].item == nil }.map { node in
      Table.Row(
        [Text(String(repeating: "  ", count: depth(node)) + model.nodes[node].title)]
          + shown.map { measure in cell(score.nodes[node].measures[measure.name], measure) }
          + (hasProfile ? [Text(profile(below: node))] : [])
          + [Text(score.nodes[node].coverage.map { "\($0.percent) %" } ?? "–")],
        link: model.nodes[node].parent == Model.root ? .dimension(model.nodes[node].id) : nil)
    }
    let columns =
      [Table.Column(phrase("Group"))]
      + shown.enumerated().map { place, measure in
        Table.Column(measure.shownTitle, priority: place)
      } + (hasProfile ? [Table.Column(phrase("Answers"))] : [])
      + [Table.Column(phrase("Answered"), .trailing, priority: 0)]
    let table = Table(phrase("Every group"), columns: columns, rows: rows, hidesCaption: true)
    return Section(.section("groups"), Text(phrase("Every group")), [.table(table)])
  }

  /// How often each step was chosen below a group, the best first: `2 × Good, 1 × Fair`.
  private func profile(below group: Int) -> String {
    var counts: [(name: String, value: Fraction, count: Int)] = []
    for node in group..<model.nodes[group].end {
      guard case .step(let id)? = answers.answers[model.nodes[node].id]?.choice,
        score.nodes[node].state == .answered,
        let step = model.nodes[node].item?.steps.first(where: { $0.id == id })
      else { continue }
      if let place = counts.firstIndex(where: { $0.name == step.name }) {
        counts[place].count += 1
      } else {
        counts.append((step.name, step.value, 1))
      }
    }
    return counts.sorted { ($1.value, $0.name) < ($0.value, $1.name) }
      .map { "\($0.count) × \($0.name)" }.joined(separator: ", ")
  }

  private func cell(_ reading: MeasureReading?, _ measure: Measure) -> Text {
    guard let reading, reading.low != nil else { return Text("–", .muted) }
    if reading.value != nil { return Text(shown(reading.value, of: measure)) }
    let (low, high) = (shown(reading.low, of: measure), shown(reading.high, of: measure))
    return Text("\(low) … \(high)", .muted)
  }

  private func depth(_ node: Int) -> Int {
    model.nodes[node].parent.map { depth($0) + 1 } ?? 0
  }
}
