package import MaturityModel
import Translation

/// The result of an assessment with a questionnaire of format 2, for people.
package struct ModelReport: Sendable {
  private let assessment: ModelAssessment

  private var model: Model { assessment.model }
  private var answers: ModelAnswers { assessment.answers }
  private var scorer: ModelScorer { assessment.scorer }
  private var score: ModelScore { assessment.score }

  package init(_ assessment: ModelAssessment) { self.assessment = assessment }

  /// The whole result.
  package var document: Document {
    let sections = [standing, holdsBack, next, groups, sensitivity, rules].compactMap { $0 }
    return Document(
      kind: "team", title: assessment.title.isEmpty ? model.title : assessment.title,
      levels: Levels([]), sections: sections)
  }

  /// A value as the measure shows it: the name of its step, or the number with its unit.
  func shown(_ value: Fraction?, of measure: Measure) -> String {
    value.map { model.name(of: $0, measure) } ?? "–"
  }

  package var standing: Section {
    var blocks: [Block] = []
    let root = score.nodes[Model.root]
    for measure in headlines {
      guard let reading = root.measures[measure.name] else { continue }
      blocks.append(.paragraph(Text(sentence(reading, measure)), .lead))
    }
    let items = model.items.filter { model.nodes[$0].item?.isScored == true }
    let answered = items.count { score.nodes[$0].state == .answered }
    let asked = items.count {
      score.nodes[$0].state != .outOfScope && score.nodes[$0].state != .notApplicable
    }
    blocks.append(
      .paragraph(
        Text(phrase("\(answered, "answered") of \(asked, "asked") items that apply are answered.")),
        .muted))
    for id in model.missingNotes(answers) {
      let title = model.node(id).map { model.nodes[$0].title } ?? id
      blocks.append(
        .paragraph(
          Text(
            phrase("\(title, "item"): this answer needs a note, and counts as open without one.")),
          .warning))
    }
    if let licence = model.licence, !licence.notice.isEmpty {
      blocks.append(.paragraph(Text(phrase("Licence: \(licence.notice, "notice")")), .muted))
    }
    return Section(.section("standing"), Text(phrase("Where you stand")), blocks)
  }

  /// The headline and the index, or every measure of the root where there is no headline.
  private var headlines: [Measure] {
    let named = [model.headline, model.index].compactMap { $0 }.compactMap { model.measure($0) }
    if model.headline != nil { return named }
    return model.measures.filter { score.nodes[Model.root].measures[$0.name] != nil }
  }

  private func sentence(_ reading: MeasureReading, _ measure: Measure) -> String {
    let name = measure.shownTitle
    let (low, high) = (shown(reading.low, of: measure), shown(reading.high, of: measure))
    guard reading.low != nil else { return phrase("\(name, "measure"): not applicable") }
    let between =
      reading.isExact
      ? phrase("between \(low, "low") and \(high, "high")")
      : phrase("between \(low, "low") and \(high, "high") at most")
    guard let value = reading.value else {
      return phrase("\(name, "measure"): not rated yet, \(between, "between")")
    }
    let shown = shown(value, of: measure)
    return reading.isCertain
      ? phrase("\(name, "measure"): \(shown, "value")")
      : phrase("\(name, "measure"): \(shown, "value"), \(between, "between")")
  }

  private var target: Scale.Step? {
    guard let headline = model.headline,
      let estimate = score.nodes[Model.root].measures[headline]?.estimate
    else { return nil }
    return scorer.nextStep(of: headline, above: estimate)
  }

  package var holdsBack: Section? {
    guard let headline = model.headline, let target else { return nil }
    let reasons = scorer.reasons(
      answers, measure: headline, at: Model.root, below: target.value)
    guard !reasons.isEmpty else { return nil }
    return Section(
      .section("holds-back"), Text(phrase("What keeps you from \(target.name, "step")")),
      [.list(reasons.map(entry))])
  }

  private func entry(_ reason: Reason) -> Entry {
    switch reason {
    case .rung(let rank, let reasons):
      let scale = model.headline.flatMap { model.measure($0)?.scale }.flatMap { model.scales[$0] }
      let name = scale?.step(at: rank)?.name ?? rank.description
      return Entry(Text(phrase("\(name, "step") does not hold yet")), reasons.map(entry))
    case .oneOf(let reasons):
      return Entry(Text(phrase("One of these would do")), reasons.map(entry))
    case .measure(let name, let node, let reasons):
      let title = model.measure(name)?.shownTitle ?? name
      return Entry(
        Text(phrase("\(title, "measure") of \(model.nodes[node].title, "group")")),
        reasons.map(entry))
    case .leaf(let leaf, let from, let to):
      return Entry(
        Text(
          phrase(
            "\(name(leaf), "item"): \(answer(leaf, from), "from"), \(answer(leaf, to), "to") is needed"
          )), link: link(leaf))
    case .gate(let gate):
      let need = gate.need.description
      let wanted = gate.isMore ? phrase("more than \(need, "number")") : need
      return Entry(
        Text(
          phrase(
            "\(gate.aggregate.rawValue, "operator") is \(gate.have?.description ?? "–", "have"), \(wanted, "need") is needed"
          )),
        gate.leaves.prefix(12).map { Entry(Text(name($0)), link: link($0)) })
    }
  }

  package var next: Section? {
    guard let headline = model.headline, let target,
      let change = scorer.smallestChange(
        answers, measure: headline, at: Model.root, reaching: target.value)
    else { return nil }
    let count = change.changes.count
    let heading =
      change.isExact
      ? phrase(
        count, one: "One better answer leads to \(target.name, "step")",
        other: "\(count, "count") better answers lead to \(target.name, "step")")
      : phrase("At most \(count, "count") better answers lead to \(target.name, "step")")
    var entries = change.changes.map { change in
      let way = "\(answer(change.leaf, change.from)) → \(answer(change.leaf, change.to))"
      return Entry(Text("\(name(change.leaf)): \(way)"), link: link(change.leaf))
    }
    if let choice = change.choice {
      let names = choice.leaves.map(name).joined(separator: ", ")
      entries.append(
        Entry(Text(phrase("Any \(choice.count, "count") of \(names, "items") do as well."))))
    }
    return Section(.section("next"), Text(heading), [.list(entries)])
  }

  package var groups: Section {
    let shown = model.measures.filter { measure in
      model.nodes.indices.contains {
        model.nodes[$0].item == nil && score.nodes[$0].measures[measure.name] != nil
      }
    }
    let rows = model.nodes.indices.filter { model.nodes[$0].item == nil }.map { node in
      Table.Row(
        [Text(String(repeating: "  ", count: depth(node)) + model.nodes[node].title)]
          + shown.map { measure in cell(score.nodes[node].measures[measure.name], measure) }
          + [Text(score.nodes[node].coverage.map { "\($0.percent) %" } ?? "–")],
        link: model.nodes[node].parent == Model.root ? .dimension(model.nodes[node].id) : nil)
    }
    let columns =
      [Table.Column(phrase("Group"))]
      + shown.enumerated().map { place, measure in
        Table.Column(measure.shownTitle, priority: place)
      } + [Table.Column(phrase("Answered"), .trailing, priority: 0)]
    let table = Table(phrase("Every group"), columns: columns, rows: rows, hidesCaption: true)
    return Section(.section("groups"), Text(phrase("Every group")), [.table(table)])
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

  /// The headline for other values of the parameters that the file lets vary.
  package var sensitivity: Section? {
    guard let measure = model.headline.flatMap({ model.measure($0) }) else { return nil }
    let entries = scorer.sensitivity(answers).sorted { $0.key < $1.key }.map { name, results in
      let shown = results.map { "\($0.value): \(self.shown($0.result, of: measure))" }
      return Entry(Text("\(name) \(shown.joined(separator: ", "))"))
    }
    return entries.isEmpty
      ? nil : Section(.section("sensitivity"), Text(phrase("With other limits")), [.list(entries)])
  }

  package var rules: Section? { FormulaWords(model: model).section }
}

extension ModelReport {
  /// What somebody has to know who decides, a sentence each.
  func brief(of title: String) -> [String] {
    let parts = [standing, holdsBack, next].compactMap { $0 }
    let said = parts.flatMap { section in
      [section.heading.plain] + section.blocks.flatMap(\.sentences)
    }
    return [title] + said.dropFirst()
  }

  private func link(_ leaf: Int) -> Link {
    .item(model.nodes[scorer.circuit.leaves[leaf].node].id)
  }

  /// A leaf by the title of its item, and the text of its option.
  private func name(_ leaf: Int) -> String {
    let place = scorer.circuit.leaves[leaf]
    let node = model.nodes[place.node]
    guard let option = place.option, case .many(let options, _, _)? = node.item?.kind else {
      return node.title
    }
    return "\(node.title): \(options[option].text)"
  }

  /// What an answer that has a value is called.
  private func answer(_ leaf: Int, _ value: Fraction?) -> String {
    guard let value else { return phrase("open", in: "answer") }
    let place = scorer.circuit.leaves[leaf]
    if place.option != nil {
      return value == .one ? phrase("chosen", in: "option") : phrase("not chosen", in: "option")
    }
    switch model.nodes[place.node].item?.kind {
    case .choice(let steps, _)?:
      return steps.first { $0.value == value }?.name ?? value.description
    case .number(let range)?:
      let answer = range.answer(worth: value) ?? value
      return answer.spelled + (range.unit.isEmpty ? "" : " " + range.unit)
    case .many?, .text?, nil: return value.description
    }
  }
}

extension Block {
  /// The texts of a paragraph or a list.
  fileprivate var sentences: [String] {
    switch self {
    case .paragraph(let text, .lead), .paragraph(let text, .plain): [text.plain]
    case .list(let entries): entries.prefix(5).map(\.text.plain)
    case .paragraph, .facts, .table, .figure, .hero, .card, .columns, .section, .written: []
    }
  }
}
