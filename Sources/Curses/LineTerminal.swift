internal import CNcurses
internal import POSIX
public import TextCanvas

/// A terminal, a pipe or a file that a person or a script speaks to line by line.
///
/// A class, because it holds handlers of signals and the echo of a terminal, which have to be given back.
public final class LineTerminal {
  /// True where the locale is UTF-8, whatever else is read and written.
  public let isUTF8: Bool
  /// Ends a wait in `hear`, which then answers nil.
  public let wake: @Sendable () -> Void = { cn_wake() }
  /// True where the input is a terminal, which shows the prompt and the line on one line.
  public let isTerminal: Bool
  private let output: Int32
  /// What was read and is no whole line yet.
  private var unread: [UInt8] = []
  /// Where the search for the end of the line goes on.
  private var searched = 0
  /// True while the rest of a line is left out that was too long.
  private var isSkipping = false
  private var isAtEnd = false
  private var isOpen = true

  /// What can happen.
  public enum Event: Hashable, Sendable {
    case line(String)
    /// A line of which nothing can be used.
    case unreadable(LineFault)
    /// A signal that asks the program to end, by its number.
    case signal(Int32)
    /// The end of the input.
    case closed
    /// The deadline that was waited for has passed.
    case deadline
  }

  /// The most bytes of a line from a pipe or a file.
  public static let longest = 65_536
  /// What a terminal hands over of a line at most, without its end; the kernel cuts the rest in silence.
  static let longestOfTerminal = 4_095

  /// Begins to read lines; signals are events from now on.
  public static func open(_ options: TerminalOptions) throws(TerminalError) -> LineTerminal {
    let isUTF8 = Terminal.adoptLocale()
    guard cn_open_lines(options.input, options.output) == 0 else { throw .failed }
    return LineTerminal(options, isUTF8: isUTF8)
  }

  private init(_ options: TerminalOptions, isUTF8: Bool) {
    self.isUTF8 = isUTF8
    output = options.output
    isTerminal = isatty(options.input) == 1
  }

  deinit { close() }

  /// Gives echo and signals back.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close_lines()
  }

  /// Shows what is typed, or hides it.
  public func setEcho(_ isOn: Bool) { if isOpen { cn_echo_lines(isOn) } }

  /// Lets another program have the terminal.
  public func outside<Result>(_ body: () throws -> Result) rethrows -> Result {
    cn_lend_signals(true)
    defer { cn_lend_signals(false) }
    return try body()
  }

  /// The next line or whatever else happens first; nil when `wake` was called, or nothing is there.
  public func hear(waiting wait: Wait) -> Event? {
    while true {
      if let event = takeLine() { return event }
      if isAtEnd { return .closed }
      var event = cn_event()
      switch wait {
      case .forever: cn_next_line(-1, &event)
      case .milliseconds(let count): cn_next_line(Int32(clamping: max(0, count)), &event)
      case .dontWait: cn_next_line(0, &event)
      }
      switch Int(event.kind) {
      case CN_TEXT:
        read()
        if isAtEnd, isTerminal, let number = signal() { return .signal(number) }
      case CN_SIGNAL:
        forgetLine()
        return .signal(event.code)
      case CN_WOKEN: return nil
      case CN_CLOSED: isAtEnd = true
      default: return wait == .dontWait ? nil : .deadline
      }
    }
  }

  /// A signal that asks the program to end and came meanwhile; nil for none.
  public func signal() -> Int32? {
    var event = cn_event()
    return Int(cn_next_line(0, &event)) == CN_SIGNAL ? event.code : nil
  }

  /// The terminal has thrown away what was typed of the line when Ctrl-C came.
  private func forgetLine() { if isTerminal { (unread, searched, isSkipping) = ([], 0, false) } }

  private func read() {
    var bytes = [CChar](repeating: 0, count: 65_536)
    let count = cn_read_line_bytes(&bytes, Int32(bytes.count))
    if count == 0 {
      isAtEnd = true
      // The kernel wakes readers a moment before it sends SIGHUP, which tells more.
      if isTerminal { cn_await_hang_up() }
    }
    guard count > 0 else { return }
    unread += bytes[..<Int(count)].lazy.map { UInt8(bitPattern: $0) }
  }

  /// A whole line of what was read; at the end also one without an end.
  private func takeLine() -> Event? {
    guard let end = unread[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = unread.count
      if unread.count > Self.longest {
        (unread, searched, isSkipping) = ([], 0, true)
      }
      guard isAtEnd, !unread.isEmpty || isSkipping else { return nil }
      return take(upTo: unread.count)
    }
    return take(upTo: end)
  }

  private func take(upTo end: Int) -> Event {
    var line = unread[..<end]
    let wasSkipping = isSkipping
    defer {
      unread.removeFirst(min(end + 1, unread.count))
      (searched, isSkipping) = (0, false)
    }
    if wasSkipping || line.count > Self.longest { return .unreadable(.tooLong) }
    if isTerminal, line.count >= Self.longestOfTerminal {
      return .unreadable(.cutByTerminal)
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(validating: line, as: UTF8.self).map { .line($0) } ?? .unreadable(.notText)
  }

  /// Writes a text as it is.
  /// - Returns: nil, or the number of the error that kept it from being written whole.
  public func write(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { bytes -> Int32? in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeBufferPointer(rebasing: rest)
        let count = POSIX.write(output, part.baseAddress, part.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count > 0 else { return errno }
        rest = rest.dropFirst(count)
      }
      return nil
    }
  }
}
