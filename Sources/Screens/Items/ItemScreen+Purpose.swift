internal import MaturityModel
internal import Translation

extension ItemScreen.Entry.Purpose {
  var isMultiLine: Bool { self == .note || self == .words }

  var label: String {
    switch self {
    case .note: phrase("Note")
    case .reason: phrase("Why does this not apply here?")
    case .evidence: phrase("New evidence")
    case .text: phrase("Own words")
    case .target: phrase("Own target level")
    case .number: phrase("Number")
    case .words: phrase("Answer")
    }
  }

  var hint: String {
    switch self {
    case .note, .words: FormAction.textHint
    case .reason, .evidence, .text, .target, .number: FormAction.fieldHint
    }
  }

  /// The form of the same name.
  var form: Draft.Form { Draft.Form(rawValue: rawValue) ?? .note }

  /// The row in the place of which the text is written.
  var row: ItemRow {
    switch self {
    case .note: .note
    case .reason: .notApplicable
    case .evidence: .evidence
    case .text: .ownText
    case .target: .target
    case .number, .words: .value
    }
  }

  /// What is there to be changed.
  func text(of item: Item, in assessment: Assessment?) -> String {
    let response = assessment?.responses[item.id] ?? Response()
    switch self {
    case .note: return response.note
    case .reason:
      guard case .notApplicable(let reason)? = response.answer else { return "" }
      return reason
    case .evidence: return ""
    case .text: return response.text
    case .target: return assessment?.details.targets[item.id].map { "\($0)" } ?? ""
    case .number:
      guard case .number(let number)? = response.answer else { return "" }
      return number.spelled
    case .words:
      guard case .text(let text)? = response.answer else { return "" }
      return text
    }
  }
}
