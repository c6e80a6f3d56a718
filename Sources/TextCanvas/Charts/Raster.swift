/// Points finer than a character cell, collected per cell: what braille and block charts are drawn on.
struct Raster {
  /// What a point belongs to; where they share a cell, the later one gives the colour.
  enum Layer: Int, CaseIterable { case grid, baseline, current }

  let size: Size
  /// Points per cell across and down.
  let across: Int
  let down: Int
  /// One bit per point of a cell, `y * across + x`, for each layer.
  private var bits: [Layer: [UInt8]]

  init(size: Size, style: ChartStyle) {
    self.size = size
    (across, down) = Self.points(in: style)
    let empty = Array(repeating: UInt8(0), count: size.rows * size.columns)
    bits = Dictionary(uniqueKeysWithValues: Layer.allCases.map { ($0, empty) })
  }

  /// The points of one cell in a style.
  static func points(in style: ChartStyle) -> (across: Int, down: Int) {
    switch style {
    case .braille: (2, 4)
    case .block: (2, 2)
    case .ascii: (1, 1)
    }
  }

  /// The points of a cell that a layer has.
  func bits(of layer: Layer, row: Int, column: Int) -> UInt8 {
    bits[layer]?[row * size.columns + column] ?? 0
  }

  mutating func set(x: Int, y: Int, layer: Layer) {
    guard x >= 0, y >= 0, x < size.columns * across, y < size.rows * down else { return }
    let cell = y / down * size.columns + x / across
    bits[layer]?[cell] |= 1 << UInt8(y % down * across + x % across)
  }

  /// A point in cells, from the left and the top.
  struct Point {
    var column: Double
    var row: Double
  }

  mutating func dot(_ point: Point, layer: Layer) {
    set(x: pixel(point.column, across), y: pixel(point.row, down), layer: layer)
  }

  /// A straight line, of which every `step`th point is drawn.
  mutating func line(from start: Point, to end: Point, layer: Layer, step: Int = 1) {
    let (x0, y0) = (pixel(start.column, across), pixel(start.row, down))
    let (x1, y1) = (pixel(end.column, across), pixel(end.row, down))
    let count = max(abs(x1 - x0), abs(y1 - y0))
    for index in stride(from: 0, through: count, by: max(1, step)) {
      let share = count == 0 ? 0 : Double(index) / Double(count)
      set(
        x: (Double(x0) + share * Double(x1 - x0)).nearestWhole,
        y: (Double(y0) + share * Double(y1 - y0)).nearestWhole, layer: layer)
    }
  }

  private func pixel(_ cells: Double, _ perCell: Int) -> Int {
    (cells * Double(perCell)).wholeBelow
  }
}

/// Whole numbers without the C mathematics library, which a module that imports nothing may not count on
/// (optimised `rounded()` calls its `floor`).
extension Double {
  /// The greatest whole number that is not above.
  var wholeBelow: Int {
    let whole = Int(self)
    return Double(whole) > self ? whole - 1 : whole
  }

  /// The nearest whole number, halves upwards.
  var nearestWhole: Int { (self + 0.5).wholeBelow }
}
