import POSIX

/// Something that is asked before the screens are there.
enum Question {
  /// No answer is longer.
  private static let longest = 4_096
  private static let interrupt: UInt8 = 3
  private static let endOfInput: UInt8 = 4

  /// What somebody types, without the end of the line; nil at the end of the input.
  ///
  /// Read byte by byte, as what comes after the line is for others.
  static func answer(to question: String) -> String? {
    write(question, to: .error)
    return line { byte, bytes in
      bytes.append(byte)
      return true
    }
  }

  /// The same for what is not to be seen; Ctrl-C ends the program with the terminal as it was.
  ///
  /// It is no argument of the program, because others can read those.
  static func secret(for question: String) throws(Ending) -> String? {
    var former = termios()
    guard tcgetattr(0, &former) == 0 else { return answer(to: question) }
    var hidden = former
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    // Before the question: what is typed from there on is hidden.
    tcsetattr(0, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(0, TCSANOW, &former)
      write("\n", to: .error)
    }
    write(question, to: .error)
    var isInterrupted = false
    let answer = line { byte, bytes in
      switch byte {
      case 8, 127: _ = bytes.popLast()
      case interrupt, endOfInput:
        isInterrupted = isInterrupted || byte == interrupt
        bytes = []
        return false
      default: bytes.append(byte)
      }
      return true
    }
    if isInterrupted { throw Ending(.interrupted) }
    return answer
  }

  /// The bytes up to the end of the line; `take` answers false where there are no more.
  private static func line(_ take: (UInt8, inout [UInt8]) -> Bool) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < longest {
      let count = read(0, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      guard take(byte, &bytes) else { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
