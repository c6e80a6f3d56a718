/// The glyphs that charts are drawn with.
///
/// Braille is never a default where a font may lack it: some draw even its empty dots.
public enum ChartStyle: String, CaseIterable, Hashable, Sendable {
  /// Braille for lines, blocks for bars.
  case braille
  case block
  case ascii
}
