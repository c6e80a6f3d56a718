/// A part of what is said, whole in itself.
public indirect enum Block: Hashable, Sendable {
  case paragraph(Text, Style = .plain)
  case facts([Fact])
  /// Entries in order; with numbers where they have some.
  case list([Entry])
  case table(Table)
  case figure(Figure)
  /// Where a team stands: the level large, with its name and what it means.
  case hero(Hero)
  /// A practice with what is known about it, and charts at its side.
  case card(Card)
  /// Blocks side by side where there is room, one after another where there is none.
  case columns([[Block]], Columns = .even)
  case section(Section)
  /// A person's words as Markdown.
  case written(String)

  /// How a paragraph speaks.
  public enum Style: String, Hashable, Sendable {
    case plain, lead, muted, warning, quote
  }

  /// How columns look.
  public enum Columns: String, Hashable, Sendable {
    /// Of the same width.
    case even
    /// The same, in a box.
    case box
    /// The last has the width of a narrow chart.
    case chart
  }
}

/// A name and what is said of it.
public struct Fact: Hashable, Sendable {
  public var label: String
  public var values: [Text]
  /// True for words of the team, quoted as they are.
  public var isQuote: Bool

  public init(_ label: String, _ values: Text..., isQuote: Bool = false) {
    self.label = label
    self.values = values
    self.isQuote = isQuote
  }
}

/// One entry of a list.
public struct Entry: Hashable, Sendable {
  public var text: Text
  /// What stands below the text.
  public var detail: Text
  /// Where the entry leads.
  public var link: Link?
  public var number: Int?
  public var entries: [Entry]

  public init(
    _ text: Text, detail: Text = "", link: Link? = nil, number: Int? = nil, _ entries: [Entry] = []
  ) {
    self.text = text
    self.detail = detail
    self.link = link
    self.number = number
    self.entries = entries
  }
}

/// Where a team stands.
public struct Hero: Hashable, Sendable {
  /// Nil where it is not rated.
  public var level: Int?
  /// What is read aloud for the digit: `Level 2 of 5`.
  public var label: String
  public var name: Text
  public var text: Text

  public init(level: Int?, label: String, name: Text, text: Text) {
    self.level = level
    self.label = label
    self.name = name
    self.text = text
  }
}

/// A practice in full.
public struct Card: Hashable, Sendable {
  public let id: Link
  public var heading: Text
  /// The code of the item, such as `MOD-1`.
  public var code: String
  public var facts: [Fact]
  public var side: [Block]

  public init(_ id: Link, _ heading: Text, code: String = "", facts: [Fact], side: [Block] = []) {
    self.id = id
    self.heading = heading
    self.code = code
    self.facts = facts
    self.side = side
  }
}
