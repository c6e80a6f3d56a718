/// A horizontal bar for a value between 0 and a maximum.
///
/// It is never empty above 0 and never full below the maximum: a bar must not promise what the number
/// beside it denies.
public struct Bar: Hashable, Sendable {
  public let value: Int
  public let maximum: Int

  /// A bar; the value is brought into 0...maximum, and a maximum below 1 makes it empty.
  public init(value: Int, of maximum: Int) {
    self.maximum = max(0, maximum)
    self.value = min(max(0, value), self.maximum)
  }

  /// The bar in exactly `width` columns, such as `███▍······` or `[###.......]`.
  public static func text(value: Int, of maximum: Int, width: Int, style: ChartStyle) -> String {
    let parts = Bar(value: value, of: maximum).parts(width: width, style: style)
    return parts.open + parts.filled + parts.track + parts.close
  }

  /// Draws the bar in exactly `width` columns of a row.
  public func draw(
    on canvas: inout Canvas, row: Int, column: Int, width: Int, style: ChartStyle, role: Role
  ) {
    let parts = parts(width: width, style: style)
    var next = canvas.put(parts.open, row: row, column: column, role: .track)
    next = canvas.put(parts.filled, row: row, column: next, role: role)
    next = canvas.put(parts.track, row: row, column: next, role: .track)
    canvas.put(parts.close, row: row, column: next, role: .track)
  }

  private struct Parts {
    var open = ""
    var filled = ""
    var track = ""
    var close = ""
  }

  private func parts(width: Int, style: ChartStyle) -> Parts {
    switch style {
    case .braille, .block: blockParts(width: max(0, width))
    case .ascii: asciiParts(width: max(0, width))
    }
  }

  private func blockParts(width: Int) -> Parts {
    let symbols = Symbols.unicode
    var eighths = maximum == 0 ? 0 : Self.scaled(value, of: maximum, to: width * 8).floor
    if value > 0, width > 0 { eighths = max(1, eighths) }
    let (whole, rest) = eighths.quotientAndRemainder(dividingBy: 8)
    var parts = Parts(filled: String(repeating: "█", count: whole))
    if rest > 0 { parts.filled.append(symbols.eighths[rest - 1]) }
    parts.track = String(repeating: symbols.track, count: width - whole - (rest > 0 ? 1 : 0))
    return parts
  }

  private func asciiParts(width: Int) -> Parts {
    guard width > 2 else {
      return Parts(
        track: String(repeating: value == 0 ? "." : value < maximum ? "+" : "#", count: width))
    }
    let inner = width - 2
    // A single cell is neither empty nor full in between.
    if inner == 1, value > 0, value < maximum { return Parts(open: "[", filled: "+", close: "]") }
    var cells = maximum == 0 ? 0 : Self.scaled(value, of: maximum, to: inner).rounded
    if value > 0 { cells = max(1, cells) }
    if value < maximum { cells = min(cells, inner - 1) }
    return Parts(
      open: "[", filled: String(repeating: "#", count: cells),
      track: String(repeating: ".", count: inner - cells), close: "]")
  }

  /// value / maximum of `cells`, rounded down and to the nearest (half up), without overflow.
  private static func scaled(_ value: Int, of maximum: Int, to cells: Int) -> (
    floor: Int, rounded: Int
  ) {
    let product = value.multipliedFullWidth(by: cells)
    let (quotient, remainder) = maximum.dividingFullWidth(product)
    return (quotient, remainder >= maximum - remainder ? quotient + 1 : quotient)
  }
}
