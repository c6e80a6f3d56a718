internal import CNcurses
internal import POSIX
public import TextCanvas

/// The real terminal: shows canvases and tells what happens at the keyboard.
///
/// A class, because there is one terminal and it has to be given back. Only the thread that opened
/// it may use it; `wake` is for all threads. One at a time can be open in a process.
public final class Terminal {
  /// True when characters outside ASCII can be shown.
  public let isUTF8: Bool
  /// How this terminal draws characters.
  public let metrics: TextMetrics
  /// Why another terminal description is used than the one that TERM names; nil when it is not.
  public let explanation: String?
  /// Ends a wait in `next`, which then answers nil.
  public let wake: @Sendable () -> Void = { cn_wake() }

  private let reportsFrames: Bool
  private var isOpen = true
  private var painter: Painter
  private var input: Input
  private var title: String?

  /// Takes over the terminal: alternate screen, raw keys, held standard error, handlers for signals
  /// and crashes.
  ///
  /// - Throws: what is wrong with the terminal; nothing has been changed then.
  public static func open(_ options: TerminalOptions) throws(TerminalError) -> Terminal {
    guard isatty(options.input) == 1 else { throw .notATerminal("standard input") }
    guard isatty(options.output) == 1 else { throw .notATerminal("standard output") }
    let term = options.term ?? ""
    guard term != "dumb" else { throw .cannotMoveCursor(term) }
    let isUTF8 = adoptLocale() && !options.isASCII
    switch Int(cn_open(term, options.input, options.output, options.usesColour)) {
    case 0: return Terminal(options, isUTF8: isUTF8)
    case CN_CANNOT_MOVE_CURSOR: throw .cannotMoveCursor(term)
    case CN_UNKNOWN_TERMINAL: throw .noDescription(term)
    default: throw .failed
    }
  }

  private init(_ options: TerminalOptions, isUTF8: Bool) {
    self.isUTF8 = isUTF8
    metrics = isUTF8 ? .terminal : .ascii
    reportsFrames = options.reportsFrames
    painter = Painter(isUTF8: isUTF8)
    input = Input(size: .ofScreen)
    let used = String(cString: cn_term())
    let asked = options.term ?? ""
    if asked == used {
      explanation = nil
    } else if asked.isEmpty {
      explanation = "TERM is not set; the terminal was taken for \(used)."
    } else {
      explanation = "The terminal “\(asked)” is not known here; it was taken for \(used)."
    }
  }

  deinit { close() }

  /// Takes the character set from the environment; true when it is UTF-8.
  ///
  /// Needed before `TextMetrics.terminal` where no terminal is opened; numbers keep their dot.
  public static func adoptLocale() -> Bool { cn_use_locale() }

  /// Sets what a crash prints once the terminal is restored, without control characters but line
  /// breaks.
  public static func setCrashNote(_ text: String) { cn_crash_note(text) }

  /// Ends the process by a signal's default action, so that its parent sees which signal it was.
  public static func die(of signal: Int32) -> Never { cn_die(signal) }

  /// Gives the terminal back, shows what was held of standard error, and explains a replaced TERM.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
    guard let explanation else { return }
    var line = "mlmaturity: \(explanation)\n"
    line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
  }

  public var size: Size { isOpen ? .ofScreen : Size(rows: 0, columns: 0) }

  /// The colours that can be shown; 0 without colour.
  public var colourCount: Int { isOpen ? Int(cn_colours()) : 0 }

  /// The name of the terminal description in use.
  public var name: String { String(cString: cn_term()) }

  /// The next event; nil when nothing is there (`dontWait`) or `wake` was called.
  ///
  /// A resize is reported once however many there were; after `resumed` the whole screen is sent at
  /// the next `show`.
  public func next(waiting wait: Wait) -> InputEvent? {
    guard isOpen else { return .closed }
    let event = input.next(waiting: wait)
    if event == .resumed { afterReturn() }
    return event
  }

  /// Shows a canvas: sends only what differs from the last one shown.
  public func show(_ canvas: Canvas, looks: (Role) -> Look) {
    guard isOpen else { return }
    painter.show(canvas, looks: looks)
    if reportsFrames { send("\u{1B}]777;\(input.typed)\u{07}") }
  }

  /// Sends the whole screen again at the next `show`, after something else has written on it.
  public func redraw() {
    guard isOpen else { return }
    cn_repaint()
    painter.forget()
  }

  /// Switches reporting of the mouse, which takes text selection away from the terminal.
  public func setMouse(_ isOn: Bool) {
    if isOpen { cn_mouse(isOn) }
  }

  /// Sets the window title, where the terminal can give the old one back afterwards.
  public func setTitle(_ title: String) {
    guard isOpen else { return }
    self.title = title
    let safe = String(
      String.UnicodeScalarView(
        title.unicodeScalars.filter {
          $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && (isUTF8 || $0.isASCII)
        }))
    cn_title(safe)
  }

  /// Hands a text to the clipboard by OSC 52, which a terminal may ignore; the console of Linux would print it.
  ///
  /// The text comes in base64.
  public func copy(base64: String) {
    if isOpen, !name.hasPrefix("linux") { send("\u{1B}]52;c;\(base64)\u{07}") }
  }

  /// Asks the terminal for its background, each part of it 0…255; nil where no answer comes in so many milliseconds.
  ///
  /// One that comes later does nothing. The console of Linux is not asked: it would print the question.
  public func background(within milliseconds: Int) -> (red: Int, green: Int, blue: Int)? {
    guard isOpen, !name.hasPrefix("linux") else { return nil }
    send(CN_ASK_BACKGROUND)
    return input.background(within: milliseconds).map {
      (red: $0 >> 16 & 0xFF, green: $0 >> 8 & 0xFF, blue: $0 & 0xFF)
    }
  }

  /// Stops the program as Ctrl-Z does; when it is continued, the next event is `resumed`.
  public func suspend() {
    guard isOpen else { return }
    cn_suspend()
    input.noteReturn(size: .ofScreen)
  }

  /// Leaves the screen for another program in the foreground, such as an editor, and comes back.
  ///
  /// Meanwhile Ctrl-C is the other program's, and Ctrl-Z stops both. The next event is `resumed`.
  public func outside<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isOpen else { return try body() }
    cn_leave()
    cn_lend_signals(true)
    defer {
      cn_return()
      cn_lend_signals(false)
      input.noteReturn(size: .ofScreen)
    }
    return try body()
  }

  private func afterReturn() {
    painter.forget()
    if let title { setTitle(title) }
  }

  private func send(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cn_send($0.baseAddress, Int32($0.count)) }
    }
  }
}
