import Formats
import MaturityModel

// What a shared store keeps of a summary, so that a list needs no documents.
extension AssessmentSummary {
  var json: JSON {
    let times = [("createdAt", createdAt), ("updatedAt", updatedAt), ("completedAt", completedAt)]
    var members: [String: JSON] = [
      "id": .string(id), "title": .string(title), "organisation": .string(subject.organisation),
      "team": .string(subject.team), "scope": .string(subject.scope),
      "length": .string(mode.length.rawValue), "questionnaire": .string(questionnaire),
      "version": .string(version), "answered": .integer(answered),
      "unconfirmed": .integer(unconfirmed), "asked": .whole(asked),
    ]
    for (name, time) in times { members[name] = .whole(time?.seconds) }
    if let overall { members["overall"] = overall.json }
    if let published { members["published"] = .array([.whole(published.level)]) }
    return .object(members)
  }

  /// Nil for what is no summary.
  init?(_ node: JSONNode, of ref: AssessmentRef) {
    guard let id = node["id"]?.text,
      let mode = node["length"]?.text.flatMap({ FileLength(rawValue: $0) }),
      let answered = node["answered"]?.whole
    else { return nil }
    func text(_ name: StaticString) -> String { node[name]?.text ?? "" }
    func time(_ name: StaticString) -> Timestamp? {
      node[name]?.whole.map { Timestamp(seconds: $0) }
    }
    (self.ref, self.id, title, self.mode) = (ref, id, text("title"), mode.mode)
    subject = Subject(
      organisation: text("organisation"), team: text("team"), scope: text("scope"))
    (questionnaire, version) = (text("questionnaire"), text("version"))
    (createdAt, updatedAt) = (time("createdAt"), time("updatedAt"))
    completedAt = time("completedAt")
    isBallot = false
    (self.answered, unconfirmed) = (answered, node["unconfirmed"]?.whole ?? 0)
    asked = node["asked"]?.whole
    overall = node["overall"].map { Headline.Standing($0) }
    published = node["published"]?.elements.first.map { PublishedLevel(level: $0.whole) }
  }
}

extension Headline.Standing {
  fileprivate var json: JSON {
    .object([
      "level": .whole(level), "low": .whole(levelLow), "high": .whole(levelHigh),
      "index": .fraction(index), "name": name.map { .string($0) } ?? .null,
    ])
  }

  fileprivate init(_ node: JSONNode) {
    self.init("", rank: node["level"]?.whole, index: nil, name: node["name"]?.text)
    (levelLow, levelHigh) = (node["low"]?.whole, node["high"]?.whole)
    index = node["index"]?.text.flatMap { Fraction(spelled: $0) }
  }
}
