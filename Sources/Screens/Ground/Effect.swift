public import Documents
public import MaturityModel

/// What a screen asks the outside world to do.
public enum Effect: Hashable, Sendable {
  /// Journal a change, then apply it.
  case record(Edit.Change)
  case undo
  case redo
  /// Save the file now.
  case save
  /// Open the note of an item in the user's editor; `text` is what `EditorText` offers.
  case edit(item: Item.ID, text: String)
  case create(NewAssessment)
  /// Open the assessment at a path.
  case open(path: String)
  /// Open the finished assessment at a path at its result.
  case openResult(path: String)
  /// Open the assessment at a path as a workshop.
  case openWorkshop(path: String)
  /// Close the workshop: its record stays in the file, the votes of single people are forgotten.
  case closeWorkshop
  /// Do something about a live vote.
  case live(LiveAct)
  /// Show what a file of counts alone would say.
  case previewPool
  /// Write such a file, exactly as it was shown.
  case writePool(path: String, text: String)
  /// Look again which ballots are in a folder.
  case readBallots(folder: String, pasted: String = "")
  /// Begin a new assessment with the answers of the one at a path.
  case createFrom(path: String)
  /// Ask again what may have changed since the assessment at a path, in a new one, or go on with one of `begun` that did.
  case recheck(path: String, begun: [String])
  /// Make an assessment beside the one at a path, or beside the open one where none is named, and show the first.
  case addCompanion(path: String?)
  /// Save the open assessment and go on with the one beside it.
  case goOnBeside
  /// Show what changed between two files.
  case compare(String, String)
  /// Show several files of one subject over time.
  case trend([String])
  /// Look into the repository in a folder for what may be evidence.
  case look(folder: String)
  /// Keep what was found beside the open assessment, with what is set aside.
  case keepFound(FoundInRepository)
  /// Forget what was found for the open assessment.
  case forgetFound
  /// Show the lines around one of a file in a repository that was looked into.
  case showLines(repository: String, path: String, line: Int)
  /// Show all teams of the folder side by side.
  case portfolio
  /// Move a file into the archive folder beside it; nothing is deleted.
  case archive(path: String)
  /// Move a file out of an archive folder back to where it was.
  case unarchive(path: String)
  /// Change what a file that is not open is called and about.
  case rename(path: String, title: String, subject: Subject)
  /// Put a copy of a file beside it.
  case duplicate(path: String)
  /// Make one new file of copies of an assessment, of which the first counts, and put the copies away once all that they
  /// contradict is settled.
  case merge([String])
  /// Show the example in a folder of its own, or the user's own files again.
  case example(isShown: Bool)
  /// Save and close the assessment and show the home screen.
  case leave
  /// Read the file again that another window works on.
  case lookAgain
  /// Take a locked assessment over from the process that holds it.
  case takeOver
  /// Show a page of the web in the user's browser, or hand its address to the clipboard.
  case openLink(String)
  /// Hand a text to the clipboard of the terminal.
  case copy(String)
  /// Write a report into a file, which a person named or the program did.
  case writeReport(
    ReportContent, path: String, isTyped: Bool, brand: String? = nil, texts: String? = nil)
  /// Ask the terminal for its background.
  case detectColours
  case suspend
  case redraw
  case mouse(Bool)
  /// Keep the settings that changed.
  case storeSettings(Settings)
  case quit
  /// End with the exit code of an interrupted program.
  case interrupt
}

/// What has to be known to make an assessment.
public struct NewAssessment: Hashable, Sendable {
  public var title: String
  public var subject: Subject
  public var questionnaire: String
  public var mode: Assessment.Mode
  /// True to open it as a workshop.
  public var isWorkshop: Bool

  public init(
    title: String, subject: Subject, questionnaire: String, mode: Assessment.Mode,
    isWorkshop: Bool = false
  ) {
    self.title = title
    self.subject = subject
    self.questionnaire = questionnaire
    self.mode = mode
    self.isWorkshop = isWorkshop
  }
}
