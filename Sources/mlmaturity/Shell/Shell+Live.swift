import Curses
import Formats
import LiveVotes
import MaturityModel
import Screens
import Storage
import Translation

/// The room of a live vote, which this program holds or votes in.
extension Shell {
  /// Looks into the folder of the room where that is due.
  mutating func followLive() {
    holdRoomIfWished()
    guard live.look.isDue(at: surroundings.milliseconds) else { return }
    lookIntoRoom()
  }

  /// Looks into the folder of the room now.
  mutating func lookIntoRoom() {
    if let joined = live.joined { look(into: joined) } else { lookIntoOwnRoom() }
  }

  /// Does something about a live vote.
  mutating func carryOut(_ act: LiveAct) {
    switch act {
    case .open(let practice, let round): lookIntoOwnRoom { $0.open(practice, round: round) }
    case .freeze: lookIntoOwnRoom { $0.freeze() }
    case .reveal: lookIntoOwnRoom(reveals: true)
    case .cancel: lookIntoOwnRoom { $0.cancel() }
    case .admit(let seat): lookIntoOwnRoom { $0.admit(Seat.ID(seat)) }
    case .leaveOut(let seat): lookIntoOwnRoom { $0.leaveOut(Seat.ID(seat)) }
    case .close: closeRoom()
    case .cast(let vote): cast(vote)
    }
  }

  /// Since when the folder is gone, now that it was looked at.
  mutating func goneSince(_ isGone: Bool) -> Timestamp? {
    live.goneSince = isGone ? live.goneSince ?? surroundings.now : nil
    return live.goneSince
  }

  /// Looks again later.
  mutating func followLater(_ folders: [String], isGone: Bool) {
    live.look.follow(
      folders, isGone: isGone, isWatching: surroundings.watchesFolders,
      at: surroundings.milliseconds, pause: live.joined == nil ? 20 : 100, wake: terminal.wake)
  }

  /// Lets go of the room when the program ends; gives what could not be removed of one that was closed.
  mutating func leaveRoom() -> [String] {
    live.joined?.leave()
    guard let hosted = live.hosted else { return [] }
    defer { live = LiveRoom() }
    guard hosted.closedAt != nil else {
      hosted.release()
      return []
    }
    return hosted.remove()
  }

  // MARK: Voting

  private mutating func cast(_ vote: Vote) {
    guard let joined = live.joined else { return }
    var generator = SystemRandomNumberGenerator()
    if !joined.cast(vote, using: &generator) { say(phrase("No vote is open.")) }
    show(joined)
  }

  private mutating func look(into joined: JoinedRoom) {
    live.look.begin()
    joined.look(milliseconds: surroundings.milliseconds)
    followLater(joined.folders, isGone: joined.content.isGone)
    show(joined)
  }

  private mutating func show(_ joined: JoinedRoom) {
    guard let voter = joined.sight, let asked = live.questionnaire else { return }
    var sight = JoinedSight(
      voter, library.shown(asked), isOnlooker: joined.voter == nil,
      milliseconds: surroundings.milliseconds)
    sight.goneSince = goneSince(joined.isFolderGone)
    sight.trouble = joined.trouble?.description
    sight.hasNewer = joined.content.hasNewer
    tell(.joined(sight))
  }
}

/// What there is of a live vote.
struct LiveRoom {
  /// The room that is to be held once a workshop has begun.
  var wish: Start.Live?
  var hosted: HostedRoom?
  var joined: JoinedRoom?
  /// What is asked in the room that was joined.
  var questionnaire: Questionnaire?
  var look = LiveLook()
  /// Since when the folder cannot be seen; nil while it can.
  var goneSince: Timestamp?
}
