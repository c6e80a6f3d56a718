public import MaturityModel

/// Progress of each dimension then and now, joined by a line.
public struct Slope: Hashable, Sendable {
  /// One dimension.
  public struct Row: Hashable, Sendable {
    public var name: String
    /// A name of few letters, for narrow charts.
    public var short: String
    /// Shares of the way from the first level to the last.
    public var before: Fraction
    public var now: Fraction
    public var levelBefore: Int?
    public var level: Int?
    /// False where too many questions changed.
    public var isCompared: Bool
    /// Why it stands where it does; empty where that is not said.
    public var reason: String

    public init(
      _ name: String, short: String, before: Fraction, now: Fraction, levelBefore: Int?,
      level: Int?, isCompared: Bool = true, reason: String = ""
    ) {
      self.name = name
      self.short = short
      self.before = before
      self.now = now
      self.levelBefore = levelBefore
      self.level = level
      self.isCompared = isCompared
      self.reason = reason
    }
  }

  /// The heads of the two axes, such as `Dec 2025`.
  public var before: String
  public var now: String
  public var rows: [Row]

  public init(before: String, now: String, _ rows: [Row]) {
    self.before = before
    self.now = now
    self.rows = rows
  }
}

extension Slope: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    let hasReasons = rows.contains { !$0.reason.isEmpty }
    return Table(
      title,
      columns: [
        .init(labels.dimension), .init(before, .trailing), .init(now, .trailing),
        .init(labels.change, .trailing), .init(labels.level),
      ] + (hasReasons ? [.init(labels.reason, priority: 1)] : []),
      rows: rows.map { row in
        Table.Row(
          [
            Text(row.name), Text(row.before.percent.percent), Text(row.now.percent.percent),
            Text(row.isCompared ? (row.now - row.before).points : "–"), row.levels(labels),
          ] + (hasReasons ? [Text(row.reason)] : []))
      })
  }
}

extension Slope.Row {
  /// `2 → 3` where the levels can be compared and differ.
  fileprivate func levels(_ labels: Labels) -> Text {
    guard isCompared, let levelBefore, let level, levelBefore != level else {
      return .standing(level, labels.notRated)
    }
    return .step(levelBefore, level)
  }
}

extension Fraction {
  /// A difference in percent points with its sign: `+12.5`, `−6.2`, `±0.0` below half a tenth.
  var points: String {
    let isNegative = self < .zero
    let size = isNegative ? .zero - self : self
    let tenths = (size + Fraction(1, 2000)).floor(times: 1000)
    let sign = tenths == 0 ? "±" : isNegative ? "−" : "+"
    return "\(sign)\(tenths / 10).\(tenths % 10)"
  }
}

extension Int {
  /// `55 %` with a space that does not break.
  var percent: String { Optional(self).percent }
}
