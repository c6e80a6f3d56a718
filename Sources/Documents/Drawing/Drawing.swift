/// A picture in SVG: shapes with classes that the style sheet colours.
struct Drawing {
  let width: Double
  let levels: Levels
  let labels: Labels
  private(set) var markup = Markup()

  init(width: Double, levels: Levels, labels: Labels = Labels()) {
    self.width = width
    self.levels = levels
    self.labels = labels
  }

  /// True where a chart is drawn for a narrow page.
  var isNarrow: Bool { width < 400 }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ name: String) {
    path("M\(x1.svg) \(y1.svg)L\(x2.svg) \(y2.svg)", name)
  }

  /// Straight lines from point to point.
  mutating func line(_ points: [(x: Double, y: Double)], _ name: String) {
    guard points.count > 1 else { return }
    path("M" + points.map { "\($0.x.svg) \($0.y.svg)" }.joined(separator: "L"), name)
  }

  mutating func path(_ shape: String, _ name: String) {
    markup.raw("<path d=\"\(shape)\" class=\"\(name)\"/>")
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Int = 2, _ name: String
  ) {
    markup.raw(
      "<rect x=\"\(x.svg)\" y=\"\(y.svg)\" width=\"\(width.svg)\" height=\"\(height.svg)\""
        + " rx=\"\(radius)\" class=\"\(name)\"/>")
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ name: String) {
    markup.raw(
      "<circle cx=\"\(x.svg)\" cy=\"\(y.svg)\" r=\"\(radius.svg)\" class=\"\(name)\"/>")
  }

  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ name: String, _ anchor: Anchor = .start,
    size: Double? = nil
  ) {
    markup.raw("<text x=\"\(x.svg)\" y=\"\(y.svg)\" class=\"\(name)\"")
    if anchor != .start { markup.raw(" text-anchor=\"\(anchor.rawValue)\"") }
    if let size { markup.raw(" font-size=\"\(size.svg)\"") }
    markup.raw(">")
    // More than that is not seen on a chart; its table has it.
    markup.words(String(words.prefix(200)), lineBreak: " ")
    markup.raw("</text>")
  }

  /// Shapes that belong together, with a name for those who point at them.
  mutating func group(_ name: String, _ draw: (inout Drawing) -> Void) {
    markup.raw("<g><title>")
    markup.words(name, lineBreak: " ")
    markup.raw("</title>")
    draw(&self)
    markup.raw("</g>")
  }

  /// Adds SVG of our own.
  mutating func markup(_ svg: String) { markup.raw(svg) }

  /// The digit of a level on its colour.
  mutating func chip(
    _ level: Int, _ x: Double, _ y: Double, _ width: Double, _ height: Double, baseline: Double,
    size: Double = 12
  ) {
    let colour = levels.colour(of: level)
    rect(x, y, width, height, "f\(colour)")
    text("\(level)", x + width / 2, y + baseline, "on\(colour) strong", .middle, size: size)
  }

  /// A frame whose line lies inside of the place, so that it is as large as a filled one.
  mutating func frame(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ name: String) {
    rect(x + 0.5, y + 0.5, width - 1, height - 1, name)
  }

  /// The sign of a target, with its middle at a point.
  mutating func diamond(_ x: Double, _ y: Double, half: Double = 8) {
    let h = half.svg
    path("M\(x.svg) \((y - half).svg)l\(h) \(h)l-\(h) \(h)l-\(h) -\(h)z", "dia")
  }

  /// A range from left to right, with caps.
  mutating func whisker(_ low: Double, _ high: Double, y: Double) {
    line(low, y, high, y, "ink1")
    line(low, y - 3, low, y + 3, "ink1")
    line(high, y - 3, high, y + 3, "ink1")
  }
}

extension Double {
  /// With at most two decimals: `60.2`, `326.5`, `42.29`.
  var svg: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}
