/// What a screen answers to a key: what has to happen outside, where to go, and what to say.
///
/// A list of effects is an answer, too.
struct Answered: Sendable, ExpressibleByArrayLiteral {
  var effects: [Effect]
  var navigation: Navigation?
  /// For the status line, until the next key.
  var message: String?

  init(effects: [Effect] = [], navigation: Navigation? = nil, message: String? = nil) {
    (self.effects, self.navigation, self.message) = (effects, navigation, message)
  }

  init(arrayLiteral effects: Effect...) { self.init(effects: effects) }

  static func go(_ navigation: Navigation) -> Answered { .init(navigation: navigation) }
  static func say(_ message: String) -> Answered { .init(message: message) }

  /// The same with a message, where anything happens at all.
  func saying(_ message: String) -> Answered { effects.isEmpty ? self : self + .say(message) }

  /// One answer after another; of two messages or ways the later one counts.
  static func + (first: Answered, second: Answered) -> Answered {
    var both = first
    both.effects += second.effects
    both.navigation = second.navigation ?? first.navigation
    both.message = second.message ?? first.message
    return both
  }
}

/// Where to go on the stack of screens.
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
  /// Nothing at all is shown, until the next key, which does nothing else.
  case blank
}
