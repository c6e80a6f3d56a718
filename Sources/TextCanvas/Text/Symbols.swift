/// The signs that the program draws besides plain letters, in two alphabets with the same members.
///
/// Every sign is one column wide, except the ASCII `ellipsis` (3) and `arrow` (2). A class, as every line of a frame
/// asks for it, and a copy would count the uses of thirty texts.
public final class Symbols: Sendable {
  /// False for the ASCII set.
  public let isUnicode: Bool
  /// In front of the item in focus.
  public let marker: String
  /// The end of a text that was cut.
  public let ellipsis: String
  public let filled: String
  public let empty: String
  public let square: String
  /// Stands for a check mark, which many fonts lack.
  public let check: String
  /// A change for the better or the worse, or none; always beside a sign, never alone.
  public let up: String
  public let down: String
  public let same: String
  public let diamond: String
  public let arrow: String
  public let scrollUp: String
  public let scrollDown: String
  public let bullet: String
  public let dash: String
  public let times: String
  /// The empty part of a bar.
  public let track: String

  public let horizontal: String
  /// A horizontal line of some columns; bytes are quicker to repeat than characters.
  public func rule(_ columns: Int) -> String {
    let bytes = Array(repeating: Array(horizontal.utf8), count: max(0, columns))
    return String(decoding: bytes.joined(), as: UTF8.self)
  }
  public let vertical: String
  public let topLeft: String
  public let topRight: String
  public let bottomLeft: String
  public let bottomRight: String
  public let teeRight: String
  public let teeTop: String

  /// A cell filled from the left, from one eighth to whole; in ASCII only the whole cell is drawn.
  public let eighths: [Character]
  /// A cell filled from the bottom, from one eighth to whole.
  public let risingEighths: [Character]
  /// Five heights for five levels, lowest first.
  public let spark: [Character]
  /// Four densities, lightest first.
  public let shades: [Character]
  /// One marker for each of four data series.
  public let series: [Character]

  /// Only glyphs that the usual terminal fonts have: box drawing, blocks, arrows and a few shapes.
  public static let unicode = Symbols(isUnicode: true)
  /// The same in seven bits, for terminals and locales that have no more.
  public static let ascii = Symbols(isUnicode: false)

  private init(isUnicode: Bool) {
    self.isUnicode = isUnicode
    marker = isUnicode ? "›" : ">"
    ellipsis = isUnicode ? "…" : "..."
    filled = isUnicode ? "●" : "*"
    empty = isUnicode ? "○" : "o"
    square = isUnicode ? "■" : "#"
    check = isUnicode ? "●" : "*"
    up = isUnicode ? "▲" : "^"
    down = isUnicode ? "▼" : "v"
    same = "="
    diamond = isUnicode ? "◆" : "*"
    arrow = isUnicode ? "→" : "->"
    scrollUp = isUnicode ? "↑" : "^"
    scrollDown = isUnicode ? "↓" : "v"
    bullet = isUnicode ? "•" : "-"
    dash = isUnicode ? "–" : "-"
    times = isUnicode ? "×" : "x"
    track = isUnicode ? "·" : "."
    horizontal = isUnicode ? "─" : "-"
    vertical = isUnicode ? "│" : "|"
    topLeft = isUnicode ? "┌" : "+"
    topRight = isUnicode ? "┐" : "+"
    bottomLeft = isUnicode ? "└" : "+"
    bottomRight = isUnicode ? "┘" : "+"
    teeRight = isUnicode ? "┤" : "+"
    teeTop = isUnicode ? "┬" : "+"
    eighths = Array(isUnicode ? "▏▎▍▌▋▊▉█" : "########")
    risingEighths = Array(isUnicode ? "▁▂▃▄▅▆▇█" : "..::++##")
    spark = Array(isUnicode ? "▁▃▅▇█" : ".:+*#")
    shades = Array(isUnicode ? "░▒▓█" : ".:+#")
    series = Array(isUnicode ? "●■▲◆" : "o#^*")
  }
}
