internal import Translation

extension Dialogue {
  /// A line that could not be read whole; nothing of it was carried out.
  public enum Fault: Sendable {
    case cutByTerminal, tooLong, notText

    var sentence: String {
      switch self {
      case .cutByTerminal:
        phrase(
          """
          This line is longer than a terminal hands over; nothing was changed. Use note, then \
          several lines, or --linear with a pipe.
          """)
      case .tooLong: phrase("This line is longer than 65536 bytes; nothing was changed.")
      case .notText: phrase("This line is not UTF-8; nothing was changed.")
      }
    }
  }

  /// Refuses such a line.
  public mutating func refuse(_ fault: Fault, _ app: inout App) {
    _ = refuse(fault.sentence, &app)
    recorded = []
    refusals += 1
  }
}
