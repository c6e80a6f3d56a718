internal import Documents
internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// A group ends best with so many actions.
  private static let wantedActions = 3

  /// All that is read back, of a sheet that stands as things will be once the workshop is closed.
  mutating func fillClosing(of running: Assessment) {
    guard let group = report.group, let workshop = running.workshop else {
      return page.text("Nothing was voted on, so there is nothing to read back.")
    }
    page.heading("What comes out")
    firmness(of: group)
    for text in leftOpen(workshop, running) { bullet(text, .warning) }
    gap()
    actions()
    gap()
    parked()
    gap()
    disagreement(in: group)
    rounds(of: group)
    dissent(in: group)
    roles(in: group)
    gap()
    page.heading("Who sees what")
    audience(of: group, workshop)
  }

  /// What was not decided, and what becomes of it.
  private func leftOpen(_ workshop: Workshop, _ running: Assessment) -> [String] {
    let discussions = running.practicesInScope.map { workshop.discussion(of: $0) }
    let accepted = discussions.count { $0.decision == nil && $0.shown != nil }
    let open = discussions.count { $0.decision == nil && $0.shown == nil }
    let private_ = discussions.count { $0.phase == .voting }
    var texts: [String] = []
    if accepted > 0 {
      texts.append("\(accepted) revealed and not decided: the middle vote becomes the answer.")
    }
    if open > 0 {
      texts.append("\(open) not voted on: they keep the answer that they have, or none.")
    }
    if private_ > 0 {
      texts.append("\(private_) with votes that were never revealed: these votes are dropped.")
    }
    return texts
  }

  private mutating func actions() {
    let actions = assessment.details.actions.filter { $0.state == .open }
    page.heading("Actions")
    for action in actions {
      let owner = action.owner.isEmpty ? "no owner yet" : action.owner
      let due = action.due.map { "by \($0.text)" } ?? "no date yet"
      let isWhole = !action.owner.isEmpty && action.due != nil
      bullet("\(action.text): \(owner), \(due)", isWhole ? .text : .warning)
    }
    let missing = Self.wantedActions - actions.count
    guard missing > 0 else { return }
    page.text(
      missing == Self.wantedActions
        ? "None yet. Three with an owner and a date are what to end with: X writes them down."
        : "\(missing) more would make three: X writes them down.", .warning)
  }

  private mutating func parked() {
    let parked = assessment.details.parked
    page.heading("Parked questions")
    if parked.isEmpty { page.text("None.") }
    for question in parked {
      let who = question.who.isEmpty ? "nobody named yet" : question.who
      let by = question.by.map { "by \($0.text)" } ?? "no date yet"
      let practice = question.practice.map { "\($0.displayed) " } ?? ""
      let isWhole = !question.who.isEmpty && question.by != nil
      bullet("\(practice)\(question.question): \(who), \(by)", isWhole ? .text : .warning)
    }
  }

  private mutating func audience(of group: GroupRecord, _ workshop: Workshop) {
    page.text(group.anonymity.keeps)
    page.text("Single votes are in this file until it is closed, and nowhere after that.")
    page.text("p shows a file of counts alone, to hand on, before it is written.")
  }
}

extension Anonymity {
  /// What the closed file says of people.
  var keeps: String {
    switch self {
    case .named: "The closed file names who took part, and nobody's vote."
    case .facilitatorOnly: "The closed file says how many took part, not who."
    case .pooled: "The closed file holds counts, and no names, roles or ids."
    }
  }
}
