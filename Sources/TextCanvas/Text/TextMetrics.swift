/// How characters are drawn and how wide they are; the terminal knows, so it is passed in.
public struct TextMetrics: Sendable {
  /// The drawable form of a character.
  public struct Drawn: Hashable, Sendable {
    /// The scalar that is drawn; nil for a cluster of several.
    let scalar: Unicode.Scalar?
    /// 1 or 2 columns.
    public let width: Int
    private let cluster: Character?

    public var character: Character { cluster ?? scalar.map { Character($0) } ?? " " }

    public init(character: Character, width: Int) {
      let scalars = character.unicodeScalars
      scalar = scalars.count == 1 ? scalars.first : nil
      cluster = scalar == nil ? character : nil
      self.width = width
    }

    init(scalar: Unicode.Scalar, width: Int) {
      self.scalar = scalar
      self.width = width
      cluster = nil
    }
  }

  /// What is drawn for something that cannot be: U+FFFD, or `?` in ASCII.
  public let replacement: Character
  private let measure: @Sendable (Character) -> Drawn
  private let measureScalar: @Sendable (Unicode.Scalar) -> Drawn
  let spell: (@Sendable (Character) -> String)?

  /// Metrics that ask for every character outside printable ASCII, or for its scalar where it is one.
  ///
  /// `measure` never answers a control character: it stands in a replacement for what cannot be drawn.
  init(
    measure: @escaping @Sendable (Character) -> Drawn,
    measureScalar: @escaping @Sendable (Unicode.Scalar) -> Drawn
  ) {
    self.measure = measure
    self.measureScalar = measureScalar
    spell = nil
    replacement = "\u{FFFD}"
  }

  /// Metrics of a device that has only ASCII: `spell` answers a text in printable ASCII.
  init(spell: @escaping @Sendable (Character) -> String) {
    self.spell = spell
    replacement = "?"
    measure = { Drawn(character: spell($0).first ?? "?", width: 1) }
    measureScalar = { Drawn(character: spell(Character($0)).first ?? "?", width: 1) }
  }

  /// The drawable form of a character; control characters become a replacement.
  public func drawn(_ character: Character) -> Drawn {
    if Self.isPlain(character) { return Drawn(character: character, width: 1) }
    return measure(character)
  }

  /// The drawable forms of a character in order: more than one where ASCII spells it out, as `...`.
  public func forms(of character: Character) -> [Drawn] {
    if let spell, !Self.isPlain(character) {
      return spell(character).map { Drawn(character: $0, width: 1) }
    }
    return [drawn(character)]
  }

  /// Calls `body` with the drawable forms of what was met in a text, in order, until it answers false.
  func draw(_ scanned: Scanned, _ body: (Drawn) -> Bool) -> Bool {
    switch scanned {
    case .plain(let bytes): bytes.allSatisfy { body(Drawn(scalar: Unicode.Scalar($0), width: 1)) }
    case .scalar(let scalar) where spell == nil: body(measureScalar(scalar))
    case .scalar(let scalar): forms(of: Character(scalar)).allSatisfy(body)
    case .cluster(let character): forms(of: character).allSatisfy(body)
    }
  }

  /// The columns that a character takes.
  public func width(of character: Character) -> Int {
    if Self.isPlain(character) { return 1 }
    if let spell { return spell(character).utf8.count }
    return measure(character).width
  }

  /// The columns that a text takes on one line.
  public func width(of text: some StringProtocol) -> Int { width(of: String(text)) }

  /// The columns that a text takes on one line.
  public func width(of text: String) -> Int {
    var columns = 0
    Self.scan(text) { scanned, _ in
      columns += width(of: scanned)
      return true
    }
    return columns
  }

  /// The columns that what was met in a text takes.
  package func width(of scanned: Scanned) -> Int {
    switch scanned {
    case .plain(let bytes): bytes.count
    case .scalar(let scalar) where spell == nil: measureScalar(scalar).width
    case .scalar(let scalar): width(of: Character(scalar))
    case .cluster(let character): width(of: character)
    }
  }

  private static func isPlain(_ character: Character) -> Bool {
    guard character.utf8.count == 1, let byte = character.utf8.first else { return false }
    return byte >= 0x20 && byte != 0x7F
  }
}
