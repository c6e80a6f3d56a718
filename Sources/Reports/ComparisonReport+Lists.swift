internal import MaturityModel

extension ComparisonReport {
  func writeDimensions(on page: inout TextPage) {
    page.heading("Dimensions")
    for part in comparison.dimensions {
      page.entry(part.title, summary(of: part.difference), width: 34)
    }
  }

  private func summary(of difference: Difference) -> String {
    let share = difference.overlap.map { "\($0.percent) %" } ?? "nothing"
    let practices = words.short(difference.practices)
    switch difference.permits {
    case .moves: return "\(share) the same: moves only; practices \(practices)"
    case .likeForLike, .all:
      return "level \(levels(of: difference)), "
        + "\(words.points(difference.index.likeForLike)) points like for like, practices "
        + practices
    }
  }

  func writeMoves(on page: inout TextPage) {
    let moves = comparison.moves
    page.heading("Moves of practices")
    for (name, list) in [("Up", moves.up), ("Down", moves.down)] where !list.isEmpty {
      page.paragraph("\(name) (\(list.count))", indent: 2)
      for move in list {
        page.item("\(comparison.title(of: move.practice)): \(move.from) to \(move.to)", indent: 4)
        writeSides(of: move.practice, asked: false, on: &page)
      }
    }
    for list in moves.lists {
      guard list.hasSides else {
        write(list.ids, as: list.name, on: &page)
        continue
      }
      if !list.ids.isEmpty { page.paragraph("\(list.name) (\(list.ids.count))", indent: 2) }
      for id in list.ids {
        page.item(comparison.title(of: id), indent: 4)
        writeSides(of: id, asked: list.isReworded, on: &page)
      }
    }
    if moves == Moves() { page.paragraph("None.", indent: 2) }
  }

  /// What was answered and noted before and after, side by side; `asked` shows the two questions as well.
  private func writeSides(of id: Item.ID, asked: Bool, on page: inout TextPage) {
    let texts = [("Before: ", comparison.before), ("After: ", comparison.after)].map {
      label, assessment in
      let statement = assessment.statement(on: id)
      let question = asked && !statement.question.isEmpty ? [statement.question] : []
      let all = question + [statement.answer] + statement.remarks
      return [label + all[0]] + all.dropFirst()
    }
    page.beside(texts[0], texts[1], indent: 6)
  }

  private func write(_ moves: [Moves.Move], as name: String, on page: inout TextPage) {
    guard !moves.isEmpty else { return }
    page.paragraph("\(name) (\(moves.count))", indent: 2)
    for move in moves {
      page.item("\(comparison.title(of: move.practice)): \(move.from) to \(move.to)", indent: 4)
    }
  }

  private func write(_ ids: [Item.ID], as name: String, on page: inout TextPage) {
    guard !ids.isEmpty else { return }
    page.paragraph("\(name) (\(ids.count))", indent: 2)
    page.paragraph(ids.map { comparison.title(of: $0) }.joined(separator: "; "), indent: 4)
  }

  func write(_ moves: SurroundingMoves, of name: String, on page: inout TextPage) {
    guard !moves.isEmpty else { return }
    page.heading(name)
    write(moves.better, as: "Better", on: &page)
    write(moves.worse, as: "Worse", on: &page)
    for (name, ids) in moves.lists { write(ids, as: name, on: &page) }
  }

  func writeNotes(on page: inout TextPage) {
    page.heading("Notes")
    page.item("Two results show a change; a trend needs at least three.")
    page.item(
      "Both sides are rated by the rule and the weights of the newer questionnaire. Like for like "
        + "counts only practices that mean the same and have a level on both sides.")
    page.item("Practices are no sample, so no significance is computed over them: read the moves.")
  }
}

extension Moves {
  /// A list of practices without a rise or a fall, with its name.
  struct Named {
    let name: String
    let ids: [Item.ID]
    /// True where the two sides differ, so that both are worth showing.
    var hasSides = true
    /// True where the question itself is another one.
    var isReworded = false
  }

  /// The lists of practices without a rise or a fall.
  var lists: [Named] {
    [
      Named(name: "The same", ids: same, hasSides: false), Named(name: "Added", ids: added),
      Named(name: "Removed", ids: removed),
      Named(name: "Changed meaning, not compared", ids: changedMeaning, isReworded: true),
      Named(name: "Changed wording, same meaning", ids: changedWording, isReworded: true),
      Named(name: "Became not applicable", ids: becameNotApplicable),
      Named(name: "Became applicable", ids: becameApplicable),
      Named(name: "Became known", ids: becameKnown),
      Named(name: "Became unknown", ids: becameUnknown),
      Named(name: "Still without a level", ids: stillWithoutLevel, hasSides: false),
    ]
  }
}

extension SurroundingMoves {
  /// The lists of what got neither better nor worse.
  var lists: [(name: String, ids: [Item.ID])] {
    [("The same", same), ("New", new), ("No longer rated", gone)]
  }
}
