/// Rows of texts under heads; the first column names its row.
public struct Table: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case leading, trailing }

    public var title: String
    /// Numbers are trailing: digits stand under digits.
    public var alignment: Alignment
    /// What goes first where there is no room: the column with the highest number; nil never goes.
    public var priority: Int?

    public init(_ title: String, _ alignment: Alignment = .leading, priority: Int? = nil) {
      self.title = title
      self.alignment = alignment
      self.priority = priority
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// As many as there are columns; what is missing at the end is empty.
    public var cells: [Text]
    /// What the row is about.
    public var link: Link?
    /// True for a row of one cell that heads the rows after it.
    public var isBand: Bool

    public init(_ cells: [Text], link: Link? = nil) {
      self.cells = cells
      self.link = link
      isBand = false
    }

    /// A row that heads the rows after it.
    public init(band: Text) {
      cells = [band]
      isBand = true
    }
  }

  /// Where a reader of HTML has to open the table to see it.
  public enum Folding: Hashable, Sendable {
    case none
    /// Closed on a screen, open on paper.
    case onScreen
    /// Closed on a screen, left out on paper: what it says is also in a chart.
    case leftOutOnPaper
  }

  public var caption: String
  /// True where a heading says the same right above.
  public var hidesCaption: Bool
  public var columns: [Column]
  public var rows: [Row]
  public var folding: Folding

  public init(
    _ caption: String, columns: [Column], rows: [Row], hidesCaption: Bool = false,
    folding: Folding = .none
  ) {
    self.caption = caption
    self.hidesCaption = hidesCaption
    self.columns = columns
    self.rows = rows
    self.folding = folding
  }

  /// The cell of a row in a column; empty where the row is shorter.
  package func cell(_ row: Row, _ column: Int) -> Text {
    row.cells.indices.contains(column) ? row.cells[column] : Text()
  }
}
