extension TextMetrics {
  /// Metrics for text that no terminal measures: reports and tests.
  public static let plain = TextMetrics(columns: TextMetrics.columns(of:))

  /// Metrics that reduce every cluster to a form on whose width terminals agree.
  ///
  /// Terminals differ on emoji sequences: ncurses 6.4 gives a family of four eight columns, tmux two. So
  /// at most five scalars (what a cell of ncurses holds) and two columns are drawn; variation selectors
  /// are dropped, as is all from an emoji's joiner, modifier or second regional indicator on.
  /// - Parameter columns: the columns of a scalar as `wcwidth` gives them: 0, 1, 2, or -1 for unknown.
  public init(columns: @escaping @Sendable (Unicode.Scalar) -> Int) {
    self.init(
      measure: { Self.reduced($0, columns: columns) },
      measureScalar: { Self.reduced($0, columns: columns) })
  }

  private static func reduced(_ character: Character, columns: (Unicode.Scalar) -> Int) -> Drawn {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return Drawn(scalar: "\u{FFFD}", width: 1) }
    let alone = reduced(first, columns: columns)
    guard scalars.count > 1, alone.scalar == first else { return alone }
    var width = alone.width
    var kept = String.UnicodeScalarView([first])
    for scalar in scalars.dropFirst() {
      if kept.count == 5 || endsGlyph(scalar, after: first) { break }
      if scalar.properties.isVariationSelector || scalar.value == 0x20E3 { continue }
      let more = columns(scalar)
      if more < 0 || width + more > 2 { break }
      width += more
      kept.append(scalar)
    }
    return Drawn(character: Character(String(kept)), width: width)
  }

  private static func reduced(_ scalar: Unicode.Scalar, columns: (Unicode.Scalar) -> Int) -> Drawn {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    let width = isControl ? 0 : columns(scalar)
    return width > 0
      ? Drawn(scalar: scalar, width: min(width, 2)) : Drawn(scalar: "\u{FFFD}", width: 1)
  }

  private static func endsGlyph(_ scalar: Unicode.Scalar, after first: Unicode.Scalar) -> Bool {
    (scalar.value == 0x200D && first.properties.isEmoji) || scalar.properties.isEmojiModifier
      || (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
