internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What the open assessment is called and about, to be changed.
struct DetailsScreen: FormScreen {
  private var subject: SubjectForm

  var form: FieldForm {
    get { subject.fields }
    set { subject.fields = newValue }
  }

  init(_ workspace: Workspace) {
    let details = workspace.assessment?.details ?? Details()
    subject = SubjectForm(title: details.title, subject: details.subject, workspace)
  }

  var prompt: String { "title" }

  func title(_ workspace: Workspace) -> String { phrase("About this assessment") }

  func hint(_ workspace: Workspace) -> String {
    FormAction.formHint + "; " + phrase("the name of the file stays as it is")
  }

  var draft: Draft? { form.draft(.about) }

  mutating func keep(_ workspace: Workspace) -> Answered {
    let (title, named) = (subject.title, subject.subject())
    return .go(.pop) + workspace.act { assessment, _ in assessment.naming(title, named) }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    form.draw(on: &page)
    if let assessment = workspace.assessment {
      page.blank()
      let questionnaire = assessment.questionnaire
      page.formFact(phrase("Questions"), "\(questionnaire.title) \(questionnaire.version)")
      let begun = assessment.createdAt.map { workspace.day(of: $0).text }
      page.formFact(phrase("Begun"), begun ?? workspace.symbols.dash)
    }
    page.draw(in: body, on: &canvas)
  }
}
