/// How a role looks: colours of the 256-colour palette, nil for the terminal's own, and attributes.
public struct Look: Hashable, Sendable {
  public var foreground: Int?
  public var background: Int?
  public var isBold: Bool
  public var isUnderlined: Bool
  public var isReversed: Bool

  public init(
    foreground: Int? = nil, background: Int? = nil, isBold: Bool = false,
    isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }
}
