/// Files that others write while the screen shows what is in them.
public struct Followed: Hashable, Sendable {
  /// True for the open file, which another window works on.
  public var isFile = false
  /// The folder of ballots as the user named it; empty for none.
  public var ballotFolder: String

  init(isFile: Bool = false, ballotFolder: String) {
    (self.isFile, self.ballotFolder) = (isFile, ballotFolder)
  }
}

extension Workspace {
  /// The folder of ballots, where one was named.
  var followedBallots: Followed? {
    ballotFolder.isEmpty ? nil : Followed(ballotFolder: ballotFolder)
  }
}
