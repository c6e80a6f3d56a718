/// The short words that renderers and charts put beside values: heads of columns, marks, places of a page.
///
/// Sentences come ready made in a document; these are the words that are left.
public struct Labels: Hashable, Sendable {
  public var confidentiality = "Confidentiality"
  public var contents = "Contents"
  public var skip = "Skip to the report"
  /// What is read aloud for the arrow of a step.
  public var to = "to"
  /// What is read aloud for ★.
  public var star = "in the smallest set for the next level"

  public var dimension = "Dimension"
  public var practice = "Practice"
  public var challenge = "Challenge"
  public var team = "Team"
  public var overall = "Overall"
  public var level = "Level"
  public var levels = "Levels"
  public var name = "Name"
  public var target = "Target"
  public var range = "Could be"
  public var progress = "Progress"
  public var shortBy = "Short by"
  public var since = "Since"
  public var was = "was"
  public var change = "Change"
  public var reason = "Why"
  public var votes = "Votes"
  public var decided = "Decided"
  public var dissent = "Dissent"
  /// How strongly a practice relieves a challenge, weakest first; three words.
  public var strengths = ["weak", "medium", "strong"]
  public var felt = "Felt as"
  public var unchanged = "On unchanged questions"
  public var carried = "Carried over"
  public var step = "Step"
  public var teams = "Teams"
  public var which = "Which"

  public var same = "same"
  public var new = "new"
  public var onTarget = "on target"
  public var unknown = "don’t know"
  public var notApplicable = "n/a"
  public var notRated = "not rated"
  public var yes = "yes"
  /// Between a count and its whole: `4 of 5`.
  public var of = "of"
  /// Before the number of what is not named: `and another 4`.
  public var more = "and another"
  /// The whole, over a column of one digit.
  public var all = "All"

  public init() {}
}
