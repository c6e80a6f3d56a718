internal import CNcurses
internal import POSIX
public import TextCanvas

/// What can be told of a terminal without opening it.
extension Terminal {
  /// The library that draws, with its version, such as `ncurses 6.4.20221231`.
  public static var library: String { String(cString: cn_library()) }

  /// The size of the terminal that standard output, error or input leads to; nil where none of them does.
  public static var currentSize: Size? {
    for descriptor: Int32 in [1, 2, 0] {
      var size = winsize()
      guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
        continue
      }
      return Size(rows: Int(size.ws_row), columns: Int(size.ws_col))
    }
    return nil
  }

  /// How many colours a terminal has by the description of its TERM, or why it is of no use.
  public static func colours(of term: String) -> Result<Int, TerminalError> {
    guard !term.isEmpty else { return .failure(.noDescription(term)) }
    switch Int(cn_colours_of(term)) {
    case CN_UNKNOWN_TERMINAL: return .failure(.noDescription(term))
    case CN_CANNOT_MOVE_CURSOR: return .failure(.cannotMoveCursor(term))
    case let count: return .success(max(0, count))
    }
  }

  /// What a terminal without a description is taken for; nil where no description is installed that could do.
  ///
  /// For a program that has no terminal open.
  public static func standIn(for term: String) -> String? {
    cn_describe(term) == 0 ? String(cString: cn_term()) : nil
  }
}
