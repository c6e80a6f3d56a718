import Curses
import POSIX
import TerminalDriver
import Testing
import TextCanvas

/// The suites that open a terminal, of which there is one per process: they take turns.
@Suite(.serialized) enum TerminalSuites {}

/// A terminal opened on a pseudo-terminal, the hands that type on it and the eyes that read it.
final class OpenTerminal {
  let pair: TerminalPair
  let terminal: Terminal
  private(set) var screen: EmulatedScreen
  private(set) var bytes: [UInt8] = []
  private var isOpen = true

  init(
    rows: Int = 24, columns: Int = 80, term: String? = "xterm-256color", usesColour: Bool = true,
    isASCII: Bool = false, locale: String = "C.UTF-8", escapeDelay: Int = 25
  ) throws {
    setenv("LC_ALL", locale, 1)
    setenv("ESCDELAY", "\(escapeDelay)", 1)
    pair = try TerminalPair(rows: rows, columns: columns)
    screen = EmulatedScreen(rows: rows, columns: columns)
    var options = TerminalOptions(term: term)
    options.input = pair.slave
    options.output = pair.slave
    options.usesColour = usesColour
    options.isASCII = isASCII
    options.reportsFrames = true
    terminal = try Terminal.open(options)
  }

  deinit {
    terminal.close()
    hangUp()
  }

  func type(_ keys: String) { type(Array(keys.utf8)) }

  func type(_ bytes: some Collection<UInt8>) { _ = write(pair.master, Array(bytes), bytes.count) }

  /// Types the beginning of something and waits until it was read and nothing came of it.
  func expectNothing(
    of bytes: some Collection<UInt8>, _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    type(bytes)
    var source = pollfd(fd: pair.slave, events: Int16(POLLIN), revents: 0)
    while poll(&source, 1, 60_000) < 0 {}
    #expect(terminal.next(waiting: .dontWait) == nil, comment, sourceLocation: sourceLocation)
  }

  /// The next event, for which a broken terminal would be waited a minute.
  func next() -> InputEvent? { terminal.next(waiting: .milliseconds(60_000)) }

  func resize(rows: Int, columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(pair.master, UInt(TIOCSWINSZ), &size)
    screen.resize(rows: rows, columns: columns)
    // This process is not in the terminal's foreground, so the kernel does not tell it.
    kill(getpid(), SIGWINCH)
  }

  func hangUp() {
    if isOpen { close(pair.master) }
    isOpen = false
  }

  func canvas(_ lines: String..., role: Role = .text) -> Canvas {
    var canvas = Canvas(size: terminal.size, metrics: terminal.metrics)
    for (row, line) in lines.enumerated() { canvas.put(line, row: row, column: 0, role: role) }
    return canvas
  }

  /// Shows a canvas and answers the bytes that this took, when all of them have arrived.
  @discardableResult
  func show(_ canvas: Canvas, looks: (Role) -> Look = { _ in Look() }) throws -> [UInt8] {
    let start = bytes.count
    let frames = screen.frames
    terminal.show(canvas, looks: looks)
    try read { $0.frames > frames }
    return Array(bytes[start...])
  }

  /// Reads until something holds for the screen.
  func read(until holds: (EmulatedScreen) -> Bool) throws {
    while !holds(screen) {
      var source = pollfd(fd: pair.master, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 60_000) > 0 else { throw DriverFailure(screen.text) }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = systemRead(pair.master, &buffer, buffer.count)
      guard count > 0 else { throw DriverFailure("closed:\n\(screen.text)") }
      bytes += buffer[..<count]
      screen.feed(buffer[..<count])
    }
  }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, buffer, count)
}
