internal import MaturityModel

/// A chart that is drawn in SVG.
protocol Drawn: Sendable {
  /// The widths it is drawn in: 660 and 320 where a page may be wide or narrow.
  var widths: [Int] { get }
  /// The height at a width.
  func height(at width: Double) -> Double
  func draw(on drawing: inout Drawing)
}

extension Drawn {
  var widths: [Int] { [660, 320] }
}

extension Chart {
  /// Nil for charts that are made of HTML.
  var drawn: (any Drawn)? {
    switch self {
    case .levelStrip(let chart): chart
    case .bars(let chart): chart
    case .practices(let chart): chart
    case .votes(let chart): chart
    case .matrix(let chart): chart
    case .slope(let chart): chart
    case .trend(let chart): chart
    case .holdsBack(let chart): chart
    case .multiples, .board, .heatMap: nil
    }
  }
}

extension Fraction {
  /// A share in percent, close enough to draw it.
  var drawn: Double { Double(floor(times: 100_000)) / 1000 }
}
