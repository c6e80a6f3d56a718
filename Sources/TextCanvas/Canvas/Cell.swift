/// One character cell of a canvas: eight bytes without reference counting, as a frame has thousands.
public struct Cell: Hashable, Sendable {
  /// Glyph, width, rank and kind of the role in one number, which is quick to compare.
  private var bits: UInt64

  init(glyph: UInt32 = 0x20, width: UInt8 = 1, role: Role = .text) {
    bits = UInt64(glyph) | UInt64(width) << 32 | UInt64(role.number) << 48
  }

  /// What is drawn: the number of a scalar, or beyond those the place of a cluster that the canvas keeps.
  var glyph: UInt32 { UInt32(truncatingIfNeeded: bits) }
  /// Columns that the character takes: 1 or 2; 0 for the right half of a wide character.
  public var width: UInt8 { UInt8(truncatingIfNeeded: bits >> 32) }
  public var role: Role { Role(number: UInt16(truncatingIfNeeded: bits >> 48)) }

  /// The bits in which two cells differ, so that many cells are compared without a branch.
  func difference(from other: Cell) -> UInt64 { bits ^ other.bits }

  /// The same in another role.
  func painted(_ role: Role) -> Cell { Cell(glyph: glyph, width: width, role: role) }

  /// True where nothing is drawn.
  public var isBlank: Bool { glyph == 0x20 }

  /// The scalar that is drawn; nil for a cluster of several.
  public var scalar: Unicode.Scalar? { Unicode.Scalar(glyph) }

  /// The glyph of the first cluster; no scalar has a number as high.
  static let firstCluster: UInt32 = 0x11_0000
}
