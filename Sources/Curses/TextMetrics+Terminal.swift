internal import CNcurses
public import TextCanvas

extension TextMetrics {
  /// How a UTF-8 terminal draws characters; needs `Terminal.adoptLocale()` or an open terminal.
  ///
  /// The C library is asked, because ncurses lays out by it.
  public static let terminal = TextMetrics(columns: { Int(cn_width($0.value)) })
}
