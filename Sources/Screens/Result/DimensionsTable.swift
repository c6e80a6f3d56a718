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

  private static let cells = [
    ("Level", 6), ("range", 6), ("Index", 7), ("range", 10), ("Cover", 7), ("Target", 7),
    ("Gap", 4), ("Conf.", 7),
  ]

  private var titleWidth: Int {
    min(30, max(4, width - 2 - Self.cells.reduce(0) { $0 + $1.1 }))
  }

  private mutating func tableHeading() {
    var line = page.metrics.padded("Dimension", width: titleWidth)
    for (name, width) in Self.cells {
      line += page.metrics.padded(name, width: width, alignment: .trailing)
    }
    page.row([.init("  " + line, .heading)])
  }

  private mutating func tableRow(_ dimension: Dimension) {
    let absence = standing.absence(of: dimension)
    let score = card[dimension: dimension.id]?.score ?? Score()
    let title = name(dimension)
    let line = tableLine(title, score, target: assessment.baseTarget)
    let empty = page.metrics.padded(title, width: titleWidth) + "  \(absence ?? "")"
    link(.dimension(dimension.id)) { page, marker, role in
      page.row([.init(marker + (absence == nil ? line : empty), role)])
    }
  }

  private func name(_ dimension: Dimension) -> String {
    let fits = page.metrics.width(of: dimension.title) <= titleWidth
    return fits ? dimension.title : dimension.id.uppercased()
  }

  private func tableLine(_ title: String, _ score: Score, target: Int?) -> String {
    let index = score.index.map { "\($0.percent) %" } ?? "–"
    let indexRange =
      score.indexLow.flatMap { low in
        score.indexHigh.map { "\(low.percent)–\($0.percent) %" }
      } ?? "–"
    let range =
      score.levelLow.flatMap { low in score.levelHigh.map { "\(low)–\($0)" } } ?? "–"
    let values = [
      score.level.map { "\($0)" } ?? "–", range, index, indexRange,
      score.coverage.map { "\($0.percent) %" } ?? "–", target.map { "\($0)" } ?? "–",
      gap(score, target: target), score.confidence?.rawValue ?? "–",
    ]
    let cells = zip(values, Self.cells).map {
      page.metrics.padded($0, width: $1.1, alignment: .trailing)
    }
    return page.metrics.padded(title, width: titleWidth) + cells.joined()
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
      page.entry([.init(marker + dimension.id.uppercased() + " ", role)], text, role)
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
