/// How many teams each dimension holds below their next level, and which.
public struct HoldsBack: Hashable, Sendable {
  /// One dimension.
  public struct Row: Hashable, Sendable {
    /// The level of a team in the dimension, and whether it is below the next overall level of that team.
    public struct Cell: Hashable, Sendable {
      public var level: Int?
      public var holds: Bool

      public init(_ level: Int?, holds: Bool) {
        self.level = level
        self.holds = holds
      }
    }

    public var name: String
    /// One for each team.
    public var cells: [Cell]

    public init(_ name: String, _ cells: [Cell]) {
      self.name = name
      self.cells = cells
    }

    var count: Int { cells.count(where: \.holds) }
  }

  /// More names than this tell nobody anything.
  static let mostNames = 12

  public var teams: [String]
  public var rows: [Row]

  public init(_ teams: [String], _ rows: [Row]) {
    self.teams = teams
    self.rows = rows
  }
}

extension HoldsBack: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    Table(
      title,
      columns: [.init(labels.dimension), .init(labels.teams, .trailing), .init(labels.which)],
      rows: rows.map { row in
        let holding = zip(teams, row.cells).filter(\.1.holds)
        var which = holding.prefix(Self.mostNames).map { team, cell in
          "\(team)\u{A0}\(cell.level.map { "\($0)" } ?? "–")"
        }
        if holding.count > which.count {
          which.append("\(labels.more) \(holding.count - which.count)")
        }
        return Table.Row([
          Text(row.name), Text("\(row.count) \(labels.of) \(row.cells.count)"),
          Text(which.isEmpty ? "–" : which.joined(separator: ", ")),
        ])
      })
  }
}
