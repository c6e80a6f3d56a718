public import MaturityModel

/// Something about a live vote, of who holds the room or of who votes.
public enum LiveAct: Hashable, Sendable {
  /// Let everybody vote on a practice.
  case open(Item.ID, round: Int)
  /// End the vote: who is in is in.
  case freeze
  /// Show what was opened, whoever has not.
  case reveal
  /// Take the vote back; nothing of it is ever opened.
  case cancel
  /// Let a seat vote that is one more than there are people.
  case admit(seat: String)
  /// Leave a seat out of all votes after this.
  case leaveOut(seat: String)
  /// Close the room and remove its files.
  case close
  /// Vote in the room that this program has joined.
  case cast(Vote)
}
