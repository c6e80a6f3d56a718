internal import MaturityModel

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
