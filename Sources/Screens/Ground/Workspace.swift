public import MaturityModel
public import TextCanvas

/// The facts that every screen needs, kept once.
public struct Workspace: Sendable {
  /// The assessment that is open; nil on the home screen.
  public internal(set) var assessment: Assessment?
  /// The items of the open assessment's questionnaire in the order of the walk.
  var items: [Item] = []
  /// Everything to look at before the assessment is finished, by kind and in the order of the walk.
  var findings: [Finding] = []
  /// How many items have an answer of those that need one.
  var answered = (count: 0, total: 0)
  public var size: Size
  public var metrics: TextMetrics
  public var settings: Settings
  /// True where only ASCII may be sent.
  public var isASCII: Bool
  /// What the home screen lists.
  public var shelf: Shelf
  /// The day and the moment it is, for what is recorded.
  public var now: Timestamp
  /// Seconds to add to UTC for the times on screen.
  public var timeZoneOffset: Int
  /// Why nothing can be changed; nil when it can.
  public var readOnlyReason: String?
  /// Whether what is on the screen is in the file.
  public var saving: SaveState = .saved
  public var isMouseOn = false
  /// What was found in the folder for ballots; nil before anybody looked.
  public var ballots: FoundBallots?
  /// True while nothing at all is shown, until the next key, which does nothing else.
  var isBlank = false
  /// The file that was archived last in this run, by where it is now; nil when there is none.
  public var lastArchived: String?
  /// How far files have been read for the screen that is waited for.
  public var progress: Shelf.Reading?
  /// True while the home screen lists what is archived.
  var showsArchived = false
  /// The theme that was chosen in a workshop; nil for the one made for that.
  var workshopTheme: Theme.Name?
  /// True right after q was pressed in a workshop.
  var isQuitArmed = false
  /// A message for the status line; any key removes it without being eaten.
  var toast = ""
  /// Where to go once the key has been handled.
  var navigation: Navigation?
  /// The item that was in focus before this one.
  var lastItem: String?

  public init(
    size: Size, metrics: TextMetrics, settings: Settings = Settings(), isASCII: Bool = false,
    shelf: Shelf = Shelf(), now: Timestamp, timeZoneOffset: Int = 0
  ) {
    self.size = size
    self.metrics = metrics
    self.settings = settings
    self.isASCII = isASCII
    self.shelf = shelf
    self.now = now
    self.timeZoneOffset = timeZoneOffset
  }

  /// Whether the file holds what the screen shows.
  public enum SaveState: Hashable, Sendable {
    case saved
    /// In the journal, not yet in the file.
    case journaled
    /// The reason and the way out.
    case failed(String)
  }

  var symbols: Symbols { isASCII ? .ascii : .unicode }

  /// The theme to draw in now; a workshop has its own.
  public var theme: Theme.Name {
    assessment?.workshop == nil ? settings.theme : workshopTheme ?? .workshop
  }

  /// Today's date where the user is.
  var today: CalendarDay { day(of: now) }

  /// The calendar day of a moment where the user is.
  func day(of moment: Timestamp) -> CalendarDay {
    CalendarDay(of: moment, secondsAhead: timeZoneOffset)
  }

  /// The last second of a day where the user is.
  func end(of day: CalendarDay) -> Timestamp {
    Timestamp(seconds: (day.daysSince1970 + 1) * 86_400 - 1 - timeZoneOffset)
  }

  /// The workshop that goes on; nil where none does.
  var workshop: Workshop? { assessment?.workshop }

  /// A practice of the open assessment and its dimension.
  func practice(_ id: String) -> (practice: Practice, dimension: Dimension)? {
    assessment?.questionnaire.practice(id)
  }

  /// What a person is called on the screens of a workshop.
  func name(of person: Respondent) -> String {
    let role = assessment?.questionnaire.texts.roles[person.role] ?? person.role
    if person.name.isEmpty { return role.isEmpty ? person.id : role }
    return role.isEmpty ? person.name : "\(person.name) (\(role))"
  }
}

/// What the user can set.
public struct Settings: Hashable, Sendable {
  public var theme: Theme.Name
  public var charts: ChartStyle
  /// Go on to the next item as soon as one is answered.
  public var advancesAfterAnswer: Bool
  public var mouse: Bool

  public init(
    theme: Theme.Name = .auto, charts: ChartStyle = .block, advancesAfterAnswer: Bool = false,
    mouse: Bool = false
  ) {
    self.theme = theme
    self.charts = charts
    self.advancesAfterAnswer = advancesAfterAnswer
    self.mouse = mouse
  }
}
