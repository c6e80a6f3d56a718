/// How characters are drawn and how wide they are; the terminal knows, so it is passed in.
public struct TextMetrics: Sendable {
  /// The drawable form of a character.
  public struct Drawn: Hashable, Sendable {
    public var character: Character
    /// 1 or 2 columns.
    public var width: Int

    public init(character: Character, width: Int) {
      self.character = character
      self.width = width
    }
  }

  private let measure: @Sendable (Character) -> Drawn

  /// Metrics that ask `measure` for every character outside printable ASCII.
  ///
  /// `measure` never answers a control character: it stands in a replacement for what cannot be drawn.
  public init(measure: @escaping @Sendable (Character) -> Drawn) { self.measure = measure }

  /// The drawable form of a character; control characters become a replacement.
  public func drawn(_ character: Character) -> Drawn {
    if character.utf8.count == 1, let byte = character.utf8.first, byte >= 0x20, byte != 0x7F {
      return Drawn(character: character, width: 1)
    }
    return measure(character)
  }

  /// The columns that a text takes on one line.
  public func width(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + drawn($1).width }
  }
}
