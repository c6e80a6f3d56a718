internal import MaturityModel
internal import TextCanvas
internal import Translation

extension App {
  /// What can be done on every screen.
  enum Action: Hashable, Sendable {
    case help, palette, words, search, overview, review, result, undo, redo, save, mouse, theme
    case detectColours, charts, redraw, suspend, home, back, quit, interrupt, nextOpen, lastPlace,
      takeOver
    case details, report, advance, askMore, askLess, actions, parked, workshop, beside
    case look, forgetFound
  }

  static let keymap = Keymap<Action>([
    .init("?", .function(1), does: .help, "help", help: "Show every key of this screen"),
    .init(":", .control("p"), does: .palette, "commands", help: "Find any command by its name"),
    .init("w", does: .words, "words", help: "Show the words with a fixed meaning and the rules"),
    .init(
      "/", does: .search, "search", word: "find",
      help: "Search questions, answers on offer, notes, evidence"),
    .init("o", does: .overview, "overview", help: "List all items with their state"),
    .init("r", does: .result, "result", help: "Show the levels and why they are what they are"),
    .init("R", does: .review, "review", help: "See what is still open, then finish"),
    .init(
      ".", does: .nextOpen, "next open", word: "missing",
      help: "Go to the next item without an answer"),
    .init(
      "-", .control("o"), does: .lastPlace, "last place", word: "last",
      help: "Go to where you were before"),
    .init("D", does: .details, "about", help: "Change title, organisation, team and scope"),
    .init(
      "X", does: .actions, "actions", help: "Who does what by when: write it down, tick it off"),
    .init("P", does: .parked, "parked", help: "Questions that nobody here can answer, and who can"),
    .init(
      "J", does: .workshop, "workshop", help: "Answer jointly: go to the agenda, or set one up"),
    .init(
      "&", does: .beside, "beside",
      help: "Answer a second questionnaire beside this one, or go on with it"),
    .init(
      "E", does: .report, "report", help: "Make a report: what for, in which form, where to"),
    .init(
      does: .look, "look into the repository", word: "repository",
      help: "Look into the team's repository for what may be evidence"),
    .init(
      does: .forgetFound, "forget what was found", word: "forget",
      help: "Forget what looks into repositories found for this assessment"),
    .init("u", does: .undo, "undo", help: "Undo the last change, also from an earlier session"),
    .init("U", .control("r"), does: .redo, "redo", help: "Redo what was undone"),
    .init(
      "+", does: .askMore, "ask more", help: "Ask more: quick scan, standard, full; answers stay"),
    .init(
      "_", does: .askLess, "ask less", help: "Ask less: full, standard, quick scan; answers stay"),
    .init(.control("s"), does: .save, "save", help: "Save now; saving also happens by itself"),
    .init("M", does: .mouse, "mouse", help: "Switch the mouse on or off"),
    .init(
      "A", does: .advance, "go on", word: "advance",
      help: "Go on after each answer by itself, or stay"),
    .init("C", does: .theme, "colours", help: "Change to the next colour theme"),
    .init(
      does: .detectColours, "detect colours",
      help: "Ask the terminal whether it is dark or light, and keep the colours for that"),
    .init(
      "B", does: .charts, "charts", help: "Change how charts are drawn: blocks, braille, ASCII"),
    .init(.control("l"), does: .redraw, "redraw", help: "Draw the screen again"),
    .init(.control("z"), does: .suspend, "suspend", help: "Stop the program; fg brings it back"),
    .init("H", does: .home, "home", help: "Save and go to the list of assessments"),
    .init("L", does: .takeOver, "take over", help: "Take the file over from the other program"),
    .init(.escape, does: .back, "back", word: "escape", help: "Go back one step; never quits"),
    .init("q", does: .quit, "quit", help: "Save and quit"),
    .init(.control("c"), does: .interrupt, "interrupt", help: "Save and quit with exit code 130"),
  ])

  static let needsAssessment: Set<Action> = [
    .words, .search, .overview, .review, .result, .undo, .redo, .save, .home, .nextOpen, .lastPlace,
    .takeOver, .details, .report, .actions, .parked, .workshop, .beside, .askMore, .askLess,
    .look, .forgetFound,
  ]

  /// What changes the picture and nothing else.
  private static let needsPicture: Set<Action> = [
    .palette, .mouse, .theme, .detectColours, .charts, .redraw, .suspend,
  ]

  /// Why a command of the program cannot be carried out now; nil when it can.
  func disabledReason(_ action: Action) -> String? {
    if Self.needsAssessment.contains(action), workspace.joined != nil {
      return phrase("Here is nothing but the vote.")
    }
    if Self.needsAssessment.contains(action), workspace.assessment == nil {
      return phrase("Open or start an assessment first.")
    }
    if workspace.device.isLinear, Self.needsPicture.contains(action) {
      return phrase("Nothing is drawn here.")
    }
    if action == .home, isOnWall {
      return
        workspace.workshop == nil
        ? phrase("There is no way home from the wall: q leaves.")
        : phrase("There is no way home from the wall: q, twice, leaves.")
    }
    if action == .workshop { return workspace.assessment?.reasonAgainstWorkshop }
    if action == .beside { return reasonAgainstBeside }
    if action == .look { return workspace.reasonAgainstLook }
    if action == .forgetFound, workspace.open?.found == nil {
      return phrase("Nothing that was found is kept.")
    }
    if action == .takeOver, workspace.readOnlyReason == nil {
      return phrase("This file is already yours.")
    }
    return nil
  }

  private var reasonAgainstBeside: String? {
    guard workspace.open?.beside == nil else {
      return workspace.open?.beside?.position == 2
        ? phrase("This is the second of two. H goes home, to the first.") : nil
    }
    if workspace.workshop != nil { return phrase("Close the workshop first.") }
    if workspace.assessment?.respondent != nil { return phrase("These are one person's answers.") }
    return workspace.readOnlyReason
  }

  /// Everything that can be asked for now: of the screen first, then of the program.
  var commands: [Command] {
    let own = top.commands(workspace)
    let taken = Set(own.flatMap(\.keys))
    let isTyping = top.isTyping
    return own
      + Self.keymap.bindings.enumerated().map { index, binding in
        Command(
          source: .app(index),
          // A key means what the screen makes of it; while one types, a letter is a letter.
          keys: binding.keys.filter { !taken.contains($0) && !(isTyping && $0.isCharacter) },
          word: binding.word, label: binding.shownLabel, help: binding.shownHelp,
          disabledReason: disabledReason(binding.action))
      }
  }

  mutating func perform(_ action: Action) -> [Effect] {
    if let reason = disabledReason(action) { return say(reason) }
    switch action {
    // Help about help would have to be closed as often as it was asked for.
    case .help, .palette:
      guard !(top is CommandList) else { return [] }
      let isHelp = action == .help
      let title = top.title(workspace)
      return show(CommandList(commands, below: title, isHelp: isHelp, workspace.metrics))
    case .words: return show(GuideScreen())
    case .details: return show(DetailsScreen(workspace))
    case .search: return show(SearchScreen(workspace.metrics))
    case .actions: return show(.actions)
    case .parked: return show(.parked)
    case .overview: return goTo(OverviewScreen(at: currentItem))
    case .review: return goTo(ReviewScreen())
    case .result: return goTo(ResultScreen())
    case .nextOpen: return goToNextOpen()
    case .workshop: return goToWorkshop()
    case .beside:
      return [workspace.open?.beside?.position == 1 ? .goOnBeside : .addCompanion(path: nil)]
    case .look: return show(LookScreen(workspace))
    case .forgetFound: return [.forgetFound]
    case .lastPlace: return goToLastPlace()
    case .back: return goBack()
    case .undo: return workspace.readOnlyReason.map { say($0) } ?? [.undo]
    case .redo: return workspace.readOnlyReason.map { say($0) } ?? [.redo]
    case .save:
      if workspace.open?.saving == .saved { say(phrase("Everything is saved.")) }
      return [.save]
    case .mouse: return changeMouse()
    case .theme: return changeTheme()
    case .detectColours: return [.detectColours]
    case .charts: return changeCharts()
    case .advance: return changeAdvancing()
    case .askMore: return changeLength(isLonger: true)
    case .askLess: return changeLength(isLonger: false)
    case .home: return [.leave]
    case .takeOver: return [.takeOver]
    // A second one would only hide what is being made.
    case .report:
      return isWaiting || top is ReportScreen ? [] : show(ReportScreen(workspace))
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .interrupt: return [.interrupt]
    }
  }
}
