internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// One person of a workshop: name and role, both of which may stay empty.
struct PersonScreen: FormScreen {
  var form: FieldForm
  /// The person to change; nil to add one.
  private let index: Int?
  /// The name that was asked about because somebody has it already.
  private var doubted = ""

  init(_ index: Int?, _ workspace: Workspace) {
    self.index = index
    let people = workspace.workshop?.people ?? []
    let person = index.flatMap { people.indices.contains($0) ? people[$0] : nil }
    form = Self.form(name: person?.name ?? "", role: person?.role ?? "", workspace)
  }

  private static func form(name: String = "", role: String = "", _ workspace: Workspace)
    -> FieldForm
  {
    FieldForm([(phrase("Name"), name, ""), (phrase("Role"), role, "")], workspace)
  }

  var prompt: String { "person" }

  func title(_ workspace: Workspace) -> String {
    index == nil ? phrase("New person") : phrase("Person")
  }

  func hint(_ workspace: Workspace) -> String {
    index == nil
      ? phrase("Enter or Tab goes on, after the role to the next person; Esc ends")
      : FormAction.formHint + "; " + phrase("a role is enough where no names are wanted")
  }

  var draft: Draft? { form.draft(.person, of: index.map { "\($0)" } ?? "") }

  mutating func keep(_ workspace: Workspace) -> Answered {
    let name = form.texts[0].withSingleSpaces
    let role = workspace.assessment?.questionnaire.role(form.texts[1]) ?? form.texts[1]
    guard !name.isEmpty || !role.isEmpty else { return .go(.pop) }
    let former = index.flatMap { workspace.workshop?.people.dropFirst($0).first?.name }
    if name != former, let other = namesake(of: name, workspace), doubted != name {
      doubted = name
      return .say(
        workspace.words.isListed(other) + " "
          + phrase("Enter again means somebody else of that name."))
    }
    let index = index
    let answered = workspace.changeWorkshop { workshop in
      if let index, workshop.people.indices.contains(index) {
        workshop.people[index].name = name
        workshop.people[index].role = role
      } else {
        workshop.people.append(Respondent(id: workshop.newPersonID, role: role, name: name))
      }
    }
    guard index == nil, !answered.effects.isEmpty else { return answered + .go(.pop) }
    form = Self.form(workspace)
    doubted = ""
    return answered + .say(phrase("Added. Type the next name, or Esc to end."))
  }

  /// The name of another person on the list that is the same but for its capitals, spaces and the form of its accents.
  private func namesake(of name: String, _ workspace: Workspace) -> String? {
    guard !name.isEmpty else { return nil }
    let people = workspace.workshop?.people ?? []
    return people.indices.first { $0 != index && people[$0].name.folded == name.folded }
      .map { people[$0].name }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    form.draw(on: &page)
    drawRoles(workspace, in: body, on: &page)
    let people = workspace.workshop?.people ?? []
    if !people.isEmpty {
      page.blank()
      page.heading(phrase("Who votes so far"))
      for (index, person) in people.enumerated() {
        page.text("\(index + 1) \(workspace.words.person(person, at: index))", indent: 2)
      }
    }
    page.draw(in: body, on: &canvas)
  }

  /// The short forms of roles; while one is typed those that it may become.
  private func drawRoles(_ workspace: Workspace, in body: Body, on page: inout Page) {
    guard let questionnaire = workspace.assessment?.questionnaire else { return }
    let typed = form.focus == 1 ? form.texts[1] : ""
    guard !typed.isEmpty || body.height >= 14 else { return }
    let known = questionnaire.roles(beginning: typed).map { "\($0.short) = \($0.name)" }
    guard !known.isEmpty else { return }
    page.text(phrase("Short for roles: \(known.joined(separator: ", "), "joined")."), indent: 2)
  }
}
