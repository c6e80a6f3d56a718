internal import MaturityModel
internal import TextCanvas

/// The program one line at a time: what a person types calls the same actions as keys do, and what screens show is said.
///
/// It decides nothing and words nothing about answers and results: lines become actions of the screen on top, and what is
/// said comes from its transcript. Nothing of it is saved.
public struct Dialogue: Sendable {
  /// True where the line that was heard last could not be carried out.
  public internal(set) var isRefused = false
  /// True where an empty line found nothing to go on to: who only sends empty lines has reached the end.
  public internal(set) var isAtEnd = false
  /// How many lines in a row were refused.
  var refusals = 0
  /// The items that were left, the latest last: the way back has no end.
  var trail: [Item.ID] = []
  /// The lines of a text of several lines that is being typed; nil while none is.
  var lines: [String]?
  /// The screen that was said last.
  var shown: Shown?
  /// What was said of each screen the last time, by its name and title.
  var heard: [String: [Transcript.Line]] = [:]
  /// The first row that was not said yet, of a list that is longer than anybody listens to.
  var nextRow = 1
  /// The kinds of screens whose commands were said.
  var known: Set<String> = []
  /// The item that was said last.
  var saidItem: Item.ID?
  /// The options of the item that was said last: where they are the same, brief speech leaves them out.
  var options: [String] = []
  /// True once a line was heard that nothing was said about yet.
  var hasHeard = false
  /// True where the line led back, which is no way to go back on.
  var isGoingBack = false
  /// What was recorded by the line that is being carried out, to be confirmed once it is in the journal.
  var recorded: [Edit.Change] = []
  /// What came of the effects of the line that is being carried out, but for the last.
  var told: [String] = []
  /// The practices of which was said that the time to talk is up.
  var endedTalks: Set<Item.ID> = []

  public init() {}

  /// How much is said: a setting, so that it is the same the next time.
  func detail(_ app: App) -> Settings.Detail { app.workspace.device.settings.detail }

  /// What tells one thing that can be said from another.
  struct Shown: Equatable, Sendable {
    var depth: Int
    var screen: String
    var title: String
    var item: Item.ID?
    var field: Draft.Field?
    var focus: Int?
    var lines: [Transcript.Line]
  }

  /// What the next line answers to, such as `dat-1> `.
  public func prompt(_ app: App) -> String { app.top.prompt + "> " }

  /// True while what is typed is private: it is not to be seen or spoken.
  public func hidesInput(_ app: App) -> Bool {
    app.top is VoteScreen || app.top is TypedVoteScreen || app.top is JoinScreen
  }

  /// What can be asked for: where somebody votes, nothing but that.
  func commands(of app: App) -> [Command] {
    app.top.allowsProgram ? app.commands : app.top.commands(app.workspace)
  }

  /// True while a line is a text, and no command.
  func isWriting(_ app: App) -> Bool { lines != nil || app.top.isTyping && !app.top.takesCommands }
}
