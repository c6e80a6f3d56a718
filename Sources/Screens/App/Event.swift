public import MaturityModel
public import TextCanvas

/// What happens to the program: the one way in.
public enum Event: Sendable {
  /// Something at the terminal, and when.
  case input(InputEvent, at: Timestamp)
  case outcome(Outcome)
}

extension Event {
  /// What came of an effect, or of the command that the program was started with.
  public enum Outcome: Sendable {
    /// For the status line, until the next key; `also` adds it to what stands there.
    case message(String, also: Bool = false)

    /// An assessment is open: it is shown where the user was, or at the first thing that is open.
    case opened(Assessment, path: String, at: Place?, readOnlyReason: String?)
    /// The newest earlier result of the same subject; nil where there is none.
    case earlier(Assessment?)
    /// The open assessment is another one now: edited, or read again.
    case changed(Assessment)
    /// With the edit as it was carried out, which is that of before turned around.
    case undone(Edit, Assessment)
    case redone(Edit, Assessment)
    /// Whether the open assessment is in its file.
    case saving(SaveState)
    /// A text about an item comes from an external editor.
    case note(String, item: Item.ID)
    /// What was typed in another run is to be typed on.
    case draft(Draft)

    /// What is kept of a look into a repository, and the folder that the next one is offered for; `isNew` after a look.
    case found(FoundInRepository?, folder: String, isNew: Bool = false)
    /// Lines of a file in a repository, around one of them.
    case lines([(number: Int, text: String)], path: String, line: Int)
    /// What goes beside the open assessment; nil where nothing does, or it cannot be read.
    case beside(Beside?)
    /// A workshop is to be held in the open assessment; on the wall where the program was started for it.
    case workshop(onWall: Bool = false)
    /// What only the facilitator may see is to be shown, in a window that changes nothing.
    case facilitator
    case closedWorkshop(Assessment)
    /// How things stand in the room that this program holds; nil once it is closed.
    case hosted(HostedSight?)
    /// How things stand in the room that this program votes in.
    case joined(JoinedSight)
    case ballots(FoundBallots)
    /// What a file of counts alone will say, before it is written.
    case pool(PooledExport, text: String, path: String)
    /// Two copies of the open assessment, by the names of their files.
    case reconciliation(Reconciliation, mine: String, theirs: String)

    /// No assessment is open any more: the home screen with its shelf.
    case home(Shelf)
    /// The shelf as far as its folder has been read.
    case shelf(Shelf)
    /// The folder of the shelf is being read again.
    case rereading
    /// A file was archived and lies there now; nil for one that was put back.
    case archived(String?)
    /// The form for a new assessment is asked for.
    case new(questionnaire: String?, mode: Assessment.Mode, isWorkshop: Bool)
    /// What is wrong with a file that does not open.
    case problems([Problem], of: String)

    /// Something is being read or made, until what came of it is shown or the user leaves; `detail` says
    /// how, where it is not that files are looked at.
    case waiting(for: String, detail: String = "")
    /// How far that is.
    case progress(Shelf.Reading)
    /// Nothing came of the waiting, for this reason.
    case failure(String)
    /// A report is in its file, and what there is to say of that.
    case reported(String)
    case comparison(Assessment, Assessment)
    case history(SubjectHistory)
    case portfolio(TeamTable)

    /// The theme for the background that the terminal told; nil where it told none.
    case theme(Theme.Name?)
    /// The mouse is used, or no longer.
    case mouse(Bool)
  }
}
