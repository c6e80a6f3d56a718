extension App {
  /// What of a live vote is said by itself line by line, once it is another; nil without a room.
  public var liveMoment: LiveMoment? {
    if let joined = workspace.joined { return LiveMoment(joined) }
    return workspace.hosted.map { LiveMoment($0) }
  }
}
