internal import MaturityModel

extension PortfolioScreen {
  /// Shows other teams, or the same at another time; the focus stays with its team.
  mutating func show(_ selection: TeamSelection, _ workspace: Workspace) {
    let subject = focusedEntry?.subject.historyKey
    table.show(selection, upTo: selection.day.map { workspace.end(of: $0) })
    follow { $0.subject.historyKey == subject }
  }

  /// The days on which there are assessments, oldest first.
  func days(_ workspace: Workspace) -> [CalendarDay] {
    Set(table.moments.map { workspace.day(of: $0) }).sorted()
  }

  /// Goes a day that exists back or forth; the last one is the newest of all.
  mutating func step(_ isLater: Bool, _ workspace: Workspace) -> Answered {
    let days = days(workspace)
    var selection = table.selection
    if isLater {
      guard let day = selection.day, let next = days.first(where: { $0 > day }) else {
        return .say("This is the newest of every team.")
      }
      selection.day = next == days.last ? nil : next
    } else {
      let here = selection.day ?? days.last
      guard let here, let previous = days.last(where: { $0 < here }) else {
        return .say("There is nothing older.")
      }
      selection.day = previous
    }
    show(selection, workspace)
    return []
  }

  /// The list of all days, newest first.
  func dayChoices(_ workspace: Workspace) -> [TeamChoiceScreen.Choice] {
    let now = table.selection
    let former = days(workspace).dropLast().reversed().map { CalendarDay?.some($0) }
    return ([nil] + former).map { day in
      TeamChoiceScreen.Choice(
        label: day.map { "as of \($0.text)" } ?? "the newest of every team",
        selection: TeamSelection(day: day, choice: now.choice, parts: now.parts))
    }
  }

  /// The list of all answers of the profile that some team gave.
  ///
  /// A filter ends a breakdown: together they could show small groups.
  var filterChoices: [TeamChoiceScreen.Choice] {
    let day = table.selection.day
    return [TeamChoiceScreen.Choice(label: "all teams", selection: TeamSelection(day: day))]
      + table.choices.flatMap { profile, choices in
        choices.enumerated().map { number, choice in
          TeamChoiceScreen.Choice(
            heading: number == 0 ? table.question(of: profile) : "",
            label: table.answer(in: choice), selection: TeamSelection(day: day, choice: choice))
        }
      }
  }

  /// The list of all profile items that some team answered.
  var partChoices: [TeamChoiceScreen.Choice] {
    let day = table.selection.day
    return [TeamChoiceScreen.Choice(label: "no breakdown", selection: TeamSelection(day: day))]
      + table.choices.map { profile, _ in
        TeamChoiceScreen.Choice(
          label: table.question(of: profile), selection: TeamSelection(day: day, parts: profile))
      }
  }
}
