public import MaturityModel

/// Progress over days, or over the parts of a plan, with the level at each dot.
public struct TrendLine: Hashable, Sendable {
  /// One result.
  public struct Point: Hashable, Sendable {
    /// Days since any day; what counts are the distances.
    public var day: Int
    public var label: String
    /// A second line below the label.
    public var note: String
    /// The same two lines where there is little room.
    public var narrowLabel: String
    public var narrowNote: String
    /// Share of the way from the first level to the last.
    public var progress: Fraction
    /// What missing answers allow.
    public var range: ClosedRange<Fraction>?
    /// Progress on the questions that did not change.
    public var unchanged: Fraction?
    /// Nil where it is not rated.
    public var level: Int?
    /// What the result of a questionnaire with measures is called; nil in format 1.
    public var name: String?
    /// The levels that missing answers allow; nil for one.
    public var levelRange: ClosedRange<Int>?
    /// True where some answers were taken over from before.
    public var isCarried: Bool

    public init(
      day: Int, _ label: String, note: String = "", narrow: (label: String, note: String)? = nil,
      progress: Fraction, range: ClosedRange<Fraction>? = nil, unchanged: Fraction? = nil,
      level: Int?, name: String? = nil, levelRange: ClosedRange<Int>? = nil,
      isCarried: Bool = false
    ) {
      self.day = day
      self.label = label
      self.note = note
      narrowLabel = narrow?.label ?? label
      narrowNote = narrow?.note ?? note
      self.progress = progress
      self.range = range
      self.unchanged = unchanged
      self.level = level
      self.name = name
      self.levelRange = levelRange
      self.isCarried = isCarried
    }
  }

  /// Another questionnaire begins with a point.
  public struct Break: Hashable, Sendable {
    /// The index of the first point after it, 1 or more.
    public var point: Int
    public var label: String
    /// True where too little is the same for a line to lead across.
    public var isGap: Bool

    public init(before point: Int, _ label: String, isGap: Bool = false) {
      self.point = point
      self.label = label
      self.isGap = isGap
    }
  }

  public var points: [Point]
  /// True where progress on unchanged questions is another one somewhere.
  var hasChain: Bool { points.contains { $0.unchanged != nil && $0.unchanged != $0.progress } }
  public var breaks: [Break]
  /// What the points are, over their column in the table: a day, or a part of a plan.
  public var pointName: String
  /// What the axis says, such as `% of the way from 1 to 5`.
  public var axis: String
  /// 280 for a chart of its own, 190 below a plan, 156 on a page with other things; a narrow one is at most 240.
  public var height: Int

  public init(
    _ points: [Point], of pointName: String, breaks: [Break] = [], axis: String, height: Int = 280
  ) {
    self.points = points
    self.pointName = pointName
    self.breaks = breaks.filter { points.indices.dropFirst().contains($0.point) }
    self.axis = axis
    self.height = height
  }
}

extension TrendLine {
  /// False where results have names in place of levels.
  var hasLevels: Bool { points.allSatisfy { $0.name == nil } }
}

extension TrendLine: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    let hasRanges = points.contains { $0.range != nil }
    let hasUnchanged = points.contains { $0.unchanged != nil }
    let hasCarried = points.contains(where: \.isCarried)
    var columns: [Table.Column] = [
      .init(pointName), .init(labels.level), .init(labels.progress, .trailing),
    ]
    if hasRanges { columns.append(.init(labels.range, .trailing, priority: 2)) }
    if hasUnchanged { columns.append(.init(labels.unchanged, .trailing, priority: 1)) }
    if hasCarried { columns.append(.init(labels.carried, priority: 3)) }
    var rows: [Table.Row] = []
    for (index, point) in points.enumerated() {
      rows += breaks.filter { $0.point == index }.map { Table.Row(band: Text($0.label, .muted)) }
      let day: Text = point.note.isEmpty ? Text(point.label) : "\(point.label), \(point.note)"
      var cells = [
        day, point.standing(labels), Text(point.progress.percent.percent),
      ]
      if hasRanges { cells.append(Text(point.range?.percents ?? "–")) }
      if hasUnchanged { cells.append(Text((point.unchanged?.percent).percent)) }
      if hasCarried { cells.append(Text(point.isCarried ? labels.yes : "–")) }
      rows.append(Table.Row(cells))
    }
    return Table(title, columns: columns, rows: rows)
  }
}

extension TrendLine.Point {
  /// The level, and what missing answers allow.
  fileprivate func standing(_ labels: Labels) -> Text {
    let level = name.map { Text($0) } ?? Text.standing(level, labels.notRated)
    return levelRange.map { "\(level) (\($0.lowerBound)–\($0.upperBound))" } ?? level
  }
}

extension ClosedRange<Fraction> {
  fileprivate var percents: String { "\(lowerBound.percent)–\(upperBound.percent.percent)" }
}
