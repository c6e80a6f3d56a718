package import MaturityModel

extension Response {
  /// The response as files spell it: what is empty or the default is left out.
  ///
  /// The item decides only how chosen options are spelled; nil for one that no longer exists.
  func json(for item: Item?) -> JSON { .object(otherKeys.merging(members(for: item)) { $1 }) }

  /// The same without the keys that this version does not know.
  func members(for item: Item?) -> [String: JSON] {
    var members: [String: JSON] = [:]
    switch answer {
    case .rank(let rank): members["answer"] = item?.asked?.spelling(of: rank) ?? .integer(rank)
    case .options(let ids): members["answer"] = spelling(of: ids, for: item)
    case .number(let number): members["answer"] = .number(number)
    case .text(let text): members["answer"] = .string(text)
    case .unknown: members["answer"] = .string("unknown")
    case .notMeasured: members["answer"] = .string("notMeasured")
    case .notApplicable(let reason) where !reason.isBlank:
      members["answer"] = .string("notApplicable")
      members["reason"] = .string(reason)
    // Without its reason the answer is not finished, and no reader would accept it.
    case .notApplicable, nil: break
    }
    members["note"] = .unlessEmpty(note)
    members["text"] = .unlessEmpty(text)
    members["evidence"] = .unlessEmpty(evidence.map(\.json))
    if isFlagged { members["flagged"] = .bool(true) }
    if fitsNeed { members["fitsNeed"] = .bool(true) }
    members["answeredAt"] = answeredAt.map { .string($0.text) }
    members["carriedFrom"] = carried.map { .string($0.from) }
    members["carriedRevision"] = carried?.revision.map { .string($0) }
    members["trend"] = trend.map { .string($0.rawValue) }
    members["basis"] = basis.map { .string($0.rawValue) }
    members["criteria"] = criteria.map { .texts($0) }
    members["notApplicable"] = .unlessEmpty(optionsNotApplicable.map { .string($0) })
    return members
  }

  /// One option as text where only one can be chosen, else a list; nil where none is chosen.
  private func spelling(of options: [String], for item: Item?) -> JSON? {
    guard let first = options.first else { return item?.asked == nil ? nil : .array([]) }
    switch item {
    case .profile(let question), .context(let question):
      return question.maximum == 1 && options.count == 1
        ? .string(first) : .array(options.map { .string($0) })
    case .practice, .challenge, .outcome, nil: return .array(options.map { .string($0) })
    }
  }
}

extension ModelItem {
  /// The id of a step, or its number where steps are levels.
  func spelling(of rank: Int) -> JSON? {
    guard steps.indices.contains(rank - 1) else { return nil }
    return scaleName == "levels" ? .integer(rank) : .string(steps[rank - 1].id)
  }
}

extension Evidence: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = ["text": .string(text)]
    members["date"] = date.map { .string($0.text) }
    members["source"] = source?.json
    return members
  }
}

extension EvidenceSource: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = ["rule": .string(rule), "path": .string(path)]
    members["version"] = .unlessEmpty(version)
    members["repository"] = .unlessEmpty(repository)
    members["commit"] = .unlessEmpty(commit)
    members["line"] = line == 0 ? nil : .integer(line)
    return members
  }
}

extension JSON {
  static func unlessEmpty(_ text: String) -> JSON? { text.isEmpty ? nil : .string(text) }
  static func unlessEmpty(_ list: [JSON]) -> JSON? { list.isEmpty ? nil : .array(list) }
  static func unlessEmpty(_ members: [String: JSON]) -> JSON? {
    members.isEmpty ? nil : .object(members)
  }
  static func unlessEmpty<Thing>(_ members: [Identifier<Thing>: JSON]) -> JSON? {
    members.isEmpty ? nil : .object(members)
  }
}

extension CarryForward {
  /// Begins `new`, an assessment without answers, with those of `old`; what is not carried is kept as files spell it.
  package init(from old: Assessment, to new: Assessment) {
    let items = old.questionnaire.itemsByID
    self.init(from: old, to: new) { id, response in response.json(for: items[id]) }
  }
}
