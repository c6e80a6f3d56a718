internal import MaturityModel
internal import TextCanvas

extension CompareSheet {
  /// Every practice that moved, with what was chosen and noted on both sides, then all that cannot be compared.
  mutating func fillMoves() {
    let moves = comparison.moves
    if moves.up.isEmpty, moves.down.isEmpty { page.text("No practice rose or fell.") }
    list(moves.up, "Up", symbols.up, .better)
    list(moves.down, "Down", symbols.down, .worse)
    for list in lists where !list.ids.isEmpty {
      page.heading(
        "\(list.name.prefix(1).uppercased() + list.name.dropFirst()) (\(list.ids.count))")
      for id in list.ids {
        bullet("\(id.displayed) \(comparison.title(of: id))", .title)
        guard list.shows != .titles else { continue }
        sides(of: id, asked: list.shows == .questions)
        gap()
      }
      if list.shows == .titles { gap() }
    }
    page.text(
      "\(moves.same.count == 1 ? "1 practice is" : "\(moves.same.count) practices are") at the same level on both sides.",
      .muted)
  }

  private mutating func list(_ moves: [Moves.Move], _ name: String, _ sign: String, _ role: Role) {
    guard !moves.isEmpty else { return }
    page.heading("\(name) (\(moves.count))")
    for move in moves {
      page.entry(
        [.init("\(sign) \(move.from) \(symbols.arrow) \(move.to)  ", role)],
        "\(move.practice.displayed) \(comparison.title(of: move.practice))", .title)
      sides(of: move.practice, asked: false)
      gap()
    }
  }

  /// What was answered and noted before and after: side by side where there is room.
  ///
  /// `asked` shows the question of each side as well.
  private mutating func sides(of id: Item.ID, asked: Bool) {
    let texts = [comparison.before, comparison.after].map { assessment -> [Page.Span] in
      let statement = assessment.statement(on: id)
      let question = asked && !statement.question.isEmpty ? [statement.question] : []
      return (question + [statement.answer]).map { Page.Span($0) }
        + statement.remarks.map { Page.Span($0, .muted) }
    }
    guard width >= 76 else {
      for (label, texts) in zip(["Before: ", "After: "], texts) {
        for (index, text) in texts.enumerated() {
          let lead = index == 0 ? label : ""
          page.entry([.init("  \(lead)", .muted)], text.text, text.role)
        }
      }
      return
    }
    let share = (width - 7) / 2
    page.beside(
      column("Before", texts[0], width: share), column("After", texts[1], width: share),
      at: share + 3)
  }

  private func column(_ label: String, _ texts: [Page.Span], width: Int) -> Page {
    var column = Page(width: width, workspace)
    for (index, text) in texts.enumerated() {
      let lead = index == 0 ? label : ""
      column.entry(
        [.init("  " + column.metrics.padded(lead, width: 7), .muted)], text.text, text.role)
    }
    return column
  }

  /// Challenges and outcomes that got better or worse, in their own words.
  mutating func fillSurroundings() {
    surroundings("Challenges", comparison.challenges, scale: severity)
    gap()
    surroundings("Outcomes", comparison.outcomes, scale: band)
    gap()
    page.text("Challenges and outcomes enter no level and no index.", .muted)
  }

  private mutating func surroundings(
    _ name: String, _ moves: SurroundingMoves, scale: (Item.ID, Int, Assessment) -> String
  ) {
    page.heading(name)
    guard !moves.isEmpty else { return page.text("None was rated.", .muted) }
    if moves.better.isEmpty, moves.worse.isEmpty { page.text("None got better or worse.") }
    for (list, word, role) in [
      (moves.better, "better", Role.better), (moves.worse, "worse", .worse),
    ] {
      for move in list {
        let sign = move.to > move.from ? symbols.up : symbols.down
        page.entry(
          [.init("\(sign) \(page.metrics.padded(word, width: 7))", role)],
          "\(comparison.title(of: move.practice)): "
            + "\(scale(move.practice, move.from, comparison.before)) \(symbols.arrow) "
            + scale(move.practice, move.to, comparison.after))
      }
    }
    var rest = ["\(moves.same.count) the same"]
    for (name, ids) in [("new", moves.new), ("no longer rated", moves.gone)] where !ids.isEmpty {
      let titles = ids.map { comparison.title(of: $0) }
      rest.append("\(ids.count) \(name) (\(titles.joined(separator: ", ")))")
    }
    page.text(rest.joined(separator: "; "), .muted)
  }

  private func severity(_ id: Item.ID, _ rank: Int, in assessment: Assessment) -> String {
    let scale = assessment.questionnaire.severityScale
    return scale.first { $0.rank == rank }.map { "\(rank) \($0.name)" } ?? "\(rank)"
  }

  private func band(_ id: Item.ID, _ rank: Int, in assessment: Assessment) -> String {
    let bands = assessment.questionnaire.outcomes.first { $0.id == id }?.bands ?? []
    return bands.indices.contains(rank - 1) ? bands[rank - 1] : "\(rank)"
  }
}
