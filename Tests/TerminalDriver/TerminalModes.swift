internal import POSIX

/// The line settings of a terminal, as `stty -g` prints them.
public struct TerminalModes: Equatable, Sendable {
  private let flags: [UInt]
  private let keys: [UInt8]
  public let echoes: Bool
  /// True when input comes line by line.
  public let isCanonical: Bool

  init(of file: Int32) {
    var settings = termios()
    _ = tcgetattr(file, &settings)
    flags = [
      UInt(settings.c_iflag), UInt(settings.c_oflag), UInt(settings.c_cflag),
      UInt(settings.c_lflag),
    ]
    keys = withUnsafeBytes(of: settings.c_cc) { Array($0) }
    echoes = settings.c_lflag & tcflag_t(ECHO) != 0
    isCanonical = settings.c_lflag & tcflag_t(ICANON) != 0
  }
}
