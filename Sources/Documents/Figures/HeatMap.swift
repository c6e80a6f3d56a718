/// The level of each team in each dimension, with what changed.
public struct HeatMap: Hashable, Sendable {
  /// One team in one dimension.
  public struct Cell: Hashable, Sendable {
    /// Nil where it is not rated or does not apply.
    public var level: Int?
    public var before: Before
    /// False where nothing that is asked applies.
    public var applies: Bool
    /// The progress of a group that has no level, in percent; nil for all others.
    public var progress: Int?

    public init(
      _ level: Int?, before: Before = .none, applies: Bool = true, progress: Int? = nil
    ) {
      self.level = level
      self.before = before
      self.applies = applies
      self.progress = progress
    }

    /// The digit, ? where it is not rated, – where it does not apply; the progress of what has no levels.
    package var sign: String {
      level.map { "\($0)" } ?? progress.map { "\($0)%" } ?? (applies ? "?" : "–")
    }
  }

  /// One team.
  public struct Row: Hashable, Sendable {
    public var name: String
    /// The month of the result.
    public var note: String
    public var link: Link?
    /// The overall level first, then one for each dimension.
    public var cells: [Cell]

    public init(_ name: String, note: String, _ cells: [Cell], link: Link? = nil) {
      self.name = name
      self.note = note
      self.cells = cells
      self.link = link
    }
  }

  /// The names of the dimensions.
  public var dimensions: [String]
  /// What stands over a column where a name has no room, such as `DAT`; the names where there is nothing shorter.
  public var codes: [String]
  public var rows: [Row]

  public init(_ dimensions: [String], codes: [String]? = nil, _ rows: [Row]) {
    self.dimensions = dimensions
    self.codes = codes ?? dimensions
    self.rows = rows
  }
}

extension HeatMap: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    Table(
      title,
      columns: [.init(labels.team), .init(labels.overall)] + dimensions.map { .init($0) },
      rows: rows.map { row in
        let cells = row.cells.map { cell in
          let level = Text.standing(cell.level, cell.sign)
          switch cell.before {
          case .level(cell.level ?? 0), .none, .notCompared: return level
          case .level, .notRated: return "\(level) \(cell.before.change(to: cell.level, labels))"
          }
        }
        return Table.Row(["\(row.name) \(row.note, .muted)"] + cells, link: row.link)
      })
  }
}
