/// The glyphs that charts are drawn with.
///
/// Braille is for character sets that have it; never for ASCII, nor for the Linux console, whose font lacks it.
public enum ChartStyle: String, CaseIterable, Hashable, Sendable {
  /// Braille for lines, blocks for bars.
  case braille
  case block
  case ascii
}
