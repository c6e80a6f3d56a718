import MaturityModel

/// Reads the workshop of an assessment file, and checks it against the questionnaire.
struct WorkshopReader {
  let items: [Item.ID: Item]
  let topLevel: Int
  let log: ProblemLog

  /// Nil, with problems in the log, where the value is not a workshop.
  func workshop(_ node: JSONNode) -> Workshop? {
    Fields.read(node, log) { fields in
      var workshop = Workshop(
        frame: fields.required("frame").flatMap(frame) ?? WorkshopFrame(), people: people(fields),
        ballotFolder: fields["ballotFolder"]?.text ?? "")
      for (key, value) in fields.object("practices")?.node.members ?? [] {
        let id = Item.ID(key.text ?? "")
        if case .practice = items[id] {
          workshop.discussions[id] = discussion(value, on: id)
        } else {
          log.reportUnknown(id, in: .answers, of: items, at: key)
        }
      }
      return workshop
    }
  }

  /// Reads what was done about a practice.
  func discussion(_ node: JSONNode, on practice: Item.ID) -> Discussion? {
    DiscussionReader(items: items, topLevel: topLevel, log: log, practice: practice)
      .discussion(node)
  }

  private func frame(_ node: JSONNode) -> WorkshopFrame? {
    Fields.read(node, log) { fields in
      WorkshopFrame(
        period: fields.text("period"), evidenceRule: fields.text("evidenceRule"),
        decisionRule: fields.text("decisionRule"), facilitator: fields.text("facilitator"),
        anonymity: fields.word("anonymity") ?? .facilitatorOnly,
        voting: fields.word("voting") ?? .keyboard,
        endsAt: fields.unlessNull("endsAt").flatMap(fields.time),
        minutesPerPractice: fields.whole("minutesPerPractice", in: 1...60, otherwise: 4))
    }
  }

  private func people(_ fields: Fields) -> [Respondent] {
    var people: [Respondent] = []
    var known: Set<Respondent.ID> = []
    for node in fields.list("people") {
      guard
        let person = Fields.read(node, log, { Respondent(id: .init($0.requiredText("id")), $0) })
      else { continue }
      if !person.id.isEmpty, !known.insert(person.id).inserted {
        log.report(
          "the person \(person.id.text.quoted) stands here twice", at: node,
          remedy: "Keep one of the two.")
      } else {
        people.append(person)
      }
    }
    return people
  }
}
