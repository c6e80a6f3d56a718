import ArgumentParser
import MaturityModel
import Storage

/// Start or go on with an assessment.
struct Assess: Command {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Start or go on with an assessment.",
    discussion: """
      With a FILE that exists the assessment in it opens where you left it; a FILE that does not \
      exist is made. Without one you are asked what to start. With --from the new assessment, at \
      FILE or in the store, begins with the answers of an earlier one. With --add a second \
      questionnaire is answered after the first, in a file of its own beside FILE.

      With --ballot the file is one person's private ballot for a group: give it to whoever holds \
      the workshop, or put it into the folder that was agreed on. It is private until then and not \
      after: the file can be read by whoever has it, with a name and role if you give them. Not \
      giving a name does not make you unknown to people who know how you answer. With --into it is \
      handed in at a folder when you finish, and again when you change it: with chmod 3733 only \
      the folder's owner can list and read what lies there.
      """)

  @Argument(help: "The assessment file.", completion: .json) var file: String?
  @Option(help: .questionnaireToStart, completion: .questionnaire) var questionnaire: String?
  @OptionGroup var lengths: LengthOptions

  @Option(
    help: ArgumentHelp(
      "Answer another questionnaire beside this one, for the same subject, in STEM.ID.json.",
      valueName: "id"), completion: .questionnaireID)
  var add: String?

  @Option(
    help: ArgumentHelp(
      "Start with the answers of an earlier assessment, as not re-confirmed.", valueName: "file"),
    completion: .json)
  var from: String?

  @Flag(help: "With --from: ask only what may have changed since then.") var recheck = false

  @Flag(help: "Make or open one person's ballot instead of a team's assessment.") var ballot = false

  @Option(
    help: ArgumentHelp(
      "With --ballot: hand it in at this folder once it is finished.", valueName: "folder"),
    completion: .directory)
  var into: String?

  @Option(help: "Your name in a new ballot, or \"\" for none; asked for if it is not given.")
  var name: String?

  @Option(help: "Your role in a new ballot, such as DE.") var role: String?

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    guard ballot || name == nil && role == nil else {
      throw Ending(.usage, "mlmaturity: --name and --role are for a ballot: add --ballot.")
    }
    guard ballot || into == nil else {
      throw Ending(.usage, "mlmaturity: --into is for a ballot: add --ballot.")
    }
    if let into, let reason = DropFolder(into).reason {
      throw Ending(.usage, "\(into.onOneLine): \(reason). Name the folder that was agreed on.")
    }
    guard !recheck || from != nil && !ballot else {
      throw Ending(.usage, "mlmaturity: --recheck needs --from and an assessment of a team.")
    }
    guard add == nil || file != nil && !ballot else {
      throw Ending(.usage, "mlmaturity: --add needs the FILE of a team's assessment.")
    }
    if add == nil { try lengths.refuse(file: file) }
    try Start(
      file: file, isNew: file == nil, questionnaire: questionnaire, length: lengths.chosen,
      earlier: from,
      isRecheck: recheck,
      companion: add,
      ballot: ballot ? BallotRequest(name: name, role: role) : nil,
      dropFolder: into.map { DropFolder($0) }, appearance: common.appearance
    ).run()
  }
}
