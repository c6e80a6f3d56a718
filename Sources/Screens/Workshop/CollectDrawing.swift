internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension CollectScreen {
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
    let page = page(workspace, in: body)
    page.draw(in: body, scroll: isTyping ? nil : scrolling.top, on: &canvas)
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    WorkshopHeader.draw(workspace, in: body, on: &page)
    if isTyping {
      form.draw(on: &page)
      page.text(workspace.words.inviting, indent: 2)
      return page
    }
    page.entry([.init(phrase("Folder") + " ", .heading)], workspace.ballotFolder)
    guard let workshop = workspace.workshop, let found = workspace.open?.ballots, let intake else {
      page.text(phrase("r looks into it."))
      return page
    }
    drawPeople(workshop, intake, found, workspace, on: &page)
    drawProblems(
      (found.problems + intake.problems).forTheWall, phrase("Files that do not count"), on: &page)
    drawProblems(found.faults.map(\.forTheWall), phrase("Answers that stay open"), on: &page)
    drawProblems(found.remarks + intake.remarks, phrase("Worth knowing"), on: &page)
    drawNames(intake.empty, phrase("Empty, so nobody has handed in with them"), on: &page)
    drawNames(intake.leftOut, phrase("Left out"), on: &page)
    return page
  }

  private func drawPeople(
    _ workshop: Workshop, _ intake: BallotIntake, _ found: FoundBallots, _ workspace: Workspace,
    on page: inout Page
  ) {
    let entries = Dictionary(
      intake.entries.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
    // Taking ballots in keeps the order of the list, and adds to its end.
    let listed = intake.workshop.people.prefix(workshop.people.count).map { entries[$0.id] }
    page.heading(
      workspace.words.handedIn(
        listed.count { $0 != nil }, of: workshop.people.count, at: workspace.clock(of: found.at)))
    for (index, person) in workshop.people.enumerated() {
      let state =
        listed[index].map { $0.isNew ? phrase("new") : phrase("taken in") } ?? phrase("nothing yet")
      line(workspace.words.person(person, at: index), state, on: &page)
    }
    for person in intake.workshop.people.dropFirst(workshop.people.count) {
      line(
        person.name.isEmpty && person.role.isEmpty
          ? workspace.words.nameless : workspace.words.person(person, at: 0),
        phrase("new, not on the list"), on: &page)
    }
    if intake.workshop.people.isEmpty { page.text(workspace.words.noBallot) }
  }

  private func line(_ name: String, _ state: String, on page: inout Page) {
    let width = max(10, min(40, page.width - 24))
    page.row([.init("  " + page.column(name, width: width) + "  "), .init(state)])
  }

  private func drawNames(_ names: [String], _ heading: String, on page: inout Page) {
    guard !names.isEmpty else { return }
    page.heading(heading)
    for name in names { page.bullet(name.fileName) }
  }

  private func drawProblems(_ problems: [Problem], _ heading: String, on page: inout Page) {
    guard !problems.isEmpty else { return }
    page.heading(heading)
    for problem in problems { page.bullet(problem.description) }
  }
}

extension String {
  /// The name of a file without its folder.
  var fileName: String { (split(separator: "/").last.map { String($0) } ?? self).onOneLine }
}

extension [Problem] {
  /// The same without anything that tells what somebody answered: of a fault in answers only that there is one.
  fileprivate var forTheWall: [Problem] {
    let isPrivate = { (problem: Problem) in
      let key = problem.pointer.split(separator: "/").first ?? ""
      return ![
        "", "format", "id", "questionnaire", "respondent",
        "group", "workshop",
      ].contains(key)
    }
    let hidden = Set(filter(isPrivate).map(\.file))
    var told: Set<String> = []
    return compactMap { problem in
      guard hidden.contains(problem.file) else { return problem }
      guard told.insert(problem.file).inserted else { return nil }
      return Problem(
        file: problem.file,
        fault: phrase("something in its answers is not valid, and is not shown here"),
        remedy: phrase("Let its owner open it, or ask mlmaturity agree off the wall."))
    }
  }
}
