/// The signs that the program draws besides plain letters, in alphabets with the same members.
///
/// Every sign is one column wide, except the ASCII `ellipsis` (3) and `arrow` (2), and what is spoken.
public struct Symbols: Sendable {
  /// False for the ASCII set.
  public let isUnicode: Bool
  /// True where signs are read aloud: those that a word beside them explains are left out, the others are words.
  public let isSpoken: Bool

  private init(isUnicode: Bool, isSpoken: Bool = false) {
    (self.isUnicode, self.isSpoken) = (isUnicode, isSpoken)
  }

  /// In front of the item in focus.
  public var marker: String { isSpoken ? "" : isUnicode ? "›" : ">" }
  /// The end of a text that was cut.
  public var ellipsis: String { isUnicode ? "…" : "..." }
  public var filled: String { isSpoken ? "" : isUnicode ? "●" : "*" }
  public var empty: String { isSpoken ? "" : isUnicode ? "○" : "o" }
  /// In front of an answer: one of several that exclude each other, or a tick of its own.
  public func mark(isChosen: Bool, ofMany: Bool) -> String {
    if isSpoken { return isChosen ? "chosen:" : "" }
    return ofMany ? (isChosen ? "[x]" : "[ ]") : isChosen ? filled : empty
  }
  /// More to the left of what is shown; `marker` stands for more to the right.
  public var before: String { isSpoken ? "" : isUnicode ? "‹" : "<" }
  /// How much of something is done: a dot for nothing, a whole block for all.
  public func share(_ done: Int, of whole: Int) -> String {
    guard done > 0, !isSpoken else { return track }
    return String(spark[done >= whole ? 4 : 1 + done * 3 / whole])
  }
  public var square: String { isSpoken ? "" : isUnicode ? "■" : "#" }
  /// Stands for a check mark, which many fonts lack.
  public var check: String { isSpoken ? "done" : isUnicode ? "●" : "*" }
  /// A change for the better or the worse, or none; always beside a sign, never alone.
  public var up: String { isSpoken ? "up " : isUnicode ? "▲" : "^" }
  public var down: String { isSpoken ? "down " : isUnicode ? "▼" : "v" }
  public var same: String { isSpoken ? "same " : "=" }
  public var diamond: String { isSpoken ? "" : isUnicode ? "◆" : "*" }
  public var arrow: String { isUnicode || isSpoken ? "→" : "->" }
  public var bullet: String { isSpoken ? ";" : isUnicode ? "•" : "-" }
  public var dash: String { isUnicode || isSpoken ? "–" : "-" }
  public var times: String { isSpoken ? "" : isUnicode ? "×" : "x" }
  /// The empty part of a bar.
  public var track: String { isSpoken ? "" : isUnicode ? "·" : "." }

  public var horizontal: String { isUnicode ? "─" : "-" }
  /// A horizontal line of some columns; bytes are quicker to repeat than characters.
  public func rule(_ columns: Int) -> String {
    if isSpoken { return "" }
    let sign = Array(horizontal.utf8)
    let count = sign.count * max(0, columns)
    return String(unsafeUninitializedCapacity: count) { bytes in
      for place in 0..<count { bytes[place] = sign[place % sign.count] }
      return count
    }
  }
  public var vertical: String { isSpoken ? "" : isUnicode ? "│" : "|" }
  public var topLeft: String { isUnicode ? "┌" : "+" }
  public var topRight: String { isUnicode ? "┐" : "+" }
  public var bottomLeft: String { isUnicode ? "└" : "+" }
  public var bottomRight: String { isUnicode ? "┘" : "+" }
  public var teeRight: String { isUnicode ? "┤" : "+" }
  public var teeTop: String { isUnicode ? "┬" : "+" }

  /// A cell filled from the left, from one eighth to whole; in ASCII only the whole cell is drawn.
  public var eighths: [Character] { Array(isUnicode ? "▏▎▍▌▋▊▉█" : "########") }
  /// Five heights for five levels, lowest first.
  public var spark: [Character] { isUnicode ? Self.blocks : Self.marks }
  private static let (blocks, marks) = (Array("▁▃▅▇█"), Array(".:+*#"))
  /// Four densities, lightest first.
  public var shades: [Character] { Array(isUnicode ? "░▒▓█" : ".:+#") }

  /// Only glyphs that the usual terminal fonts have: box drawing, blocks, arrows and a few shapes.
  public static let unicode = Symbols(isUnicode: true)
  /// The same in seven bits, for terminals and locales that have no more.
  public static let ascii = Symbols(isUnicode: false)
  /// For lines that are read aloud.
  public static let spoken = Symbols(isUnicode: false, isSpoken: true)
}
