/// What is wrong with one answer in a sheet; it stays open, and the other answers count.
public struct BallotFault: Hashable, Sendable {
  /// What is wrong, which may quote what was written.
  public var problem: Problem
  public var practice: Item.ID

  public init(_ problem: Problem, practice: Item.ID) {
    (self.problem, self.practice) = (problem, practice)
  }

  /// The same without anything that tells what somebody answered, for a wall.
  public var forTheWall: Problem {
    Problem(
      file: problem.file, line: problem.line,
      fault: "\(practice.displayed) has no valid answer, so it stays open",
      remedy: "What stands there is not shown here.")
  }
}
