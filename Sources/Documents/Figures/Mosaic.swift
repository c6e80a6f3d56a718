/// The picture on a cover: one square a practice, or one a team and dimension.
///
/// It says nothing that is not said elsewhere, and is hidden from those who cannot see it.
public struct Mosaic: Hashable, Sendable {
  /// What is in a square: a level, or nothing that has one.
  public typealias Square = Int?

  public enum Order: Hashable, Sendable {
    /// Lines are columns that grow from the bottom: dimensions.
    case columns
    /// Lines are rows from the top: teams.
    case rows
  }

  public var lines: [[Square]]
  public var order: Order

  public init(_ lines: [[Square]], order: Order = .columns) {
    self.lines = lines
    self.order = order
  }
}
