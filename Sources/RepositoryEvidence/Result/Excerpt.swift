import MaturityModel

/// The beginning of a line as it may be shown.
enum Excerpt {
  /// At most so many bytes, without white space at the ends, with replacements for what is no text or could be obeyed.
  static func text(of line: [UInt8], limit: Int) -> String {
    var shown = line.trimmed.prefix(limit)
    // No half of a character at the end.
    if shown.endIndex < line.trimmed.endIndex {
      while shown.last.map({ $0 & 0xC0 == 0x80 }) == true { shown = shown.dropLast() }
      if shown.last.map({ $0 >= 0xC0 }) == true { shown = shown.dropLast() }
    }
    return String(decoding: shown, as: UTF8.self).withoutHostile
  }
}

extension String {
  /// The text with a replacement for everything that a terminal could obey.
  var withoutHostile: String {
    guard unicodeScalars.contains(where: \.isHostile) else { return self }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isHostile ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}
