internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What stands beside an answer: each with its key, side by side as long as they are short.
extension ItemScreen {
  func drawDetails(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    let response = workspace.assessment?.responses[item.id] ?? Response()
    var parts: [Page.Part] = []
    var long: [(row: ItemRow, isFocused: Bool)] = []
    for (index, row) in workspace.rows(of: item).enumerated() where row.isDetail {
      let isFocused = index == focus
      if isFocused && entry != nil || row.hasText(response) {
        long.append((row, isFocused))
        continue
      }
      let (key, label, text) = detail(row, item, response, workspace)
      let marker = isFocused ? workspace.symbols.marker : " "
      parts.append(
        .init(
          lead: "\(marker) \(key) \(label) ", text: text, role: isFocused ? .focus : .muted,
          isFocused: isFocused, canBeFocused: true))
    }
    if item.choiceQuestion == nil {
      let flag = response.isFlagged ? phrase("yes") : workspace.symbols.dash
      parts.append(.init(lead: "  f \(phrase("Flag")) ", text: flag, role: .muted))
      parts.append(.init(lead: "  w ", text: phrase("words"), role: .muted))
    }
    if let field = workspace.foundField(of: item) {
      let isOpen = workspace.open?.disagreements[item.id] != nil
      parts.append(.init(lead: "  S ", text: field, role: isOpen ? .warning : .muted))
    }
    page.put(parts, gap: 1)
    for (row, isFocused) in long {
      page.focused(isFocused, column: 2) { page in
        if isFocused, let entry { return draw(entry, workspace, on: &page) }
        let (key, label, text) = detail(row, item, response, workspace)
        let marker = isFocused ? page.symbols.marker : " "
        let lead = "\(marker) \(key) " + page.lead(label, width: 10)
        page.entry([.init(lead, isFocused ? .focus : .muted)], text, isFocused ? .focus : .text)
      }
    }
  }

  /// Key, label and content of a row below the answers.
  private func detail(
    _ row: ItemRow, _ item: Item, _ response: Response, _ workspace: Workspace
  ) -> (String, String, String) {
    let dash = workspace.symbols.dash
    switch row {
    case .note: return ("i", phrase("Note"), response.note.isEmpty ? dash : response.note)
    case .evidence:
      let tellsLoss = workspace.reasonAgainstLook == nil
      let texts = response.evidence.map { workspace.shown($0, tellsLoss: tellsLoss) }
      return ("v", phrase("Evidence"), texts.isEmpty ? dash : texts.joined(separator: "\n"))
    case .basis: return ("b", phrase("Basis"), response.basis.map(workspace.words.basis) ?? dash)
    case .trend:
      return ("y", phrase("Year ago"), response.trend.map(workspace.words.sinceLastYear) ?? dash)
    case .fitsNeed: return ("s", phrase("Fits need"), response.fitsNeed ? phrase("yes") : dash)
    case .ownText: return ("O", phrase("Own words"), response.text.isEmpty ? dash : response.text)
    case .target:
      guard let target = workspace.target(of: item) else { return ("T", phrase("Target"), dash) }
      let isOwn = workspace.assessment?.details.targets[item.id] != nil
      let name = item.asked?.words(of: .rank(target)) ?? "\(target)"
      return ("T", phrase("Target"), name + (isOwn ? ", " + phrase("set here") : ""))
    case .worst:
      let worst = workspace.assessment?.details.worst ?? []
      let place = worst.firstIndex(of: item.id).map { phrase("number \($0 + 1, "place")") }
      return ("W", phrase("Worst three"), place ?? dash)
    case .choice, .value, .criterion, .notApplicable, .unknown, .notMeasured: return ("", "", "")
    }
  }
}

extension ItemRow {
  /// True for the rows below the answers.
  var isDetail: Bool {
    switch self {
    case .choice, .value, .criterion, .notApplicable, .unknown, .notMeasured: false
    case .note, .evidence, .basis, .trend, .fitsNeed, .ownText, .target, .worst: true
    }
  }

  /// True where the row holds a text that takes lines of its own.
  fileprivate func hasText(_ response: Response) -> Bool {
    switch self {
    case .note: !response.note.isEmpty
    case .evidence: !response.evidence.isEmpty
    case .ownText: !response.text.isEmpty
    case .choice, .value, .criterion, .notApplicable, .unknown, .notMeasured, .basis, .trend,
      .fitsNeed, .target, .worst:
      false
    }
  }
}

extension Workspace {
  /// The page of the web that the latest evidence names; nil where none does.
  func link(in item: Item) -> String? {
    assessment?.responses[item.id]?.evidence.reversed().lazy.compactMap(\.link).first
  }

  /// The target level of a practice; nil where none is known.
  func target(of item: Item) -> Int? {
    guard case .practice(let practice, let dimension) = item else { return nil }
    return assessment?.target(of: practice, in: dimension)
  }
}
