/// One character cell of a canvas: eight bytes without reference counting, as a frame has thousands.
public struct Cell: Hashable, Sendable {
  /// What is drawn: the number of a scalar, or beyond those the place of a cluster that the canvas keeps.
  let glyph: UInt32
  /// Columns that the character takes: 1 or 2; 0 for the right half of a wide character.
  public let width: UInt8
  public internal(set) var role: Role

  init(glyph: UInt32 = 0x20, width: UInt8 = 1, role: Role = .text) {
    self.glyph = glyph
    self.width = width
    self.role = role
  }

  /// The scalar that is drawn; nil for a cluster of several.
  public var scalar: Unicode.Scalar? { Unicode.Scalar(glyph) }

  /// The glyph of the first cluster; no scalar has a number as high.
  static let firstCluster: UInt32 = 0x11_0000
}
