internal import MaturityModel

extension Words {
  var notFinished: String { "not finished" }

  var footer: String { "Made with mlmaturity from one file; every number is in it." }

  /// `6 people`.
  func people(_ count: Int) -> String { max(1, count).counted("person", "people") }

  /// What a report leaves out about people.
  func privacy(ofGroup isGroup: Bool, namesOwners: Bool, namesRoles: Bool) -> String {
    guard namesOwners else {
      return "Votes, numbers of people and owners of actions are left out."
    }
    let owners = "wners of actions are named."
    guard isGroup else { return "O\(owners)" }
    return namesRoles
      ? "Names of voters are left out, and roles that are too small; o\(owners)"
      : "Names and roles of voters are left out; o\(owners)"
  }

  /// `49 of 50 answered`.
  func answered(_ counts: AnswerCounts) -> String {
    guard counts.inScope > 0 else { return "nothing is asked" }
    let applicable = counts.inScope - counts.notApplicable
    return "\(counts.levelled) of \(applicable) answered"
  }
}
