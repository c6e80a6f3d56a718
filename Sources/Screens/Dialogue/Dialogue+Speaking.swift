internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Dialogue {
  /// As many rows as anybody listens to at once.
  private static let rowLimit = 20

  /// What is to be said now: what came of the last line, then what is on top where that is another thing.
  public mutating func speak(_ app: inout App) -> [String] {
    defer { (isGoingBack, hasHeard) = (false, false) }
    if isGoingBack { _ = trail.popLast() }
    var lines = confirmations(app)
    listen(to: &app)
    lines += told.flatMap { message($0, app).split(separator: "\n").map(String.init) }
    told = []
    switch app.workspace.open?.saving {
    case .failed(let reason)?, .unsent(let reason)?: lines.append(reason)
    case .saved?, .journaled?, nil: break
    }
    let now = Shown(of: app)
    if self.lines == nil, now != shown { lines += announcement(app, since: shown) }
    shown = Shown(of: app)
    if isRefused, isWriting(app), self.lines == nil { lines += field(app) }
    lines += talksThatEnded(app, said: lines)
    if lines.isEmpty, hasHeard, self.lines == nil { lines = [phrase("Nothing changed.")] }
    return lines.map { Sentences.spoken($0) }.filter { !$0.isEmpty }
  }

  /// What a screen says; while a text is typed, its keys are named as what is typed in their place.
  private func message(_ text: String, _ app: App) -> String {
    guard isWriting(app) else { return text }
    // By whole words: what people wrote may begin with one.
    let typed = ["Esc": Self.cancel, "Enter": phrase("an empty line")]
    return text.split(separator: " ", omittingEmptySubsequences: false)
      .map { typed[String($0)] ?? String($0) }.joined(separator: " ")
  }

  /// What is said first.
  public mutating func greet(_ app: inout App) -> [String] {
    var lines: [String] = []
    if let details = app.workspace.assessment?.details, let open = app.workspace.open {
      let title = details.title.isEmpty ? phrase("Untitled assessment") : details.title
      lines.append(Sentences.ended(title) + " " + Sentences.ended(capital(open.progress)))
      if app.workspace.workshop == nil {
        lines.append(phrase("Level so far: \(levelSoFar(app), "level")."))
      }
      if let reason = app.workspace.readOnlyReason { lines.append(reason) }
    }
    lines.append(
      phrase(
        "Type help for commands, quit to save and leave. Everything is saved as you type."))
    return lines.map { Sentences.spoken($0) } + speak(&app)
  }

  private func levelSoFar(_ app: App) -> String {
    guard let assessment = app.workspace.assessment else { return "" }
    let score = assessment.scorecard().overall.score
    return app.workspace.words.levelName(spoken: score)
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// What is on top, as it is said when it comes up.
  private mutating func announcement(_ app: App, since before: Shown?) -> [String] {
    nextRow = 1
    if let item = app.top as? ItemScreen, !item.isTyping {
      // Who comes back has heard the question.
      if let before, before.item == nil || before.field != nil, saidItem == item.item,
        let shown = item.shown(in: app.workspace)
      {
        return [app.workspace.short(shown)]
      }
      return announce(item, app)
    }
    if isWriting(app) { return question(app, since: before) }
    let now = Shown(of: app)
    let transcript = app.top.transcript(app.workspace)
    var lines: [String] = []
    let isSame = before?.screen == now.screen && before?.title == now.title
    if isSame, let before, before.focus != now.focus,
      app.top.draft != nil || before.lines.isLike(now.lines)
    {
      // Only the focus moved.
      return transcript.lines.filter { $0.row == now.focus && now.focus != nil }.map(\.numbered)
        + commands(app)
    }
    if !isSame { lines.append(Sentences.ended(app.top.spokenTitle(app.workspace))) }
    let key = now.screen + " " + now.title
    defer { heard[key] = now.lines }
    if isSame {
      return lines
        + changes(from: before?.lines ?? [], to: transcript, takesNumbers: app.top.takesNumbers)
    }
    if let before, before.depth > now.depth, let known = heard[key], !known.isEmpty {
      // Who comes back has heard it; what is new is said.
      return lines
        + (known.isLike(now.lines)
          ? [] : changes(from: known, to: transcript, takesNumbers: app.top.takesNumbers))
    }
    return lines + rows(from: 1, app) + commands(app)
  }

  /// Of a screen that was said before only what is new on it.
  private func changes(
    from before: [Transcript.Line], to now: Transcript, takesNumbers: Bool
  ) -> [String] {
    let known = Set(before.map(\.text))
    let news = now.lines.filter { !known.contains($0.text) }
    let told = news.count * 2 > now.lines.count ? now.lines : news
    return told.map { takesNumbers ? $0.text : $0.numbered }
  }

  /// Lines from a row on, as many rows as anybody listens to.
  mutating func rows(from first: Int, _ app: App) -> [String] {
    let transcript = app.top.transcript(app.workspace)
    let start = first == 1 ? 0 : transcript.lines.firstIndex { $0.row == first } ?? 0
    nextRow = 1
    var lines: [String] = []
    var count = 0
    for line in transcript.lines[start...] {
      if let row = line.row {
        guard count < Self.rowLimit else {
          nextRow = row
          let last = transcript.rowCount
          lines.append(
            phrase(
              """
              Rows \(row, "first") to \(last, "last") follow. Type rows, or an empty line, to go \
              on.
              """))
          return lines
        }
        count += 1
      }
      lines.append(app.top.takesNumbers ? line.text : line.numbered)
    }
    return lines
  }

  /// The most useful commands of a screen, once a session.
  private mutating func commands(_ app: App) -> [String] {
    let name = String(describing: type(of: app.top))
    guard detail(app) != .brief, detail(app) == .full || !known.contains(name) else { return [] }
    known.insert(name)
    let keys = Set(app.top.barWords(app.workspace))
    let words = Self.distinct(
      commands(of: app).filter {
        $0.disabledReason == nil && $0.isOffered && keys.contains($0.word)
      })
    guard !words.isEmpty else { return [] }
    return [phrase("Commands: \(words.map(\.word).joined(separator: ", "), "commands").")]
  }

  /// A field that waits for a text: what it is, what stands there, and once a session how it is filled.
  private mutating func question(_ app: App, since before: Shown?) -> [String] {
    let transcript = app.top.transcript(app.workspace)
    let now = Shown(of: app)
    var lines: [String] = []
    if before?.screen != now.screen || before?.title != now.title {
      if !(app.top is ItemScreen) {
        lines.append(Sentences.ended(app.top.spokenTitle(app.workspace)))
      }
      lines += transcript.lines.filter { $0.row == nil }.map(\.text)
    }
    lines += field(app)
    if known.insert("field").inserted { lines.append(Self.writingHelp) }
    if app.top.takesLines, known.insert("lines").inserted {
      lines.append(
        phrase("Several lines can be typed; \(Self.end, "point") alone ends and keeps them."))
    }
    return lines
  }

  /// The field that is open, with what stands there.
  private func field(_ app: App) -> [String] {
    if let item = app.top as? ItemScreen { return [Sentences.ended(item.spokenField)] }
    let transcript = app.top.transcript(app.workspace)
    return transcript.lines.filter { $0.row != nil && $0.row == transcript.focus }.map(\.numbered)
      + (app.top.spokenQuestion.map { [$0] } ?? [])
  }
}

extension Transcript.Line {
  /// The text behind the number of its row.
  var numbered: String { row.map { "\($0). \(text)" } ?? text }
}

extension [Transcript.Line] {
  /// True where the same stands there.
  fileprivate func isLike(_ other: [Transcript.Line]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.text == $1.text }
  }
}

extension Dialogue.Shown {
  init(of app: App) {
    let top = app.top
    let item = (top as? ItemScreen)?.item
    let transcript = item == nil ? top.transcript(app.workspace) : Transcript()
    self.init(
      depth: app.stack.count, screen: String(describing: type(of: top)),
      title: top.spokenTitle(app.workspace), item: item,
      field: app.openField, focus: transcript.focus, lines: transcript.lines)
  }
}
