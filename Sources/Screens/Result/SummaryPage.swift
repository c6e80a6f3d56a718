internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Sheet {
  /// Where the team stands, how certain that is, why, what hurts, and what to do first.
  mutating func fillSummary(asTable: Bool) {
    openAnswers()
    overallLevel()
    if let other = workspace.open?.beside { page.text(words.beside(other), .muted) }
    gap()
    if asTable {
      show(standing.bars.table(levels))
    } else {
      dimensionSteps()
    }
    gap()
    reasons()
    qualifications()
  }

  /// What is still to be answered, before anything is said of a result.
  private mutating func openAnswers() {
    let sentence = report.openAnswers
    if !sentence.isEmpty {
      page.text(phrase("\(sentence, "sentence") The key . goes to the first."), .warning)
    }
  }

  /// The level with its name on the scale, what it means, and how certain it is.
  private mutating func overallLevel() {
    let score = card.overall.score
    if page.isSpoken {
      let name = score.level == nil ? "" : ", \(report.levelName)"
      page.row([.init(words.levelOfAll(score.level) + name + ".")])
      for text in [report.meaning, report.certainty, report.whoAnswered] { page.text(text) }
      return
    }
    var lead: [Page.Span] = []
    if let level = score.level {
      lead = [.init(phrase("LEVEL") + " ", .title), .init("\(level)", .level(level)), .init("  ")]
    }
    lead.append(.init(report.levelName, .title))
    let used = lead.reduce(0) { $0 + page.metrics.width(of: $1.text) }
    let strip =
      score.isApplicable && !page.isSpoken
      ? LevelScale(score, assessment.baseTarget, levels.count) : nil
    if let strip, used + strip.width + 4 <= width {
      let gap = max(3, min(28 - used, width - used - strip.width))
      let target =
        assessment.baseTarget.map { "   \(symbols.diamond) \(words.keyTarget($0))" } ?? ""
      let fits = used + gap + strip.width + page.metrics.width(of: target) <= width
      page.row(
        lead + [.init(String(repeating: " ", count: gap))] + strip.spans(symbols)
          + [.init(fits ? target : "", .muted)])
    } else {
      page.row(lead)
      if let strip, strip.width <= width { page.row(strip.spans(symbols)) }
    }
    page.text(report.meaning)
    let certainty = [report.certainty, report.whoAnswered].filter { !$0.isEmpty }
    if !certainty.isEmpty { page.text(certainty.joined(separator: " ")) }
  }

  /// Every dimension with its steps, in two columns where there is room.
  mutating func dimensionSteps() {
    if page.isSpoken { return show(standing.bars) }
    guard case .bars(let bars) = standing.bars.chart else { return }
    let isRoomy = width >= 98
    let perRow = !isRoomy && width >= 74 && bars.rows.count > 1 ? 2 : 1
    let column = (width - 3 * (perRow - 1)) / perRow
    let line = StepLine(bars, of: levels.count, width: column, page.metrics, symbols, isRoomy)
    page.row(
      [.init(line.heading, .muted)]
        + (perRow == 2 ? [.init("   "), .init(line.heading, .muted)] : []))
    let count = (bars.rows.count + perRow - 1) / perRow
    for row in 0..<count {
      var spans = line.spans(bars.rows[row])
      if perRow == 2, bars.rows.indices.contains(row + count) {
        spans += [.init("   ")] + line.spans(bars.rows[row + count])
      }
      page.row(spans)
    }
  }

  /// What holds back, what hurts, what to start with, and what changed.
  private mutating func reasons() {
    let holds = report.holdsBack
    if let next = report.nextLevel, !holds.isEmpty {
      said(
        phrase("Why not \(next, "next")"), holds.reduce(Text()) { $0.isEmpty ? $1 : "\($0) \($1)" })
    }
    let hurting = report.hurting.prefix(height >= 30 ? 3 : 1)
    if hurting.isEmpty { said(phrase("What hurts"), Text(report.challengesLead)) }
    for (index, entry) in hurting.enumerated() {
      act(phrase("What hurts"), index, entry.link, "\(entry.text): \(entry.detail)")
    }
    let steps = report.roadmap.rows(in: .now).prefix(height >= 30 ? 6 : 3)
    if steps.isEmpty { said(phrase("Start with"), Text(report.emptyPlan)) }
    let longest = steps.map { page.metrics.width(of: report.title(of: $0.practice)) }.max() ?? 0
    for (index, row) in steps.enumerated() {
      let name = page.column(report.title(of: row.practice), width: min(longest, width / 3))
      let effort = row.effort.rawValue
      act(
        phrase("Start with"), index, .item(row.practice.text),
        "\(name)  \(words.way(row))  \(effort)  \(report.firstStep(row.practice) ?? "", .muted)"
      )
    }
    if let way = report.smallestWay(star: nil) {
      said(
        phrase("All the way"),
        toned("\(way, "way") See \(ResultPage.plan.digit, "key") \(ResultPage.plan.title, "page").")
      )
    }
    if let change = report.changeSince { said(phrase("Since then"), change) }
  }

  private mutating func said(_ label: String, _ text: Text) {
    page.flow([lead(label)], text, .text)
  }

  private func lead(_ label: String) -> Page.Span {
    .init(
      width < 50 ? label.isEmpty ? "  " : label + ": " : page.lead(label, width: 13),
      .heading)
  }

  /// A line that leads to what it speaks of; what does not fit is cut.
  private mutating func act(_ label: String, _ index: Int, _ link: Link?, _ text: Text) {
    guard let link else { return }
    let isBeside = width >= 50 || page.metrics.width(of: label) <= width / 3
    if index == 0, !isBeside { page.row([lead(label)]) }
    let lead = lead(index == 0 && isBeside ? label : "")
    self.link(link) { page, marker, role in
      page.row([lead, .init(marker, role)] + text.spans(role))
    }
  }

  /// What qualifies the result: its length, what was carried over, what is to be known beside it.
  private mutating func qualifications() {
    var remarks = report.remarks
    if let published = words.scores.published(card.overall.score) { remarks.append(published) }
    guard !remarks.isEmpty || !assessment.notices.isEmpty else { return }
    gap()
    for remark in remarks { page.text(remark, .muted) }
    for notice in assessment.notices { page.text(notice, .warning) }
  }
}
