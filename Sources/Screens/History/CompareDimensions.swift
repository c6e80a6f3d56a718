internal import MaturityModel
internal import TextCanvas

extension CompareSheet {
  /// Every dimension before and after, with a bar each, as far as its overlap permits.
  mutating func fillDimensions(asTable: Bool) {
    if asTable { dimensionsTable() } else { dimensionBars() }
    gap()
    page.text(
      "Change: like for like, in points of a hundred, over the practices rated on both sides. "
        + "Below the overlap that permits a comparison, only moves of practices are shown."
        + (isRated
          ? " Given: the level before, as it was published by the older rule or questionnaire."
          : ""),
      .muted)
  }

  /// True where the older questionnaire gave some other level than the newer one's rule.
  private var isRated: Bool {
    parts.contains { $0.difference.level.publishedBefore != nil && $0.difference.permits != .moves }
  }

  private var parts: [(name: String, short: String, difference: Difference)] {
    comparison.dimensions.map {
      ($0.title, $0.dimension.displayed, $0.difference)
    } + [("Overall", "All", comparison.overall)]
  }

  private mutating func dimensionBars() {
    let usesTitles = width >= 66
    let label = usesTitles ? min(30, width * 2 / 5) : 4
    let bar = max(4, width - label - 34)
    for part in parts {
      let name = usesTitles ? part.name : part.short
      let lead = page.column(name, width: label) + " "
      let difference = part.difference
      guard difference.permits != .moves else {
        page.row([.init(lead), .init(refusal(difference, isShort: !usesTitles), .muted)])
        continue
      }
      pair(lead, difference, bar: bar)
    }
  }

  /// Two bars below each other; the change stands behind the newer one.
  private mutating func pair(_ lead: String, _ difference: Difference, bar: Int) {
    let style = workspace.charts
    let level = levels(difference)
    let shown = change(difference.index.likeForLike)
    let indent = String(repeating: " ", count: page.metrics.width(of: lead))
    let index = difference.index
    let numbers = [index.beforeOnCommon, index.afterOnCommon].map {
      page.metrics.padded(words.percent($0), width: 6, alignment: .trailing)
    }
    let column = max(10, page.metrics.width(of: level) + 1)
    page.chart(
      [.init(lead), .init(page.metrics.padded(level, width: column))], width: bar,
      [.init(numbers[0], .muted)]
    ) {
      Score.bar(index.beforeOnCommon).draw(
        on: &$0, row: 0, column: 0, width: bar, style: style, role: .muted)
    }
    let role: Role = difference.level.after.level.map { .level($0) } ?? .muted
    let published = difference.level.publishedBefore.map { "given \($0.short(symbols))" } ?? ""
    page.chart(
      [.init(indent), .init(page.metrics.padded(published, width: column), .muted)], width: bar,
      [.init(numbers[1] + "  "), shown]
    ) {
      Score.bar(index.afterOnCommon).draw(
        on: &$0, row: 0, column: 0, width: bar, style: style, role: role)
    }
  }

  private func levels(_ difference: Difference) -> String {
    "\(words.level(difference.level.before.level)) \(symbols.arrow) "
      + words.level(difference.level.after.level)
  }

  private func refusal(_ difference: Difference, isShort: Bool) -> String {
    let share = difference.overlap.map { "\($0.percent) %" } ?? "nothing"
    return isShort ? "\(share) the same: moves only" : "\(share) is the same: only moves are shown"
  }

  private mutating func dimensionsTable() {
    let usesTitles = width >= 66
    let cells = Self.cells.prefix(width >= 76 ? 5 : width >= 68 ? 4 : 3)
    let label = usesTitles ? min(30, width - 1 - cells.reduce(0) { $0 + $1.width }) : 5
    row(usesTitles ? "Dimension" : "Dim", cells.map(\.name), cells, label: label, .heading)
    for part in parts {
      let difference = part.difference
      let share = difference.overlap.map { "\($0.percent) %" } ?? symbols.dash
      let published = difference.level.publishedBefore?.short(symbols) ?? ""
      let isHidden = difference.permits == .moves
      row(
        usesTitles ? part.name : part.short,
        [
          isHidden ? symbols.dash : levels(difference),
          isHidden ? symbols.dash : change(difference.index.likeForLike).text, share,
          words.short(difference.practices), published,
        ], cells, label: label, .text)
    }
  }

  private static let cells: [(name: String, width: Int)] = [
    ("Level", 7), ("Change", 9), ("Same", 6), ("Practices", 19), ("Given", 5),
  ]

  private mutating func row(
    _ name: String, _ texts: [String], _ cells: ArraySlice<(name: String, width: Int)>, label: Int,
    _ role: Role
  ) {
    let values = zip(texts, cells).map { page.column($0, width: $1.width) }
    page.row([.init(page.column(name, width: label) + " " + values.joined(), role)])
  }
}

extension PublishedLevel {
  /// The level alone, or a dash where there was none.
  func short(_ symbols: Symbols) -> String { level.map { "\($0)" } ?? symbols.dash }
}

extension Score {
  /// An index as a bar; an empty one without an index.
  static func bar(_ index: Fraction?) -> Bar {
    var score = Score()
    score.index = index
    return score.bar
  }
}
