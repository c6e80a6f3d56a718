/// Every practice of each dimension as a cell with its level.
public struct PracticeStrip: Hashable, Sendable {
  /// What stands in a cell.
  public enum Mark: Hashable, Sendable {
    case level(Int)
    case unknown
    case notApplicable
    case unanswered

    var level: Int? { if case .level(let level) = self { level } else { nil } }
  }

  /// One practice.
  public struct Cell: Hashable, Sendable {
    public var name: String
    public var mark: Mark
    public var target: Int?
    public var link: Link?

    public init(_ name: String, _ mark: Mark, target: Int? = nil, link: Link? = nil) {
      self.name = name
      self.mark = mark
      self.target = target
      self.link = link
    }

    /// Levels short of the target; 0 where there is none or it is reached.
    var gap: Int {
      guard let level = mark.level, let target else { return 0 }
      return max(0, target - level)
    }
  }

  /// One dimension.
  public struct Row: Hashable, Sendable {
    public var name: String
    public var cells: [Cell]

    public init(_ name: String, _ cells: [Cell]) {
      self.name = name
      self.cells = cells
    }
  }

  public var rows: [Row]

  public init(_ rows: [Row]) { self.rows = rows }
}

extension PracticeStrip.Mark {
  func text(_ labels: Labels) -> Text {
    switch self {
    case .level(let level): .level(level)
    case .unknown: Text(labels.unknown, .muted)
    case .notApplicable: Text(labels.notApplicable, .muted)
    case .unanswered: Text("–", .muted)
    }
  }
}

extension PracticeStrip: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    Table(
      title,
      columns: [
        .init(labels.practice), .init(labels.dimension, priority: 2), .init(labels.level),
        .init(labels.target, .trailing), .init(labels.shortBy, .trailing, priority: 1),
      ],
      rows: rows.flatMap { row in
        row.cells.map { cell in
          let gap = cell.gap == 0 ? cell.mark.level == nil ? "–" : labels.onTarget : "\(cell.gap)"
          return Table.Row(
            [
              Text(cell.name), Text(row.name), cell.mark.text(labels),
              Text(cell.target.map { "\($0)" } ?? "–"), Text(cell.target == nil ? "–" : gap),
            ], link: cell.link)
        }
      })
  }
}
