import Formats
import MaturityModel
import Screens
import Storage
import Translation

/// The field that is open survives the program.
extension Shell {
  /// Keeps what is being typed, so that nothing that was on the screen is lost; nil removes what was kept.
  mutating func keepDraft(_ draft: Draft?) {
    guard draft != keptDraft, session?.canWrite ?? true else { return }
    do throws(StorageError) {
      try desk?.keepOpenField(draft?.json)
      keptDraft = draft
    } catch { say(error.sentence) }
  }

  /// Opens the field again in which a killed program was being typed into, or says where the text is.
  mutating func restoreDraft() {
    guard session?.canWrite ?? true, let desk, let json = desk.openField else { return }
    let draft = Draft(json)
    if let draft { tell(.draft(draft)) }
    guard let draft, app.openField == draft.field else {
      return say(
        phrase(
          """
          A text that was never finished is kept in \
          \(desk.setOpenFieldAside(), "file").
          """))
    }
    keptDraft = app.draft
    let recovered = session?.recovery.map { $0.sentence + " " } ?? ""
    say(recovered + phrase("What you were typing is here again; Esc leaves everything as it was."))
  }

  /// Puts the desk of what is worked on in the place of the one before.
  mutating func put(_ desk: Desk?) {
    self.desk = desk
    keptDraft = nil
  }
}

extension Draft {
  init?(_ json: JSON) {
    guard let members = json.members, let name = members["form"]?.text,
      let form = Form(rawValue: name), let texts = members["texts"]?.elements
    else { return nil }
    self.init(
      form, of: members["subject"]?.text ?? "", texts: texts.map { $0.text ?? "" },
      focus: members["focus"]?.whole ?? 0)
  }

  var json: JSON {
    .object([
      "form": .string(field.form.rawValue), "subject": .string(field.subject),
      "texts": .array(texts.map { .string($0) }), "focus": .integer(focus),
    ])
  }
}
