internal import MaturityModel
internal import TextCanvas

extension Page {
  /// The columns that text takes on a screen that a whole room reads.
  private static let widestText = 64

  /// A page of a workshop: lines that are short enough to be read from afar.
  init(workshop workspace: Workspace, in body: Body) {
    self.init(width: min(body.width, Self.widestText), workspace)
  }

  /// An empty page that measures and draws as another one.
  init(width: Int, like page: Page) {
    self.width = max(0, width)
    metrics = page.metrics
    symbols = page.symbols
  }

  /// The question of a practice, with a free line above it where there is room; a short one takes one line.
  mutating func question(_ practice: Practice, in body: Body, isShort: Bool = false) {
    if isShort { return row([Span(practice.question, .title)]) }
    if body.height >= 24 { blank() }
    text(practice.question, .title)
  }

  /// Keeps all that is there so far where it is while the rest scrolls, unless that would take half of the window.
  mutating func keepInView(in body: Body) {
    if lines.count <= body.height / 2 { head = lines.count }
  }

  /// Adds levels over so many lines that follow, with a free line above and below where there is room.
  /// - Returns: True where every statement can be read to its end.
  @discardableResult mutating func draw(
    _ levels: LevelList, heading: String? = nil, over foot: Int, in body: Body
  ) -> Bool {
    let isHeaded = heading != nil && body.height >= 12
    let room = max(0, body.height - lines.count - foot - (isHeaded ? 1 : 0))
    let isRoomy = levels.isWhole(on: self, height: room - 2, in: body)
    if isRoomy { blank() }
    if let heading, isHeaded { row([Span("    " + heading)]) }
    let isWhole = levels.isWhole(on: self, height: room, in: body)
    levels.draw(on: &self, height: isRoomy ? room - 2 : room, in: body)
    if isRoomy { blank() }
    return isWhole
  }

  /// A line in which numbers are three rows high.
  mutating func large(_ text: String) {
    if isSpoken { return row([Span(text)]) }
    var rows = ["", "", ""]
    for word in text.split(separator: " ") {
      let digits = word.compactMap(\.wholeNumberValue)
      let parts =
        digits.count == word.count
        ? digits.map { symbols.largeDigit($0) }
        : [[String(repeating: " ", count: metrics.width(of: word)), String(word), ""]]
      for part in parts {
        let width = part.map { metrics.width(of: $0) }.max() ?? 0
        for row in rows.indices { rows[row] += metrics.padded(part[row], width: width) + " " }
      }
    }
    for line in rows { row([Span(line, .title)]) }
  }
}
