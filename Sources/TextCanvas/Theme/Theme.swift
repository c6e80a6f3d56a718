/// What roles look like on one kind of terminal.
public struct Theme: Sendable {
  /// The themes by the names that a person types.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// The terminal's own 16 colours, or 256 where the background is known.
    case auto
    case dark256, light256
    /// White on black or black on white, no grey, 7:1 and more.
    case highContrast = "high-contrast"
    /// Bold, underline and reverse only.
    case mono
    /// As `highContrast`, for a projector.
    case workshop
  }

  public let name: Name
  /// Ranks of the scale that levels come from: they are spread over the five colours of a ramp.
  public let levels: Int
  private let palette: Palette

  /// - Parameters:
  ///   - name: which theme.
  ///   - colours: what the terminal has: 0, 8, 16, 88 or 256. Fewer than 8 means attributes only.
  ///   - hasLightBackground: nil if that is not known.
  ///   - levels: the ranks of the scale, 2…9.
  public init(name: Name, colours: Int, hasLightBackground: Bool?, levels: Int = 5) {
    self.name = name
    self.levels = min(max(levels, 2), 9)
    let isLight =
      switch name {
      case .light256: true
      case .dark256: false
      case .auto, .highContrast, .mono, .workshop: hasLightBackground ?? false
      }
    let isStark = name == .highContrast || name == .workshop
    palette =
      switch colours {
      case _ where name == .mono: .mono
      case ..<8: .mono
      case _ where name == .auto && hasLightBackground == nil: .own
      case ..<16: .basic(isLight: isLight, isBright: false, isStark: isStark)
      // The 88 colours of rxvt share only the first 16 with others.
      case ..<256: .basic(isLight: isLight, isBright: true, isStark: isStark)
      default: .rich(isLight: isLight, isStark: isStark)
      }
  }

  /// The theme's name for a word that a person typed, nil if there is none.
  public static func named(_ name: String) -> Name? { Name(rawValue: name) }

  /// Whether COLORFGBG, such as `15;0` or `0;default;15`, tells of a light background; nil if it does not tell.
  public static func hasLightBackground(colorfgbg: String?) -> Bool? {
    guard let last = colorfgbg?.split(separator: ";").last, let index = Int(last),
      (0...15).contains(index)
    else { return nil }
    // As vim and rxvt have it: 7 is light, 8 is dark grey.
    return index == 7 || index > 8
  }

  /// The theme for a background of this colour, each part 0…255.
  public static func named(forBackground colour: (red: Int, green: Int, blue: Int)) -> Name {
    // Brightness as the eye weighs the parts, in thousandths of white; halfway to the eye is half of it here.
    let brightness = 299 * colour.red + 587 * colour.green + 114 * colour.blue
    return brightness > 127_500 ? .light256 : .dark256
  }

  /// How a role looks.
  public func look(for role: Role) -> Look {
    switch role.kind {
    case .text: palette.text
    case .title: palette.title
    case .heading: palette.heading
    case .muted: palette.muted
    case .focus: palette.focus
    case .bar: palette.bar
    case .key: palette.key
    case .answered: palette.answered
    case .unanswered: palette.unanswered
    case .warning: palette.warning
    case .danger: palette.danger
    case .border: palette.border
    case .field: palette.field
    case .level: palette.levels[step(of: Int(role.rank))]
    case .heat: palette.heat[step(of: Int(role.rank))]
    case .better: palette.better
    case .same: palette.same
    case .worse: palette.worse
    case .series: palette.series[min(Int(role.rank), 3)]
    case .track: palette.track
    }
  }

  /// The place of a rank on the ramp, 0…4; the lowest and the highest rank take its ends.
  private func step(of rank: Int) -> Int {
    let rank = min(max(rank, 1), levels)
    return ((rank - 1) * 8 + (levels - 1)) / (2 * (levels - 1))
  }
}
