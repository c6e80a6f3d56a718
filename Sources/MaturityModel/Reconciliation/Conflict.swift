/// A part of an assessment that two copies changed in different ways.
public struct Conflict: Hashable, Sendable {
  public let part: Part

  /// What can be in conflict.
  public enum Part: Hashable, Sendable {
    /// The answer to an item with all that stands beside it, by the item's id.
    case response(Item.ID)
    case title, organisation, team, scope
    /// The three challenges that hurt most.
    case worst
    /// The own target level of a practice, by its id.
    case target(Item.ID)
    /// What was decided about the plan.
    case plan
    /// A workshop that goes on.
    case workshop
    /// The record of a group.
    case group
  }

  /// One of the two copies.
  public enum Side: String, Hashable, Sendable, CaseIterable { case mine, theirs }
}
