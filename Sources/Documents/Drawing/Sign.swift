/// The glyph of a sign in a legend.
extension Figure.Key.Sign {
  /// Draws the glyph and returns its size; nil for words alone.
  func draw(on drawing: inout Drawing) -> (width: Int, height: Int)? {
    switch self {
    case .level(let level):
      drawing.chip(level, 0, 0, 26, 14, baseline: 11, size: 11)
      return (26, 14)
    case .target:
      drawing.diamond(9, 9)
      return (18, 18)
    case .before: return dot(7, 5, "ringp", on: &drawing)
    case .range:
      drawing.path("M2 6H24M2 2V10M24 2V10", "ink1")
      return (26, 12)
    case .gap:
      drawing.circle(6, 4, 2.5, "ink")
      drawing.circle(14, 4, 2.5, "ink")
      return (20, 8)
    case .unknown, .notApplicable: return box(on: &drawing)
    case .vote: return dot(6, 4, "vote", on: &drawing)
    case .dissent: return dot(7, 4.5, "dis", on: &drawing)
    case .strength(let strength):
      let radius = Matrix.radius(of: strength, isNarrow: false)
      return dot((radius + 1).rounded(.up), radius, "ink", on: &drawing)
    case .unchanged:
      drawing.path("M0 5H30", "chain")
      return (30, 10)
    case .carried: return dot(10, 8, "s\(drawing.levels.colour(of: 2)) hollow", on: &drawing)
    case .questionnaire:
      drawing.path("M4 0V18", "qrule")
      return (8, 18)
    case .none: return nil
    }
  }

  private func dot(
    _ middle: Double, _ radius: Double, _ name: String, on drawing: inout Drawing
  ) -> (width: Int, height: Int) {
    drawing.circle(middle, middle, radius, name)
    return (Int(2 * middle), Int(2 * middle))
  }

  private func box(on drawing: inout Drawing) -> (width: Int, height: Int) {
    let isUnknown = self == .unknown
    drawing.frame(0, 0, 26, 16, isUnknown ? "celld" : "cell")
    let words = isUnknown ? "?" : drawing.labels.notApplicable
    drawing.text(
      words, 13, isUnknown ? 12.5 : 12, isUnknown ? "strong" : "mut", .middle,
      size: isUnknown ? 12 : 10)
    return (26, 16)
  }
}
