package import Documents
package import LiveVotes
internal import Translation

extension Facilitator {
  /// What the wall says of the vote, which tells nothing but numbers.
  package func wallText(_ words: Words) -> String {
    guard let turn = turns.last else { return phrase("No vote is open.") }
    switch turn.phase {
    case .open:
      return words.haveVoted(voted, of: voting.count, isSecond: turn.turn.round > 1)
    case .frozen:
      let listed = turn.freeze?.seats.count ?? 0
      return phrase(
        "The vote is over: \(turn.opened.count, "count") of \(listed, "votes") are opened.")
    case .revealed: return phrase("The votes are on the wall.")
    case .idle, .cancelled, .closed: return phrase("No vote is open.")
    }
  }

  /// More seats than people, and who waits; empty where all is as it should be.
  var crowd: String {
    let count = seats.count { !$0.isLeftOut }
    guard count > people.count else { return "" }
    let voters = phrase(
      people.count, one: "1 person", other: "\(people.count, "count") people")
    return phrase(
      count, one: "1 seat, \(voters, "people")",
      other: "\(count, "count") seats, \(voters, "people")")
  }

  /// Where some of the last opening came after the reveal: how many.
  var lateText: String {
    guard let turn = turns.last, turn.phase == .revealed, turn.late > 0 else { return "" }
    return phrase(
      turn.late, one: "1 vote came after the reveal.",
      other: "\(turn.late, "count") votes came after the reveal.")
  }
}
