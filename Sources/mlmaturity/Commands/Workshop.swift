import ArgumentParser
import Formats
import MaturityModel

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

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
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
      questionnaire: questionnaire, length: lengths.chosen, columns: columns,
      appearance: common.appearance
    ).run()
  }
}
