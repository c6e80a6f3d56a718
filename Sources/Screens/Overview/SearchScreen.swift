internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Search in questions, answers on offer, notes and evidence, with results while one types; digits jump.
struct SearchScreen: Screen {
  private var query: TextField
  private var focus = 0
  private var results: [Found] = []

  init(_ metrics: TextMetrics) { query = TextField(limit: 200, metrics: metrics) }

  /// An item that was found, with the text in which.
  private struct Found: Hashable, Sendable {
    let item: Item.ID
    let title: String
    let excerpt: String
  }

  enum Action: Hashable, Sendable { case move(ListMotion), open, close }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, does: .open, "go", word: "open", help: "Go to the item in focus"),
      .bar("1", does: .open, "to 9 jump", word: "open", help: "A digit goes to that result"),
    ] + ListMotion.bindingsWhileTyping { .move($0) } + [
      .bar(
        .escape, .control("c"), does: .close, "back", word: "close", help: "Back to where you were")
    ])

  var takesCommands: Bool { !query.isEmpty }
  var prompt: String { "find" }

  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  func spokenTitle(_ workspace: Workspace) -> String {
    query.isEmpty ? title(workspace) : phrase("\(results.count.items, "results") found")
  }

  func title(_ workspace: Workspace) -> String { phrase("Search") }

  func hint(_ workspace: Workspace) -> String {
    let keys = phrase("Enter goes to it, Tab to the next, Esc back")
    return query.isEmpty
      ? phrase("\(keys, "keys"); in questions, answers, notes, evidence")
      : phrase("\(results.count.items, "results") found; \(keys, "keys")")
  }

  var draft: Draft? {
    Draft(.search, texts: [query.text], isUntouched: query.isUntouched)
  }

  mutating func take(_ draft: Draft) { query.replaceAll(with: draft.texts.first ?? "") }

  mutating func refresh(_ workspace: Workspace) {
    if !query.isEmpty, results.isEmpty { find(workspace) }
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    if case .character(let character) = key, let digit = character.wholeNumberValue, digit > 0,
      digit <= results.count, !workspace.contains(query.text + String(character))
    {
      return open(digit - 1, workspace)
    }
    let answered = query.take(key, width: 1)
    if answered != nil { find(workspace) }
    return answered
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    defer { find(workspace) }
    return query.take(pasted: text)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .move(let motion):
      // A result takes up to two lines.
      focus = motion.row(from: focus, count: results.count, page: workspace.body.height / 2)
    case .open: return open(focus, workspace)
    case .close: return .go(.pop)
    }
    return []
  }

  private func open(_ index: Int, _ workspace: Workspace) -> Answered {
    guard results.indices.contains(index) else { return [] }
    return .go(.replace(workspace.screen(of: results[index].item)))
  }

  private mutating func find(_ workspace: Workspace) {
    focus = 0
    let words = query.text.lowercased().split(separator: " ")
    guard !words.isEmpty else {
      results = []
      return
    }
    results = workspace.items.compactMap { item in
      let texts = workspace.searchTexts(of: item)
      let whole = texts.joined(separator: " ").lowercased()
      guard words.allSatisfy({ whole.containsText($0) }) else { return nil }
      let excerpt = texts.dropFirst().first { $0.lowercased().containsText(words[0]) } ?? ""
      return Found(item: item.id, title: item.title, excerpt: excerpt)
    }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    let symbols = workspace.symbols
    var page = Page(width: body.width, workspace)
    for (index, found) in results.enumerated() {
      let isFocused = index == focus
      let role: Role = isFocused ? .focus : .text
      let number = page.isSpoken ? "" : index < 9 ? "(\(index + 1))" : "   "
      page.focused(isFocused, column: 2) { page in
        let marker = isFocused ? symbols.marker : " "
        let id = page.id(found.item)
        page.row([.init("\(marker) \(number) \(id) ", role), .init(found.title, role)])
        if !found.excerpt.isEmpty { page.row([.init("        \(found.excerpt)", .muted)]) }
      }
    }
    if results.isEmpty, !query.isEmpty {
      page.text(phrase("Nothing found for: \(query.text, "query")"), .muted)
    }
    let row = body.rows.lowerBound
    let column = canvas.put("/ ", row: row, column: body.columns.lowerBound, role: .heading)
    let list = Body(
      rows: min(row + 2, body.rows.upperBound)..<body.rows.upperBound, columns: body.columns)
    page.draw(in: list, on: &canvas)
    query.draw(
      on: &canvas, row: row, column: column, width: max(1, body.columns.upperBound - column),
      height: 1, isFocused: results.isEmpty)
  }
}

extension Workspace {
  /// True when a text stands somewhere as it is, so that its last digit is meant as text and not as a jump.
  fileprivate func contains(_ text: String) -> Bool {
    let text = text.lowercased()
    return items.contains { item in
      searchTexts(of: item).contains { $0.lowercased().containsText(text) }
    }
  }

  /// What a search looks into: id and title first, then what is asked, offered and noted.
  func searchTexts(of item: Item) -> [String] {
    let response = assessment?.responses[item.id]
    let noted = [response?.note ?? ""] + (response?.evidence.map(\.shown) ?? [])
    let asked: [String]
    switch item {
    case .practice(let practice, _):
      asked = [practice.question] + practice.anchors + [practice.why, practice.evidence]
    case .challenge(let challenge): asked = [challenge.text, challenge.sign]
    case .outcome(let outcome): asked = [outcome.question] + outcome.bands
    case .profile(let question), .context(let question): asked = question.options.map(\.text)
    }
    return ["\(item.displayID) \(item.title)"] + noted.filter { !$0.isEmpty } + asked
  }
}
