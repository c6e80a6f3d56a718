internal import TextCanvas

/// How wide words are in the letters of a chart: an estimate from the letters of Helvetica.
struct Lettering {
  let size: Double

  /// The words, cut with an ellipsis where they are wider than `width`.
  func fitted(_ words: String, width: Double) -> String {
    // Nothing longer fits, and what is longer is not measured.
    let words = String(cleaned(String(words.prefix(200)), tabWidth: 1))
    guard self.width(of: words) > width else { return words }
    var (kept, used) = ("", self.width(of: "…"))
    for character in words {
      used += self.width(of: character)
      guard used <= width else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The words in at most `count` lines of at most `columns` letters; what is left over is cut with an ellipsis.
  static func lines(_ words: String, columns: Int, count: Int) -> [String] {
    let metrics = TextMetrics.plain
    let words = cleaned(String(words.prefix(200)), tabWidth: 1)
    let lines = metrics.wrapped(words, width: columns)
    guard lines.count > count, let last = lines.prefix(count).last else { return lines }
    let cut = metrics.fitted(last + "…", width: columns, symbols: .unicode)
    return lines.prefix(count - 1) + [cut]
  }

  func width(of words: String) -> Double { words.reduce(0) { $0 + width(of: $1) } }

  private func width(of character: Character) -> Double {
    guard let byte = character.asciiValue else {
      return size * (character == "…" || TextMetrics.plain.width(of: character) > 1 ? 1 : 0.6)
    }
    switch character {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", "t", "f", " ", "/", "r":
      return size * 0.29
    case "m", "w", "M", "W", "@", "%": return size * 0.87
    default: return size * (65...90 ~= byte ? 0.7 : 0.55)
    }
  }
}
