/// The profile of a group of answers: how many stand at each level, and how many have none.
///
/// Every part starts with its digit or sign, so it reads without colour: `1░░2▒▒▒▒3▓▓?–··`.
public struct StackedBar: Hashable, Sendable {
  /// Answers at each level, the lowest level first.
  public let levels: [Int]
  public let unknown: Int
  public let notApplicable: Int
  public let unanswered: Int

  /// A profile; counts below 0 count as 0.
  public init(levels: [Int], unknown: Int = 0, notApplicable: Int = 0, unanswered: Int = 0) {
    self.levels = levels.map { max(0, $0) }
    self.unknown = max(0, unknown)
    self.notApplicable = max(0, notApplicable)
    self.unanswered = max(0, unanswered)
  }

  /// Draws the bar in exactly `width` columns of a row.
  ///
  /// A part that counts anything has a column, as long as there are columns; the rest is shared out by
  /// the largest remainder.
  public func draw(on canvas: inout Canvas, row: Int, column: Int, width: Int, style: ChartStyle) {
    var column = column
    let parts = parts(style: style)
    for (part, width) in zip(parts, widths(of: parts, in: width)) where width > 0 {
      let text = String(part.sign) + String(repeating: part.fill, count: width - 1)
      canvas.put(text, row: row, column: column, role: part.role)
      if part.sign != part.fill { canvas.paint(.text, row: row, columns: column..<column + 1) }
      column += width
    }
  }

  private struct Part {
    var count: Int
    var sign: Character
    var fill: Character
    var role: Role
  }

  private func parts(style: ChartStyle) -> [Part] {
    let symbols = style == .ascii ? Symbols.ascii : Symbols.unicode
    var parts = levels.enumerated().map { index, count in
      let digit = Character("\((index + 1) % 10)")
      let shade = symbols.shades[min(index * 4 / max(1, levels.count - 1), 3)]
      return Part(
        count: count, sign: digit, fill: style == .ascii ? digit : shade, role: .level(index + 1))
    }
    let track = Character(symbols.track)
    let dash = Character(symbols.dash)
    parts.append(Part(count: unknown, sign: "?", fill: "?", role: .unanswered))
    parts.append(Part(count: notApplicable, sign: dash, fill: dash, role: .muted))
    // Without any answers the whole bar is track.
    let total = parts.reduce(unanswered) { $0 + $1.count }
    parts.append(Part(count: total == 0 ? 1 : unanswered, sign: track, fill: track, role: .track))
    return parts
  }

  private func widths(of parts: [Part], in width: Int) -> [Int] {
    var widths = parts.map { $0.count > 0 ? 1 : 0 }
    let total = parts.reduce(0) { $0 + $1.count }
    var free = width - widths.reduce(0, +)
    guard free >= 0, total > 0 else {
      // Too narrow for all: the first parts have a column each.
      var left = max(0, width)
      return widths.map { wanted in
        defer { left -= min(left, wanted) }
        return min(left, wanted)
      }
    }
    // One column at a time to the part that is furthest below its share.
    while free > 0 {
      let next = parts.indices.max { first, second in
        lacks(parts[first].count, widths[first], total, width)
          < lacks(parts[second].count, widths[second], total, width)
      }
      guard let next else { break }
      widths[next] += 1
      free -= 1
    }
    return widths
  }

  private func lacks(_ count: Int, _ columns: Int, _ total: Int, _ width: Int) -> Double {
    count == 0 ? -.infinity : Double(count) * Double(width) / Double(total) - Double(columns)
  }
}
