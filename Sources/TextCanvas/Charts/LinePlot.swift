/// Straight lines between points, drawn on points finer than a cell.
public struct LinePlot: Sendable {
  /// A place in cells, from the left and the top; the middle of a cell is at a half.
  public struct Point: Hashable, Sendable {
    public var column: Double
    public var row: Double

    public init(column: Double, row: Double) { (self.column, self.row) = (column, row) }
  }

  /// Lines from point to point, one beside the other.
  public let lines: [[Point]]
  /// The same, dotted and under the others.
  public let baselines: [[Point]]

  public init(_ lines: [[Point]], baselines: [[Point]] = []) {
    self.lines = lines
    self.baselines = baselines
  }

  /// Draws the lines into a rectangle, whose top left corner the points count from.
  public func draw(
    on canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>, style: ChartStyle
  ) {
    var raster = Raster(size: Size(rows: rows.count, columns: columns.count), style: style)
    draw(baselines, on: &raster, layer: .baseline, step: style == .braille ? 3 : 2)
    draw(lines, on: &raster, layer: .current, step: 1)
    let glyphs = RasterGlyphs(style: style)
    for row in 0..<rows.count {
      for column in 0..<columns.count {
        guard let glyph = glyphs.glyph(raster, row: row, column: column) else { continue }
        let isLine = glyph.role == .series(0)
        let sign =
          switch style {
          case .braille: String(glyph.character)
          // Rings and stars are for results.
          case .block: isLine ? String(glyph.character) : "·"
          case .ascii: isLine ? "." : ","
          }
        canvas.put(
          sign, row: rows.lowerBound + row, column: columns.lowerBound + column, role: glyph.role)
      }
    }
  }

  private func draw(
    _ lines: [[Point]], on raster: inout Raster, layer: Raster.Layer, step: Int
  ) {
    for line in lines {
      for (start, end) in zip(line, line.dropFirst()) {
        raster.line(
          from: .init(column: start.column, row: start.row),
          to: .init(column: end.column, row: end.row), layer: layer, step: step)
      }
    }
  }
}
