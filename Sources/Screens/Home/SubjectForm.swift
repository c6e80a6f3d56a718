internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What an assessment is called and about, as fields to type into.
struct SubjectForm: Sendable {
  var fields: FieldForm

  /// The form; `emptyTitle` stands where no title is typed.
  init(
    title: String = "", subject: Subject = Subject(), emptyTitle: String = "",
    _ workspace: Workspace
  ) {
    fields = FieldForm(
      [
        (phrase("Title"), title, emptyTitle), (phrase("Organisation"), subject.organisation, ""),
        (phrase("Team"), subject.team, ""), (phrase("Scope"), subject.scope, ""),
      ], workspace)
  }

  var title: String { fields.texts[0] }

  /// The subject with what was typed; keys of the file that are not shown stay.
  func subject(in old: Subject = Subject()) -> Subject {
    let texts = fields.texts
    return Subject(
      organisation: texts[1], team: texts[2], scope: texts[3], otherKeys: old.otherKeys)
  }

  /// A title made of the most exact part of the subject and a day.
  func suggestedTitle(on day: CalendarDay) -> String {
    let name = fields.texts[1...].last { !$0.isEmpty } ?? phrase("Assessment")
    return "\(name) \(day.text)"
  }
}
