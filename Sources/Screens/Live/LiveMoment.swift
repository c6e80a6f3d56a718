internal import LiveVotes

/// How far a live vote is, without what changes all the time.
public struct LiveMoment: Hashable, Sendable {
  private var turn = 0
  private var phase: Now.Phase?
  private var standing: Voter.Standing?
  /// How many things were noticed.
  private var noticed = 0
  private var isComplete = false
  /// How many seats there are, where that is for this program to know.
  private var seats = 0
  private var isGone = false
  private var hasNewer = false
  private var trouble: String?

  init(_ joined: JoinedSight) {
    let voter = joined.voter
    (turn, phase) = (voter.now?.number ?? 0, voter.now?.phase)
    standing = voter.standing(in: turn)
    noticed = voter.alarms.count
    isComplete = voter.reveals[turn] != nil
    (isGone, trouble) = (joined.goneSince != nil, joined.trouble)
    hasNewer = joined.hasNewer
  }

  init(_ hosted: HostedSight) {
    let facilitator = hosted.facilitator
    (turn, phase) = (facilitator.turns.count, facilitator.current?.phase)
    noticed = facilitator.alarms.count
    isComplete = phase == .open && facilitator.voted == facilitator.voting.count
    seats = facilitator.seats.count
    (isGone, trouble) = (hosted.goneSince != nil, hosted.trouble)
    hasNewer = hosted.hasNewer
  }
}
