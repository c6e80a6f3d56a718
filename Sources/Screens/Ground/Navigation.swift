/// What a screen asks of the stack of screens; kept in the workspace until the app takes it.
enum Navigation: Sendable {
  case push(any Screen)
  /// Instead of the screen on top.
  case replace(any Screen)
  /// Back to the screen below.
  case pop
  /// Back to the screen below, which another one takes the place of.
  case popReplacing(any Screen)
  /// Back to the screen below, which then carries out a command.
  case popAndPerform(Command.Source)
}
