import MaturityModel
import Translation

/// A file of counts alone: what of a group stays in it.
extension Words {
  /// The one day that says when the group met.
  func poolDay(_ day: CalendarDay) -> String {
    phrase("The day stays: \(date(day), "day")")
  }

  var staysInPool: String {
    phrase(
      """
      Answers, notes, evidence, targets, actions, parked questions, what was agreed on, \
      decisions with their reasons, and votes that see it otherwise stay as the group wrote \
      them, with days that belong to them and the minutes that were talked.
      """)
  }

  /// What is in no pooled file.
  var leftOutOfPool: [String] {
    [
      phrase("Names, roles and ids of people, and who voted what"),
      phrase("When anybody answered, voted or talked"),
      phrase("Who owns an action, and who finds something out"),
      phrase("Why somebody sees it otherwise, and words of one’s own beside a choice"),
    ]
  }

  var nobodyMentioned: String { phrase("No text in it names anybody on the list.") }

  /// That a text names somebody.
  func mention(of name: String, in place: String) -> String {
    switch place {
    case "actions": phrase("\(name, "name") is named in the text of an action.")
    case "parked": phrase("\(name, "name") is named in a parked question.")
    case "frame": phrase("\(name, "name") is named in what was agreed on.")
    case "title": phrase("\(name, "name") is named in the title.")
    case "subject": phrase("\(name, "name") is named in what is assessed.")
    default: phrase("\(name, "name") is named in a text of \(place.uppercased(), "practice").")
    }
  }

  /// What each vote on one practice said: `2 2 3, middle 2; second vote 2 3 3, middle 3`.
  func rounds(_ votes: [String]) -> String {
    votes.dropFirst().reduce(votes.first ?? "") {
      phrase("\($0, "first vote"); second vote \($1, "second vote")")
    }
  }

  /// That counts of so few people say more than they seem to.
  func guesses(_ count: Int, _ smallest: Int) -> String {
    phrase(
      """
      With \(people(count), "people"), fewer than \(smallest, "smallest"), who knows the team \
      can guess votes from counts.
      """)
  }
}
