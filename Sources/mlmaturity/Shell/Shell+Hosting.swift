import Curses
import Documents
import LiveVotes
import MaturityModel
import Screens
import Storage
import Translation

/// The room that everybody votes in on an own machine, held by this program.
extension Shell {
  /// Goes on with the room, or makes it, once a workshop has begun; what keeps from it is said once.
  mutating func holdRoomIfWished() {
    guard let wish = live.wish, !app.isSettingUp, let session, session.canWrite,
      let frame = session.assessment.workshop?.frame
    else { return }
    live.wish = nil
    let isNamed = frame.anonymity == .named
    var readers = wish.readers?.readers ?? (isNamed ? .all : .facilitator)
    if readers == .all, !isNamed {
      readers = .facilitator
      say(phrase("Votes are not named here, so everybody needs a seat code: --readers codes."))
    }
    var generator = SystemRandomNumberGenerator()
    do throws(StorageError) {
      live.hosted = try HostedRoom.hold(
        session,
        .init(
          folder: wish.folder, readers: readers, program: "mlmaturity \(Surroundings.version)"),
        in: library.folders, now: surroundings.now, using: &generator)
    } catch { return say(error.description) }
    if let held = live.hosted, held.secret.room.readers != readers {
      say(
        phrase(
          "This room was made before, for other readers: J says for whom, and Z there closes it."))
    }
    lookIntoOwnRoom()
  }

  /// Does something about the vote, and looks into the folder of the own room.
  mutating func lookIntoOwnRoom(
    reveals: Bool = false, _ act: (inout Facilitator) -> Void = { _ in }
  ) {
    guard let hosted = live.hosted, let session else { return }
    guard hosted.closedAt == nil else { return removeRoomIfDue(hosted) }
    handOutCodes(hosted, session)
    let words = Words(session.assessment.questionnaire)
    let now = surroundings.now
    live.look.begin()
    let hasChanged = hosted.look(
      session, at: now, milliseconds: surroundings.milliseconds, reveals: reveals,
      text: { $0.wallText(words) }, act)
    followLater(hosted.folders, isGone: hosted.content.isGone)
    if hasChanged {
      tell(.changed(session.assessment))
      saveAt = surroundings.milliseconds + 1_000
    }
    show(hosted)
  }

  private mutating func handOutCodes(_ hosted: HostedRoom, _ session: AssessmentSession) {
    var generator = SystemRandomNumberGenerator()
    do throws(StorageError) {
      try hosted.handOutCodes(
        to: session.assessment.workshop?.people ?? [], using: &generator)
    } catch { say(error.description) }
  }

  /// Ends the room, which everybody can see before its files go.
  mutating func closeRoom() { lookIntoOwnRoom { $0.close() } }

  private mutating func show(_ hosted: HostedRoom) {
    var sight = HostedSight(
      hosted.facilitator, path: hosted.secret.path, milliseconds: surroundings.milliseconds)
    (sight.foreign, sight.isFull) = (hosted.content.foreign, hosted.content.isFull)
    sight.hasNewer = hosted.content.hasNewer
    sight.goneSince = goneSince(hosted.content.isGone)
    sight.trouble = hosted.trouble?.description
    tell(.hosted(sight))
  }

  /// Removes the files of a closed room, once everybody could see that it is closed.
  private mutating func removeRoomIfDue(_ hosted: HostedRoom) {
    let now = surroundings.milliseconds
    guard let closedAt = hosted.closedAt, now - closedAt >= HostedRoom.farewell else {
      return followLater(hosted.folders, isGone: false)
    }
    let left = hosted.remove()
    live = LiveRoom()
    tell(.hosted(nil))
    say(Self.farewell(left))
  }

  /// What is said of a room that was closed, with what could not be removed.
  static func farewell(_ left: [String]) -> String {
    guard !left.isEmpty else { return phrase("The room is closed, and its files are removed.") }
    let named = left.prefix(5).joined(separator: ", ")
    return left.count <= 5
      ? phrase("The room is closed. Not removed: \(named, "files")")
      : phrase(
        "The room is closed. Not removed: \(named, "files") and \(left.count - 5, "count") more")
  }
}
