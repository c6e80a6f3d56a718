internal import MaturityModel
internal import TextCanvas

extension CollectScreen {
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
    let page = page(workspace, in: body)
    page.draw(in: body, scroll: isTyping ? 0 : shownTop, on: &canvas)
    guard isTyping else { return }
    let header = page.focus?.lowerBound ?? 0
    canvas.cursor.row = body.rows.lowerBound + header
    form.drawCaret(in: body, on: &canvas)
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    WorkshopHeader.draw(workspace, in: body, on: &page)
    if isTyping {
      form.draw(on: &page)
      page.text("Everybody makes a ballot with: mlmaturity assess --ballot NAME.json", indent: 2)
      return page
    }
    page.entry([.init("Folder ", .heading)], workspace.ballotFolder)
    guard let workshop = workspace.workshop, let assessment = workspace.assessment,
      let found = workspace.ballots, found.folder == workspace.ballotFolder
    else {
      page.text("r looks into it.")
      return page
    }
    let (box, problems) = found.sorted(for: assessment)
    drawPeople(workshop, box, workspace, on: &page)
    drawProblems(problems, "Files that do not count", on: &page)
    drawProblems(box.remarks, "Worth knowing", on: &page)
    return page
  }

  private func drawPeople(
    _ workshop: Workshop, _ box: BallotBox, _ workspace: Workspace, on page: inout Page
  ) {
    let listed = box.ballots.map { workshop.listed($0) }
    let new = Set(workspace.newBallots)
    let handedIn = Set(listed.compactMap { $0 })
    page.heading(
      "\(handedIn.count) of \(workshop.people.count) on the list have handed in, looked at "
        + workspace.clock(of: workspace.ballots?.at ?? workspace.now))
    for (index, person) in workshop.people.enumerated() {
      let ballot = zip(box.ballots, listed).first { $1 == index }?.0
      let state = ballot.map { new.contains($0) ? "new" : "taken in" } ?? "nothing yet"
      line(person.words(at: index), state, on: &page)
    }
    for (ballot, index) in zip(box.ballots, listed) where index == nil {
      line(
        ballot.respondent?.words(at: 0) ?? "A ballot without a name", "new, not on the list",
        on: &page)
    }
    if workshop.people.isEmpty, box.ballots.isEmpty { page.text("There is no ballot yet.") }
  }

  private func line(_ name: String, _ state: String, on page: inout Page) {
    let width = max(10, min(40, page.width - 24))
    let fitted = page.metrics.fitted(name, width: width, symbols: page.symbols)
    page.row([.init("  " + page.metrics.padded(fitted, width: width) + "  "), .init(state)])
  }

  private func drawProblems(_ problems: [Problem], _ heading: String, on page: inout Page) {
    guard !problems.isEmpty else { return }
    page.heading(heading)
    for problem in problems {
      page.entry([.init("\(page.symbols.bullet) ")], problem.description)
    }
  }
}
