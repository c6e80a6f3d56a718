import TerminalDriver
import Testing

extension PseudoTerminal {
  /// Waits until the home screen has read its folder: until then the list grows.
  func waitForList() throws {
    try wait("the whole list") {
      $0.text.contains("New assessment") && !$0.statusLine.contains("Reading ")
    }
  }

  /// Expects the terminal to be as it was before the program: screen, cursor, line settings, paste, mouse.
  func expectRestored(
    _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(!screen.isAlternate, comment, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, comment, sourceLocation: sourceLocation)
    #expect(modes == initialModes, comment, sourceLocation: sourceLocation)
    let left = screen.modes.intersection([1, 1000, 1002, 1003, 1004, 1006, 2004])
    #expect(left.isEmpty, comment, sourceLocation: sourceLocation)
    #expect(screen.unknown.isEmpty, comment, sourceLocation: sourceLocation)
  }

  /// Types a text into a field, one event for each character.
  func type(_ text: String) throws { try press(text, events: text.count) }

  /// Quits, as a person would, and expects a good end.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) throws {
    send("q")
    #expect(try exitStatus() == 0, sourceLocation: sourceLocation)
  }

  /// The line of the screen on which the cursor stands.
  var cursorLine: String { screen.lines[screen.row] }

  /// Everything written so far, as text.
  var output: String { String(decoding: bytes, as: UTF8.self) }
}

extension EmulatedScreen {
  /// The id of the item on the screen, such as `p-03`, from the line that says where one is.
  var shownItem: String? {
    guard lines.count > 1 else { return nil }
    let parts = lines[1].split(separator: "•").map { $0.filter { $0 != " " } }
    return parts.count > 1 ? parts[1].lowercased() : nil
  }

  /// The line that tells progress, title and place.
  var topLine: String { lines.first ?? "" }

  /// The message or hint above the key bar, with the lines that it may have taken, as one line.
  var statusLine: String {
    let lines = lines.dropLast().suffix(max(1, rows / 3)).joined(separator: " ")
    return lines.split(separator: " ").joined(separator: " ")
  }

  /// The first line that contains a text.
  func line(with text: String) -> String? { lines.first { $0.contains(text) } }
}

/// Keys as terminals of the xterm family send them.
enum Typed {
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let tab = "\t"
  static let up = "\u{1B}OA"
  static let down = "\u{1B}OB"
  static let right = "\u{1B}OC"
  static let left = "\u{1B}OD"
  static let backspace = "\u{7F}"
  static let delete = "\u{1B}[3~"

  /// A letter with Control, such as `control("c")`.
  static func control(_ letter: Character) -> String {
    letter.asciiValue.flatMap { Unicode.Scalar(UInt32($0 & 0x1F)) }.map { String($0) } ?? ""
  }

  /// A text in the marks of a bracketed paste.
  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
