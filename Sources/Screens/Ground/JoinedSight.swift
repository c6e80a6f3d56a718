package import LiveVotes
package import MaturityModel

/// What there is to see of the room that this program votes in.
public struct JoinedSight: Sendable {
  package var voter: Voter
  /// What is asked, in the language in force.
  package var questionnaire: Questionnaire
  /// True for somebody who only looks on.
  package var isOnlooker: Bool
  /// Since when the folder cannot be seen; nil while it can.
  package var goneSince: Timestamp?
  /// Why something could not be written; nil while it can.
  package var trouble: String?
  /// True where the room is of a newer version of the protocol.
  package var hasNewer = false
  /// Now, on the clock that never jumps.
  package var milliseconds: Int

  package init(
    _ voter: Voter, _ questionnaire: Questionnaire, isOnlooker: Bool, milliseconds: Int
  ) {
    (self.voter, self.questionnaire, self.isOnlooker) = (voter, questionnaire, isOnlooker)
    self.milliseconds = milliseconds
  }
}
