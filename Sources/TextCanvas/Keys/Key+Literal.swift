extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A character key, so that tables of keys read as `"q"`.
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
