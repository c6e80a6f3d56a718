internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Sheet {
  /// A practice of the plan: what is tried, its way, effort, place and what it helps with.
  mutating func draw(_ row: Roadmap.Row, _ tried: WhatIf) {
    guard let practice = report.practice(row.practice) else { return }
    if page.isSpoken { return speak(row, practice, tried) }
    let columns = columns(of: row)
    let box = tried.levels[row.practice].map { "[\(row.shown($0))] " } ?? "[ ] "
    let used = columns.reduce(0) { $0 + page.metrics.width(of: $1) + 1 }
    link(.item(row.practice.text)) { page, marker, role in
      let id = page.width >= 50 ? page.id(row.practice) + " " : ""
      let room = max(8, page.width - used - 6 - page.metrics.width(of: id))
      page.row([
        .init(marker + box + id, role), .init(page.column(practice.title, width: room), role),
        .init(columns.map { " " + $0 }.joined(), role),
      ])
    }
  }

  /// What is to be done and who does it, below a practice of the plan that is in focus.
  func drawDetails(of row: Roadmap.Row, on page: inout Page) {
    guard let practice = report.practice(row.practice) else { return }
    for line in details(of: row, practice) {
      page.text(line, page.isSpoken ? .text : .muted, indent: page.isSpoken ? 0 : 6)
    }
  }

  /// The same as a sentence.
  private mutating func speak(_ row: Roadmap.Row, _ practice: Practice, _ tried: WhatIf) {
    let sentence = words.planned(
      practice.title, row, tried: tried.levels[row.practice],
      helps: row.helps.first.flatMap { help in
        questionnaire.challenges.first { $0.id == help.challenge }?.title
      })
    link(.item(row.practice.text)) { page, _, _ in
      page.row([.init("\(row.practice.displayed). \(sentence)")])
    }
  }

  /// What stands behind the title, as far as there is room.
  private func columns(of row: Roadmap.Row) -> [String] {
    let star = row.isInNextLevelSet ? (symbols.isUnicode ? "★" : "*") : " "
    let way = "\(star) \(way(of: row))"
    guard width >= 50 else { return [way] }
    let effort = row.effort.rawValue
    let initial = effort.prefix(1).uppercased()
    let places = words.places(row.ranks)
    let rank = page.column(places, width: max(9, page.metrics.width(of: places)))
    let helpsSomewhere = report.roadmap.rows.contains { !$0.helps.isEmpty }
    guard width >= 70 else { return [way, initial, rank] }
    guard helpsSomewhere else {
      return [way, width >= 100 ? page.column(effort, width: 7) : initial, rank]
    }
    let helps = row.helps.first.flatMap { help in
      questionnaire.challenges.first { $0.id == help.challenge }?.title
    }
    let (shown, room) =
      width >= 100
      ? (page.column(effort, width: 7), width / 4) : (initial, 16)
    return [way, shown, rank, page.column(helps ?? "", width: room)]
  }

  /// Levels as digits; answers of format 2 in as many columns for all rows.
  private func way(of row: Roadmap.Row) -> String {
    guard report.measured != nil else { return "\(row.from)\(symbols.arrow)\(row.to)" }
    return page.column(words.spokenWay(row), width: wayRoom)
  }

  private var wayRoom: Int { width < 50 ? 12 : max(16, width / 4) }

  /// What is to be done first, how it is seen, what it leads to, and who does it.
  private func details(of row: Roadmap.Row, _ practice: Practice) -> [String] {
    let title = { (id: Item.ID) in questionnaire.practice(id)?.practice.title ?? id.displayed }
    var lines = [
      page.metrics.width(of: words.spokenWay(row)) > wayRoom ? words.spokenWay(row) : "",
      questionnaire.nextStep(of: practice, at: row.from),
    ]
    lines += words.details(
      of: row, effort: questionnaire.texts.efforts[practice.effort], evidence: practice.evidence,
      title)
    if let found = workspace.foundSentence(on: row.practice) { lines.append(found) }
    lines.append(
      standing.openAction(on: row.practice).map {
        "\(words.names.action): \(words.record($0.text, $0.owner, $0.due))"
      } ?? phrase("No action yet: x writes one."))
    return lines.filter { !$0.isEmpty }
  }
}

extension Roadmap.Row {
  /// A level that is tried; of options how many more are.
  fileprivate func shown(_ level: Int) -> Int {
    switch aim {
    case .options: level - from
    case .rank, .number, .text, .notApplicable, .unknown, .notMeasured: level
    }
  }
}
