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
          let id = key.text ?? ""
          log.report(
            "there is no practice \(id.quoted) in the questionnaire", at: key,
            remedy: id.remedy(
              among: items.lazy.filter { $0.value.member == .answers }.map(\.key).sorted(),
              otherwise: "Correct the id, or remove it."))
          continue
        }
        workshop.discussions[id] = discussion(value, on: id)
      }
    }
    workshop.otherKeys = fields.others(than: workshop.members)
    return workshop
  }

  /// Reads what was done about a practice.
  func discussion(_ node: JSONNode, on practice: String) -> Discussion? {
    DiscussionReader(items: items, topLevel: topLevel, log: log, practice: practice)
      .discussion(node)
  }

  private func frame(_ node: JSONNode) -> WorkshopFrame? {
    guard let fields = Fields(node, log: log) else { return nil }
    var frame = WorkshopFrame(
      period: fields.text("period"), evidenceRule: fields.text("evidenceRule"),
      decisionRule: fields.text("decisionRule"), facilitator: fields.text("facilitator"),
      anonymity: fields.word("anonymity") ?? .facilitatorOnly,
      voting: fields.word("voting") ?? .keyboard,
      endsAt: fields.unlessNull("endsAt").flatMap(fields.time),
      minutesPerPractice: fields.whole("minutesPerPractice", in: 1...60, otherwise: 4))
    frame.otherKeys = fields.others(than: frame.members)
    return frame
  }

  private func people(_ fields: Fields) -> [Respondent] {
    var people: [Respondent] = []
    var known: Set<String> = []
    for node in fields.list("people") {
      guard let own = Fields(node, log: log) else { continue }
      var person = Respondent(
        id: own.requiredText("id"), role: own.unlessNull("role").flatMap(own.text) ?? "",
        name: own.unlessNull("name").flatMap(own.text) ?? "")
      person.otherKeys = own.others(than: person.members)
      if !person.id.isEmpty, !known.insert(person.id).inserted {
        log.report(
          "the person \(person.id.quoted) stands here twice", at: node,
          remedy: "Keep one of the two.")
      } else {
        people.append(person)
      }
    }
    return people
  }
}
