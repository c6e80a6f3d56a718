/// A heading and what stands below it, sections below the section included.
public struct Section: Hashable, Sendable {
  public enum Flow: Hashable, Sendable {
    /// Starts on a new page of paper.
    case page
    case run
    /// Stays whole on a page of paper, where it fits on one.
    case whole
  }

  public let id: Link
  /// A number or letter before the heading; empty for none.
  public var number: String
  public var heading: Text
  public var blocks: [Block]
  public var flow: Flow
  /// The numbers that its words are about, and those of the sections below it that have none of their own: what a person
  /// writes in their place can be out of date.
  package var facts: [NamedNumber] = []

  public init(
    _ id: Link, number: String = "", _ heading: Text, flow: Flow = .run, _ blocks: [Block]
  ) {
    self.id = id
    self.number = number
    self.heading = heading
    self.flow = flow
    self.blocks = blocks
  }
}
