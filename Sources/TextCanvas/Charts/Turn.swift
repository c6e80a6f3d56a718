/// A direction on a circle as a share of a full turn, clockwise from the top.
struct Turn {
  /// To the right, -1...1.
  let x: Double
  /// Downwards, -1...1.
  let y: Double

  init(_ index: Int, of count: Int) {
    // Whole numbers pick the octant, so that opposite axes mirror each other exactly.
    let eighths = index * 8
    let octant = eighths / count
    let rest = eighths % count
    let isOdd = octant % 2 == 1
    // The angle to the nearest quarter's start, at most an eighth of a turn.
    let angle = Double(isOdd ? count - rest : rest) / Double(count) * (Double.pi / 4)
    // At an eighth of a turn both are the same number, not only nearly.
    let diagonal = isOdd && rest == 0 ? 0.707_106_781_186_547_5 : nil
    let (near, far) = (diagonal ?? Self.sine(angle), diagonal ?? Self.cosine(angle))
    let (sine, cosine) =
      switch octant % 8 {
      case 0: (near, far)
      case 1: (far, near)
      case 2: (far, -near)
      case 3: (near, -far)
      case 4: (-near, -far)
      case 5: (-far, -near)
      case 6: (-far, near)
      default: (-near, far)
      }
    x = sine
    y = -cosine
  }

  // Taylor series; up to an eighth of a turn these terms are exact to 1e-10.
  private static func sine(_ a: Double) -> Double {
    let s = a * a
    return a * (1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72 * (1 - s / 110)))))
  }

  private static func cosine(_ a: Double) -> Double {
    let s = a * a
    return 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56 * (1 - s / 90))))
  }
}
