/// What stands on pages, line by line, for those who hear it.
public struct Transcript: Hashable, Sendable {
  /// A line, whole however long it is.
  public struct Line: Hashable, Sendable {
    public var text: String
    /// The number of the row that begins here, of those that can be in focus, from 1; nil for any other line.
    public var row: Int?

    public init(_ text: String, row: Int? = nil) { (self.text, self.row) = (text, row) }
  }

  public var lines: [Line] = []
  /// How many rows can be in focus.
  public var rowCount = 0
  /// The number of the row in focus, from 1; nil where none is.
  public var focus: Int?

  public init() {}
}
