/// A range on a scale with an estimate inside, such as `··├──●────┤···`.
public struct Whisker: Hashable, Sendable {
  public let low: Ratio
  public let estimate: Ratio?
  public let high: Ratio
  public let scale: ClosedRange<Int>

  /// A range; what lies outside the scale is drawn at its end.
  public init(low: Ratio, estimate: Ratio? = nil, high: Ratio, scale: ClosedRange<Int>) {
    (self.low, self.estimate, self.high, self.scale) = (low, estimate, high, scale)
  }

  /// Draws the range in exactly `width` columns of a row, the estimate and the ends in `role`.
  public func draw(
    on canvas: inout Canvas, row: Int, column: Int, width: Int, style: ChartStyle,
    role: Role = .text
  ) {
    for (offset, glyph) in glyphs(width: width, style: style).enumerated() {
      canvas.put(
        String(glyph.character), row: row, column: column + offset,
        role: glyph.isTrack ? .track : role)
    }
  }

  private func glyphs(width: Int, style: ChartStyle) -> [(character: Character, isTrack: Bool)] {
    guard width > 0 else { return [] }
    let isASCII = style == .ascii
    let track: Character = isASCII ? "." : "·"
    let first = place(of: low, width: width)
    let last = max(first, place(of: high, width: width))
    var glyphs = Array(repeating: (character: track, isTrack: true), count: width)
    for column in first...last { glyphs[column] = (isASCII ? "-" : "─", false) }
    glyphs[first].character = isASCII ? "|" : first == last ? "│" : "├"
    glyphs[last].character = isASCII ? "|" : first == last ? "│" : "┤"
    if let estimate {
      let column = min(max(first, place(of: estimate, width: width)), last)
      glyphs[column].character = isASCII ? "o" : "●"
    }
    return glyphs
  }

  private func place(of ratio: Ratio, width: Int) -> Int {
    let span = Double(scale.upperBound) - Double(scale.lowerBound)
    guard span > 0 else { return 0 }
    let share = (ratio.approximate - Double(scale.lowerBound)) / span
    return (min(max(0, share), 1) * Double(width - 1)).nearestWhole
  }
}
