internal import MaturityModel

extension Anonymity {
  var title: String {
    switch self {
    case .named: "named"
    case .facilitatorOnly: "facilitator only"
    case .pooled: "pooled"
    }
  }

  /// What the mode does and does not hide, for so many people where `smallest` is the smallest group to speak of.
  func explanation(people: Int, smallest: Int) -> String {
    let kept: String =
      switch self {
      case .named:
        "Once votes are shown, the screen says who stands at the ends. The closed file names who took "
          + "part, never who voted what."
      case .facilitatorOnly: "The closed file says how many took part, not who."
      case .pooled: "The closed file holds counts only: no names, roles, ids or times."
      }
    let meanwhile =
      " Until the workshop is closed, whoever can read this file can read every single vote."
    guard people > 0, people < smallest else { return kept + meanwhile }
    return kept + meanwhile
      + " With \(people.counted("person", "people")), fewer than \(smallest), who knows the team can guess votes from "
      + "counts."
  }
}

extension VotingMethod {
  var title: String {
    switch self {
    case .keyboard: "pass the keyboard"
    case .hands: "show of hands"
    case .ballots: "ballot files"
    }
  }

  var explanation: String {
    switch self {
    case .keyboard:
      "Everybody votes on this machine in turn; nothing of the others is on the screen."
    case .hands: "You count raised hands. Everybody sees everybody, so nothing about it is private."
    case .ballots:
      "Everybody fills in a file of their own; you take the files in and reveal all at once."
    }
  }
}
