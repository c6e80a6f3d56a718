public import TextCanvas
internal import Translation

extension Dialogue {
  /// Refuses a line that could not be read whole; nothing of it was carried out.
  public mutating func refuse(_ fault: LineFault, _ app: inout App) {
    _ = refuse(fault.sentence, &app)
    recorded = []
    refusals += 1
  }
}

extension LineFault {
  fileprivate var sentence: String {
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
