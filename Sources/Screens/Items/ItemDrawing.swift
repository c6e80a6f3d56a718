internal import MaturityModel
internal import TextCanvas

extension ItemScreen {
  /// From this width on, the explanation stands beside the answers instead of below them.
  private static let twoPaneWidth = 112

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    guard let item = shown(in: workspace) else { return }
    let width = pageWidth(in: body)
    let left = Body(
      rows: body.rows, columns: body.columns.lowerBound..<body.columns.lowerBound + width)
    page(item, workspace, width: width).draw(in: left, scroll: scroll, on: &canvas)
    guard isTwoPane(body) else { return }
    let right = Body(
      rows: body.rows, columns: left.columns.upperBound + 3..<body.columns.upperBound)
    for row in body.rows {
      canvas.put(
        workspace.symbols.vertical, row: row, column: left.columns.upperBound + 1, role: .border)
    }
    let cursor = canvas.cursor
    var side = Page(width: right.width, workspace)
    side.blank()
    explain(item, workspace, on: &side)
    side.draw(in: right, scroll: 0, on: &canvas)
    canvas.cursor = cursor
  }

  private func isTwoPane(_ body: Body) -> Bool { body.width >= Self.twoPaneWidth }

  /// The columns that the answers take.
  func pageWidth(in body: Body) -> Int { isTwoPane(body) ? body.width * 3 / 5 : body.width }

  /// Everything about the item, as one document.
  func page(_ item: Item, _ workspace: Workspace, width: Int) -> Page {
    var page = Page(width: width, workspace)
    drawPlace(item, workspace, on: &page)
    drawQuestion(item, workspace, on: &page)
    drawRows(item, workspace, on: &page)
    if !isTwoPane(workspace.body) {
      page.blank()
      explain(item, workspace, on: &page)
    }
    return page
  }

  /// Where one is: id, position in the section, and what is special about the item.
  private func drawPlace(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    let symbols = workspace.symbols
    let section = workspace.items.filter { $0.section == item.section && workspace.includes($0) }
    var facts = [item.displayID]
    if let index = section.firstIndex(of: item) { facts.append("\(index + 1) of \(section.count)") }
    if item.practice?.isCore == true { facts.append("core") }
    if item.practice?.isKey == true { facts.append("key") }
    if item.choiceQuestion?.isRequired == true { facts.append("needed") }
    if !workspace.includes(item) { facts.append("out of scope") }
    if workspace.assessment?.responses[item.id]?.isFlagged == true { facts.append("flagged") }
    let separator = " \(symbols.bullet) "
    page.row([
      .init(item.section, .heading), .init(separator + facts.joined(separator: separator), .muted),
    ])
  }

  private func drawQuestion(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    if page.width >= 50, workspace.body.height >= 14 { page.blank() }
    if item.title != item.question { page.text(item.title, .title) }
    if item.isChallenge, let lead = workspace.assessment?.questionnaire.texts.leadIns["challenges"]
    {
      page.text(lead)
    }
    if item.outcome != nil, let lead = workspace.assessment?.questionnaire.texts.leadIns["outcomes"]
    {
      page.text(lead, .muted)
    }
    page.text(item.question, item.title == item.question ? .title : .text)
    if workspace.body.height >= 14 { page.blank() }
  }

  private func drawRows(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    let response = workspace.assessment?.responses[item.id] ?? Response()
    if response.isUnconfirmed {
      page.text(
        "Not re-confirmed, from last time. "
          + (response.isReworded ? "Asked in other words now. " : "") + "c confirms it.", .warning)
    }
    if response.answer == nil, let former = workspace.assessment?.formerAnswer(to: item.id) {
      let note = former.note.isEmpty ? "" : " Note then: \(former.note)"
      page.text(
        "Asked again, because it means something else than last time. Answer then: "
          + "\(former.answer).\(note)", .warning)
    }
    let rows = workspace.rows(of: item)
    let firstDetail = rows.firstIndex { $0.isDetail }
    for (index, row) in rows.enumerated() {
      if index == firstDetail { page.blank() }
      page.focused(index == focus, column: 2) { page in
        draw(row, isFocused: index == focus, item, response, workspace, on: &page)
      }
    }
  }

  private func draw(
    _ row: ItemRow, isFocused: Bool, _ item: Item, _ response: Response, _ workspace: Workspace,
    on page: inout Page
  ) {
    let symbols = workspace.symbols
    if isFocused, let entry { return draw(entry, workspace, on: &page) }
    let marker = isFocused ? symbols.marker : " "
    guard let questionnaire = workspace.assessment?.questionnaire else { return }
    switch row {
    case .choice(let index):
      let choice = item.choices(in: questionnaire)[index]
      let isChosen = choice.isChosen(by: response.answer)
      let isMany = item.choiceQuestion.map { $0.maximum > 1 } ?? false
      let dot = symbols.mark(isChosen: isChosen, ofMany: isMany)
      let role: Role = isFocused ? .focus : isChosen ? .answered : .text
      let text =
        choice.explanation.isEmpty
        ? choice.text : "\(choice.text) \(symbols.dash) \(choice.explanation)"
      page.entry([.init("\(marker) \(choice.label) \(dot) ", role)], text, role)
    case .notApplicable:
      var text = "Not applicable"
      if let when = item.practice?.notApplicableWhen, !when.isEmpty { text += ": \(when)" }
      var isChosen = false
      if case .notApplicable(let reason)? = response.answer {
        text = reason.isEmpty ? "Not applicable" : "Not applicable: \(reason)"
        isChosen = true
      }
      draw("a", text, isChosen: isChosen, isFocused, symbols, on: &page)
    case .unknown:
      draw("d", "Don't know", isChosen: response.answer == .unknown, isFocused, symbols, on: &page)
    case .notMeasured:
      let isChosen = response.answer == .notMeasured
      draw("m", "Not measured", isChosen: isChosen, isFocused, symbols, on: &page)
    case .note, .evidence, .basis, .trend, .fitsNeed, .ownText, .target, .worst:
      drawDetail(row, marker: marker, isFocused, item, response, workspace, on: &page)
    }
  }

  private func draw(
    _ letter: String, _ text: String, isChosen: Bool, _ isFocused: Bool, _ symbols: Symbols,
    on page: inout Page
  ) {
    let role: Role = isFocused ? .focus : isChosen ? .answered : .text
    let marker = isFocused ? symbols.marker : " "
    let dot = isChosen ? symbols.filled : symbols.empty
    page.entry([.init("\(marker) \(letter) \(dot) ", role)], text, role)
  }

  private func drawDetail(
    _ row: ItemRow, marker: String, _ isFocused: Bool, _ item: Item, _ response: Response,
    _ workspace: Workspace, on page: inout Page
  ) {
    let (key, label, text) = detail(row, item, response, workspace)
    let role: Role = isFocused ? .focus : .muted
    let lead = "\(marker) \(key) " + workspace.metrics.padded(label, width: 12)
    page.entry([.init(lead, role)], text, isFocused ? .focus : .text)
  }

  /// Key, label and content of a row below the answers.
  private func detail(
    _ row: ItemRow, _ item: Item, _ response: Response, _ workspace: Workspace
  ) -> (String, String, String) {
    let dash = workspace.symbols.dash
    switch row {
    case .note: return ("i", "Note", response.note.isEmpty ? dash : response.note)
    case .evidence:
      let texts = response.evidence.map { evidence in
        evidence.text + (evidence.date.map { " (\($0.text))" } ?? "")
      }
      return ("v", "Evidence", texts.isEmpty ? dash : texts.joined(separator: "\n"))
    case .basis: return ("b", "Basis", response.basis?.words ?? dash)
    case .trend: return ("y", "Year ago", response.trend?.words ?? dash)
    case .fitsNeed: return ("s", "Fits need", response.fitsNeed ? "yes" : dash)
    case .ownText: return ("O", "Own words", response.text.isEmpty ? dash : response.text)
    case .target:
      guard let target = workspace.target(of: item) else { return ("T", "Target", dash) }
      let isOwn = workspace.assessment?.details.targets[item.id] != nil
      return ("T", "Target", "level \(target)" + (isOwn ? ", set here" : ", by what is at stake"))
    case .worst:
      let worst = workspace.assessment?.details.worst ?? []
      let place = worst.firstIndex(of: item.id).map { "number \($0 + 1)" }
      return ("W", "Worst three", place ?? dash)
    case .choice, .notApplicable, .unknown, .notMeasured: return ("", "", "")
    }
  }
}

extension ItemRow {
  /// True for the rows below the answers.
  var isDetail: Bool {
    switch self {
    case .choice, .notApplicable, .unknown, .notMeasured: false
    case .note, .evidence, .basis, .trend, .fitsNeed, .ownText, .target, .worst: true
    }
  }
}

extension Basis {
  var words: String {
    switch self {
    case .system: "from a system"
    case .counted: "counted by hand"
    case .estimated: "estimated"
    }
  }
}

extension Trend {
  var words: String {
    switch self {
    case .better: "better than a year ago"
    case .same: "same as a year ago"
    case .worse: "worse than a year ago"
    case .unknown: "unknown"
    }
  }
}

extension Workspace {
  /// The target level of a practice; nil where none is known.
  func target(of item: Item) -> Int? {
    guard case .practice(let practice, let dimension) = item else { return nil }
    return assessment?.target(of: practice, in: dimension)
  }
}
