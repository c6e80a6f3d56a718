extension Mosaic: Drawn {
  var widths: [Int] { [336] }

  /// The picture shows the first ten dimensions, and of columns the first seven practices.
  private var shown: [[Square]] {
    order == .columns
      ? lines.prefix(10).map { Array($0.prefix(7)) }
      : lines.prefix(12).map { Array($0.prefix(10)) }
  }

  func height(at width: Double) -> Double {
    order == .columns ? 234 : 34 * Double(max(1, shown.count)) - 4
  }

  func draw(on drawing: inout Drawing) {
    for (line, squares) in shown.enumerated() {
      for (index, square) in squares.enumerated() {
        let (x, y) =
          order == .columns
          ? (34 * Double(line), 34 * Double(6 - index)) : (34 * Double(index), 34 * Double(line))
        if let level = square {
          drawing.rect(x, y, 30, 30, "f\(drawing.levels.colour(of: level))")
        } else {
          drawing.rect(x + 0.75, y + 0.75, 28.5, 28.5, "cell")
        }
      }
    }
  }
}
