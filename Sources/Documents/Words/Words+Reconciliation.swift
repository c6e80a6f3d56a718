package import MaturityModel

/// What two copies of an assessment say differently.
extension Words {
  /// What is in conflict: `DAT-1 Data versioning`, or `Target of DAT-1 Data versioning`.
  package func title(of part: Conflict.Part, in questionnaire: Questionnaire) -> String {
    let titled = { (id: Item.ID) in
      let title = questionnaire.items.first { $0.id == id }?.title ?? ""
      return title.isEmpty ? id.displayed : "\(id.displayed) \(title)"
    }
    switch part {
    case .response(let id): return titled(id)
    case .title: return "Title"
    case .organisation: return names.organisation
    case .team: return "Team"
    case .scope: return names.scope
    case .worst: return "The challenges that hurt most"
    case .target(let id): return "Target of \(titled(id))"
    case .plan: return "The plan"
    case .workshop: return "The workshop that goes on"
    case .group: return "The record of the group"
    }
  }

  /// What a copy says of a part; nil for the response to an item, of which its anchor says more.
  package func value(of part: Conflict.Part, in assessment: Assessment) -> String? {
    let details = assessment.details
    switch part {
    case .response: return nil
    case .title: return given(details.title)
    case .organisation: return given(details.subject.organisation)
    case .team: return given(details.subject.team)
    case .scope: return given(details.subject.scope)
    case .worst: return given(details.worst.map(\.displayed).joined(separator: ", "))
    case .target(let id): return details.targets[id].map { "level \($0)" } ?? "none of its own"
    case .plan: return said(details.plan)
    case .workshop: return assessment.workshop.map(said) ?? "none"
    case .group: return assessment.group == nil ? "none" : "one"
    }
  }

  private func given(_ text: String) -> String { text.isEmpty ? "(empty)" : text }

  private func said(_ workshop: Workshop) -> String {
    "\(workshop.people.count.counted("person", "people")), "
      + "\(workshop.discussions.count.counted("practice")) voted on, "
      + "\(workshop.discussions.count { $0.value.phase == .decided }) decided"
  }

  /// What was decided about a plan, in words for one line.
  private func said(_ plan: Plan) -> String {
    let goal: String? =
      switch plan.goal {
      case .targets: "to the targets"
      case .nextLevel: "to the next level"
      case .oneStep: "one level higher everywhere"
      case nil: nil
      }
    let parts = [
      goal, plan.capacity.map { "\($0.counted("point")) a phase" },
      plan.moved.isEmpty ? nil : "\(plan.moved.count) moved",
      plan.leftOut.isEmpty ? nil : "\(plan.leftOut.count) left out",
      plan.previous.isEmpty ? nil : "\(plan.previous.count.counted("step")) of last time",
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? "nothing decided" : said.joined(separator: ", ")
  }

  /// A piece of evidence or a note beside an answer.
  package func beside(_ response: Response) -> [String] {
    (response.note.isEmpty ? [] : ["\(names.noteOnly): \(response.note)"])
      + response.evidence.map { "\(names.evidence): \($0.text)" }
  }

  package var noContradiction: String { "The copies do not contradict each other." }
  package var whereFrom: String { "Where the copies are from" }
  package func takenAlone(_ items: [Item.ID]) -> String {
    "Taken from it alone: \(items.map(\.displayed).joined(separator: ", "))"
  }
}
