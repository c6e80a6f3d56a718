internal import MaturityModel
internal import TextCanvas

extension RoundScreen {
  /// The votes once they are shown, what they mean, and what was decided.
  func drawVotes(
    _ shown: (practice: Practice, dimension: Dimension), _ workspace: Workspace, in body: Body,
    on page: inout Page
  ) {
    let top = topLevel(workspace)
    let rounds = discussion(workspace).rounds.filter(\.isRevealed)
    let tallies = rounds.map { $0.tally(topLevel: top) }
    guard let latest = tallies.last else {
      page.text(shown.practice.question, .title)
      for line in decided(workspace) { page.text(line, .title) }
      return
    }
    let histogram = Histogram(tallies, page.symbols, isNarrow: body.width < 70)
    page = Page(width: min(body.width, page.width + histogram.width), like: page)
    WorkshopHeader.draw(workspace, in: body, on: &page)
    page.question(shown.practice, in: body, isShort: body.height < 12)
    var summary = Page(width: page.width, like: page)
    for line in sentences(latest, shown.dimension, workspace) { summary.text(line) }
    for line in decided(workspace) { summary.text(line, .title) }
    let marked = discussion(workspace).decision.map(\.level) ?? latest.lowerMedian
    let levels = LevelList(
      shown.practice.anchors.enumerated().map { index, anchor in
        .init(
          level: index + 1, anchor: anchor, votes: histogram.spans(at: index),
          isMarked: marked == index + 1, isVotedFor: tallies.contains { $0.frequencies[index] > 0 })
      })
    page.draw(levels, heading: histogram.heading, over: summary.lines.count, in: body)
    for line in summary.lines { page.row(line) }
    drawRecords(workspace, in: body, on: &page)
  }

  /// What the group wrote down, where there is room for it.
  private func drawRecords(_ workspace: Workspace, in body: Body, on page: inout Page) {
    guard let response = workspace.assessment?.responses[practice] else { return }
    var records = response.evidence.map { "Evidence: \($0.text)" }
    if !response.note.isEmpty {
      let lines = response.note.split(whereSeparator: \.isNewline)
      records += lines.map { "Note: \($0)" }
    }
    for text in records.suffix(max(0, body.height - page.lines.count)) { page.row([.init(text)]) }
  }

  /// What the votes say, in sentences for the room.
  private func sentences(
    _ tally: Votes, _ dimension: Dimension, _ workspace: Workspace
  ) -> [String] {
    let people = max(
      workspace.workshop?.people.count ?? 0, tally.count + tally.unknown + tally.notApplicable)
    var counts = tally.lowerMedian.map { ["Middle vote \($0)"] } ?? []
    counts.append("\(tally.count) of \(people) gave a level")
    if tally.unknown > 0 { counts.append("\(tally.unknown) don't know") }
    if tally.notApplicable > 0 { counts.append("\(tally.notApplicable) not applicable") }
    var lines = [counts.joined(separator: ", ") + "."]
    let isOpen = discussion(workspace).phase == .revealed
    let speakers = isOpen && votes?.isToDiscuss == true ? speakers(tally, workspace) : nil
    if tally.count > 0 {
      lines.append(tally.words(people: people) + (speakers.map { "; \($0)." } ?? "."))
    }
    if let votes, tally.count > 1 {
      let isWhole = dimension.practices.allSatisfy { practice in
        workspace.workshop?.discussion(of: practice.id).shown != nil
      }
      lines.append(votes.effect(on: dimension.title, isWhole: isWhole))
    }
    if tally.isApplicabilityDisputed { lines.append("Whether it applies is disputed.") }
    guard isOpen else { return lines }
    if let time = time(workspace) { lines.append(time) }
    return lines
  }

  /// Who speaks first: levels, and names only where votes carry names.
  private func speakers(_ tally: Votes, _ workspace: Workspace) -> String? {
    guard let workshop = workspace.workshop, let round = discussion(workspace).shown else {
      return nil
    }
    let levels = tally.firstToSpeak
    guard !levels.isEmpty else { return nil }
    let verb = levels.count > 1 ? " speak first" : " speaks first"
    guard workshop.frame.anonymity == .named else {
      let numbers = levels.map { "\($0)" }.joined(separator: " and ")
      return (levels.count > 1 ? "levels " : "level ") + numbers + verb
    }
    let parts = levels.map { level -> String in
      let names = workshop.people.filter { round.votes[$0.id] == .level(level) }.map {
        $0.name.isEmpty ? workspace.name(of: $0) : $0.name
      }
      return names.isEmpty ? "level \(level)" : "\(names.joined(atMost: 3)) (\(level))"
    }
    return parts.joined(separator: " and ") + verb
  }

  /// How long the talk may still go on, in whole minutes.
  private func time(_ workspace: Workspace) -> String? {
    guard let frame = workspace.workshop?.frame else { return nil }
    let discussion = discussion(workspace)
    let allowed = frame.minutesPerPractice * (discussion.isExtended ? 2 : 1)
    guard let since = discussion.talkingSince else {
      guard discussion.minutes > 0 else { return nil }
      return "Talked \(discussion.minutes) of \(allowed.counted("minute"))."
    }
    let used = discussion.minutes + max(0, workspace.device.now.seconds - since.seconds) / 60
    let left = allowed - used
    guard left > 0 else {
      return discussion.isExtended
        ? "Time is up: decide, vote again or park it." : "Time is up; t extends it once."
    }
    return "Talking: \(left) of \(allowed.counted("minute")) left."
  }

  /// What was decided, and who sees it otherwise.
  private func decided(_ workspace: Workspace) -> [String] {
    let discussion = discussion(workspace)
    guard let decision = discussion.decision else { return [] }
    let reason = decision.reason.isEmpty ? "" : " \(workspace.symbols.dash) \(decision.reason)"
    var lines: [String]
    switch decision.kind {
    case .median:
      let isLevel = decision.level != nil
      let how = isLevel ? "the middle vote" : "as most said"
      lines = ["Decided: \(decision.vote?.words ?? "don't know"), \(how)."]
    case .consensus: lines = ["Decided together: \(decision.vote?.words ?? "don't know")\(reason)"]
    case .parked: lines = ["Parked: \(parked(workspace))"]
    }
    lines += discussion.dissent.map { dissent in
      let name = dissent.name.isEmpty ? "" : " (\(dissent.name))"
      return "Dissent: \(dissent.vote.words)\(name) \(workspace.symbols.dash) \(dissent.reason)"
    }
    return lines
  }

  private func parked(_ workspace: Workspace) -> String {
    let question = workspace.assessment?.details.parked.last { $0.practice == practice }
    guard let question else { return "nobody in the room could tell." }
    var parts = [question.question]
    if !question.who.isEmpty { parts.append(question.who) }
    if let day = question.by { parts.append("by \(day.text)") }
    return parts.joined(separator: " \(workspace.symbols.bullet) ")
  }
}

extension Decision {
  /// The level that was decided; nil for everything else.
  fileprivate var level: Int? { if case .level(let level)? = vote { level } else { nil } }
}
