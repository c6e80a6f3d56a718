internal import MaturityModel

/// The tables below a plan, and what is said where something is not in it.
extension Report {
  /// How many rows of the plan a board has room for.
  private static let boardRows = 10

  /// What is done now and next; with ranks and links to other practices where there is room.
  func planTable(detailed: Bool) -> Table {
    var rows: [Table.Row] = []
    var room = detailed ? Int.max : Self.boardRows
    for band in [Plan.Band.now, .next] {
      let all = roadmap.rows(in: band)
      guard !all.isEmpty else { continue }
      let end = roadmap.end(of: band).map { words.date($0) } ?? ""
      rows.append(.init(band: Text(words.band(band, until: end))))
      let shown = all.prefix(room)
      rows += shown.map { detailed ? detailedRow($0) : shortRow($0) }
      if shown.count < all.count {
        rows.append(.init(band: Text(words.more(all.count - shown.count))))
      }
      room -= shown.count
    }
    return Table(
      words.planCaption, columns: detailed ? detailedColumns : shortColumns, rows: rows)
  }

  private var owners: String { people == .none ? names.due : words.ownerAndDue }

  private var shortColumns: [Table.Column] {
    [
      .init(names.practice), .init(names.firstStep), .init(names.step),
      .init(names.effort, priority: 1), .init(owners, priority: 2),
    ]
  }

  private func shortRow(_ row: Roadmap.Row) -> Table.Row {
    Table.Row(
      [
        named(row).plainName, Text(firstStep(row.practice) ?? names.none), words.way(row),
        Text(words.effort(row.effort)), ownerCell(row.practice),
      ], link: .item(row.practice.text))
  }

  private var detailedColumns: [Table.Column] {
    [
      .init(names.practice), .init(names.step), .init(names.effort, priority: 3),
      .init(names.rank, .trailing, priority: 2), .init(names.helpsWith, priority: 4),
      .init(names.unlocks, priority: 5), .init(owners, priority: 1),
    ]
  }

  func detailedRow(_ row: Roadmap.Row) -> Table.Row {
    let helps = row.helps.map { title(of: $0.challenge) }
    let unlocks = row.unlocks.map { title(of: $0) }
    let hasOwner = action(of: row.practice) != nil
    return Table.Row(
      [
        named(row).plainName, words.way(row), Text(words.effort(row.effort)),
        Text(words.places(row.ranks)),
        Text(helps.isEmpty ? names.none : words.list(helps, atMost: 2)),
        Text(unlocks.isEmpty ? names.none : words.list(unlocks, atMost: 2)),
        hasOwner ? ownerCell(row.practice) : Text(names.none),
      ], link: .item(row.practice.text))
  }

  private func ownerCell(_ practice: Item.ID) -> Text {
    let text = ownerAndDay(of: practice) { words.shortDate($0) }
    return Text(text.isEmpty ? names.none : text)
  }

  /// What stands below the plan: actions, questions, what comes later, and what is not in it.
  func parts(_ number: String) -> [Block] {
    var blocks: [Block] = [actions, parked].compactMap { $0 }.map { .section($0) }
    let later = roadmap.rows(in: .later)
    if !later.isEmpty {
      blocks.append(
        .table(
          Table(
            words.later(later.count), columns: detailedColumns, rows: later.map(detailedRow),
            folding: .onScreen)))
    }
    if let sentence = words.leftOut(roadmap.leftOut.map { title(of: $0) }) {
      blocks.append(.paragraph(Text(sentence), .muted))
    }
    if let sentence = words.unrated(roadmap.unrated.map { title(of: $0) }) {
      blocks.append(.paragraph(Text(sentence), .muted))
    }
    if let previous { blocks.append(.section(previous)) }
    return blocks
  }

  private var actions: Section? {
    let actions = assessment.details.actions
    guard !actions.isEmpty else { return nil }
    let hasOwners = people != .none
    return Section(
      "actions", Text(names.actions),
      [
        .table(
          Table(
            names.actions,
            columns: [.init(names.action), .init(names.practice, priority: 1)]
              + (hasOwners ? [.init(names.owner)] : []) + [
                .init(names.due), .init(names.state, priority: 2),
              ],
            rows: actions.map { action in
              Table.Row(
                [Text(action.text), Text(action.practice.map { title(of: $0) } ?? names.none)]
                  + (hasOwners ? [Text(action.owner.isEmpty ? names.noOwner : action.owner)] : [])
                  + [
                    Text(action.due.map { words.shortDate($0) } ?? names.none),
                    Text(words.state(action.state)),
                  ])
            }, hidesCaption: true))
      ])
  }

  private var parked: Section? {
    let parked = assessment.details.parked
    guard !parked.isEmpty else { return nil }
    let hasOwners = people != .none
    return Section(
      "parked", Text(names.parked),
      [
        .table(
          Table(
            names.parked,
            columns: [.init(names.question), .init(names.practice, priority: 1)]
              + (hasOwners ? [.init(names.who)] : []) + [.init(names.by)],
            rows: parked.map { parked in
              Table.Row(
                [Text(parked.question), Text(parked.practice.map { title(of: $0) } ?? names.none)]
                  + (hasOwners ? [Text(parked.who.isEmpty ? names.none : parked.who)] : [])
                  + [Text(parked.by.map { words.shortDate($0) } ?? names.none)])
            }, hidesCaption: true))
      ])
  }

  /// What those who decide are asked for; nil where that is nothing.
  var needed: Section? {
    var entries: [Entry] = []
    let orphans = roadmap.rows.filter { $0.band == .now }.map(\.practice).filter {
      action(of: $0)?.owner ?? "" == ""
    }
    if people != .none, !orphans.isEmpty {
      entries.append(Entry(Text(words.ownerFor(orphans.map { title(of: $0) }))))
    }
    entries += assessment.details.parked.prefix(5).map { parked in
      let who = [people == .none ? "" : parked.who, parked.by.map { words.byDay($0) } ?? ""]
      return Entry(Text(words.question(parked.question, who.filter { !$0.isEmpty })))
    }
    return entries.isEmpty ? nil : Section("needed", Text(names.needed), [.list(entries)])
  }

  /// How far what was planned last time is seen in the answers.
  private var previous: Section? {
    let steps = assessment.plannedBefore
    guard !steps.isEmpty else { return nil }
    let seen = steps.count(where: \.isSeen)
    return Section(
      "previous", Text(names.before),
      [
        .paragraph(Text(words.seen(seen, of: steps.count))),
        .table(
          Table(
            names.before,
            columns: [.init(names.practice), .init(names.planned), .init(names.now)],
            rows: steps.map { step, now, _ in
              Table.Row([
                Text(title(of: step.practice)), words.way(step),
                now.map { words.mark($0, step.practice) } ?? Text(names.none),
              ])
            }, hidesCaption: true)),
      ])
  }
}

extension Text {
  /// The same words, none of them strong: as cells of a table have it.
  fileprivate var plainName: Text {
    Text(
      spans.map { span in
        Text.Span(span.text, span.tone == .strong ? .plain : span.tone, link: span.link)
      })
  }
}
