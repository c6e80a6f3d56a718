/// What a program wants of the terminal, and what its environment says.
public struct TerminalOptions: Sendable {
  /// File descriptors of the terminal.
  public var input: Int32 = 0
  public var output: Int32 = 1
  /// The environment's TERM; nil when it is not set.
  public var term: String?
  /// False for not one colour sequence, as NO_COLOR wants.
  public var usesColour = true
  /// True to draw with ASCII even where the terminal could do more.
  public var isASCII = false
  /// True to report each frame as `ESC ] 777 ; number BEL`, which tells a test exactly what is
  /// drawn: the effect of so many keys, pastes and uses of the mouse.
  public var reportsFrames = false

  public init(term: String?) { self.term = term }
}
