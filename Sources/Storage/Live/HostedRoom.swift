import Formats
package import LiveVotes
package import MaturityModel
import POSIX

/// A room that this program holds: what counts is in the journal of the assessment before it is in the folder.
///
/// A class, because it owns the claim on the room's secret.
package final class HostedRoom {
  package private(set) var facilitator: Facilitator
  package private(set) var secret: HostSecret
  private let state: LiveState
  private let folder: RoomFolder
  /// What stood in the folder at the last look.
  package private(set) var content = RoomFolder.Content()
  /// Why the folder or the journal could not be written; nil while they can.
  package private(set) var trouble: StorageError?
  /// How many turns the journal was shortened after.
  private var shortened = 0
  /// When the room was closed, on the own clock that never jumps; nil before.
  package private(set) var closedAt: Int?
  /// So long everybody can see that the room is closed, before its files go.
  package static let farewell = 10_000

  private init(_ secret: HostSecret, _ state: LiveState, journal: [JSON], exempt: Set<Item.ID>) {
    (self.secret, self.state) = (secret, state)
    facilitator = secret.facilitator(exempt: exempt, journal: journal)
    folder = RoomFolder(
      secret.path, room: secret.id, isDropping: secret.room.readers == .drop)
  }

  /// What a new room is to be.
  package struct Wish {
    package var folder: String
    package var readers: Room.Readers
    package var program: String

    package init(folder: String, readers: Room.Readers, program: String) {
      (self.folder, self.readers, self.program) = (folder, readers, program)
    }
  }

  /// Goes on with the room of an assessment in a folder, or makes one.
  package static func hold(
    _ session: AssessmentSession, _ wish: Wish, in folders: Folders, now: Timestamp,
    using generator: inout some RandomNumberGenerator
  ) throws(StorageError) -> HostedRoom {
    let place = RoomPlace(wish.folder)
    let exempt = Set(
      session.assessment.questionnaire.practices.filter(\.allowsNotApplicable).map(\.id))
    if let former = try former(session, place, in: folders, exempt: exempt) { return former }
    LiveState.sweep(folders, now: now)
    let secret = Digest(random: &generator)
    let room = Room(
      of: session.assessment, anchor: Chain(keysOf: secret).anchor, wish, createdAt: now)
    let own = HostSecret(
      secret: secret, room: room, path: try place.make(wish.readers, using: &generator),
      assessment: session.assessment.id, codes: [:])
    let state = try LiveState.take(own.id.hexadecimal + "-facilitator", in: folders)
    try state.keep(own.bytes)
    try bring(session.assessment.questionnaire, to: place.folder)
    return HostedRoom(own, state, journal: [], exempt: exempt)
  }

  /// The room that was held before, if there is one that can be gone on with; what is left of a closed one goes.
  private static func former(
    _ session: AssessmentSession, _ place: RoomPlace, in folders: Folders, exempt: Set<Item.ID>
  ) throws(StorageError) -> HostedRoom? {
    for name in LiveState.names(in: folders) {
      guard let secret = LiveState.peek(name, in: folders).flatMap({ HostSecret($0) }),
        secret.assessment == session.assessment.id,
        FilePath.folder(of: secret.path) == place.folder
      else { continue }
      let state = try LiveState.take(name, in: folders)
      let room = HostedRoom(secret, state, journal: session.live, exempt: exempt)
      if room.facilitator.isClosed {
        _ = room.remove()
      } else if room.isWhole {
        return room
      } else {
        // Its keys are known already: what is frozen with them again would be anybody's.
        room.release()
      }
    }
    return nil
  }

  /// False where the folder has a list that the journal does not know: it is of another run, and the journal was lost.
  private var isWhole: Bool {
    folder.content().files.allSatisfy { file in
      guard case .freeze(let freeze) = file else { return true }
      return !facilitator.isUnknown(freeze)
    }
  }

  /// What is kept on this machine of the rooms of an assessment.
  package static func secrets(of assessment: String, in folders: Folders) -> [HostSecret] {
    LiveState.names(in: folders).compactMap { LiveState.peek($0, in: folders) }
      .compactMap { HostSecret($0) }.filter { $0.assessment == assessment }
  }

  /// Does something about the vote, looks into the folder, keeps what counts, and writes what has to stand there.
  ///
  /// What is opened is shown once all is, or where `reveals` asks for it.
  /// - Returns: What changes in the workshop, which is recorded already; nil for nothing.
  package func look(
    _ session: AssessmentSession, at now: Timestamp, milliseconds: Int, reveals: Bool = false,
    text: (Facilitator) -> String, _ act: (inout Facilitator) -> Void = { _ in }
  ) -> Bool {
    var hasChanged = false
    content = folder.content()
    trouble = nil
    facilitator.people = session.assessment.workshop?.people ?? []
    if facilitator.isOver(in: session.assessment) { facilitator.decide() }
    act(&facilitator)
    if !content.isGone { facilitator.look(at: content.files, milliseconds: milliseconds) }
    if reveals || facilitator.isComplete || facilitator.hasUncounted {
      hasChanged = reveal(session, at: now)
    }
    facilitator.publish(text: text(facilitator), milliseconds: milliseconds)
    guard keep(session) else { return hasChanged }
    if facilitator.isClosed, closedAt == nil { closedAt = milliseconds }
    if facilitator.turns.count != shortened, facilitator.current?.phase == .idle {
      shortened = facilitator.turns.count
      session.shortenLive(facilitator.events.map { $0.json(in: facilitator.id) })
    }
    do throws(StorageError) {
      if !content.isGone { try folder.write(facilitator.files) }
    } catch { trouble = error }
    return hasChanged
  }

  /// Gives a code to each person who has none, where the room is joined with codes.
  package func handOutCodes(
    to people: [Respondent], using generator: inout some RandomNumberGenerator
  ) throws(StorageError) {
    guard secret.room.readers == .facilitator else { return }
    var handed = secret
    for person in people where handed.codes[person.id] == nil {
      handed.codes[person.id] = SeatCode(random: &generator)
    }
    guard handed != secret else { return }
    try state.keep(handed.bytes)
    secret = handed
    facilitator.know(handed.codes)
  }

  /// Shows the votes that were opened, whoever has not; false where there is nothing to show.
  private func reveal(_ session: AssessmentSession, at now: Timestamp) -> Bool {
    guard keep(session) else { return false }
    var hasChanged = false
    if let change = facilitator.entering(session.assessment) {
      do throws(StorageError) {
        try session.record(Edit(change, at: now))
        hasChanged = true
      } catch {
        trouble = error
        return false
      }
    }
    facilitator.reveal()
    _ = keep(session)
    return hasChanged
  }

  /// Journals what counts; nothing of it is told before.
  private func keep(_ session: AssessmentSession) -> Bool {
    do throws(StorageError) {
      try session.keepLive(facilitator.unkept.map { $0.json(in: facilitator.id) })
      facilitator.haveKept()
      return true
    } catch {
      trouble = error
      return false
    }
  }

  /// The folders in which somebody else may write.
  package var folders: [String] {
    secret.room.readers == .drop
      ? [secret.path, "\(secret.path)/\(RoomFolder.dropName)"] : [secret.path]
  }

  /// Removes the files of the room and what was kept of it; gives what is still there.
  package func remove() -> [String] {
    let left = folder.remove()
    takeQuestionnaireAway()
    state.forget()
    return left
  }

  /// Puts a questionnaire that is not part of the program beside the rooms, so that everybody has it.
  private static func bring(
    _ questionnaire: Questionnaire, to folder: String
  ) throws(StorageError) {
    let builtIn = BuiltInQuestionnaires()[questionnaire.id, version: questionnaire.version]
    guard builtIn?.digest != questionnaire.digest else { return }
    let path = FoundRoom.questionnaireFile(of: questionnaire.digest, in: folder)
    guard FilePath.status(ofName: path) == nil else { return }
    let mode = (FilePath.status(of: folder)?.st_mode ?? 0o600) & 0o666
    try SharedFile(path, mode: mode).write(questionnaire.document.line)
  }

  /// Removes the questionnaire beside the room where no other room asks it.
  private func takeQuestionnaireAway() {
    let folder = FilePath.folder(of: secret.path)
    let digest = secret.room.questionnaire.digest
    let path = FoundRoom.questionnaireFile(of: digest, in: folder)
    guard let found = try? QuestionnaireReader.read(FileBytes.read(path), file: path).get(),
      found.digest == digest,
      FoundRoom.all(in: folder)?.contains(where: { $0.room.questionnaire.digest == digest })
        == false
    else { return }
    unlink(path)
  }

  /// Lets another program hold the room.
  package func release() { state.release() }
}

extension Room {
  fileprivate init(
    of assessment: Assessment, anchor: Digest, _ wish: HostedRoom.Wish, createdAt: Timestamp
  ) {
    let questionnaire = assessment.questionnaire
    self.init(
      title: assessment.details.title, subject: assessment.details.subject,
      frame: assessment.workshop?.frame ?? Workshop().frame,
      questionnaire: .init(
        id: questionnaire.id, version: questionnaire.version, digest: questionnaire.digest),
      practices: questionnaire.practices.map(\.id), levels: questionnaire.topLevel, anchor: anchor,
      readers: wish.readers, program: wish.program, createdAt: createdAt)
  }
}
