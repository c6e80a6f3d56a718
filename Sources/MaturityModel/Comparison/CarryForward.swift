internal import Translation

/// A new assessment that begins with the answers of an earlier one, on the same or on a newer questionnaire.
///
/// Nothing is lost: every answer of the earlier assessment is carried, or kept word for word among the retired ones.
public struct CarryForward: Hashable, Sendable {
  /// The new assessment; every carried answer is marked as not re-confirmed.
  public private(set) var assessment: Assessment
  /// The items whose answer was carried, in the order of the new questionnaire.
  public private(set) var carried: [Item.ID] = []
  /// Those of them that are asked in other words now, with the same meaning.
  public private(set) var reworded: [Item.ID] = []
  /// The items that are there but mean something else, or no longer allow the old answer; it is kept in `retired`.
  public private(set) var askedAgain: [Item.ID] = []
  /// The items that are no longer asked, by id; their answers are kept in `retired`.
  public private(set) var retired: [Item.ID] = []

  /// Begins `new`, an assessment without answers, with those of `old`.
  ///
  /// `json` spells an answer as files do. Subject, targets, open actions and parked questions come along; a
  /// completion, a result and the people who answered do not.
  public init(from old: Assessment, to new: Assessment, json: (_ item: Item.ID, Response) -> JSON) {
    assessment = new
    let before = old.questionnaire.revisions
    let source = old.id.isEmpty ? "unnamed" : old.id
    assessment.retired = old.retired
    var rest = old.responses.filter { !$0.value.isEmpty }
    for item in new.questionnaire.revisions {
      guard let response = rest.removeValue(forKey: item.id) else { continue }
      let former = before.first { $0.id == item.id }
      if let former, item.accepts(response, madeFor: former) {
        var copy = response
        // An answer that was never confirmed was given to an even older wording.
        let given = response.carried?.revision ?? former.revision
        copy.carried = Carried(from: source, revision: given == item.revision ? nil : given)
        assessment.responses[item.id] = copy
        carried.append(item.id)
        if former.revision != item.revision { reworded.append(item.id) }
      } else {
        askedAgain.append(item.id)
        retire(item.id, json(item.id, response), of: former, from: source)
      }
    }
    for (id, response) in rest.sorted(by: {
      $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8)
    }) {
      retired.append(id)
      retire(id, json(id, response), of: before.first { $0.id == id }, from: source)
    }
    carryDetails(of: old)
  }

  /// Leaves out of the walk what is not worth asking again.
  public mutating func ask(only recheck: Recheck) { assessment.details.recheck = recheck.items }

  /// Keeps an answer under its item's id, or beside an earlier one under the next free name.
  private mutating func retire(
    _ id: Item.ID, _ answer: JSON, of item: RevisedItem?, from source: String
  ) {
    var members = answer.members ?? ["answer": answer]
    members["retiredFrom"] = .string(source)
    members["revision"] = item?.revision.map { .string($0) }
    members["title"] = item.map { .string($0.title) }
    var name = id.text
    var number = 2
    while assessment.retired[name] != nil {
      name = "\(id)-\(number)"
      number += 1
    }
    if name != id.text { members["item"] = .string(id.text) }
    assessment.retired[name] = .object(members)
  }

  private mutating func carryDetails(of old: Assessment) {
    let questionnaire = assessment.questionnaire
    let practices = Set(questionnaire.practices.map(\.id))
    let kept = { (id: Item.ID?) -> Item.ID? in id.flatMap { practices.contains($0) ? $0 : nil } }
    let isSameScale = questionnaire.topLevel == old.questionnaire.topLevel
    if assessment.details.subject == Subject() { assessment.details.subject = old.details.subject }
    if assessment.details.title.isEmpty { assessment.details.title = old.details.title }
    assessment.details.targets = old.details.targets.filter {
      isSameScale && practices.contains($0.key) && !askedAgain.contains($0.key)
    }
    assessment.details.worst = old.details.worst.filter { assessment.responses[$0] != nil }
    assessment.details.actions = old.details.actions.filter { $0.state == .open }.map {
      var action = $0
      action.practice = kept(action.practice)
      return action
    }
    assessment.details.plan = old.details.plan.carried(from: old) { kept($0) != nil }
    assessment.details.parked = old.details.parked.map {
      var parked = $0
      parked.practice = kept(parked.practice)
      return parked
    }
  }
}

extension Plan {
  /// The plan to begin with next time: the same goal and capacity, and what was planned for now and next or has an open
  /// action as what was planned before.
  fileprivate func carried(from old: Assessment, keeping isKept: (Item.ID) -> Bool) -> Plan {
    let open = Set(old.details.actions.filter { $0.state == .open }.compactMap(\.practice))
    let day = CalendarDay(of: old.moment ?? Timestamp(seconds: 0), secondsAhead: 0)
    let rows = Roadmap(of: old, on: day).rows
    return Plan(
      goal: goal, capacity: capacity, leftOut: leftOut.filter(isKept),
      previous: rows.filter { row in
        isKept(row.practice) && (row.band != .later || open.contains(row.practice))
      }.map { row in
        Step(
          practice: row.practice, from: row.given, to: row.aim, band: row.band)
      })
  }
}

extension CarryForward {
  /// What became of the answers, in one sentence.
  public var summary: String {
    var parts = [phrase("\(carried.count.answers, "answers") carried over, not re-confirmed yet")]
    if !reworded.isEmpty {
      parts.append(phrase("\(reworded.count, "count") of them asked in other words now"))
    }
    if !askedAgain.isEmpty { parts.append(phrase("\(askedAgain.count, "count") asked again")) }
    if !retired.isEmpty { parts.append(phrase("\(retired.count, "count") no longer asked")) }
    return parts.joined(separator: "; ") + "."
  }
}

extension Questionnaire {
  /// True where the version is a later one, number by number: 1.10.0 is newer than 1.9.0.
  public func isNewer(than other: Questionnaire) -> Bool {
    let numbers = [self, other].map { questionnaire in
      questionnaire.version.split(separator: ".", omittingEmptySubsequences: false).map {
        Int($0) ?? 0
      }
    }
    let length = numbers.map(\.count).max() ?? 0
    let padded = numbers.map { $0 + Array(repeating: 0, count: length - $0.count) }
    return padded[1].lexicographicallyPrecedes(padded[0])
  }
}
