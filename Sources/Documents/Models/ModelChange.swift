package import MaturityModel
import Translation

/// What changed between two assessments with questionnaires of format 2.
package struct ModelChange: Sendable {
  let comparison: ModelComparison
  let sides: Sides<Assessment>

  /// Says what changed; nil where one of the two is of format 1, or where they are of different questionnaires.
  package init?(before: Assessment, after: Assessment) {
    guard let comparison = ModelComparison(before: before, after: after) else { return nil }
    self.comparison = comparison
    sides = Sides(before: before, after: after)
  }

  var model: Model { comparison.after.model }

  package var document: Document {
    let subject = sides.after.details.subject.name
    return Document(
      kind: "change",
      title: [phrase("What changed"), subject.isEmpty ? model.title : subject]
        .joined(separator: ": "), levels: Levels([]),
      sections: [summary, groups, targets, moves, method].compactMap { $0 })
  }

  /// What a reader has to know before the numbers, a sentence each.
  package var notices: [String] {
    var said: [String] = []
    if !sides.before.details.subject.isSame(as: sides.after.details.subject) {
      said.append(phrase("The two are about different subjects."))
    }
    if comparison.before.model.digest != model.digest {
      said.append(
        phrase(
          """
          The questionnaire changed from \(comparison.before.model.version, "old") to \
          \(model.version, "new"); on common items the newer rules count for both.
          """))
    }
    switch comparison.permits {
    case .all: break
    case .likeForLike:
      said.append(
        phrase("Only \(share, "share") of what is answered is the same: compare common items only.")
      )
    case .moves:
      said.append(
        comparison.overlap == nil
          ? phrase("Nothing is answered on both sides.")
          : phrase(
            "Only \(share, "share") of what is answered is the same, too little to compare results."
          ))
    }
    return said
  }

  private var share: String { comparison.overlap.map { "\($0.percent) %" } ?? "–" }

  /// Then and now: the result and the index, and both once more on what is common.
  package var summary: Section {
    var blocks: [Block] = notices.map { .paragraph(Text($0), .warning) }
    blocks += measures.map { .paragraph(Text(sentence($0)), .lead) }
    let counts = [
      (phrase("rose"), count(.up)), (phrase("fell"), count(.down)),
      (phrase("the same"), count(.same)),
    ]
    blocks.append(
      .paragraph(
        Text(
          phrase("Items answered both times:") + " "
            + counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ") + ".")))
    return Section("change", Text(phrase("What changed")), blocks)
  }

  private func count(_ direction: ModelComparison.Direction) -> Int {
    comparison.moves.count { $0.direction == direction }
  }

  /// The headline and the index, or every measure of the whole where there is no headline.
  private var measures: [Measure] {
    let named = [model.headline, model.index].compactMap { $0 }.compactMap { model.measure($0) }
    return named.isEmpty
      ? model.measures.filter { $0.rule(at: model.nodes[Model.root]) != nil } : named
  }

  private func sentence(_ measure: Measure) -> String {
    let title = measure.shownTitle
    guard comparison.isSameScale(measure.name) else {
      return phrase("\(title, "measure"): on another scale than then, so it is not compared.")
    }
    let now = said(comparison.after, Model.root, measure)
    let then = said(comparison.before, Model.root, measure)
    let whole = phrase("\(title, "measure"): \(then, "then") then, \(now, "now") now.")
    guard comparison.permits != .moves, let common = comparison.common else { return whole }
    let pair = common.map { said($0, Model.root, measure) }
    let onCommon = phrase(
      "On the items in common: \(pair.before, "then") then, \(pair.after, "now") now.")
    return comparison.permits == .all && pair == Sides(before: then, after: now)
      ? whole : whole + " " + onCommon
  }

  /// A measure at a node: its value, else what is possible.
  private func said(_ side: ModelAssessment, _ node: Int, _ measure: Measure) -> String {
    guard let reading = side.score.nodes[node].measures[measure.name], let low = reading.low,
      let high = reading.high
    else { return "–" }
    let own = side.model.measure(measure.name) ?? measure
    if let value = reading.value { return side.model.name(of: value, own) }
    return phrase(
      "\(side.model.name(of: low, own), "low") to \(side.model.name(of: high, own), "high")")
  }

  /// What has a target, then and now, and how much of the way between is done; nil where nothing has one.
  package var targets: Section? {
    guard !comparison.targets.isEmpty else { return nil }
    let after = ModelReport(comparison.after)
    let rows = comparison.targets.map { target in
      let standing = target.standing
      let progress = standing.progress(since: target.before)
      return Table.Row(
        [
          Text(after.name(of: standing)), Text(after.shown(target.before, in: standing)),
          Text(after.shown(standing.estimate, in: standing)),
          Text(after.shown(standing.target, in: standing)),
          Text(progress.map { "\($0.percent) %" } ?? "–"),
        ])
    }
    let table = Table(
      phrase("Targets"),
      columns: [
        .init(phrase("What")), .init(phrase("Then")), .init(phrase("Now")),
        .init(phrase("Target")), .init(phrase("Way done"), .trailing, priority: 1),
      ], rows: rows, hidesCaption: true)
    return Section("targets", Text(phrase("Targets")), [.table(table)])
  }

  /// Every group of the newer questionnaire, then and now.
  package var groups: Section {
    let shown = measures.filter { measure in
      model.nodes[Model.root].children.contains { measure.rule(at: model.nodes[$0]) != nil }
    }
    let rows = model.nodes.indices.filter { model.nodes[$0].item == nil && $0 != Model.root }
      .map { place in
        let node = model.nodes[place]
        let former = comparison.before.model.node(node.id)
        return Table.Row(
          [Text(String(repeating: "  ", count: depth(place) - 1) + node.title)]
            + shown.flatMap { measure in
              [
                Text(former.map { said(comparison.before, $0, measure) } ?? "–"),
                Text(said(comparison.after, place, measure)),
              ]
            })
      }
    let columns = shown.enumerated().flatMap { place, measure in
      [
        Table.Column(phrase("\(measure.shownTitle, "measure") then"), priority: place),
        Table.Column(phrase("\(measure.shownTitle, "measure") now"), priority: place),
      ]
    }
    let table = Table(
      phrase("Every group"), columns: [.init(phrase("Group"))] + columns, rows: rows,
      hidesCaption: true)
    return Section(
      "change-dimensions", Text(phrase("Every group")),
      shown.isEmpty
        ? [.paragraph(Text(phrase("Groups have no measure of their own here.")), .muted)]
        : [.table(table)])
  }

  private func depth(_ node: Int) -> Int {
    model.nodes[node].parent.map { depth($0) + 1 } ?? 0
  }
}
