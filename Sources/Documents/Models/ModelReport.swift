package import MaturityModel
import Translation

/// The result of an assessment with a questionnaire of format 2, for people.
package struct ModelReport: Sendable {
  let assessment: ModelAssessment

  var model: Model { assessment.model }
  var answers: ModelAnswers { assessment.answers }
  var scorer: ModelScorer { assessment.scorer }
  var score: ModelScore { assessment.score }

  /// The smallest way to the next step of the headline; nil where none is known.
  let way: ChangeSet?

  package init(_ assessment: ModelAssessment) {
    self.assessment = assessment
    way = assessment.way
  }

  /// How many items that way changes; nil where none is known.
  var itemsToNext: Int? {
    way.map { Set($0.changes.map { scorer.circuit.leaves[$0.leaf].node }).count }
  }

  /// The whole result.
  package var document: Document {
    let sections = [standing, holdsBack, next, firmness, groups, sensitivity, rules].compactMap {
      $0
    }
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

  package var holdsBack: Section? {
    guard let headline = model.headline, let target = assessment.aim else { return nil }
    let reasons = scorer.reasons(
      answers, measure: headline, at: Model.root, below: target.value)
    guard !reasons.isEmpty else { return nil }
    return Section(
      .section("holds-back"), Text(phrase("What keeps you from \(target.name, "step")")),
      [.list(reasons.map(entry))])
  }

  package var next: Section? {
    guard let target = assessment.aim, let change = way else { return nil }
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
  /// Why there is no next step that something could keep one from.
  package var noStepAhead: String {
    model.headlineSteps.isEmpty
      ? phrase(
        "The result is no step of a scale, so there is no next one. Dimensions says what makes it up."
      )
      : phrase("No step is ahead: the result is at the top, or too little is answered to say.")
  }

  /// What somebody has to know who decides, a sentence each.
  func brief(of title: String) -> [String] {
    let results = standing.blocks.flatMap(\.sentences).map { $0 + "." }
    let ways = [holdsBack, next].compactMap { $0 }.map { section in
      section.heading.plain + ": "
        + section.blocks.flatMap(\.sentences).joined(separator: "; ") + "."
    }
    return [title] + results + ways
  }

  func link(_ leaf: Int) -> Link {
    .item(model.nodes[scorer.circuit.leaves[leaf].node].id)
  }

  /// A leaf by the title of its item, and the text of its option.
  func name(_ leaf: Int) -> String {
    let place = scorer.circuit.leaves[leaf]
    let node = model.nodes[place.node]
    guard let option = place.option, case .many(let options, _, _)? = node.item?.kind else {
      return node.title
    }
    return "\(node.title): \(options[option].text)"
  }

  /// What an answer that has a value is called.
  func answer(_ leaf: Int, _ value: Fraction?) -> String {
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
