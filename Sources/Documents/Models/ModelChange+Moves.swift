import MaturityModel
import Translation

extension ModelChange {
  /// Every item that moved, what fell first, then what cannot be compared.
  package var moves: Section {
    let parts: [(String, [ModelComparison.Move])] = [
      (phrase("Fell"), comparison.moves.filter { $0.direction == .down }),
      (phrase("Rose"), comparison.moves.filter { $0.direction == .up }),
      (
        phrase("Answered otherwise, and worth the same"),
        comparison.moves.filter {
          ($0.direction == .same || $0.direction == .notScored) && $0.from != $0.to
        }
      ),
    ]
    var blocks = parts.filter { !$0.1.isEmpty }.map { Block.table(table($0.0, $0.1)) }
    if blocks.isEmpty { blocks = [.paragraph(Text(phrase("Nothing moved.")))] }
    let entries = others.map { Entry(Text("\($0.name): \($0.titles.joined(separator: ", "))")) }
    if !entries.isEmpty { blocks.append(.list(entries)) }
    return Section("change-practices", Text(phrase("Items")), blocks)
  }

  private func table(_ caption: String, _ moves: [ModelComparison.Move]) -> Table {
    Table(
      "\(caption): \(moves.count)",
      columns: [
        .init(phrase("Item")), .init(phrase("Was"), priority: 2), .init(phrase("Now"), priority: 1),
      ],
      rows: moves.map { move in
        let names = options(of: move)
        return Table.Row(
          [Text(move.title)]
            + (names.isEmpty
              ? [Text(move.words.before), Text(move.words.after)]
              : [Text(move.words.before), Text(names.joined(separator: ", "))]),
          link: .item(move.item.text))
      })
  }

  /// What was ticked and what no longer is, each with a sign: `+ load tests`, `- soak tests`.
  private func options(of move: ModelComparison.Move) -> [String] {
    let item = model.node(move.item.text).flatMap { model.nodes[$0].item }
    let text = { (id: String) in item?.options.first { $0.id == id }?.text ?? id }
    return move.gained.map { "+ " + text($0) } + move.lost.map { "– " + text($0) }
  }

  /// Items that are no move, by what became of them.
  private var others: [(name: String, titles: [String])] {
    let found = comparison.differences
    let lists = [
      (phrase("Asked for the first time"), found.added), (phrase("No longer asked"), found.removed),
      (phrase("Means something else now"), found.changedMeaning),
      (phrase("Became not applicable"), found.becameNotApplicable),
      (phrase("Became applicable"), found.becameApplicable),
      (phrase("Answered now, open then"), found.becameKnown),
      (phrase("Open now, answered then"), found.becameUnknown),
    ]
    return lists.filter { !$0.1.isEmpty }.map { ($0.0, $0.1.map(title)) }
  }

  private func title(_ id: Item.ID) -> String {
    let questionnaires = [sides.after, sides.before].map(\.questionnaire)
    return questionnaires.lazy.compactMap { $0.practice(id)?.practice.title }.first ?? id.text
  }

  /// How it is compared.
  package var method: Section {
    Section(
      "change-method", Text(phrase("What was compared")),
      [
        .paragraph(
          Text(
            phrase(
              """
              Items in common were answered both times, mean the same and have the same answers \
              on offer. On them every measure is computed once more by the newer rules, as if \
              nothing else were asked.
              """)), .muted)
      ])
  }

  /// Every item that both answered, for spreadsheets.
  package var table: Table {
    var table = RowTable(
      "moves", ["item", "title", "move", "from", "to", "gained", "lost"])
    for move in comparison.moves {
      table.add([
        move.item.text, move.title, move.direction.word, move.words.before, move.words.after,
        move.gained.joined(separator: " "), move.lost.joined(separator: " "),
      ])
    }
    return table.table
  }
}

extension ModelComparison.Direction {
  /// The direction as files spell it.
  fileprivate var word: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .same: "same"
    case .notScored: "notScored"
    }
  }
}
