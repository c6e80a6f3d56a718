/// A colour as CSS spells it, `#0F4C81`.
public struct Colour: Hashable, Sendable {
  let spelling: String
  private let parts: [Int]

  /// Nil for everything but `#` and six hexadecimal digits.
  public init?(_ spelling: String) {
    let digits = spelling.dropFirst()
    guard spelling.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    self.spelling = spelling
    parts = [value >> 16, value >> 8 & 255, value & 255]
  }

  /// How well one reads on the other, from 1 to 21, by WCAG 2.2.
  public func contrast(to other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    let light = parts.map { part in
      let share = Double(part) / 255
      guard share > 0.04045 else { return share / 12.92 }
      let base = (share + 0.055) / 1.055
      // The power 2.4 is the square times the square of the fifth root.
      let root = Self.fifthRoot(of: base)
      return base * base * root * root
    }
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// Newton's method; the number lies between 0 and 1.
  private static func fifthRoot(of number: Double) -> Double {
    (0..<40).reduce(1.0) { root, _ in
      root - (root - number / (root * root * root * root)) / 5
    }
  }
}

/// The colour of links and of what is better, in place of the one that reports have: that of an organisation.
public struct Accent: Hashable, Sendable {
  let light: String
  let dark: String

  /// Nil where a colour does not read at 4.5 : 1 on ground and boxes of its scheme.
  public init?(light: Colour, dark: Colour) {
    guard ReportPalette.light.reads(light), ReportPalette.dark.reads(dark) else { return nil }
    self.light = light.spelling
    self.dark = dark.spelling
  }

  /// True where a colour reads at 4.5 : 1 on ground and boxes of the light scheme, or of the dark one.
  public static func reads(_ colour: Colour, onDark: Bool) -> Bool {
    (onDark ? ReportPalette.dark : .light).reads(colour)
  }
}
