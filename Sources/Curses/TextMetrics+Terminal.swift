internal import CNcurses
public import TextCanvas

extension TextMetrics {
  /// How a UTF-8 terminal draws characters; needs `Terminal.adoptLocale()` or an open terminal.
  ///
  /// A cluster is reduced to a form on whose width the C library, ncurses, tmux and terminals with and without
  /// cluster layout agree; the text itself stays as it was. Without this, an emoji family shifts the rest of its row.
  public static let terminal = TextMetrics { reduced($0) }

  /// As many scalars as ncurses keeps in a cell (CCHARW_MAX).
  private static let mostScalars = 5

  private static func reduced(_ character: Character) -> Drawn {
    let unknown = Drawn(character: "\u{FFFD}", width: 1)
    let scalars = character.unicodeScalars
    guard let first = scalars.first, character != "\r\n" else { return unknown }
    var width = Int(cn_width(first.value))
    guard width > 0 else { return unknown }
    guard scalars.count > 1 else { return Drawn(character: character, width: width) }
    var kept = String(first)
    for scalar in scalars.dropFirst().filter({ !isVariation($0) }) {
      guard kept.unicodeScalars.count < mostScalars, !endsDrawing(scalar, after: first) else {
        break
      }
      let more = Int(cn_width(scalar.value))
      guard more >= 0, width + more <= 2 else { break }
      width += more
      kept.unicodeScalars.append(scalar)
    }
    return Drawn(character: Character(kept), width: width)
  }

  private static func isVariation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isVariationSelector || scalar.value == 0x20E3
  }

  /// Joined emoji, skin tones and the second half of a flag: terminals draw these in widths of their own.
  private static func endsDrawing(_ scalar: Unicode.Scalar, after first: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D && first.properties.isEmoji || scalar.properties.isEmojiModifier
      || (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
