import Formats

/// A file of a portfolio that could be read, and what it says.
struct PortfolioReading: Sendable {
  /// The number of its name.
  var file: Int
  /// Nil for what is no file.
  var stamp: FileStamp?
  var record: PortfolioRecord
  /// True where nothing was read because it is the file that it was before.
  var isRemembered: Bool
  /// False where the file changed while it was read, so that it must not be remembered.
  var isSame = true
}
