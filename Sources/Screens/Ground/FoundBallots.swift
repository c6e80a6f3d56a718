public import MaturityModel

/// What a folder for ballots holds, and what was pasted beside it.
public struct FoundBallots: Hashable, Sendable {
  /// The folder as the user named it.
  public var folder: String
  /// What could be read, by the name of its file.
  public var files: [BallotBox.File]
  /// Why the others could not.
  public var problems: [Problem]
  /// What is wrong with single answers of what could be read.
  public var faults: [BallotFault] = []
  /// What is worth knowing about what could be read.
  public var remarks: [Problem] = []
  /// The text codes that were pasted, as they were.
  public var pasted = ""
  /// When the folder was looked into.
  public var at: Timestamp

  public init(folder: String, files: [BallotBox.File], problems: [Problem], at: Timestamp) {
    (self.folder, self.files, self.problems, self.at) = (folder, files, problems, at)
  }
}

extension FoundBallots {
  /// What bringing the ballots into the workshop of an assessment would do; nil where none goes on.
  func intake(into assessment: Assessment) -> BallotIntake? {
    assessment.workshop.map { BallotIntake(files, into: $0, of: assessment) }
  }
}
