/// The level of each dimension as a bar, with target, progress and change.
public struct DimensionBars: Hashable, Sendable {
  /// One dimension.
  public struct Row: Hashable, Sendable {
    public var name: String
    public var link: Link?
    /// Nil where nothing is rated; `standing` says why.
    public var level: Int?
    /// The levels that missing answers allow; nil where they change nothing.
    public var range: ClosedRange<Int>?
    /// Percent of the way from the first level to the last.
    public var progress: Int?
    public var target: Int?
    public var before: Before
    /// What stands in place of a level: not rated, n/a.
    public var standing: String

    public init(
      _ name: String, level: Int?, range: ClosedRange<Int>? = nil, progress: Int? = nil,
      target: Int? = nil, before: Before = .none, standing: String = "", link: Link? = nil
    ) {
      self.name = name
      self.level = level
      self.range = range
      self.progress = progress
      self.target = target
      self.before = before
      self.standing = standing
      self.link = link
    }
  }

  public var rows: [Row]
  /// When last time was, such as `Dec 2025`; nil where nothing is compared.
  public var since: String?
  /// True where all has to fit on one page with other things.
  public var isCompact: Bool

  public init(_ rows: [Row], since: String? = nil, isCompact: Bool = false) {
    self.rows = rows
    self.since = since
    self.isCompact = isCompact
  }
}

extension DimensionBars: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    var columns: [Table.Column] = [
      .init(labels.dimension), .init(labels.level), .init(labels.range, priority: 3),
      .init(labels.progress, .trailing, priority: 2), .init(labels.target, .trailing),
      .init(labels.shortBy, priority: 4),
    ]
    if let since { columns.append(.init("\(labels.since) \(since)", priority: 1)) }
    let rows = rows.map { row in
      let level = row.level.map { "\(Text.level($0)) \(levels.name(of: $0))" } as Text?
      let range = row.range?.spelled ?? row.level.map { "\($0)" } ?? "–"
      return Table.Row(
        [
          Text(row.name), level ?? Text(row.standing, .muted), Text(range),
          Text(row.progress.percent), Text(row.target.map { "\($0)" } ?? "–"),
          Text(shortfall(of: row, labels)), change(of: row, labels),
        ], link: row.link)
    }
    return Table(title, columns: columns, rows: rows)
  }

  private func shortfall(of row: Row, _ labels: Labels) -> String {
    guard let level = row.level, let target = row.target else { return "–" }
    return level < target ? "\(target - level)" : labels.onTarget
  }

  private func change(of row: Row, _ labels: Labels) -> Text {
    let change = row.before.change(to: row.level, labels)
    guard let level = row.before.level(otherThan: row.level) else { return change }
    return "\(change) \("\(labels.was) \(level)", .muted)"
  }
}

extension Int? {
  /// `55 %` with a space that does not break; – for none.
  var percent: String { map { "\($0)\u{A0}%" } ?? "–" }
}
