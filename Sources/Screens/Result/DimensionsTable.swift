internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// The table twin of the bars and of the shape: every number of every dimension.
  mutating func fillDimensionsTable() {
    if width >= 76 {
      tableHeading()
      for dimension in questionnaire.dimensions { tableRow(dimension) }
      let overall = card.overall.score
      page.row([.init("  " + tableLine("Overall", overall, target: nil), .title)])
    } else {
      for dimension in questionnaire.dimensions { stackedRow(dimension) }
      page.entry([.init("  Overall: ", .title)], numbers(card.overall.score, target: nil), .title)
    }
    gap()
    page.text("Gap: how many levels lie between the level and the target.", .muted)
    page.text("Index: progress index, which assumes equal steps.", .muted)
  }

  private static let cells: [(name: String, width: Int, alignment: TextMetrics.Alignment)] = [
    ("Level", 8, .leading), ("Index", 15, .leading), ("Cover", 6, .trailing),
    ("Target", 7, .trailing), ("Gap", 4, .trailing), ("Conf.", 7, .trailing),
  ]

  private var titleWidth: Int {
    min(30, max(4, width - 3 - Self.cells.reduce(0) { $0 + $1.width }))
  }

  private mutating func tableHeading() {
    page.row([.init("  " + line("Dimension", Self.cells.map(\.name)), .heading)])
  }

  private mutating func tableRow(_ dimension: Dimension) {
    let absence = standing.absence(of: dimension)
    let score = card[dimension: dimension.id]?.score ?? Score()
    let text =
      absence.map { line(dimension.title, [$0]) }
      ?? tableLine(dimension.title, score, target: assessment.baseTarget)
    link(.dimension(dimension.id)) { page, marker, role in page.row([.init(marker + text, role)]) }
  }

  private func tableLine(_ title: String, _ score: Score, target: Int?) -> String {
    line(
      title,
      [
        score.levelText, words.index(score), score.coverage.map { "\($0.percent) %" } ?? "–",
        target.map { "\($0)" } ?? "–", gap(score, target: target),
        score.confidence?.rawValue ?? "–",
      ])
  }

  private func line(_ title: String, _ values: [String]) -> String {
    let cells = zip(values, Self.cells).map { value, cell in
      values.count == 1
        ? value : page.metrics.padded(value, width: cell.width, alignment: cell.alignment)
    }
    return page.column(title, width: titleWidth) + " " + cells.joined()
  }

  private func gap(_ score: Score, target: Int?) -> String {
    guard let target, let level = score.level else { return "–" }
    return "\(max(0, target - level))"
  }

  private mutating func stackedRow(_ dimension: Dimension) {
    let absence = standing.absence(of: dimension)
    let score = card[dimension: dimension.id]?.score ?? Score()
    let text = absence ?? numbers(score, target: assessment.baseTarget)
    link(.dimension(dimension.id)) { page, marker, role in
      page.entry([.init(marker + dimension.id.displayed + " ", role)], text, role)
    }
  }

  private func numbers(_ score: Score, target: Int?) -> String {
    var parts = ["level \(score.levelText)", "index \(words.index(score))"]
    if let coverage = score.coverage { parts.append("coverage \(coverage.percent) %") }
    if let target { parts.append("target \(target), gap \(gap(score, target: target))") }
    if let confidence = score.confidence { parts.append("confidence \(confidence.rawValue)") }
    return parts.joined(separator: ", ")
  }
}
