/// What a piece of text means.
///
/// A theme turns roles into colours; every meaning is also in the text itself.
public enum Role: Hashable, Sendable {
  case text
  /// The name of the screen or of an item.
  case title
  case heading
  /// Secondary text; never dim, at least 4.5:1.
  case muted
  /// The item in focus: bold with a marker, and reverse video where there is no colour.
  case focus
  /// A bar across the screen, such as the key bar and the status line.
  case bar
  /// A key inside the key bar.
  case key
  case answered
  case unanswered
  case warning
  case danger
  /// A line or box around something.
  case border
  /// Text that is being typed.
  case field
  /// A maturity level as a bar or large glyph, rank 1…9.
  case level(Int)
  /// A cell of a heatmap behind its digit, rank 1…9.
  case heat(Int)
  case better, same, worse
  /// A data series in a chart, from 0; at most four.
  case series(Int)
  /// The empty part of a bar.
  case track
}
