internal import MaturityModel

extension Change {
  /// The comparison as one table for spreadsheets: what may be shown of the whole and of dimensions, and every move.
  ///
  /// Shares are decimals. A change is a direction and a size, so that no cell begins with a sign.
  public var table: Table {
    var table = RowTable(
      "changes",
      [
        "section", "id", "title", "measure", "before", "after", "direction", "size", "remark",
        "answerBefore", "answerAfter", "noteBefore", "noteAfter",
      ])
    write(comparison.overall, section: "summary", id: "", title: "Overall", on: &table)
    for part in comparison.dimensions {
      write(
        part.difference, section: "dimension", id: part.dimension.text, title: part.title,
        on: &table)
    }
    writeMoves(on: &table)
    write(comparison.challenges, section: "challenge", on: &table)
    write(comparison.outcomes, section: "outcome", on: &table)
    return table.table
  }

  /// Every practice that rose or fell, with its statement on both sides.
  package var movesTable: Table {
    let moves = comparison.moves
    let sides = [comparison.before, comparison.after].map(\.questionnaire.statements)
    var table = RowTable(
      "moves", ["practice", "title", "move", "from", "to", "statement_before", "statement_now"])
    for (move, direction) in moves.up.map({ ($0, "up") }) + moves.down.map({ ($0, "down") }) {
      table.add([
        move.practice.text, comparison.title(of: move.practice), direction, "\(move.from)",
        "\(move.to)", sides[0].statement(of: move.practice, at: move.from),
        sides[1].statement(of: move.practice, at: move.to),
      ])
    }
    return table.table
  }

  private func write(
    _ difference: Difference, section: String, id: String, title: String, on table: inout RowTable
  ) {
    let start = [section, id, title]
    table.add(
      start + [
        "overlap", "", difference.overlap?.decimal ?? "", "", "", difference.permits.rawValue,
      ])
    let practices = difference.practices
    table.add(
      start + ["practices", "", ""]
        + change(Fraction(practices.up - practices.down), by: { String($0.floor()) })
        + ["\(practices.verdict.rawValue): \(practices.up) up, \(practices.down) down"]
    )
    guard difference.permits != .moves else { return }
    let level = difference.level
    table.add(
      start + ["level"] + cells(level.before.level, level.after.level) + [level.verdict.rawValue])
    if let published = level.publishedBefore {
      table.add(start + ["publishedLevel", published.text])
    }
    table.add(start + ["levelOnCommon"] + cells(level.beforeOnCommon, level.afterOnCommon) + [""])
    let index = difference.index
    table.add(
      start + ["indexOnCommon"] + cells(index.beforeOnCommon, index.afterOnCommon)
        + ["likeForLike"])
    guard difference.permits == .all else { return }
    table.add(start + ["index"] + cells(index.before, index.after) + [""])
    table.add(
      start + ["composition", "", ""] + change(index.composition, by: { $0.decimal }) + [""])
  }

  private func cells(_ before: Int?, _ after: Int?) -> [String] {
    cells(before.map { Fraction($0) }, after.map { Fraction($0) }) { String($0.floor()) }
  }

  private func cells(
    _ before: Fraction?, _ after: Fraction?, by spelling: (Fraction) -> String = { $0.decimal }
  ) -> [String] {
    let known = before.flatMap { before in after.map { $0 - before } }
    return [before, after].map { $0.map(spelling) ?? "" } + change(known, by: spelling)
  }

  /// A direction and a size.
  private func change(_ change: Fraction?, by spelling: (Fraction) -> String) -> [String] {
    guard let change else { return ["", ""] }
    if change == .zero { return ["same", spelling(.zero)] }
    return change < .zero ? ["down", spelling(.zero - change)] : ["up", spelling(change)]
  }

  private func writeMoves(on table: inout RowTable) {
    let moves = comparison.moves
    for move in moves.up + moves.down { write(move, section: "practice", remark: "", on: &table) }
    for list in moves.lists {
      for id in list.ids { write(id, section: "practice", remark: list.name, on: &table) }
    }
  }

  private func write(_ move: Moves.Move, section: String, remark: String, on table: inout RowTable)
  {
    let measure = section == "challenge" ? "severity" : section == "outcome" ? "band" : "level"
    table.add(
      [section, move.practice.text, comparison.title(of: move.practice), measure]
        + cells(move.from, move.to) + [remark] + words(of: move.practice, in: section))
  }

  private func write(_ id: Item.ID, section: String, remark: String, on table: inout RowTable) {
    table.add(
      [section, id.text, comparison.title(of: id), "", "", "", "", "", remark]
        + words(of: id, in: section))
  }

  /// What both sides chose and noted, for practices.
  private func words(of id: Item.ID, in section: String) -> [String] {
    guard section == "practice" else { return [] }
    let sides = [comparison.before, comparison.after].map { $0.statement(on: id) }
    return sides.map(\.answer) + sides.map { $0.remarks.joined(separator: " ") }
  }

  private func write(_ moves: SurroundingMoves, section: String, on table: inout RowTable) {
    for move in moves.better { write(move, section: section, remark: "Better", on: &table) }
    for move in moves.worse { write(move, section: section, remark: "Worse", on: &table) }
    for (name, ids) in moves.lists {
      for id in ids { write(id, section: section, remark: name, on: &table) }
    }
  }
}

extension Moves {
  /// The practices without a rise or a fall, by names that stay the same from version to version.
  fileprivate var lists: [(name: String, ids: [Item.ID])] {
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

extension SurroundingMoves {
  /// The lists of what got neither better nor worse.
  fileprivate var lists: [(name: String, ids: [Item.ID])] {
    [("The same", same), ("New", new), ("No longer rated", gone)]
  }
}
