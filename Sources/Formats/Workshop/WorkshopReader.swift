import MaturityModel

/// Reads the workshop of an assessment file, and checks it against the questionnaire.
struct WorkshopReader {
  let items: [Item.ID: Item]
  let questionnaire: Questionnaire
  let log: ProblemLog

  /// Nil, with problems in the log, where the value is not a workshop.
  func workshop(_ node: JSONNode) -> Workshop? {
    Fields.read(node, log) { fields in
      var workshop = Workshop()
      workshop.frame = fields.required("frame").flatMap(frame) ?? WorkshopFrame()
      workshop.people = people(fields)
      workshop.ballotFolder = fields["ballotFolder"]?.text ?? ""
      for (key, value) in fields.object("invitations")?.node.members ?? [] {
        workshop.invitations[key.text ?? ""] = invitation(value)
      }
      for (key, value) in fields.object("ballots")?.node.members ?? [] {
        let ballot = Respondent.ID(key.text ?? "")
        workshop.ballots[ballot] =
          value.isNull ? .leftOut : fields.text(value).map { .of(.init($0)) }
      }
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
    DiscussionReader(items: items, questionnaire: questionnaire, log: log, practice: practice)
      .discussion(node)
  }

  private func frame(_ node: JSONNode) -> WorkshopFrame? {
    Fields.read(node, log) { fields in
      var frame = WorkshopFrame()
      frame.period = fields.text("period")
      frame.evidenceRule = fields.text("evidenceRule")
      frame.decisionRule = fields.text("decisionRule")
      frame.facilitator = fields.text("facilitator")
      frame.anonymity = fields.word("anonymity") ?? .facilitatorOnly
      frame.voting = fields.word("voting") ?? .keyboard
      frame.endsAt = fields.unlessNull("endsAt").flatMap(fields.time)
      frame.minutesPerPractice = fields.whole("minutesPerPractice", in: 1...60, otherwise: 4)
      return frame
    }
  }

  /// Practices that the questionnaire no longer has are no problem: the form was sent out before.
  private func invitation(_ node: JSONNode) -> Invitation? {
    Fields.read(node, log) { fields in
      let asked = fields.required("questionnaire").flatMap { Fields($0, log: log) }
      return Invitation(
        questionnaire: asked?.requiredText("id") ?? "",
        version: asked?.requiredText("version") ?? "", digest: asked?.requiredText("digest") ?? "",
        practices: fields.texts("practices").map { Item.ID($0) }, title: fields.text("title"),
        levels: fields.requiredWhole("levels", in: 2...9) ?? 2)
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
