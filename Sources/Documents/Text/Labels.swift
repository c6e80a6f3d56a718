internal import Translation

/// The short words that renderers and charts put beside values: heads of columns, marks, places of a page.
///
/// Sentences come ready made in a document; these are the words that are left.
public struct Labels: Hashable, Sendable {
  public var confidentiality = phrase("Confidentiality")
  public var contents = phrase("Contents")
  public var skip = phrase("Skip to the report")
  /// What is read aloud for the arrow of a step.
  public var to = phrase("to")
  /// What is read aloud for ★.
  public var star = phrase("in the smallest set for the next level")

  public var dimension = phrase("Dimension")
  public var practice = phrase("Practice")
  public var challenge = phrase("Challenge")
  public var team = phrase("Team")
  public var overall = phrase("Overall")
  public var level = phrase("Level")
  public var levels = phrase("Levels")
  public var name = phrase("Name")
  public var target = phrase("Target")
  public var range = phrase("Could be")
  public var progress = phrase("Progress")
  public var shortBy = phrase("Short by")
  public var since = phrase("Since")
  public var was = phrase("was")
  public var change = phrase("Change")
  public var reason = phrase("Why")
  public var votes = phrase("Votes")
  public var decided = phrase("Decided")
  public var dissent = phrase("Dissent")
  /// How strongly a practice relieves a challenge, weakest first; three words.
  public var strengths = [phrase("weak"), phrase("medium"), phrase("strong")]
  public var felt = phrase("Felt as")
  public var unchanged = phrase("On unchanged questions")
  public var carried = phrase("Carried over")
  public var step = phrase("Step")
  public var teams = phrase("Teams")
  public var which = phrase("Which")

  public var same = phrase("same")
  public var new = phrase("new")
  public var onTarget = phrase("on target")
  public var unknown = phrase("don’t know")
  public var notApplicable = phrase("n/a")
  public var notRated = phrase("not rated")
  public var yes = phrase("yes")
  /// Between a count and its whole: `4 of 5`.
  public var of = phrase("of")
  /// Before the number of what is not named: `and another 4`.
  public var more = phrase("and another")
  /// The whole, over a column of one digit.
  public var all = phrase("All")

  public init() {}
}
