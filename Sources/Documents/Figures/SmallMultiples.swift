public import MaturityModel

/// Progress of each dimension over the same days, each in a chart of its own.
public struct SmallMultiples: Hashable, Sendable {
  /// A value on a day.
  public struct Value: Hashable, Sendable {
    public var progress: Fraction
    public var level: Int?

    public init(_ progress: Fraction, level: Int?) {
      self.progress = progress
      self.level = level
    }
  }

  /// One dimension.
  public struct Series: Hashable, Sendable {
    public var name: String
    /// As many as there are days; nil where it did not apply.
    public var values: [Value?]

    public init(_ name: String, _ values: [Value?]) {
      self.name = name
      self.values = values
    }
  }

  /// Distances in days, as in `TrendLine`.
  public let days: [Int]
  public let labels: [String]
  public let series: [Series]
  /// The indices of the days with which another questionnaire begins.
  public let breaks: [Int]
  /// False for a questionnaire with measures, of which only the progress is shown.
  public let hasLevels: Bool
  /// The end of the axis of all charts: the next 20 above the highest value.
  let top: Int

  public init(
    days: [Int], labels: [String], _ series: [Series], breaks: [Int] = [], hasLevels: Bool = true
  ) {
    self.hasLevels = hasLevels
    self.days = days
    self.labels = labels
    self.series = series
    self.breaks = breaks.filter { days.indices.dropFirst().contains($0) }
    let most = series.flatMap(\.values).compactMap { $0?.progress.drawn }.max() ?? 0
    top = min(100, (Int(most) / 20 + 1) * 20)
  }
}

extension SmallMultiples: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    Table(
      title,
      columns: [.init(labels.dimension)] + self.labels.map { .init($0, .trailing) },
      rows: series.map { series in
        Table.Row(
          [Text(series.name)]
            + series.values.map { value in
              guard let value else { return Text("–") }
              guard hasLevels else { return Text(value.progress.percent.percent) }
              let level = value.level.map { "\($0)" } ?? "?"
              return "\(value.progress.percent.percent) \(level, .muted)"
            })
      })
  }
}
