import MaturityModel

/// A file of counts alone: what of a group stays in it.
extension Words {
  /// The one day that says when the group met.
  func poolDay(_ day: CalendarDay) -> String {
    "The day stays: \(date(day))"
  }

  var staysInPool: String {
    "Answers, notes, evidence, targets, actions, parked questions, what was agreed on, decisions with "
      + "their reasons, and votes that see it otherwise stay as the group wrote them, with days that "
      + "belong to them and the minutes that were talked."
  }

  /// What is in no pooled file.
  var leftOutOfPool: [String] {
    [
      "Names, roles and ids of people, and who voted what",
      "When anybody answered, voted or talked",
      "Who owns an action, and who finds something out",
      "Why somebody sees it otherwise, and words of one’s own beside a choice",
    ]
  }

  var nobodyMentioned: String { "No text in it names anybody on the list." }

  /// That a text names somebody.
  func mention(of name: String, in place: String) -> String {
    switch place {
    case "actions": "\(name) is named in the text of an action."
    case "parked": "\(name) is named in a parked question."
    case "frame": "\(name) is named in what was agreed on."
    case "title": "\(name) is named in the title."
    case "subject": "\(name) is named in what is assessed."
    default: "\(name) is named in a text of \(place.uppercased())."
    }
  }

  /// What each vote on one practice said: `2 2 3, middle 2; second vote 2 3 3, middle 3`.
  func rounds(_ votes: [String]) -> String { votes.joined(separator: "; second vote ") }

  /// That counts of so few people say more than they seem to.
  func guesses(_ count: Int, _ smallest: Int) -> String {
    "With \(people(count)), fewer than \(smallest), who knows the team can guess votes from counts."
  }
}
