/// One character cell of a canvas.
public struct Cell: Hashable, Sendable {
  /// What is drawn; a space where nothing is.
  public var character: Character
  /// Columns that the character takes: 1 or 2; 0 for the right half of a wide character.
  public var width: Int8
  public var role: Role

  public init(character: Character = " ", width: Int8 = 1, role: Role = .text) {
    self.character = character
    self.width = width
    self.role = role
  }
}
