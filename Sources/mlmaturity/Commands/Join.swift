import ArgumentParser
import LiveVotes
import MaturityModel
import Storage

/// Vote in a workshop on an own machine.
struct JoinWorkshop: Command {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Vote in a workshop on your own machine.",
    discussion: """
      FOLDER is what you and the facilitator both reach: a shared folder, or over ssh a folder on one \
      machine. The facilitator names it with mlmaturity workshop FILE --live FOLDER. Compare the \
      letters of the room with those on the wall: that is how you know that it is the true one.

      Nobody, the facilitator included, can read your vote before the vote has ended, and nobody can \
      change it after that. Who can read it once it is opened depends on the room, and the program \
      says so. What you vote is kept on your disk until the room is closed, so that a restart goes on \
      where you were; a vote is counted once your screen calls it in. With --watch you look on \
      without a seat, and write nothing.
      """)

  @Argument(help: "The folder with the room, or the room.", completion: .directory)
  var folder: String
  @Option(help: "What you are called on the facilitator's list.") var name: String?
  @Option(help: "What you do in the team.") var role: String?
  @Flag(help: "Look on without a seat, and write nothing.") var watch = false

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    if watch, name != nil || role != nil {
      throw Ending(.usage, "mlmaturity: --watch takes no seat, so it takes no name and no role.")
    }
    let appearance = common.appearance
    let surroundings = Surroundings()
    try Shell.requireTerminal(appearance, surroundings)
    let folders = Folders(environment: surroundings.environment, store: appearance.store)
    let library = Library(folders)
    let found = try room()
    let questionnaire = try questionnaire(of: found, library)
    var generator = SystemRandomNumberGenerator()
    guard !watch else {
      let joined = JoinedRoom.watch(found, using: &generator)
      return try Shell.run(appearance, library, opening: .room(joined, questionnaire))
    }
    let seat = try seat(in: found, folders)
    let joined = try ending(
      JoinedRoom.join(found, as: seat, in: folders, now: surroundings.now))
    try Shell.run(appearance, library, opening: .room(joined, questionnaire))
  }

  /// The room in the folder; of several somebody has to choose.
  private func room() throws(Ending) -> FoundRoom {
    let place = folder.onOneLine
    guard let rooms = FoundRoom.all(in: folder) else {
      throw Ending(.failed, "\(place): there is no such folder, or you may not read it.")
    }
    guard let first = rooms.first else {
      throw Ending(
        .failed,
        FoundRoom.hasNewer(in: folder)
          ? "\(place): the room is of a newer version of mlmaturity: bring yours up to date."
          : "\(place): no room is open here. The facilitator opens it: "
            + "mlmaturity workshop FILE --live FOLDER.")
    }
    guard rooms.count > 1 else { return first }
    let lines = rooms.map { found in
      "  \(found.id.code)  \(found.room.title.onOneLine), held by "
        + "\(found.room.facilitator.isEmpty ? "nobody named" : found.room.facilitator.onOneLine), "
        + "made \(found.room.createdAt.text)\n    mlmaturity join \(quoted(found.path))"
    }
    throw Ending(
      .usage,
      "\(place): there are \(rooms.count) rooms. Take the one whose letters stand on the wall:\n"
        + lines.joined(separator: "\n"))
  }

  /// What is asked in the room: from the program, the user's own folder, or beside the room.
  private func questionnaire(
    of found: FoundRoom, _ library: Library
  ) throws(Ending) -> Questionnaire {
    let asked = found.room.questionnaire
    if let known = library.questionnaires.find(id: asked.id, version: asked.version),
      known.digest == asked.digest
    {
      return known
    }
    if let brought = found.questionnaire { return brought }
    throw Ending(
      .failed,
      "\(found.path.onOneLine): the room asks \(asked.id.onOneLine) \(asked.version.onOneLine), which "
        + "is neither here nor in \(found.questionnaireFile.onOneLine). Ask the facilitator for it."
    )
  }

  /// The seat that was taken before, or a new one; what it needs is asked for.
  private func seat(in found: FoundRoom, _ folders: Folders) throws(Ending) -> Voter.Kept {
    if let former = JoinedRoom.seat(in: found, folders) { return former }
    var generator = SystemRandomNumberGenerator()
    switch found.room.readers {
    case .all:
      let name =
        name ?? Question.answer(to: "Your name, as the facilitator has it: ") ?? ""
      return .init(
        name: BallotRequest.cleaned(name), role: BallotRequest.cleaned(role ?? ""), code: nil,
        using: &generator)
    case .drop: return .init(name: "", role: "", code: nil, using: &generator)
    case .facilitator:
      for _ in 0..<3 {
        guard let text = try Question.secret(for: "Your seat code, 16 letters: ") else {
          break
        }
        if let code = SeatCode(text) {
          return .init(name: "", role: "", code: code, using: &generator)
        }
        print("That is no seat code; the facilitator has handed one to you.", to: .error)
      }
      throw Ending(.failed, "mlmaturity: this room is joined with a seat code.")
    }
  }
}
