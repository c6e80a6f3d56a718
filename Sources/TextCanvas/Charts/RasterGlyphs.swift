/// The glyph for the points of a cell in each style.
struct RasterGlyphs {
  let style: ChartStyle

  /// The glyph and its role, nil for a cell without points: a blank cell is a real space.
  func glyph(_ raster: Raster, row: Int, column: Int) -> (character: Character, role: Role)? {
    let grid = raster.bits(of: .grid, row: row, column: column)
    let baseline = raster.bits(of: .baseline, row: row, column: column)
    let current = raster.bits(of: .current, row: row, column: column)
    guard grid | baseline | current != 0 else { return nil }
    let role: Role = current != 0 ? .series(0) : baseline != 0 ? .series(1) : .track
    switch style {
    case .braille: return (Self.braille(grid | baseline | current), role)
    case .block where current != 0: return (Self.quadrants[Int(current & 15)], role)
    case .block: return (baseline != 0 ? "○" : "·", role)
    case .ascii: return (current != 0 ? "*" : baseline != 0 ? "o" : ".", role)
    }
  }

  /// By bit: upper left 1, upper right 2, lower left 4, lower right 8.
  private static let quadrants: [Character] = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

  /// Bits row by row, two to a row, as the Unicode block has them.
  private static func braille(_ bits: UInt8) -> Character {
    let order: [UInt32] = [1, 8, 2, 16, 4, 32, 64, 128]
    let value = order.enumerated().reduce(UInt32(0)) { sum, item in
      bits & (1 << UInt8(item.offset)) == 0 ? sum : sum + item.element
    }
    return Unicode.Scalar(0x2800 + value).map(Character.init) ?? " "
  }
}
