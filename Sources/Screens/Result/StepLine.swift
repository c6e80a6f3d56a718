internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// A dimension on one line: its name, its level, and its steps with the target.
struct StepLine {
  private let top: Int
  private let metrics: TextMetrics
  private let symbols: Symbols
  private let hasChanges: Bool
  private let label: Int
  /// The columns of progress and range; 0 where they are not shown.
  private let numbers: Int
  /// The columns of the progress alone.
  private let progress: Int
  /// The columns behind the name.
  private let rest: Int

  /// A line of `width` columns; with progress and range behind the steps where it `isRoomy`.
  init(
    _ bars: DimensionBars, of top: Int, width: Int, _ metrics: TextMetrics, _ symbols: Symbols,
    _ isRoomy: Bool
  ) {
    (self.top, self.metrics, self.symbols) = (top, metrics, symbols)
    hasChanges = bars.since != nil
    let widest = { (texts: [String]) in texts.map { metrics.width(of: $0) }.max() ?? 0 }
    let ranges = bars.rows.compactMap { $0.level == nil ? nil : $0.range }.map(Self.words)
    progress = max(ranges.isEmpty ? 10 : 6, 1 + widest([phrase("Progress")]))
    numbers = isRoomy ? max(progress, ranges.isEmpty ? 0 : 8 + widest(ranges)) : 0
    let standings = bars.rows.filter { $0.level == nil }.map { " " + $0.standing }
    rest = max(3 + 2 * top + (hasChanges ? 2 : 0) + numbers, widest(standings))
    label = min(widest(bars.rows.map(\.name)), max(6, width - 1 - rest))
  }

  /// What missing answers leave possible.
  private static func words(_ range: ClosedRange<Int>) -> String {
    phrase("could be \(range.lowerBound, "lowest")–\(range.upperBound, "highest")")
  }

  /// The numbers of the steps.
  var heading: String {
    let ranks = (1...max(1, top)).map { "\($0)" }.joined(separator: " ")
    let steps = String(repeating: " ", count: label + 4) + ranks + (hasChanges ? "   " : " ")
    return metrics.padded(
      steps + (numbers > 0 ? " " + phrase("Progress") : ""), width: label + 1 + rest)
  }

  func spans(_ row: DimensionBars.Row, role: Role = .text) -> [Page.Span] {
    let name = metrics.padded(
      metrics.fitted(row.name, width: label, symbols: symbols), width: label)
    var spans: [Page.Span] = [.init("\(name) ", role)]
    guard let level = row.level else {
      return spans + [.init(metrics.padded(" " + row.standing, width: rest), .muted)]
    }
    spans += [.init(" \(level) ", .level(level))] + steps(row, level)
    if hasChanges { spans.append(change(row, level)) }
    if numbers > 0 {
      let range = row.range.map { "  " + Self.words($0) } ?? ""
      let progress = row.progress.map { "\($0) %" } ?? ""
      spans.append(
        .init(
          metrics.padded(
            " " + metrics.padded(progress, width: 5, alignment: .trailing) + range, width: numbers),
          .muted))
    }
    return spans
  }

  /// A square for each step that is reached, a point for each that is not, a diamond for the target.
  private func steps(_ row: DimensionBars.Row, _ level: Int) -> [Page.Span] {
    (1...max(1, top)).map { step in
      let sign =
        step == row.target
        ? symbols.diamond
        : step <= level
          ? symbols.square : row.range?.contains(step) == true ? symbols.empty : symbols.track
      return .init(
        "\(sign) ", step <= level ? .level(level) : step == row.target ? .text : .track)
    }
  }

  private func change(_ row: DimensionBars.Row, _ level: Int) -> Page.Span {
    guard case .level(let before) = row.before, before != level else { return .init("  ") }
    return before < level ? .init("\(symbols.up) ", .better) : .init("\(symbols.down) ", .worse)
  }
}

/// The scale of levels on one line: where the team is, what is possible, and the target.
struct LevelScale {
  private let level: Int?
  private let possible: ClosedRange<Int>?
  private let target: Int?
  private let top: Int
  private static let step = 5

  init(_ score: Score, _ target: Int?, _ top: Int) {
    level = score.level
    (self.target, self.top) = (target, top)
    possible =
      score.levelLow.flatMap { low in score.levelHigh.map { low...max(low, $0) } }
  }

  /// The columns that the scale takes.
  var width: Int { (Self.step + 1) * (top - 1) + 1 }

  func spans(_ symbols: Symbols) -> [Page.Span] {
    (1...max(1, top)).flatMap { rank -> [Page.Span] in
      let line: [Page.Span] = rank == 1 ? [] : [.init(symbols.rule(Self.step), .border)]
      return line + [point(rank, symbols)]
    }
  }

  private func point(_ rank: Int, _ symbols: Symbols) -> Page.Span {
    if rank == level { return .init(symbols.filled, .level(rank)) }
    if rank == target { return .init(symbols.diamond, .text) }
    if possible?.contains(rank) == true { return .init(symbols.empty, .level(rank)) }
    return .init("\(rank)", .muted)
  }
}
