internal import MaturityModel
internal import Translation

extension Words {
  var notFinished: String { phrase("not finished") }

  var footer: String { phrase("Made with mlmaturity from one file; every number is in it.") }

  /// `6 people`.
  func people(_ count: Int) -> String { max(1, count).people }

  /// What a report leaves out about people.
  func privacy(ofGroup isGroup: Bool, namesOwners: Bool, namesRoles: Bool) -> String {
    guard namesOwners else {
      return phrase("Votes, numbers of people and owners of actions are left out.")
    }
    guard isGroup else { return phrase("Owners of actions are named.") }
    return namesRoles
      ? phrase(
        """
        Names of voters are left out, and roles that are too small; owners of actions are named.
        """)
      : phrase("Names and roles of voters are left out; owners of actions are named.")
  }

  /// `49 of 50 answered`.
  func answered(_ counts: AnswerCounts) -> String {
    guard counts.inScope > 0 else { return phrase("nothing is asked") }
    let applicable = counts.inScope - counts.notApplicable
    return phrase("\(counts.levelled + counts.given, "count") of \(applicable, "all") answered")
  }
}
