/// Why the terminal cannot be used.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input or output, named so, is no terminal.
  case notATerminal(String)
  /// The terminal, by its TERM, cannot place text: TERM=dumb and its like.
  case cannotMoveCursor(String)
  /// No description of any terminal is installed; TERM was this.
  case noDescription(String)
  /// The system refused.
  case failed

  /// One sentence for the person at the keyboard.
  public var description: String {
    switch self {
    case .notATerminal(let stream): "\(stream) is not a terminal. Run this in a terminal window."
    case .cannotMoveCursor(let name):
      "this terminal (TERM=\(name)) cannot place text. Set TERM, for example to xterm-256color."
    case .noDescription(let name):
      "no description of the terminal “\(name)” is installed. Install ncurses-base or set TERM."
    case .failed: "the terminal could not be set up."
    }
  }
}
