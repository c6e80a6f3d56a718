/// A key that a person can press, however the terminal spells it.
public enum Key: Hashable, Sendable {
  /// A printable character, the space included.
  case character(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight
  /// Ctrl with a letter, which is given in lower case; Tab, Enter and Backspace are keys of their own.
  case control(Character)
  case enter, tab, backTab, backspace, delete, escape
  /// Ctrl-J or Alt-Enter: a line break inside a text.
  case newline
  /// F1 is 1.
  case function(Int)
}

/// What can happen at the terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text as the terminal delivered it, not yet cleaned.
  case paste(String)
  case mouse(MouseAction, row: Int, column: Int)
  case resized(Size)
  /// The process was continued after a stop; the screen has to be drawn again.
  case resumed
  /// A signal that asks the program to end, by its number.
  case signal(Int32)
  /// The terminal is gone.
  case closed
  /// The deadline that was waited for has passed.
  case deadline
}

/// What the mouse did.
public enum MouseAction: Hashable, Sendable { case press, wheelUp, wheelDown }

/// A number of rows and columns of character cells, both 0 or more.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A character key, so that tables of keys read as `"q"`.
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
