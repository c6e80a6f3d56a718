package import MaturityModel

extension GroupRecord {
  /// Reads what a group said out of an assessment file; nil for a value of another kind.
  ///
  /// `form` says what could be voted for. What is missing or has another shape counts as not known.
  package init?(_ group: JSON?, _ form: (Item.ID) -> VoteForm) {
    guard let group, let members = group.members else { return nil }
    self.init()
    anonymity = members["anonymity"]?.text.flatMap { Anonymity(rawValue: $0) } ?? .facilitatorOnly
    respondents = members["respondents"]?.whole ?? 0
    if let list = members["respondents"]?.elements {
      respondents = list.count
      people = list.compactMap { one in
        one.text.map { Respondent(id: .init($0)) } ?? one.members.map { Respondent($0) }
      }
    }
    rounds = (members["rounds"]?.elements ?? []).map { round in
      byID(round.members?["practices"]) { Count($1, on: form($0)) }
    }
    decisions = byID(members["decisions"]) { Settlement($1, on: form($0)) }
    dissent = (members["dissent"]?.elements ?? []).compactMap { Objection($0, form) }
    stability = members["leaveOneOut"].flatMap { Stability($0) }
    dimensionStability = byID(members["leaveOneOut"]?.members?["dimensions"]) { Stability($1) }
    splits = (members["splits"]?.elements ?? []).compactMap(\.text).map { Item.ID($0) }
    roles = (members["roles"]?.elements ?? []).compactMap { RoleStanding($0) }
    frame = members["frame"]?.members.map { Agreement($0) }
    if json != group { spelling = group }
  }
}

/// The members of an object by id, those left out that cannot be read.
private func byID<Thing, Value>(
  _ object: JSON?, _ read: (Identifier<Thing>, JSON) -> Value?
) -> [Identifier<Thing>: Value] {
  var values: [Identifier<Thing>: Value] = [:]
  for (id, value) in object?.members ?? [:] { values[Identifier(id)] = read(Identifier(id), value) }
  return values
}

extension Respondent {
  fileprivate init(_ members: [String: JSON]) {
    self.init(
      id: .init(members["id"]?.text ?? ""), role: members["role"]?.text ?? "",
      name: members["name"]?.text ?? "")
  }
}

extension GroupRecord.Count {
  fileprivate init?(_ json: JSON, on form: VoteForm) {
    guard let members = json.members else { return nil }
    var votes = Votes(on: form)
    for vote in members["votes"]?.elements ?? [] {
      votes.add(Vote(other: vote, on: form)?.answer())
    }
    votes.unknown = max(0, members["unknown"]?.whole ?? 0)
    votes.notApplicable = max(0, members["notApplicable"]?.whole ?? 0)
    self.init(votes, matters: members["matters"] == .bool(true))
  }
}

extension GroupRecord.Settlement {
  fileprivate init?(_ json: JSON, on form: VoteForm) {
    guard let members = json.members,
      let kind = members["kind"]?.text.flatMap({ Decision.Kind(rawValue: $0) })
    else { return nil }
    self.init(
      Decision(
        kind, vote: Vote(members["value"], on: form),
        reason: members["reason"]?.text ?? ""), minutes: max(0, members["minutes"]?.whole ?? 0))
  }
}

extension GroupRecord.Objection {
  fileprivate init?(_ json: JSON, _ form: (Item.ID) -> VoteForm) {
    guard let members = json.members, let practice = members["practice"]?.text.map({ Item.ID($0) }),
      let vote = Vote(members["value"], on: form(practice))
    else { return nil }
    self.init(
      on: practice,
      Dissent(vote, reason: members["reason"]?.text ?? "", name: members["name"]?.text ?? ""))
  }
}

extension GroupRecord.Agreement {
  fileprivate init(_ members: [String: JSON]) {
    self.init()
    period = members["period"]?.text ?? ""
    evidenceRule = members["evidenceRule"]?.text ?? ""
    decisionRule = members["decisionRule"]?.text ?? ""
    facilitator = members["facilitator"]?.text ?? ""
  }
}

extension RoleStanding {
  fileprivate init?(_ json: JSON) {
    guard let members = json.members, let people = members["people"]?.whole,
      let low = members["levelLow"]?.whole, let high = members["levelHigh"]?.whole
    else { return nil }
    self.init(
      role: members["role"]?.text ?? "", people: people, level: members["level"]?.whole,
      levelLow: low, levelHigh: high)
  }
}

extension Stability {
  /// Nil for a value of another kind.
  fileprivate init?(_ json: JSON) {
    guard let members = json.members else { return nil }
    self.init(
      levels: [members["levelLow"]?.whole, members["levelHigh"]?.whole].compactMap { $0 },
      indices: [members["indexLow"], members["indexHigh"]].compactMap {
        $0?.text.flatMap { Fraction($0) }
      })
  }
}
