public import MaturityModel
public import TextCanvas

/// What the program runs on: the window, its signs, the clock, and what the user has set.
public struct Device: Sendable {
  var size: Size
  let metrics: TextMetrics
  var settings: Settings
  /// True where only ASCII may be sent.
  let isASCII: Bool
  /// True where everything is said line by line, and nothing is drawn.
  let isLinear: Bool
  /// True where nothing lasts longer than the program.
  let keepsNothing: Bool
  /// The day and the moment it is, for what is recorded.
  var now: Timestamp
  /// Seconds to add to UTC for the times on screen.
  let timeZoneOffset: Int

  public init(
    size: Size, metrics: TextMetrics, settings: Settings = Settings(), isASCII: Bool = false,
    isLinear: Bool = false, keepsNothing: Bool = false, now: Timestamp,
    timeZoneOffset: Int = 0
  ) {
    self.size = size
    self.metrics = metrics
    self.settings = settings
    self.isASCII = isASCII
    self.isLinear = isLinear
    self.keepsNothing = keepsNothing
    self.now = now
    self.timeZoneOffset = timeZoneOffset
  }

  var symbols: Symbols { isLinear ? .spoken : isASCII ? .ascii : .unicode }
}

/// What the user can set.
public struct Settings: Hashable, Sendable {
  public var theme: Theme.Name
  public var charts: ChartStyle
  /// Go on to the next item as soon as one is answered.
  public var advancesAfterAnswer: Bool
  /// Show what was found in a repository before an item is answered.
  public var showsFoundBeforeAnswer = false
  /// How much is said of each item where everything is said line by line.
  public var detail = Detail.normal

  /// How much is said of what comes up.
  public enum Detail: String, Hashable, Sendable, CaseIterable { case brief, normal, full }

  public init(
    theme: Theme.Name = .auto, charts: ChartStyle = .block, advancesAfterAnswer: Bool = false
  ) { (self.theme, self.charts, self.advancesAfterAnswer) = (theme, charts, advancesAfterAnswer) }
}
