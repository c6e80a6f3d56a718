internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Dialogue {
  /// What ends a text of several lines and keeps it, and a form, with all that it says.
  static let end = "."
  /// What leaves a field or a form as it was.
  static let cancel = ".c"
  /// What empties a field.
  static let nothing = "-"

  /// Puts a line into the field that is open.
  ///
  /// With `isWhole` it is all that is to be kept, as behind the word of an action.
  mutating func write(_ line: String, _ app: inout App, isWhole: Bool = false) -> [Effect] {
    if !isWhole, line.withoutEnds == Self.cancel {
      lines = nil
      return app.handle(.escape)
    }
    let isLong = app.top.takesLines && !isWhole
    if isLong || lines != nil { return collect(line, &app) }
    switch line.withoutEnds {
    case Self.end where !isWhole: return app.handle(.control("s"))
    case "" where !isWhole: return app.handle(.tab)
    case Self.nothing: return fill("", &app) { $0.handle(.tab) }
    default: return fill(line, &app) { $0.handle(.tab) }
    }
  }

  /// Adds a line to a text of several; what there is stays the draft, so that a killed program brings it back.
  private mutating func collect(_ line: String, _ app: inout App) -> [Effect] {
    let isEnd = line.withoutEnds == Self.end
    let before = lines ?? []
    // Nothing was typed, so what stands there stays.
    if isEnd, before.isEmpty {
      lines = nil
      return app.handle(.escape)
    }
    let text = isEnd ? before : before + [line]
    lines = isEnd ? nil : text
    let effects = fill(text.joined(separator: "\n"), &app) { isEnd ? $0.handle(.tab) : [] }
    // A line that no longer fits is left out, and the others are still being typed.
    if isRefused { lines = before }
    return effects
  }

  /// Ends a text of several lines at the end of the input, as if it had been ended: nothing is lost.
  public mutating func finish(_ app: inout App) -> [Effect] {
    guard lines != nil else { return [] }
    return collect(Self.end, &app)
  }

  /// Sets the text of the field and goes on; refuses one that does not fit whole.
  private mutating func fill(
    _ text: String, _ app: inout App, _ keep: (inout App) -> [Effect]
  ) -> [Effect] {
    guard let draft = app.top.draft, draft.texts.indices.contains(draft.focus) else {
      return app.handle(paste: text) + keep(&app)
    }
    var texts = draft.texts
    texts[draft.focus] = text
    app.onTop { screen, _ in screen.take(draft.with(texts)) }
    let kept = app.top.draft?.texts[draft.focus] ?? ""
    guard kept.count >= cleaned(text).count else {
      app.onTop { screen, _ in screen.take(draft) }
      return refuse(
        phrase(
          """
          This text is longer than the \(kept.count, "count") characters that fit; nothing was \
          changed.
          """), &app
      )
    }
    app.refreshTop()
    let before = app.openField
    let effects = keep(&app)
    // What a form refuses stays open, with the reason.
    if effects.isEmpty, !app.toast.isEmpty, app.openField == before, before != nil {
      isRefused = true
    }
    if app.openField != nil, lines == nil, app.toast.isEmpty, isCommand(text, app) {
      app.say(
        phrase("That was taken as a text. \(Self.cancel, "cancel") leaves the form as it was."))
    }
    return effects
  }

  /// True for a word that would be a command where no text is typed.
  private func isCommand(_ text: String, _ app: App) -> Bool {
    Word(rawValue: text) != nil || app.commands.contains { $0.word == text }
  }
}

extension Draft {
  /// The same with other texts.
  fileprivate func with(_ texts: [String]) -> Draft {
    Draft(field.form, of: field.subject, texts: texts, focus: focus)
  }
}
