internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The columns of the assessments on the home screen, and how wide each of them is.
struct HomeColumns {
  /// True where there is room for more than one column about how an assessment stands.
  private let isWide: Bool
  private let title: Int
  /// 0 where no row has to be told apart, or there is no room to.
  private let place: Int

  /// The columns of level, progress and day, which their heads may widen.
  private let level: Int
  private let progress: Int
  private let day: Int

  init(_ workspace: Workspace, on page: Page) {
    isWide = page.width >= 66
    let widest = { (head: String, least: Int) in max(least, page.metrics.width(of: head)) }
    level = widest(phrase("Level"), 14)
    progress = widest(phrase("Progress"), 8)
    day = widest(phrase("Last"), 10)
    let state = isWide ? level + 1 + progress : level
    let room = max(8, page.width - 2 - state - day - 2)
    let longest = workspace.shelf.assessments.reduce(0) {
      // Of ten thousand rows few have to be told apart.
      $1.whereabouts.isEmpty && $1.copies.isEmpty ? $0 : max($0, page.metrics.width(of: $1.apart))
    }
    place = isWide && longest > 0 ? min(max(5, longest), room * 2 / 5) : 0
    title = room - (place > 0 ? place + 1 : 0)
  }

  /// What the columns say.
  func drawHeads(on page: inout Page) {
    if page.isSpoken { return }
    var heads = [Column(phrase("Level"), level)]
    if isWide { heads.append(Column(phrase("Progress"), progress, .trailing)) }
    heads.append(Column(phrase("Last"), day))
    if place > 0 { heads.append(Column(phrase("Where"), place)) }
    let indent = String(repeating: " ", count: title + 2)
    page.row([.init(indent + line(of: heads, on: page), .muted)])
  }

  /// A text and how wide it is made.
  private struct Column {
    let text: String
    let width: Int
    let alignment: TextMetrics.Alignment

    init(_ text: String, _ width: Int, _ alignment: TextMetrics.Alignment = .leading) {
      (self.text, self.width, self.alignment) = (text, width, alignment)
    }
  }

  private func line(of columns: [Column], on page: Page) -> String {
    columns.map { column in
      let text = page.metrics.fitted(column.text, width: column.width, symbols: page.symbols)
      return " " + page.metrics.padded(text, width: column.width, alignment: column.alignment)
    }.joined()
  }

  func draw(
    _ entry: Shelf.Entry, isFocused: Bool, isMarked: Bool, _ workspace: Workspace,
    on page: inout Page
  ) {
    let marker = isFocused ? page.symbols.marker : " "
    let role: Role = isFocused ? .focus : .text
    if let problem = entry.problems.first {
      let more =
        entry.problems.count > 1
        ? " " + phrase("and \(entry.problems.count - 1, "problems") more") : ""
      return page.row([
        .init("\(marker) \(entry.title) ", role), .init(phrase("cannot be opened"), .danger),
        .init(": \(problem.fault)\(more)", .muted),
      ])
    }
    if page.isSpoken { return speak(entry, isMarked: isMarked, workspace, on: &page) }
    let mark = isMarked ? phrase(" \(page.symbols.diamond, "diamond") marked") : ""
    let last = entry.updatedAt.map { workspace.day(of: $0).text } ?? ""
    var tail = states(of: entry, page.symbols) + [Column(last, day)]
    if place > 0 { tail.append(Column(page.end(of: entry.apart, width: place), place)) }
    page.row([
      .init("\(marker) " + name(of: entry, mark: mark, on: page), role),
      .init(line(of: tail, on: page), isFocused ? role : .muted),
    ])
  }

  /// The same as a sentence.
  private func speak(
    _ entry: Shelf.Entry, isMarked: Bool, _ workspace: Workspace, on page: inout Page
  ) {
    var parts = [entry.title]
    if isMarked { parts.append(phrase("marked")) }
    if entry.isComplete {
      parts.append(phrase("level \(entry.levelText(page.symbols), "level")"))
      if let index = entry.index { parts.append(phrase("progress \(index.percent, "progress") %")) }
    } else {
      parts.append(phrase("\(entry.answeredText, "count") answered"))
      if entry.unconfirmed > 0 { parts.append(phrase("\(entry.unconfirmed, "count") to confirm")) }
    }
    if let local = entry.local { parts.append(local.sentence) }
    if let day = entry.updatedAt { parts.append(workspace.day(of: day).text) }
    if !entry.apart.isEmpty { parts.append(entry.apart) }
    page.row([.init(parts.joined(separator: ", ") + ".")])
  }

  /// The title, or in a narrow window what tells the file from others that look alike.
  private func name(of entry: Shelf.Entry, mark: String, on page: Page) -> String {
    let width = max(1, title - page.metrics.width(of: mark))
    let isTitle = place > 0 || entry.whereabouts.isEmpty
    let name =
      isTitle
      ? page.metrics.fitted(entry.title, width: width, symbols: page.symbols)
      : page.end(of: entry.whereabouts, width: width)
    return page.metrics.padded(name + mark, width: title)
  }

  /// How an assessment stands, in one column or two.
  private func states(of entry: Shelf.Entry, _ symbols: Symbols) -> [Column] {
    let waiting =
      entry.unconfirmed == 0 ? "" : phrase("\(entry.unconfirmed, "unconfirmed") to confirm")
    let standing = entry.local?.mark ?? (entry.isComplete ? entry.levelText(symbols) : waiting)
    let share =
      entry.isComplete ? entry.index.map { "\($0.percent) %" } ?? "" : entry.answeredText
    guard isWide else { return [Column(entry.isComplete ? standing : share, level)] }
    return [Column(standing, level), Column(share, progress, .trailing)]
  }
}

extension Shelf.Entry {
  /// What tells it from others, with the number of its copies.
  fileprivate var apart: String {
    let parts = [
      whereabouts,
      copies.isEmpty
        ? "" : phrase(copies.count, one: "1 copy", other: "\(copies.count, "count") copies"),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The level with what missing answers leave possible and what was given once, of a finished one.
  fileprivate func levelText(_ symbols: Symbols) -> String {
    var remarks =
      published.map { [phrase("was \($0.level.map { "\($0)" } ?? symbols.dash, "level")")] } ?? []
    let range = levelLow.flatMap { low in levelHigh.map { low < $0 ? "\(low)–\($0)" : "\(low)" } }
    guard let level else {
      if let headline { return headline }
      guard let range else { return phrase("finished") }
      let text = phrase("\(range, "range") possible")
      return remarks.isEmpty ? text : "\(range) (\(remarks[0]))"
    }
    if let range, levelLow != levelHigh { remarks.insert(range, at: 0) }
    return remarks.isEmpty ? "\(level)" : "\(level) (\(remarks.joined(separator: ", ")))"
  }

  /// How much is answered, of what is asked where the file says it.
  fileprivate var answeredText: String {
    total > 0 ? "\(answered)/\(total)" : phrase("\(answered, "answered") done")
  }
}

extension Page {
  /// The end of a text, where names of files differ; what is cut off is marked.
  fileprivate func end(of text: String, width: Int) -> String {
    guard metrics.width(of: text) > width else { return text }
    var rest = Substring(text)
    while !rest.isEmpty, metrics.width(of: symbols.ellipsis + String(rest)) > width {
      rest.removeFirst()
    }
    return symbols.ellipsis + String(rest)
  }
}
