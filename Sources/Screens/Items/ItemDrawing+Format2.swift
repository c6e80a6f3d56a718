internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What is shown of an item of format 2 beside steps and options.
extension ItemScreen {
  /// A number or words to be typed, the conditions of the steps, and what an answer counts as where that differs.
  func draw(
    _ asked: ModelItem, _ response: Response, _ workspace: Workspace, on page: inout Page
  ) {
    let rows = shown(in: workspace).map { workspace.rows(of: $0) } ?? []
    for (index, row) in rows.enumerated() {
      let isFocused = index == focus
      switch row {
      case .value:
        page.focused(isFocused, column: 2) { page in
          if isFocused, let entry { return draw(entry, workspace, on: &page) }
          drawValue(asked, response, isFocused, on: &page)
        }
      case .criterion(let place):
        if place == 0 { page.text(phrase("Any step above the lowest needs all of these:"), .muted) }
        page.focused(isFocused, column: 2) { page in
          draw(asked.criteria[place], response, isFocused, on: &page)
        }
      case .choice, .notApplicable, .unknown, .notMeasured, .note, .evidence, .basis, .trend,
        .fitsNeed, .ownText, .target, .worst:
        break
      }
    }
    for remark in asked.remarks(on: response) { page.text(remark, .warning) }
  }

  private func drawValue(
    _ asked: ModelItem, _ response: Response, _ isFocused: Bool, on page: inout Page
  ) {
    let given = response.answer.map { asked.words(of: $0) } ?? ""
    let symbols = page.symbols
    let role: Role = isFocused ? .focus : given.isEmpty ? .text : .answered
    let lead =
      "\(isFocused ? symbols.marker : " ") \(symbols.mark(isChosen: !given.isEmpty, ofMany: false)) "
    page.entry([.init(lead, role)], given.isEmpty ? symbols.dash : given, role)
    if let range = asked.range { page.entry([.init("    ")], range.wanted, .muted) }
  }

  private func draw(
    _ criterion: ModelItem.Criterion, _ response: Response, _ isFocused: Bool, on page: inout Page
  ) {
    let isTicked = response.criteria?.contains(criterion.id) == true
    let role: Role = isFocused ? .focus : isTicked ? .answered : .text
    let mark = page.symbols.mark(isChosen: isTicked, ofMany: true)
    page.entry(
      [.init("\(isFocused ? page.symbols.marker : " ") \(mark) ", role)], criterion.text, role)
  }
}

extension Choice {
  /// True for an option that was said not to apply.
  func isExempt(by response: Response) -> Bool {
    guard case .options(let own) = answer else { return false }
    return own.contains(where: response.optionsNotApplicable.contains)
  }
}
