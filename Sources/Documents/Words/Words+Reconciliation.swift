package import MaturityModel
internal import Translation

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
    case .title: return phrase("Title")
    case .organisation: return names.organisation
    case .team: return phrase("Team")
    case .scope: return names.scope
    case .worst: return phrase("The challenges that hurt most")
    case .target(let id): return phrase("Target of \(titled(id), "titled")")
    case .plan: return phrase("The plan")
    case .workshop: return phrase("The workshop that goes on")
    case .group: return phrase("The record of the group")
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
    case .target(let id):
      return details.targets[id].map { phrase("level \($0, "level")") } ?? phrase("none of its own")
    case .plan: return said(details.plan)
    case .workshop: return assessment.workshop.map(said) ?? phrase("none")
    case .group: return assessment.group == nil ? phrase("none") : phrase("one")
    }
  }

  private func given(_ text: String) -> String { text.isEmpty ? phrase("(empty)") : text }

  private func said(_ workshop: Workshop) -> String {
    let decided = workshop.discussions.count { $0.value.phase == .decided }
    return phrase(
      """
      \(workshop.people.count.people, "people"), \(workshop.discussions.count.practices, "practices") \
      voted on, \(decided, "decided") decided
      """)
  }

  /// What was decided about a plan, in words for one line.
  private func said(_ plan: Plan) -> String {
    let goal: String? =
      switch plan.goal {
      case .targets: phrase("to the targets")
      case .nextLevel: phrase("to the next level")
      case .oneStep: phrase("one level higher everywhere")
      case nil: nil
      }
    let (moved, leftOut, previous) = (plan.moved.count, plan.leftOut.count, plan.previous.count)
    let parts = [
      goal,
      plan.capacity.map {
        phrase($0, one: "1 point a phase", other: "\($0, "count") points a phase")
      },
      moved == 0 ? nil : phrase("\(moved, "count") moved"),
      leftOut == 0 ? nil : phrase("\(leftOut, "count") left out"),
      previous == 0
        ? nil
        : phrase(
          previous, one: "1 step of last time", other: "\(previous, "count") steps of last time"),
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? phrase("nothing decided") : said.joined(separator: ", ")
  }

  /// A piece of evidence or a note beside an answer.
  package func beside(_ response: Response) -> [String] {
    (response.note.isEmpty ? [] : ["\(names.noteOnly): \(response.note)"])
      + response.evidence.map { "\(names.evidence): \($0.shown)" }
  }

  package var noContradiction: String { phrase("The copies do not contradict each other.") }
  package var whereFrom: String { phrase("Where the copies are from") }
  package func takenAlone(_ items: [Item.ID]) -> String {
    phrase("Taken from it alone: \(items.map(\.displayed).joined(separator: ", "), "map")")
  }
}
