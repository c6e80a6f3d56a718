/// The scale of levels with where a team stands, where it wants to be and where it was.
public struct LevelStrip: Hashable, Sendable {
  /// A level with what is written over it: `now`, `target`, `December 2025`.
  public struct Mark: Hashable, Sendable {
    public var level: Int
    public var label: String

    public init(_ level: Int, _ label: String) {
      self.level = level
      self.label = label
    }
  }

  /// Nil where nothing is rated.
  public var now: Mark?
  public var target: Mark?
  /// Last time; where it is the same level as now, the label of `now` tells it.
  public var before: Mark?
  /// The levels that missing answers allow.
  public var range: ClosedRange<Int>?

  public init(
    now: Mark?, target: Mark? = nil, before: Mark? = nil, range: ClosedRange<Int>? = nil
  ) {
    self.now = now
    self.target = target
    self.before = before
    self.range = range
  }
}

extension LevelStrip: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    // Where it is the same as last time, the label of now says so.
    let marks = [now, target, before?.level == now?.level ? nil : before].compactMap { $0 }
    var rows = marks.map { mark in
      Table.Row([Text(mark.label), .level(mark.level), Text(levels.name(of: mark.level))])
    }
    if let range {
      rows.append(Table.Row([Text(labels.range), Text(range.spelled)]))
    }
    return Table(
      title, columns: [.init(""), .init(labels.level), .init(labels.name)], rows: rows)
  }
}

extension ClosedRange<Int> {
  /// `2–3`, and `2` for a range of one.
  var spelled: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)"
  }
}
