import ArgumentParser
import Formats
import MaturityModel
import Storage

/// Hold a workshop, or go on with one.
struct HoldWorkshop: Command {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Let a group answer together: vote, reveal, discuss, decide.",
    discussion: """
      FILE is the group's assessment; one that does not exist is made. Without one you are asked \
      what to start. Votes are private until they are revealed, and are not kept once the workshop \
      is closed. q has to be pressed twice. With --facilitator a second window on the same FILE, off \
      the wall, shows who is still to vote, what to ask, and hints about ballots; it changes nothing.

      With --invite what everybody needs to fill in a ballot beforehand is written into a folder of its \
      own in FOLDER: a page for a browser, a sheet, a file for mlmaturity assess --ballot, and a \
      message to send. Nothing that is there is overwritten. What comes back is read with c on the \
      agenda: ballot files, sheets (*.csv) and the text of a ballot (*.txt, *.eml, *.md, or p pastes it).
      """)

  @Argument(help: "The group's assessment.", completion: .json) var file: String?
  @Option(help: .questionnaireToStart, completion: .questionnaire) var questionnaire: String?
  @OptionGroup var lengths: LengthOptions

  @Flag(help: "Show what is for the facilitator alone, of a FILE that another window works on.")
  var facilitator = false

  @Option(
    help: ArgumentHelp(
      "Write what the people of the workshop in FILE need to vote beforehand, and end.",
      valueName: "folder"), completion: .directory)
  var invite: String?

  @Option(
    help: ArgumentHelp(
      "What the columns of sheets are called, such as id=Kennung,level=Stufe; also note, name, role.",
      valueName: "list"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Let everybody vote on their own machine: mlmaturity join FOLDER, a folder that all reach.",
      valueName: "folder"), completion: .directory)
  var live: String?

  @Option(
    help: ArgumentHelp(
      "Who can read single votes of --live after the reveal: all, codes or drop.", valueName: "who")
  )
  var readers: LiveReaders?

  @Flag(help: "Print the seat codes of the room of FILE, to be handed out in private, and end.")
  var codes = false

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    if codes { return try printCodes() }
    if let invite { return try self.invite(into: invite) }
    guard let columns = columns == nil ? SheetColumns() : columns.flatMap({ SheetColumns($0) })
    else {
      throw Ending(
        .usage,
        "mlmaturity: --columns is a list such as id=Kennung,level=Stufe; its keys are id, level, "
          + "note, name and role.")
    }
    if facilitator, file == nil {
      throw Ending(.usage, "mlmaturity: --facilitator needs the FILE of the workshop.")
    }
    try lengths.refuse(file: file)
    try Start(
      file: file, isNew: file == nil, isWorkshop: !facilitator, isFacilitator: facilitator,
      questionnaire: questionnaire, length: lengths.chosen, columns: columns, live: try room(),
      appearance: common.appearance
    ).run()
  }

  /// The room that everybody is to vote in; nil without one.
  private func room() throws(Ending) -> Start.Live? {
    guard let live else {
      guard readers == nil else {
        throw Ending(.usage, "mlmaturity: --readers goes with --live FOLDER.")
      }
      return nil
    }
    guard !facilitator, file != nil else {
      throw Ending(
        .usage, "mlmaturity: --live needs the FILE of the workshop, and not --facilitator.")
    }
    guard RoomPlace(live).isThere else {
      throw Ending(
        .usage, "mlmaturity: \(live.onOneLine) is no folder that is there: make it first.")
    }
    return Start.Live(folder: live, readers: readers)
  }
}
