/// What a piece of text means; two bytes, as every cell has one.
///
/// A theme turns roles into colours; every meaning is also in the text itself.
public struct Role: Hashable, Sendable {
  let kind: Kind
  /// The rank of a level or the number of a series; 0 for the others.
  let rank: UInt8

  private init(_ kind: Kind, _ rank: Int = 0) {
    self.kind = kind
    self.rank = UInt8(clamping: rank)
  }

  /// Both in one number.
  var number: UInt16 { UInt16(kind.rawValue) << 8 | UInt16(rank) }

  init(number: UInt16) {
    kind = Kind(rawValue: UInt8(number >> 8)) ?? .text
    rank = UInt8(truncatingIfNeeded: number)
  }

  enum Kind: UInt8, CaseIterable {
    case text, title, heading, muted, focus, bar, key, answered, unanswered, warning, danger
    case border, field, level, heat, better, same, worse, series, track
  }

  public static let text = Role(.text)
  /// The name of the screen or of an item.
  public static let title = Role(.title)
  public static let heading = Role(.heading)
  /// Secondary text; never dim, at least 4.5:1.
  public static let muted = Role(.muted)
  /// The item in focus: bold with a marker, and reverse video where there is no colour.
  public static let focus = Role(.focus)
  /// A bar across the screen, such as the key bar and the status line.
  public static let bar = Role(.bar)
  /// A key inside the key bar.
  public static let key = Role(.key)
  public static let answered = Role(.answered)
  public static let unanswered = Role(.unanswered)
  public static let warning = Role(.warning)
  public static let danger = Role(.danger)
  /// A line or box around something.
  public static let border = Role(.border)
  /// Text that is being typed.
  public static let field = Role(.field)
  public static let better = Role(.better)
  public static let same = Role(.same)
  public static let worse = Role(.worse)
  /// The empty part of a bar.
  public static let track = Role(.track)

  /// A maturity level as a bar or large glyph, rank 1…9.
  public static func level(_ rank: Int) -> Role { Role(.level, rank) }
  /// A cell of a heatmap behind its digit, rank 1…9.
  public static func heat(_ rank: Int) -> Role { Role(.heat, rank) }
  /// A data series in a chart, from 0; at most four.
  public static func series(_ index: Int) -> Role { Role(.series, index) }
}
