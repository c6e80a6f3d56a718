package import MaturityModel

extension GroupRecord {
  /// Reads the `group` of an assessment file on levels 1…`topLevel`; nil for a value of another kind.
  ///
  /// What is missing or has another shape counts as not known.
  package init?(_ group: JSON?, topLevel: Int) {
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
      byID(round.members?["practices"]) { Count($0, topLevel: topLevel) }
    }
    decisions = byID(members["decisions"]) { Settlement($0, topLevel: topLevel) }
    dissent = (members["dissent"]?.elements ?? []).compactMap { Objection($0, topLevel: topLevel) }
    stability = members["leaveOneOut"].flatMap { Stability($0) }
    dimensionStability = byID(members["leaveOneOut"]?.members?["dimensions"]) { Stability($0) }
    splits = (members["splits"]?.elements ?? []).compactMap(\.text).map { Item.ID($0) }
    roles = (members["roles"]?.elements ?? []).compactMap { RoleStanding($0) }
    frame = members["frame"]?.members.map { Agreement($0) }
    if json != group { spelling = group }
  }
}

/// The members of an object by id, those left out that cannot be read.
private func byID<Thing, Value>(
  _ object: JSON?, _ read: (JSON) -> Value?
) -> [Identifier<Thing>: Value] {
  var values: [Identifier<Thing>: Value] = [:]
  for (id, value) in object?.members ?? [:] { values[Identifier(id)] = read(value) }
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
  fileprivate init?(_ json: JSON, topLevel: Int) {
    guard let members = json.members else { return nil }
    let levels = (members["votes"]?.elements ?? []).compactMap(\.whole)
    self.init(
      Votes(
        levels.filter { (1...topLevel).contains($0) },
        unknown: max(0, members["unknown"]?.whole ?? 0),
        notApplicable: max(0, members["notApplicable"]?.whole ?? 0), topLevel: topLevel),
      matters: members["matters"] == .bool(true))
  }
}

extension GroupRecord.Settlement {
  fileprivate init?(_ json: JSON, topLevel: Int) {
    guard let members = json.members,
      let kind = members["kind"]?.text.flatMap({ Decision.Kind(rawValue: $0) })
    else { return nil }
    self.init(
      Decision(
        kind, vote: Vote(members["value"], topLevel: topLevel),
        reason: members["reason"]?.text ?? ""), minutes: max(0, members["minutes"]?.whole ?? 0))
  }
}

extension GroupRecord.Objection {
  fileprivate init?(_ json: JSON, topLevel: Int) {
    guard let members = json.members, let practice = members["practice"]?.text.map({ Item.ID($0) }),
      let vote = Vote(members["value"], topLevel: topLevel)
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
