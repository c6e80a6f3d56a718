import MaturityModel

/// Reads what a workshop did about one practice.
struct DiscussionReader {
  let items: [Item.ID: Item]
  let questionnaire: Questionnaire
  let log: ProblemLog
  /// The practice's id.
  let practice: Item.ID

  /// Nil, with problems in the log, where the value is not a discussion.
  func discussion(_ node: JSONNode) -> Discussion? {
    Fields.read(node, log) { fields in
      var discussion = Discussion()
      discussion.rounds = fields.list("rounds").compactMap(round)
      discussion.talkingSince = fields.unlessNull("talkingSince").flatMap(fields.time)
      discussion.isExtended = fields.flag("extended")
      discussion.minutes = fields.whole("minutes", in: 0...Discussion.minuteLimit, otherwise: 0)
      discussion.decision = fields.unlessNull("decision").flatMap(decision)
      discussion.dissent = fields.list("dissent").compactMap(dissent)
      if discussion.rounds.count > Discussion.roundLimit, let rounds = fields["rounds"] {
        log.report(
          "there are \(discussion.rounds.count) rounds of votes, and at most "
            + "\(Discussion.roundLimit) may be", at: rounds, remedy: "Remove some.")
      }
      return discussion
    }
  }

  private func round(_ node: JSONNode) -> Round? {
    Fields.read(node, log) { fields in
      var round = Round(hands: fields.list("hands").compactMap(vote))
      round.isRevealed = fields.flag("revealed")
      for (key, value) in fields.object("votes")?.node.members ?? [] {
        let person = Respondent.ID(key.text ?? "")
        if person.isEmpty {
          log.report(
            "this vote is nobody's", at: key, remedy: "Write the person's id, or remove it.")
        }
        if let vote = vote(value) { round.votes[person] = vote }
      }
      for node in fields.list("ballots") {
        guard let person = fields.text(node).map({ Respondent.ID($0) }) else { continue }
        if round.votes[person] == nil {
          log.report(
            "\(person.text.quoted) has no vote here", at: node,
            remedy: "Correct the id, or remove it.")
        }
        round.ballots.insert(person)
      }
      return round
    }
  }

  private func decision(_ node: JSONNode) -> Decision? {
    Fields.read(node, log) { fields in
      guard fields.required("kind") != nil, let kind: Decision.Kind = fields.word("kind") else {
        return nil
      }
      let value = kind == .parked ? fields["value"] : fields.required("value")
      return Decision(kind, vote: value.flatMap(vote), reason: fields.text("reason"))
    }
  }

  private func dissent(_ node: JSONNode) -> Dissent? {
    Fields.read(node, log) { fields in
      fields.required("value").flatMap(vote).map {
        Dissent($0, reason: fields.text("reason"), name: fields.text("name"))
      }
    }
  }

  private var form: VoteForm {
    questionnaire.voteForm(of: practice, in: items)
  }

  private func vote(_ node: JSONNode) -> Vote? {
    let form = form
    if let vote = Vote(other: node.json, on: form) { return vote }
    let words = ["unknown", "notApplicable"]
    switch node.text {
    case "unknown": return .unknown
    case "notApplicable":
      guard case .practice(let practice, _) = items[practice], practice.allowsNotApplicable else {
        log.report(
          "the practice cannot be not applicable", at: node,
          remedy: "Write a level, or \"unknown\" where the person cannot say.")
        return nil
      }
      return .notApplicable
    default:
      log.report(
        "the vote is \(node.brief), not \(form.wanted) or \(words.joined(separator: ", "))",
        at: node, remedy: (node.text ?? "").remedy(among: words, otherwise: "Write one of these."))
      return nil
    }
  }
}
