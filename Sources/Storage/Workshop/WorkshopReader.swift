import MaturityModel

/// Reads the workshop of an assessment file, and checks it against the questionnaire.
struct WorkshopReader {
  let items: [String: Item]
  let topLevel: Int
  let log: ProblemLog

  /// Nil, with problems in the log, where the value is not a workshop.
  func workshop(_ node: JSONNode) -> Workshop? {
    guard let fields = Fields(node, log: log) else { return nil }
    var workshop = Workshop(
      frame: fields.required("frame").flatMap(frame) ?? WorkshopFrame(), people: people(fields))
    if let value = fields["practices"], let own = Fields(value, log: log) {
      for (key, value) in own.node.members {
        guard let id = key.text, case .practice = items[id] else {
          log.report(
            "there is no practice \((key.text ?? "").quoted) in the questionnaire", at: key,
            remedy: "Correct the id, or remove it.")
          continue
        }
        workshop.discussions[id] = discussion(value)
      }
    }
    workshop.otherKeys = fields.others(than: workshop.members)
    return workshop
  }

  func discussion(_ node: JSONNode) -> Discussion? {
    guard let fields = Fields(node, log: log) else { return nil }
    return Discussion(
      rounds: fields.list("rounds").compactMap(round),
      talkingSince: fields.unlessNull("talkingSince").flatMap(fields.time),
      isExtended: fields.flag("extended"),
      minutes: fields.whole("minutes", in: 0...100_000, otherwise: 0),
      decision: fields["decision"].flatMap(decision),
      dissent: fields.list("dissent").compactMap(dissent))
  }

  private func frame(_ node: JSONNode) -> WorkshopFrame? {
    guard let fields = Fields(node, log: log) else { return nil }
    return WorkshopFrame(
      period: fields.text("period"), evidenceRule: fields.text("evidenceRule"),
      decisionRule: fields.text("decisionRule"), facilitator: fields.text("facilitator"),
      anonymity: fields.word("anonymity") ?? .facilitatorOnly,
      voting: fields.word("voting") ?? .keyboard,
      endsAt: fields.unlessNull("endsAt").flatMap(fields.time),
      minutesPerPractice: fields.whole("minutesPerPractice", in: 1...60, otherwise: 4))
  }

  private func people(_ fields: Fields) -> [Respondent] {
    var people: [Respondent] = []
    for node in fields.list("people") {
      guard let own = Fields(node, log: log) else { continue }
      var person = Respondent(
        id: own.requiredText("id"), role: own.text("role"), name: own.text("name"))
      person.otherKeys = own.others(than: person.members)
      if people.contains(where: { $0.id == person.id }) {
        log.report(
          "\(person.id.quoted) stands here twice", at: node, remedy: "Keep one of the two.")
      } else {
        people.append(person)
      }
    }
    return people
  }

  private func round(_ node: JSONNode) -> Round? {
    guard let fields = Fields(node, log: log) else { return nil }
    var round = Round(
      hands: fields.list("hands").compactMap(vote), isRevealed: fields.flag("revealed"))
    if let value = fields["votes"], let own = Fields(value, log: log) {
      for (key, value) in own.node.members {
        if let vote = vote(value) { round.votes[key.text ?? ""] = vote }
      }
    }
    return round
  }

  private func decision(_ node: JSONNode) -> Decision? {
    guard let fields = Fields(node, log: log), fields.required("kind") != nil,
      let kind: Decision.Kind = fields.word("kind")
    else { return nil }
    return Decision(
      kind, vote: fields.unlessNull("value").flatMap(vote), reason: fields.text("reason"))
  }

  private func dissent(_ node: JSONNode) -> Dissent? {
    guard let fields = Fields(node, log: log), let vote = fields.required("value").flatMap(vote)
    else { return nil }
    return Dissent(vote, reason: fields.text("reason"), name: fields.text("name"))
  }

  private func vote(_ node: JSONNode) -> Vote? {
    if let level = node.whole, (1...topLevel).contains(level) { return .level(level) }
    switch node.text {
    case "unknown": return .unknown
    case "notApplicable": return .notApplicable
    default:
      log.report(
        "the vote is \(node.brief), not 1 to \(topLevel) or unknown, notApplicable", at: node,
        remedy: "Write one of these.")
      return nil
    }
  }
}
