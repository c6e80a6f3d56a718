internal import MaturityModel
internal import TextCanvas
internal import Translation

/// One action or parked question as fields to type into.
struct RecordForm: FormScreen {
  private let kind: RecordKind
  private let record: Record
  /// Where it stands in the list; nil for a new one.
  private let index: Int?
  var form: FieldForm

  init(_ kind: RecordKind, _ record: Record, at index: Int?, _ workspace: Workspace) {
    (self.kind, self.record, self.index) = (kind, record, index)
    form = FieldForm(
      zip(kind.labels, record.texts).map { ($0.label, $1, $0.placeholder) }, workspace)
  }

  var prompt: String { kind.prompt }

  func title(_ workspace: Workspace) -> String { kind.title }

  var draft: Draft? {
    form.draft(kind == .actions ? .action : .parked, of: index.map { "\($0)" } ?? "")
  }

  mutating func keep(_ workspace: Workspace) -> Answered {
    let texts = form.texts
    guard !texts[0].isEmpty else {
      // A record without a text is none: what was meant is not to write one.
      return .go(.pop)
    }
    let day = CalendarDay(typed: texts[2], today: workspace.today)
    guard texts[2].isEmpty || day != nil else {
      return refuse(CalendarDay.refusal(of: texts[2]), at: 2)
    }
    let practice = Item.ID(texts[3].lowercased())
    let isKnown = workspace.assessment?.questionnaire.practices.contains { $0.id == practice }
    guard practice.isEmpty || isKnown == true else {
      return refuse(
        phrase(
          """
          There is no practice \(texts[3], "practice"). Leave it empty, or write one like DAT-1.
          """), at: 3)
    }
    var kept = record
    (kept.text, kept.who, kept.day) = (texts[0], texts[1], day)
    kept.practice = practice.isEmpty ? nil : practice
    let (kind, index) = (kind, index)
    return .go(.pop) + workspace.changeDetails { $0.keep(kept, kind, at: index) }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    form.draw(on: &page)
    page.draw(in: body, on: &canvas)
  }
}

extension CalendarDay {
  /// What to say of a text that is no day.
  static func refusal(of text: String) -> String {
    phrase("\(text, "words") is no day. Write 2027-01-31, or +14 for in 14 days.")
  }

  /// The day that a person typed: `2027-01-31`, or `+14` for so many days from today.
  init?(typed text: String, today: CalendarDay) {
    if text.hasPrefix("+"), let days = Int(text.dropFirst()), (0...36_500).contains(days) {
      self.init(daysSince1970: today.daysSince1970 + days)
    } else {
      self.init(text)
    }
  }
}
