/// A star of axes with one or two closed lines over them: the shape of a profile, not its numbers.
public struct Radar: Sendable {
  /// One axis; values lie between 0 and the maximum, nil where there is none.
  public struct Axis: Hashable, Sendable {
    /// Short: it stands around the star and is cut where it does not fit.
    public var label: String
    /// Stands behind the label and is never cut.
    public var number: String
    public var value: Ratio?
    /// The value to compare with, drawn dotted.
    public var baseline: Ratio?

    public init(label: String, number: String = "", value: Ratio?, baseline: Ratio? = nil) {
      (self.label, self.number, self.value, self.baseline) = (label, number, value, baseline)
    }
  }

  /// On smaller screens bars say more; the caller hides the radar and says why.
  public static let minimumSize = Size(rows: 20, columns: 70)

  /// From the top, clockwise; at least three, or nothing is drawn.
  public let axes: [Axis]
  public let maximum: Int
  /// Circles, the outermost at the maximum.
  public let rings: Int

  public init(axes: [Axis], maximum: Int, rings: Int = 2) {
    self.axes = axes
    self.maximum = max(1, maximum)
    self.rings = max(1, rings)
  }

  /// Draws the star into the middle of a rectangle: grid first, the dotted baseline, the solid line last.
  public func draw(
    on canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>, style: ChartStyle
  ) {
    let frame = RadarFrame(
      labels: axes.map { ($0.label, $0.number) },
      size: Size(rows: rows.count, columns: columns.count), metrics: canvas.metrics, style: style)
    guard let frame else { return }
    var raster = Raster(size: frame.size, style: style)
    drawGrid(frame, on: &raster)
    drawOutline(axes.map(\.baseline), frame, on: &raster, layer: .baseline, step: 2)
    drawOutline(axes.map(\.value), frame, on: &raster, layer: .current, step: 1)
    let glyphs = RasterGlyphs(style: style)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        guard let glyph = glyphs.glyph(raster, row: row, column: column),
          glyph.role != .track || !frame.touchesLabel(row: row, column: column)
        else { continue }
        canvas.put(
          String(glyph.character), row: rows.lowerBound + row,
          column: columns.lowerBound + column, role: glyph.role)
      }
    }
    for label in frame.labels {
      canvas.put(
        label.text, row: rows.lowerBound + label.row, column: columns.lowerBound + label.column,
        role: .text, end: columns.upperBound)
    }
  }

  private func drawGrid(_ frame: RadarFrame, on raster: inout Raster) {
    for ring in 1...rings {
      let share = Double(ring) / Double(rings)
      // About one point in three dots of the outermost circle, fewer inside.
      let gap = ring == rings ? 3.0 : 5.0
      let count = max(axes.count, Int(frame.circumference * share / gap))
      for index in 0..<count {
        raster.dot(frame.point(Turn(index, of: count), share: share), layer: .grid)
      }
    }
    for index in axes.indices {
      let turn = Turn(index, of: axes.count)
      let count = max(1, Int(frame.radius * 2 / 4))
      for point in 0..<count {
        raster.dot(frame.point(turn, share: Double(point) / Double(count)), layer: .grid)
      }
    }
  }

  private func drawOutline(
    _ values: [Ratio?], _ frame: RadarFrame, on raster: inout Raster, layer: Raster.Layer, step: Int
  ) {
    let points = values.enumerated().map { index, value in
      value.map { value in
        let share = min(max(0, value.approximate / Double(maximum)), 1)
        return frame.point(Turn(index, of: axes.count), share: share)
      }
    }
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      raster.dot(point, layer: layer)
      // A gap where an axis has no value: no line through what is not known.
      guard let next = points[(index + 1) % points.count] else { continue }
      raster.line(from: point, to: next, layer: layer, step: step)
    }
  }
}
