import ArgumentParser
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
      """)

  @Argument(help: "The group's assessment.", completion: .json) var file: String?
  @Option(help: .questionnaireToStart) var questionnaire: String?
  @OptionGroup var lengths: LengthOptions

  @Flag(help: "Show what is for the facilitator alone, of a FILE that another window works on.")
  var facilitator = false

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    if facilitator, file == nil {
      throw Ending(.usage, "mlmaturity: --facilitator needs the FILE of the workshop.")
    }
    try lengths.refuse(file: file)
    try Start(
      file: file, isNew: file == nil, isWorkshop: !facilitator, isFacilitator: facilitator,
      questionnaire: questionnaire, length: lengths.chosen, appearance: common.appearance
    ).run()
  }
}
