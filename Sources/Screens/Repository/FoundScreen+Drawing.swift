internal import Documents
internal import MaturityModel
internal import RepositoryEvidence
internal import TextCanvas
internal import Translation

extension FoundScreen {
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if let disagreement = workspace.open?.disagreements[item] {
      page.text(disagreement.sentence, .warning)
      page.blank()
    }
    let rows = rows(workspace)
    let taken = Set((workspace.assessment?.responses[item]?.evidence ?? []).compactMap(\.source))
    for (index, row) in rows.enumerated() {
      let isFocused = index == focus
      switch row {
      case .found(let row):
        if row.isFirst { draw(row.proposal, index, on: &page) }
        page.focused(isFocused, column: 2) { page in
          draw(row, isFocused: isFocused, taken: taken, on: &page)
        }
        if row.isLast { drawRest(of: row.proposal, on: &page) }
      case .hints(let count):
        if index > 0 { page.blank() }
        page.focused(isFocused, column: 2) { draw(hints: count, isFocused: isFocused, on: &$0) }
      }
    }
    if rows.isEmpty { page.text(nothing(workspace), .muted) }
    drawBounds(workspace, on: &page)
    page.draw(in: body, on: &canvas)
  }

  /// What stands there without a place: what was set aside was found all the same.
  private func nothing(_ workspace: Workspace) -> String {
    let kept = workspace.open?.found?.kept
    let isAside =
      workspace.assessment?.toleratesFound(for: item) == true
      && kept?.result.proposals(for: item).isEmpty == false
    return isAside
      ? phrase("All that was found here was set aside; a shows it.")
      : phrase("Nothing was found here that the scan knows.")
  }

  private func draw(hints count: Int, isFocused: Bool, on page: inout Page) {
    let number = phrase(count, one: "1 hint", other: "\(count, "count") hints")
    let key =
      showsHints ? phrase("Enter folds away what is below") : phrase("Enter shows what is found")
    let text = page.isSpoken ? number : "\(number) (\(key))"
    let role: Role = isFocused ? .focus : .muted
    page.entry([.init("\(isFocused ? page.symbols.marker : " ") ", role)], text, role)
  }

  private func drawRest(of proposal: Proposal, on page: inout Page) {
    if let rest = proposal.rest(beyond: proposal.places.count) {
      page.text(rest, .muted, indent: 2)
    }
  }

  /// Says at the end what no look saw.
  private func drawBounds(_ workspace: Workspace, on page: inout Page) {
    let scans = workspace.open?.found?.kept.result.repositories ?? []
    for scan in scans where !scan.reachedBounds.isEmpty {
      page.blank()
      page.text(
        "\(scan.name): " + Sentences.ended(scan.reachedBounds.joined(separator: "; ")), .muted)
    }
  }

  private func draw(_ proposal: Proposal, _ index: Int, on page: inout Page) {
    if index > 0 { page.blank() }
    let text = proposal.strength.prefix(1).uppercased() + proposal.strength.dropFirst()
    page.text("\(text): \(proposal.sentence)", .title)
    if !proposal.caution.isEmpty { page.text(proposal.caution, .muted) }
  }

  private func draw(
    _ row: Found, isFocused: Bool, taken: Set<EvidenceSource>, on page: inout Page
  ) {
    let role: Role = isFocused ? .focus : row.isAside ? .muted : .text
    let isTaken = taken.contains {
      $0.rule == row.proposal.rule && $0.path == row.place?.path ?? ""
        && $0.line == row.place?.line ?? 0
    }
    let marks = [
      row.isAside ? phrase("set aside") : "", isTaken ? phrase("taken") : "",
    ].filter { !$0.isEmpty }
    let place =
      row.place.map { [$0.shown, $0.text].filter { !$0.isEmpty } } ?? [
        phrase("the repository as a whole")
      ]
    let mark = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    page.entry(
      [.init("\(isFocused ? page.symbols.marker : " ") ", role)],
      place.joined(separator: ": ") + mark, role)
  }
}

extension Proposal.Place {
  /// `path:line`.
  var shown: String { line > 0 ? "\(path):\(line)" : path }
}
