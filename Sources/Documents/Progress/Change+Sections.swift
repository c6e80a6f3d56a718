internal import MaturityModel

extension Change {
  /// All that is said of the change where nothing stands around it: the first thing that is read explains itself.
  public var document: Document {
    let subject = comparison.after.details.subject.name
    var document = Document(
      kind: "change",
      title: [words.changeHeading(since), subject].filter { !$0.isEmpty }.joined(separator: ": "),
      levels: words.levels,
      sections: [summary, dimensions, practices, surroundings, method])
    document.sections[0].heading = ""
    return document
  }

  /// What changed, with its two verdicts.
  package var summary: Section {
    var blocks: [Block] = [.paragraph(lead, .lead)]
    blocks += notices.map { .paragraph(Text($0), .warning) }
    blocks.append(.facts(facts))
    let shifted = comparison.possibleResponseShift.map { comparison.title(of: $0) }
    if !shifted.isEmpty { blocks.append(.paragraph(Text(words.responseShift(shifted)), .warning)) }
    return Section("change", Text(names.changed), blocks)
  }

  /// Every dimension then and now, each with its reason.
  package var dimensions: Section {
    let id: Link = "change-dimensions"
    let rows = comparison.dimensions.compactMap(row)
    guard !rows.isEmpty else {
      return Section(id, Text(names.dimensions), [.paragraph(Text(words.noDimensionTwice))])
    }
    let old = rows.filter { !$0.isCompared }.map(\.name)
    let figure = Figure(
      .slope(Slope(before: shortSince, now: shortNow, rows)), title: words.slopeTitle,
      summary: words.slope(rows), tableLabel: names.asTable, caption: Text(words.slopeNote(old)))
    return Section(id, Text(names.dimensions), [.figure(figure)])
  }

  private func row(of part: Comparison.Part) -> Slope.Row? {
    let (difference, moves) = (part.difference, comparison.moves)
    let isCompared = difference.permits != .moves
    let index = difference.index
    guard let before = isCompared ? index.beforeOnCommon : index.before,
      let now = isCompared ? index.afterOnCommon : index.after
    else { return nil }
    return Slope.Row(
      part.title, short: part.dimension.displayed, before: before, now: now,
      levelBefore: difference.level.before.level, level: difference.level.after.level,
      isCompared: isCompared,
      reason: words.reason(
        of: difference, fell: self.moves(moves.down, in: part.dimension),
        rose: self.moves(moves.up, in: part.dimension)))
  }

  /// Every practice that moved with its statement on both sides, then what cannot be compared.
  package var practices: Section {
    let moves = comparison.moves
    var blocks = [
      table(words.fell(moves.down.count), moves.down, folding: .none),
      table(words.rose(moves.up.count), moves.up, folding: .onScreen),
    ].compactMap { $0 }.map { Block.table($0) }
    if blocks.isEmpty { blocks = [.paragraph(Text(words.nothingMoved))] }
    if let others { blocks.append(.table(others)) }
    let rest = words.rest(
      same: moves.same.count, without: moves.stillWithoutLevel.map { comparison.title(of: $0) })
    if !rest.isEmpty { blocks.append(.paragraph(Text(rest), .muted)) }
    return Section("change-practices", Text(names.practices), blocks)
  }

  private func table(
    _ caption: String, _ moves: [Moves.Move], folding: Table.Folding
  ) -> Table? {
    guard !moves.isEmpty else { return nil }
    let statements = [comparison.before, comparison.after].map(\.questionnaire.statements)
    return Table(
      caption,
      columns: [
        .init(names.practice), .init(names.step), .init(names.was, priority: 2),
        .init(names.now, priority: 1),
      ],
      rows: moves.map { move in
        let id = move.practice
        return Table.Row(
          [
            Text(comparison.title(of: id)), .step(move.from, move.to),
            said(statements[0].statement(of: id, at: move.from), of: id, by: comparison.before),
            said(statements[1].statement(of: id, at: move.to), of: id, by: comparison.after),
          ], link: .item(id.text))
      }, folding: folding)
  }

  /// A statement with the note and the evidence behind it.
  private func said(_ statement: String, of id: Item.ID, by assessment: Assessment) -> Text {
    let remarks = assessment.statement(on: id).remarks
    return remarks.isEmpty
      ? Text(statement)
      : "\(statement) \(remarks.map { "· " + $0 }.joined(separator: " "), .muted)"
  }

  /// What became of practices that did not simply rise or fall, with both sides of each; nil for none.
  private var others: Table? {
    let lists = words.otherChanges(comparison.moves)
    guard !lists.isEmpty else { return nil }
    let rows = lists.flatMap { list in
      [Table.Row(band: Text("\(list.name): \(list.ids.count)", .strong))]
        + list.ids.map { id in
          let sides = [comparison.before, comparison.after].map { assessment -> Text in
            let statement = assessment.statement(on: id)
            let question = list.isAskedAnew && !statement.question.isEmpty
            return said(
              (question ? words.quoted(statement.question) + " " : "") + statement.answer, of: id,
              by: assessment)
          }
          return Table.Row([Text(comparison.title(of: id))] + sides)
        }
    }
    return Table(
      names.changedQuestions,
      columns: [
        .init(names.practice), .init(names.was, priority: 2), .init(names.now, priority: 1),
      ], rows: rows, folding: .onScreen)
  }

  /// Who and what was compared.
  package var method: Section {
    let sides = [(comparison.before, days.before), (comparison.after, days.now)]
    let subjects = sides.map(\.0.details.subject.name)
    var facts = zip([names.was, names.now], sides).map {
      Fact($0, Text(words.origin($1.0, $1.1)))
    }
    if !comparison.before.details.subject.isSame(as: comparison.after.details.subject) {
      facts += zip([names.subjectBefore, names.subjectNow], subjects).map {
        Fact($0, Text($1.isEmpty ? names.none : $1))
      }
    }
    return Section(
      "change-method", Text(names.compared),
      [.facts(facts)] + words.howCompared.map { .paragraph(Text($0), .muted) })
  }
}

extension Questionnaire {
  /// The statements of all practices, the lowest level first.
  var statements: [Item.ID: [String]] {
    Dictionary(practices.map { ($0.id, $0.anchors) }, uniquingKeysWith: { first, _ in first })
  }
}

extension [Item.ID: [String]] {
  /// The statement of a level of a practice; empty where there is none.
  func statement(of practice: Item.ID, at level: Int) -> String {
    let anchors = self[practice] ?? []
    return anchors.indices.contains(level - 1) ? anchors[level - 1] : ""
  }
}
