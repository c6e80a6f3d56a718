internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension GridScreen {
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    guard let item = workspace.item(focused), let assessment = workspace.assessment else { return }
    let choices = item.choices(in: assessment.questionnaire)
    guard item.isChallenge else {
      return drawOutcomes(item, choices, workspace, in: body, on: &canvas)
    }
    var page = Page(width: width(choices, workspace, in: body), workspace)
    drawHead(choices, on: &page)
    for row in rows(workspace) {
      page.focused(row.id == focused, column: 2) { draw(row, choices, workspace, on: &$0) }
    }
    // What of its sign has no room in the line below stands above that; nothing of it is cut.
    let sign = signLines(of: item, workspace).dropLast().suffix(body.height / 3)
    var list = body
    list.rows = body.rows.dropLast(sign.count)
    page.draw(in: list, on: &canvas)
    for (line, row) in zip(sign, list.rows.upperBound..<body.rows.upperBound) {
      canvas.put(line, row: row, column: body.columns.lowerBound, role: .muted)
    }
  }

  /// The columns of the list: in a wide window the cells stand near what they are about.
  private func width(_ choices: [Choice], _ workspace: Workspace, in body: Body) -> Int {
    let metrics = workspace.metrics
    let longest = rows(workspace).map { metrics.width(of: $0.title) }.max() ?? 0
    let cells = choices.reduce(0) { $0 + $1.label.count + 1 }
    return min(body.width, max(longest + cells + 16, metrics.width(of: names(of: choices))))
  }

  private func names(of choices: [Choice]) -> String {
    choices.map { "\($0.label) \($0.text.lowercased())" }.joined(separator: "  ")
  }

  /// What the numbers are called, and the heads of the columns.
  private func drawHead(_ choices: [Choice], on page: inout Page) {
    page.row([.init(names(of: choices), .muted)])
    let heads = choices.map(\.label).joined(separator: " ") + "  " + phrase("worst")
    let gap = max(0, page.width - page.metrics.width(of: heads))
    page.row([.init(String(repeating: " ", count: gap) + heads, .heading)])
    page.head = page.lines.count
  }

  /// A challenge: its cells, and whether it is one of the worst three.
  private func draw(
    _ item: Item, _ choices: [Choice], _ workspace: Workspace, on page: inout Page
  ) {
    let symbols = workspace.symbols
    let response = workspace.assessment?.responses[item.id] ?? Response()
    let cells: [String] = choices.map { choice in
      guard let answer = response.answer else { return "_" }
      let sign = choice.answer == answer ? symbols.filled : symbols.track
      return page.metrics.padded(sign, width: choice.label.count)
    }
    let place = workspace.assessment?.details.worst.firstIndex(of: item.id)
    let worst = place.map { "\(symbols.mark(ofPlace: $0))" } ?? " "
    let width = choices.reduce(-1) { $0 + $1.label.count + 1 }
    let state = response.answer.word(symbols) ?? cells.joined(separator: " ")
    let right = page.column(state, width: width) + "    \(worst)  "
    let marks = (response.isFlagged ? "!" : " ") + (response.note.isEmpty ? " " : "*") + " "
    draw(item, right: marks + right, response, on: &page)
  }

  private func draw(_ item: Item, right: String, _ response: Response, on page: inout Page) {
    let isFocused = item.id == focused
    let role: Role = isFocused ? .focus : response.answer == nil ? .text : .answered
    let marker = isFocused ? page.symbols.marker : " "
    let room = max(8, page.width - page.metrics.width(of: right) - 2)
    page.row([.init("\(marker) " + page.column(item.title, width: room), role), .init(right, role)])
  }

  /// The outcomes as a list, and below it what the one in focus asks and offers.
  private func drawOutcomes(
    _ item: Item, _ choices: [Choice], _ workspace: Workspace, in body: Body,
    on canvas: inout Canvas
  ) {
    let below = asked(item, choices, workspace, width: body.width)
    let height = min(below.lines.count, max(0, body.height - 3))
    let split = body.rows.upperBound - height
    var list = Page(width: body.width, workspace)
    for row in rows(workspace) {
      list.focused(row.id == focused, column: 2) { page in
        let response = workspace.assessment?.responses[row.id] ?? Response()
        let band = row.choices(
          in: workspace.assessment?.questionnaire ?? .init(id: "", version: "", title: "")
        )
        .first { $0.answer == response.answer }
        let word = response.answer.word(workspace.symbols)
        let text = word ?? band.map { "\($0.label) \($0.text)" } ?? "_"
        let width = max(12, body.width / 2 - 4)
        let marks = (response.isFlagged ? "!" : " ") + (response.note.isEmpty ? " " : "*") + " "
        draw(row, right: marks + page.column(text, width: width), response, on: &page)
      }
    }
    list.draw(in: Body(rows: body.rows.lowerBound..<split, columns: body.columns), on: &canvas)
    let cursor = canvas.cursor
    below.draw(
      in: Body(rows: split..<body.rows.upperBound, columns: body.columns), scroll: 0, on: &canvas)
    canvas.cursor = cursor
  }

  private func asked(
    _ item: Item, _ choices: [Choice], _ workspace: Workspace, width: Int
  ) -> Page {
    let response = workspace.assessment?.responses[item.id] ?? Response()
    var page = Page(width: width, workspace)
    page.heading(item.displayID)
    page.text(item.question)
    for choice in choices {
      let isChosen = choice.answer == response.answer
      let dot = workspace.symbols.mark(isChosen: isChosen, ofMany: false)
      page.row([.init("  \(choice.label) \(dot) \(choice.text)", isChosen ? .answered : .text)])
    }
    let dash = workspace.symbols.dash
    let isMeasured = response.answer != .notMeasured
    page.packed(
      [
        "  m \(phrase("Not measured")) \(isMeasured ? dash : phrase("yes"))",
        "b \(phrase("Basis")) \(response.basis.map(workspace.words.basis) ?? dash)",
        "y \(phrase("Year ago")) \(response.trend.map(workspace.words.sinceLastYear) ?? dash)",
        "s \(phrase("Fits need")) \(response.fitsNeed ? phrase("yes") : dash)",
      ], .muted)
    return page
  }
}

extension Answer? {
  /// An answer that is no rank, in a word; nil for the others and for none.
  fileprivate func word(_ symbols: Symbols) -> String? {
    switch self {
    case nil, .rank?, .options?, .number?, .text?: nil
    case .notApplicable?: phrase("n/a")
    case .unknown?: "?"
    case .notMeasured?: phrase("not measured")
    }
  }
}

extension Symbols {
  /// The place among the worst three.
  fileprivate func mark(ofPlace place: Int) -> String { "\(place + 1)" }
}
