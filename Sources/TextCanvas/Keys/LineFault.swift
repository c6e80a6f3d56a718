/// Why a line that was typed or sent cannot be read whole.
public enum LineFault: Hashable, Sendable {
  /// It is as long as a terminal hands over, and nobody knows the rest.
  case cutByTerminal
  /// It has more bytes than any line may have.
  case tooLong
  /// It is not UTF-8.
  case notText
}
