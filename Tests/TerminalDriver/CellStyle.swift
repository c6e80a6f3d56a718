/// How one cell of an emulated screen looks.
public struct CellStyle: Hashable, Sendable {
  /// Colours of the 256-colour palette; nil is the terminal's own.
  public var foreground: Int?
  public var background: Int?
  public var isBold = false
  public var isDim = false
  public var isUnderlined = false
  public var isReversed = false

  public init() {}

  /// Applies the numbers of one SGR sequence; answers those that it does not know.
  mutating func apply(_ numbers: [Int]) -> [Int] {
    var unknown: [Int] = []
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = CellStyle()
      case 1: isBold = true
      case 2: isDim = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 10, 11: break  // the fonts of the Linux console
      case 22: (isBold, isDim) = (false, false)
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37: foreground = number - 30
      case 38: foreground = CellStyle.palette(&rest)
      case 39: foreground = nil
      case 40...47: background = number - 40
      case 48: background = CellStyle.palette(&rest)
      case 49: background = nil
      case 90...97: foreground = number - 82
      case 100...107: background = number - 92
      default: unknown.append(number)
      }
    }
    return unknown
  }

  private static func palette(_ rest: inout ArraySlice<Int>) -> Int? {
    guard rest.popFirst() == 5 else { return nil }
    return rest.popFirst()
  }
}
