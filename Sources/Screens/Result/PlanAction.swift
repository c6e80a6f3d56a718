internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What the keys of the page Plan do with the practice in focus.
enum PlanAction: Hashable, Sendable {
  case tick, more, less, takeBack, sooner, later, leaveOut, act
  /// Turns to the next goal of the whole plan.
  case goal

  static let bindings: [Keymap<ResultScreen.Action>.Binding] = [
    .bar(" ", does: .plan(.tick), "tick", help: "Try the next step: what would follow?"),
    .bar(">", does: .plan(.more), "more", word: "try", help: "Try one level more"),
    .init("<", does: .plan(.less), "less", word: "try-less", help: "Try one level less"),
    .init(.backspace, does: .plan(.takeBack), "take back", help: "Take back what is tried"),
    .bar("x", does: .plan(.act), "action", help: "Write down who takes this step by when"),
    .bar("[", does: .plan(.sooner), "sooner", help: "Move it to the part of the plan before"),
    .bar("]", does: .plan(.later), "later", help: "Move it to the part of the plan after"),
    .init("O", does: .plan(.leaveOut), "leave out", help: "Leave it out, or take it in again"),
    .bar("+", does: .plan(.goal), "goal", help: "Plan for another goal"),
  ]
}

extension ResultScreen {
  private var roadmap: Roadmap? { standing?.report.roadmap }

  /// Goes on with what is tried, and with the practice that was moved, in the plan as it is now.
  mutating func adoptPlan() {
    guard let standing else { return }
    let roadmap = standing.report.roadmap
    tried.keep(roadmap.rows, in: standing.assessment)
    guard let practice = moved else { return }
    moved = nil
    if let index = roadmap.stops.firstIndex(of: practice) {
      (focus, scroll) = (index, nil)
    }
  }

  func reason(against action: PlanAction) -> String? {
    guard page == .plan else { return phrase("This is for the page Plan.") }
    switch action {
    case .goal: return nil
    case .leaveOut where practiceInFocus.map { roadmap?.leftOut.contains($0) } == true:
      return nil
    case .tick, .more, .less, .takeBack, .sooner, .later, .leaveOut, .act:
      guard rowInFocus == nil else { return nil }
      return roadmap?.rows.isEmpty == true
        ? phrase("Nothing is planned.") : phrase("Go to a practice of the plan first.")
    }
  }

  mutating func update(
    _ action: PlanAction, _ standing: Standing, _ workspace: Workspace
  ) -> Answered {
    let assessment = standing.assessment
    if action == .goal { return turnGoal(workspace) }
    guard let row = rowInFocus else {
      // What is left out is no row of the plan.
      guard action == .leaveOut, let id = practiceInFocus else { return [] }
      return workspace.act { assessment, _ in assessment.leavingOut(id, false) }
    }
    switch action {
    case .tick: tried.tick(row, in: assessment)
    case .more: tried.change(row, by: 1, in: assessment)
    case .less: tried.change(row, by: -1, in: assessment)
    case .takeBack: tried.takeBack(row, in: assessment)
    case .sooner: return move(row, by: -1, workspace)
    case .later: return move(row, by: 1, workspace)
    case .leaveOut:
      return workspace.act { assessment, _ in assessment.leavingOut(row.practice, true) }
        .saying(phrase("Left out of the plan; it stands below, and O takes it in again."))
    case .act: return standing.writing(row, workspace)
    case .goal: break
    }
    return []
  }

  /// Known without making the page, which every key of it would have to wait for.
  private var practiceInFocus: Item.ID? {
    guard page == .plan, let stops = roadmap?.stops, stops.indices.contains(focus) else {
      return nil
    }
    return stops[focus]
  }

  var rowInFocus: Roadmap.Row? {
    guard page == .plan, let rows = roadmap?.rows, rows.indices.contains(focus) else { return nil }
    return rows[focus]
  }

  private func turnGoal(_ workspace: Workspace) -> Answered {
    let goals = Plan.Goal.allCases
    return workspace.act { assessment, _ in
      let next = (goals.firstIndex(of: assessment.planGoal) ?? 0) + 1
      return assessment.planning { $0.goal = goals[next % goals.count] }
    }
  }

  private mutating func move(
    _ row: Roadmap.Row, by step: Int, _ workspace: Workspace
  ) -> Answered {
    let bands = Plan.Band.allCases
    guard let index = bands.firstIndex(of: row.band), bands.indices.contains(index + step) else {
      return .say(
        step < 0
          ? phrase("It is in the first part already.") : phrase("It is in the last part already."))
    }
    moved = row.practice
    return workspace.act { assessment, _ in
      assessment.moving(row.practice, to: bands[index + step])
    }
  }
}

extension Standing {
  /// A form for the action that a step of the plan asks for: the questionnaire's next step, due at the end of its part
  /// of the plan.
  func writing(_ row: Roadmap.Row, _ workspace: Workspace) -> Answered {
    if let reason = workspace.readOnlyReason { return .say(reason) }
    guard let practice = questionnaire.practice(row.practice)?.practice else { return [] }
    let record = Record(
      text: questionnaire.nextStep(of: practice, at: row.from), who: "",
      day: report.roadmap.end(of: row.band), practice: row.practice, state: .open)
    return .go(.push(RecordForm(.actions, record, at: nil, workspace)))
  }
}

extension Roadmap {
  /// The practices that can be in focus on the page Plan, top to bottom: its rows, the first one that is to be
  /// answered, and those that were left out.
  var stops: [Item.ID] { rows.map(\.practice) + unrated.prefix(1) + leftOut }
}
