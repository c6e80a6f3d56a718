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
    switch difference.permits {
    case .moves: return "\(share) the same: moves only"
    case .likeForLike, .all:
      return "level \(levels(of: difference)), "
        + "\(words.points(difference.index.likeForLike)) points like for like"
    }
  }

  func writeMoves(on page: inout TextPage) {
    let moves = comparison.moves
    page.heading("Moves of practices")
    write(moves.up, as: "Up", on: &page)
    write(moves.down, as: "Down", on: &page)
    for (name, ids) in moves.lists {
      write(ids, as: name, on: &page)
    }
    if moves == Moves() { page.paragraph("None.", indent: 2) }
  }

  private func write(_ moves: [Moves.Move], as name: String, on page: inout TextPage) {
    guard !moves.isEmpty else { return }
    page.paragraph("\(name) (\(moves.count))", indent: 2)
    for move in moves {
      page.item("\(comparison.title(of: move.practice)): \(move.from) to \(move.to)", indent: 4)
    }
  }

  private func write(_ ids: [String], as name: String, on page: inout TextPage) {
    guard !ids.isEmpty else { return }
    page.paragraph("\(name) (\(ids.count))", indent: 2)
    page.paragraph(ids.map { comparison.title(of: $0) }.joined(separator: "; "), indent: 4)
  }

  func write(_ moves: SurroundingMoves, of name: String, on page: inout TextPage) {
    guard !moves.isEmpty else { return }
    page.heading(name)
    write(moves.better, as: "Better", on: &page)
    write(moves.worse, as: "Worse", on: &page)
    for (name, ids) in [
      ("The same", moves.same), ("New", moves.new), ("No longer rated", moves.gone),
    ] {
      write(ids, as: name, on: &page)
    }
  }

  func writeNotes(on page: inout TextPage) {
    page.heading("Notes")
    page.item("Two results show a change; a trend needs at least three.")
    page.item(
      "Both sides are rated by the rule and the weights of the newer questionnaire. Like for like "
        + "counts only practices that mean the same and have a level on both sides.")
    page.item(
      "Practices are no sample, so no significance is computed over them: read the moves.")
  }
}

extension Moves {
  /// The lists of practices without a rise or a fall, with their names.
  var lists: [(name: String, ids: [String])] {
    [
      ("The same", same), ("Added", added), ("Removed", removed),
      ("Changed meaning, not compared", changedMeaning),
      ("Changed wording, same meaning", changedWording),
      ("Became not applicable", becameNotApplicable), ("Became applicable", becameApplicable),
      ("Became known", becameKnown), ("Became unknown", becameUnknown),
      ("Still without a level", stillWithoutLevel),
    ]
  }
}
