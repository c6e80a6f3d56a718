internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Whose a ballot is: somebody on the list, or somebody new.
struct BallotOwnerScreen: Screen {
  private let person: Respondent.ID
  private let file: String
  /// What the ballot says about who filled it in.
  private let respondent: Respondent
  private var focus = 0

  init(of file: BallotBox.File, _ workspace: Workspace) {
    person = file.person
    self.file = file.name.fileName
    respondent = file.assessment.respondent ?? Respondent(id: "")
    if case .of(let id) = workspace.workshop?.ballots[person] {
      focus = workspace.workshop?.people.firstIndex { $0.id == id } ?? 0
    }
  }

  enum Action: Hashable, Sendable { case choose, cancel, move(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, does: .choose, "choose", help: "The ballot is this person's"),
      .bar(.escape, .control("c"), does: .cancel, "cancel", help: "Leave it as it was"),
    ] + ListMotion.bindings { .move($0) })

  var prompt: String { "person" }

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { phrase("Whose ballot is it?") }

  func hint(_ workspace: Workspace) -> String { phrase("Enter chooses; u undoes it afterwards") }

  private func people(_ workspace: Workspace) -> [Respondent] { workspace.workshop?.people ?? [] }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    let people = people(workspace)
    switch action {
    case .cancel: return .go(.pop)
    case .move(let motion):
      // Below the people: somebody new, and as the file says.
      focus = motion.row(from: focus, count: people.count + 2, page: workspace.body.height - 4)
      return []
    case .choose: break
    }
    let (person, respondent, focus) = (person, respondent, focus)
    return .go(.pop)
      + workspace.changeWorkshop { workshop in
        switch focus {
        case people.indices:
          workshop.use(ballotOf: person, as: .of(workshop.people[focus].id))
        case people.count:
          let new = Respondent(
            id: workshop.newPersonID, role: respondent.role, name: respondent.name)
          workshop.people.append(new)
          workshop.use(ballotOf: person, as: .of(new.id))
        default: workshop.use(ballotOf: person, as: nil)
        }
      }.saying(phrase("t takes the ballot in."))
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    page.text(file, .muted)
    page.blank()
    let people = people(workspace)
    let rows =
      people.indices.map { "\($0 + 1) \(workspace.words.person(people[$0], at: $0))" }
      + [phrase("Somebody who is not on the list"), phrase("Whoever the ballot names")]
    for (index, row) in rows.enumerated() {
      let isFocused = index == focus
      page.focused(isFocused) { page in
        page.row([
          .init(
            "\(isFocused ? page.symbols.marker : " ") \(row)", isFocused ? .focus : .text)
        ])
      }
    }
    page.draw(in: body, on: &canvas)
  }
}
