/// A chart with what is said about it.
public struct Figure: Hashable, Sendable {
  /// A sign of a chart, and what it means.
  public struct Key: Hashable, Sendable {
    public enum Sign: Hashable, Sendable {
      case level(Int)
      case target
      case before
      case range
      case gap
      case unknown
      case notApplicable
      case vote
      case dissent
      /// The strength of a link, 1 to 3.
      case strength(Int)
      case unchanged
      case carried
      case questionnaire
      /// Words alone.
      case none
    }

    public var sign: Sign
    public var meaning: String

    public init(_ sign: Sign, _ meaning: String) {
      self.sign = sign
      self.meaning = meaning
    }
  }

  public var chart: Chart
  /// What the chart is about, for its table and for those who hear it.
  public var title: String
  /// Every number of the chart in words, for those who hear it.
  public var summary: String
  public var legend: [Key]
  /// What opens the table behind the chart, such as `Levels as a table`; nil where the table stands elsewhere.
  public var tableLabel: String?
  public var caption: Text

  public init(
    _ chart: Chart, title: String, summary: String, legend: [Key] = [], tableLabel: String? = nil,
    caption: Text = ""
  ) {
    self.chart = chart
    self.title = title
    self.summary = summary
    self.legend = legend
    self.tableLabel = tableLabel
    self.caption = caption
  }

  /// All numbers of the chart.
  public func table(_ levels: Levels, _ labels: Labels = Labels()) -> Table {
    chart.tabular.table(title, levels, labels)
  }
}
