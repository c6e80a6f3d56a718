internal import MaturityModel

/// Challenges and outcomes, which stand beside the levels.
extension Change {
  /// What became of challenges and outcomes.
  package var surroundings: Section {
    let all: [(one: String, all: String, moves: SurroundingMoves, scale: Scale)] = [
      (names.challenge, names.challengesOnly, comparison.challenges, severity),
      (names.outcome, names.outcomes, comparison.outcomes, band),
    ]
    let lists = all.filter { !$0.moves.isEmpty }
    let blocks = lists.flatMap { list -> [Block] in
      let table = table(list.one, list.moves, list.scale)
      let rest = words.rest(list.moves, of: list.all) { comparison.title(of: $0) }
      return (table.rows.isEmpty ? [] : [.table(table)]) + [.paragraph(Text(rest), .muted)]
    }
    return Section(
      "change-surroundings", Text(names.challenges),
      lists.isEmpty
        ? [.paragraph(Text(words.noSurroundings))]
        : blocks + [.paragraph(Text(words.outsideLevels), .muted)])
  }

  private typealias Scale = (Item.ID, Int, Assessment) -> String

  private func table(_ name: String, _ moves: SurroundingMoves, _ scale: Scale) -> Table {
    let signed =
      moves.better.map { ($0, words.better, Tone.better) }
      + moves.worse.map { ($0, words.worse, Tone.worse) }
    return Table(
      name, columns: [.init(name), .init(""), .init(names.was), .init(names.now)],
      rows: signed.map { move, word, tone in
        let id = move.practice
        return Table.Row([
          Text(comparison.title(of: id)),
          Text(move.to > move.from ? "▲ \(word)" : "▼ \(word)", tone),
          Text(scale(id, move.from, comparison.before)), Text(scale(id, move.to, comparison.after)),
        ])
      }, hidesCaption: true)
  }

  private func severity(_ id: Item.ID, _ rank: Int, in assessment: Assessment) -> String {
    let scale = assessment.questionnaire.texts.severity
    return scale.first { $0.rank == rank }.map { "\(rank) \($0.name)" } ?? "\(rank)"
  }

  private func band(_ id: Item.ID, _ rank: Int, in assessment: Assessment) -> String {
    let bands = assessment.questionnaire.outcomes.first { $0.id == id }?.bands ?? []
    return bands.indices.contains(rank - 1) ? bands[rank - 1] : "\(rank)"
  }
}
