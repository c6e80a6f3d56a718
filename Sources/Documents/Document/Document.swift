/// What is to be said, in order; how it looks is the renderer's affair.
public struct Document: Hashable, Sendable {
  /// What a page looks like as a whole.
  public enum Layout: Hashable, Sendable {
    /// A cover, contents beside the text, every section numbered.
    case report
    /// Two pages that a person reads without turning around.
    case board
  }

  public enum PageSize: String, Hashable, Sendable {
    case a4 = "A4"
    case letter
  }

  /// What stands on every page of paper.
  public struct RunningHead: Hashable, Sendable {
    /// The title, at the top.
    public var left = ""
    /// Whose it is and how confidential, at the top.
    public var right = ""
    /// Who made it, at the bottom.
    public var bottom = ""

    public init(left: String = "", right: String = "", bottom: String = "") {
      self.left = left
      self.right = right
      self.bottom = bottom
    }
  }

  /// The kind of report: team, board, plan, progress, portfolio.
  public var kind: String
  public var title: String
  /// What stands over and below the title.
  public var kicker: String = ""
  public var subtitle: String = ""
  public var facts: [Fact] = []
  public var mosaic: Mosaic?
  public var logo: Logo?
  /// Whose logo it is, for those who do not see it; empty where nothing says so.
  public var logoName = ""
  /// What a person wrote before the first section.
  public var preface: [Block] = []
  public var levels: Levels
  public var sections: [Section]
  public var layout = Layout.report
  /// The language of the words, as in `en` or `de-CH`.
  public var language = "en"
  public var pageSize = PageSize.a4
  /// Nil for the one that reports have.
  public var accent: Accent?
  public var runningHead = RunningHead()
  public var footer: Text = ""
  public var labels = Labels()

  public init(kind: String, title: String, levels: Levels, sections: [Section]) {
    self.kind = kind
    self.title = title
    self.levels = levels
    self.sections = sections
  }
}
