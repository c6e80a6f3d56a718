internal import MaturityModel
internal import TextCanvas
internal import Translation

extension ItemScreen {
  /// From this width on, the explanation stands beside the answers instead of below them.
  private static let twoPaneWidth = 112
  /// From this width on, the names of the levels stand at the right.
  private static let namesWidth = 64

  /// What a page of the item shows beside what has to be there.
  struct Layout: Sendable {
    var explanation: Explanation
    /// True for empty lines between the parts.
    var isAiry: Bool

    /// From all that can be shown to what is needed; the first that fits is taken.
    static let all = [
      Layout(explanation: .whole, isAiry: true), Layout(explanation: .brief, isAiry: true),
      Layout(explanation: .brief, isAiry: false), Layout(explanation: .check, isAiry: false),
      Layout(explanation: .none, isAiry: false),
    ]
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    guard let item = shown(in: workspace) else { return }
    let left = Body(
      rows: body.rows,
      columns: body.columns.lowerBound..<body.columns.lowerBound + pageWidth(in: body))
    page(item, workspace, in: body).draw(in: left, scroll: scroll, on: &canvas)
    guard isTwoPane(body) else { return }
    let right = Body(
      rows: body.rows, columns: left.columns.upperBound + 3..<body.columns.upperBound)
    for row in body.rows {
      canvas.put(
        workspace.symbols.vertical, row: row, column: left.columns.upperBound + 1, role: .border)
    }
    let (cursor, isVisible) = (canvas.cursor, canvas.isCursorVisible)
    var side = Page(width: right.width, workspace)
    side.blank()
    explain(item, .whole, workspace, on: &side)
    side.draw(in: right, scroll: 0, on: &canvas)
    (canvas.cursor, canvas.isCursorVisible) = (cursor, isVisible)
  }

  private func isTwoPane(_ body: Body) -> Bool { body.width >= Self.twoPaneWidth }

  /// The columns that the answers take.
  func pageWidth(in body: Body) -> Int { isTwoPane(body) ? body.width * 3 / 5 : body.width }

  /// The item as one page, with as much beside the answers as there is room for.
  func page(_ item: Item, _ workspace: Workspace, in body: Body) -> Page {
    let layouts = isTwoPane(body) ? [Layout(explanation: .none, isAiry: true)] : Layout.all
    let empty = Page(width: pageWidth(in: body), workspace)
    var (page, asked, explained, details) = (empty, empty, empty, empty)
    drawPlace(item, workspace, on: &page)
    asked.focused(focus == nil) { drawQuestion(item, workspace, on: &$0) }
    if workspace.body.height >= 14 { asked.blank() }
    drawRemarks(item, workspace, on: &asked)
    drawAnswers(item, workspace, on: &asked)
    drawDetails(item, workspace, on: &details)
    let needed = page.lines.count + asked.lines.count + details.lines.count
    var isAiry = false
    for layout in layouts {
      isAiry = layout.isAiry
      explained = empty
      explain(item, layout.explanation, workspace, on: &explained)
      if needed + explained.lines.count + (isAiry ? 2 : 0) <= body.height { break }
    }
    if isAiry { page.blank() }
    page.append(asked)
    if isAiry { page.blank() }
    page.append(explained)
    page.append(details)
    return page
  }

  private func drawQuestion(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    if item.title != item.question { page.text(item.title, .title) }
    page.text(item.question, item.title == item.question ? .title : .text)
  }

  /// What has to be known before one answers.
  private func drawRemarks(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    let response = workspace.assessment?.responses[item.id] ?? Response()
    if response.isUnconfirmed {
      page.text(
        phrase("Not re-confirmed, from last time.") + " "
          + (response.isReworded ? phrase("Asked in other words now.") + " " : "")
          + phrase("c confirms it."), .warning)
    }
    if response.answer == nil, let former = workspace.assessment?.formerAnswer(to: item.id) {
      let note = former.note.isEmpty ? "" : " " + phrase("Note then: \(former.note, "note")")
      page.text(
        phrase(
          """
          Asked again, because it means something else than last time. Answer then: \
          \(former.answer, "answer").\(note, "note")
          """), .warning)
    }
    for notice in workspace.notices(for: item) { page.text(notice, .warning) }
  }

  private func drawAnswers(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    guard let questionnaire = workspace.assessment?.questionnaire else { return }
    let response = workspace.assessment?.responses[item.id] ?? Response()
    let (names, target) = (
      names(of: item, workspace, width: page.width), workspace.target(of: item)
    )
    let column = names.reduce(0) { max($0, page.metrics.width(of: $1)) }
    for (index, choice) in item.choices(in: questionnaire).enumerated() {
      page.focused(index == focus, column: 2) { page in
        let (lead, text, role) = parts(of: choice, at: index, response, item, workspace)
        if names.indices.contains(index) {
          page.entry(
            [lead], text, role, under: names[index], isTarget: target == index + 1, column: column)
        } else {
          page.entry([lead], text, role)
        }
      }
    }
    if let asked = item.asked { draw(asked, response, workspace, on: &page) }
    drawAlternatives(item, response, workspace, on: &page)
  }

  /// What stands before a choice, the choice in words, and how both look.
  private func parts(
    of choice: Choice, at index: Int, _ response: Response, _ item: Item, _ workspace: Workspace
  ) -> (lead: Page.Span, text: String, role: Role) {
    let symbols = workspace.symbols
    let isChosen = choice.isChosen(by: response.answer)
    let isMany = item.takesMany
    let dot = symbols.mark(isChosen: isChosen, ofMany: isMany)
    let role: Role = index == focus ? .focus : isChosen ? .answered : .text
    let marker = index == focus ? symbols.marker : " "
    let lead = Page.Span("\(marker) \(choice.label) \(dot) ", role)
    let words =
      choice.explanation.isEmpty
      ? choice.text : "\(choice.text) \(symbols.dash) \(choice.explanation)"
    let text =
      choice.isExempt(by: response) ? phrase("\(words, "option") (not applicable)") : words
    return (lead, text, role)
  }

  /// What the answers are called, from the lowest; empty where there is no room or nothing to call them.
  private func names(of item: Item, _ workspace: Workspace, width: Int) -> [String] {
    guard item.practice != nil, width >= Self.namesWidth else { return [] }
    return workspace.assessment?.questionnaire.levels.map(\.name) ?? []
  }

  /// The answers that are no rank: each of them a letter, side by side where they fit.
  private func drawAlternatives(
    _ item: Item, _ response: Response, _ workspace: Workspace, on page: inout Page
  ) {
    var parts: [Page.Part] = []
    for (index, row) in workspace.rows(of: item).enumerated() {
      guard let (letter, text, isChosen) = alternative(row, item, response) else { continue }
      let isFocused = index == focus
      if isFocused, let entry, row == .notApplicable {
        page.put(parts, gap: 10)
        parts = []
        page.focused { draw(entry, workspace, on: &$0) }
        continue
      }
      let dot = workspace.symbols.mark(isChosen: isChosen, ofMany: false)
      let role: Role = isFocused ? .focus : isChosen ? .answered : .text
      let marker = isFocused ? workspace.symbols.marker : " "
      parts.append(
        .init(
          lead: "\(marker) \(letter) \(dot) ", text: text, role: role, isFocused: isFocused,
          canBeFocused: true))
    }
    if item.practice != nil, item.notApplicableRefusal != nil {
      parts.append(
        .init(
          lead: "  a ", text: phrase("not offered here"), role: .muted, isFocused: false,
          canBeFocused: false))
    }
    page.put(parts, gap: 8)
  }

  /// Letter, text and state of an answer that is no rank; nil for every other row.
  private func alternative(
    _ row: ItemRow, _ item: Item, _ response: Response
  ) -> (letter: String, text: String, isChosen: Bool)? {
    switch row {
    case .notApplicable:
      if case .notApplicable(let reason)? = response.answer {
        return (
          "a",
          reason.isEmpty ? phrase("Not applicable") : phrase("Not applicable: \(reason, "reason")"),
          true
        )
      }
      let when = item.practice?.notApplicableWhen ?? ""
      return (
        "a", when.isEmpty ? phrase("Not applicable") : phrase("Not applicable: \(when, "when")"),
        false
      )
    case .unknown: return ("d", phrase("Don't know"), response.answer == .unknown)
    case .notMeasured: return ("m", phrase("Not measured"), response.answer == .notMeasured)
    case .choice, .value, .criterion, .note, .evidence, .basis, .trend, .fitsNeed, .ownText,
      .target, .worst:
      return nil
    }
  }
}

extension Page {
  /// A text with a name in a column at its right, and below that a sign where it is the target.
  fileprivate mutating func entry(
    _ lead: [Span], _ text: String, _ role: Role, under name: String, isTarget: Bool, column: Int
  ) {
    let indent = lead.reduce(0) { $0 + metrics.width(of: $1.text) }
    let room = max(1, width - indent - column - 2)
    let lines = metrics.wrapped(text, width: room)
    let target = phrase("target \(symbols.diamond, "diamond")")
    for (index, line) in lines.enumerated() {
      let isLast = lines.count == 1
      let sign = isTarget && isLast ? "\(symbols.diamond) " : "  "
      let right = index == 0 ? name : index == 1 && isTarget ? target : ""
      let before = index == 0 ? lead : [Span(String(repeating: " ", count: indent))]
      let fill = String(repeating: " ", count: max(0, column - metrics.width(of: right)))
      row(
        before + [
          Span(metrics.padded(line, width: room), role),
          Span(index == 0 ? sign : "  ", .muted), Span(fill + right, .muted),
        ])
    }
  }
}
