internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// The profile of answers first, then the level with everything that qualifies it.
  mutating func fillSummary(asTable: Bool) {
    if assessment.mode == .quick {
      page.text("Quick scan: core practices only (\(standing.allCounts.inScope)).", .warning)
    }
    profileHeading()
    profile(standing.allCounts)
    if asTable { countsTable() } else if width >= 56 { dimensionProfiles() }
    gap()
    overallLevel()
    if let other = workspace.open?.beside { page.text(other.sentence, .muted) }
    if !asTable, width < 56 {
      page.blank()
      page.heading("Answers by dimension")
      dimensionProfiles()
    }
  }

  private mutating func profileHeading() {
    let counts = standing.allCounts
    page.heading("Answers to \(counts.inScope.counted("practice"))")
    if counts.answered == 0 {
      page.text(
        counts.inScope == 0
          ? "No practice is in scope." : "Nothing is answered yet: . goes to the first question.")
    }
    if counts.outOfScope > 0, assessment.mode == .full {
      page.text(
        "\(counts.outOfScope) more \(counts.outOfScope == 1 ? "is" : "are") out of scope by the profile.",
        .muted)
    }
  }

  /// A stacked bar with its counts.
  mutating func profile(_ counts: AnswerCounts) {
    let style = workspace.charts
    let width = min(width, 100)
    page.chart([], width: width) {
      StackedBar(counts).draw(on: &$0, row: 0, column: 0, width: width, style: style)
    }
    page.packed(legend(counts), .muted)
  }

  /// The counts in words; what is none is left out but for the levels.
  private func legend(_ counts: AnswerCounts) -> [String] {
    let isNarrow = width < 56
    var parts = counts.levels.enumerated().map { "\(isNarrow ? "" : "level ")\($0 + 1): \($1)" }
    if counts.unknown > 0 { parts.append("?: \(counts.unknown) unknown") }
    if counts.notApplicable > 0 { parts.append("\(symbols.dash): \(counts.notApplicable) n/a") }
    if counts.unanswered > 0 { parts.append("\(symbols.track): \(counts.unanswered) open") }
    return parts
  }

  private mutating func dimensionProfiles() {
    let isRoomy = height >= 32
    let perRow = isRoomy || width < 56 ? 1 : width >= 100 ? 3 : 2
    let column = (width - 2 * (perRow - 1)) / perRow
    let dimensions = questionnaire.dimensions
    let longest = dimensions.map { page.metrics.width(of: $0.title) }.max() ?? 0
    let label = isRoomy && width >= 76 ? min(longest, 30) : 4
    let rows = (dimensions.count + perRow - 1) / perRow
    for row in 0..<rows {
      var spans: [Page.Span] = []
      for cell in 0..<perRow where row + cell * rows < dimensions.count {
        if cell > 0 { spans.append(.init("  ")) }
        spans += dimensionProfile(
          dimensions[row + cell * rows], label: label, width: min(column, 100))
      }
      page.row(spans)
    }
  }

  private func dimensionProfile(_ dimension: Dimension, label: Int, width: Int) -> [Page.Span] {
    let counts = standing.counts[dimension.id] ?? AnswerCounts(topLevel: questionnaire.topLevel)
    let name = label > 6 ? dimension.title : dimension.id.displayed
    let before = Page.Span(page.column(name, width: label) + " ")
    if counts.inScope == 0 {
      return [before, .init(page.metrics.padded("out of scope", width: width - label - 1), .muted)]
    }
    let size = Size(rows: 1, columns: max(0, width - label - 1))
    let style = workspace.charts
    let bar = Page.drawn(size, metrics: page.metrics) {
      StackedBar(counts).draw(on: &$0, row: 0, column: 0, width: size.columns, style: style)
    }
    return [before] + (bar.first ?? [])
  }

  /// The table twin of the profiles.
  private mutating func countsTable() {
    let names = width >= 64
    let label = names ? 27 : 5
    func line(_ name: String, _ cells: [String], _ role: Role) {
      let numbers = cells.map {
        page.metrics.padded($0, width: names ? 5 : 4, alignment: .trailing)
      }
      page.row([.init(page.column(name, width: label) + numbers.joined(), role)])
    }
    let levels = (1...questionnaire.topLevel).map { "\($0)" }
    line("Level", levels + ["?", "n/a", names ? "open" : "\(symbols.track)"], .heading)
    for dimension in questionnaire.dimensions {
      guard let counts = standing.counts[dimension.id] else { continue }
      let title = names ? dimension.title : dimension.id.displayed
      line(title, cells(counts), .text)
    }
    line("All", cells(standing.allCounts), .title)
  }

  private func cells(_ counts: AnswerCounts) -> [String] {
    (counts.levels + [counts.unknown, counts.notApplicable, counts.unanswered]).map { "\($0)" }
  }

  /// The level, its meaning, its uncertainty and its rule.
  private mutating func overallLevel() {
    let score = card.overall.score
    levelLine(score)
    guard score.isApplicable else {
      page.text(
        "Every practice in scope is marked not applicable, or none is in scope: there is nothing "
          + "to rate.")
      return
    }
    remarks(on: score)
    if let level = score.level, let text = questionnaire.texts.levels[level] { page.text(text) }
    if score.level == nil { notRated() }
    fact("Index", "\(words.index(score)) progress index (assumes equal steps)")
    weakest()
    if let coverage = score.coverage {
      let counts = standing.allCounts
      fact(
        "Coverage",
        "\(coverage.percent) % of what applies has a level "
          + "(\(counts.levelled) of \(counts.levelled + counts.missing))")
    }
    freshness()
    if let confidence = words.confidence(score) { page.text(confidence) }
    for notice in assessment.notices { page.text(notice, .warning) }
    gap()
    page.text("The level is a communication device, not a measurement.", .title)
    page.text(words.rule(card.rule), .muted)
  }

  /// That the level is certain although answers are missing, and which one was given at first.
  mutating func remarks(on score: Score) {
    if let certainty = words.certainty(score) { page.text(certainty) }
    if let published = words.published(score) { page.text(published, .muted) }
  }

  /// The headline behind a swatch of its level.
  mutating func levelLine(_ score: Score) {
    let headline = standing.headline(score)
    let swatch = score.level.map { [Page.Span("\(symbols.square) ", .level($0))] } ?? []
    page.entry(swatch, headline, .title)
  }

  /// How much comes from last time unseen, and how old the evidence is.
  private mutating func freshness() {
    if let share = assessment.unconfirmedShare, share > .zero {
      let count = assessment.unconfirmed.count
      fact(
        "Last time",
        (count == 1 ? "1 answer is" : "\(count) answers are")
          + " carried over and not re-confirmed (\(share.percent) %)", .warning)
    }
    if let age = assessment.evidenceAge(on: workspace.today) {
      fact(
        "Evidence",
        age.dated == 1
          ? "1 dated, \(age.oldest.counted("day")) old"
          : "\(age.dated) dated, half of them at most \(age.median.counted("day")) old, the oldest "
            + "\(age.oldest)")
    }
  }

  private mutating func notRated() {
    let open = card.dimensions.filter { $0.isApplicable && $0.level == nil }
    let names = open.map { score in
      "\(words.title(of: score.dimension)) (\(score.counts?.missing ?? 0) missing)"
    }
    let all = open.count == card.dimensions.filter(\.isApplicable).count && open.count > 1
    page.text(
      all
        ? "No dimension is rated yet: too many answers are missing in each."
        : "Too many answers are missing in " + names.joined(separator: ", ") + ".")
  }

  private mutating func weakest() {
    guard let weakest = card.overall.weakest, !weakest.isEmpty else { return }
    let level = weakest.first.flatMap { card[dimension: $0]?.levelEstimate } ?? 1
    let shown = weakest.count > 4 ? 3 : weakest.count
    let names = weakest.prefix(shown).map { "\(words.title(of: $0)) \(level)" }
    let more = weakest.count - shown
    fact(
      card.overall.level == nil ? "Weakest yet" : "Weakest",
      names.joined(separator: ", ") + (more > 0 ? ", and \(more) more at level \(level)" : ""))
  }
}

extension StackedBar {
  /// The profile of counted answers.
  init(_ counts: AnswerCounts) {
    self.init(
      levels: counts.levels, unknown: counts.unknown, notApplicable: counts.notApplicable,
      unanswered: counts.unanswered)
  }
}
