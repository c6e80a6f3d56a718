package import LiveVotes
package import MaturityModel

/// A room that this program votes in: every vote is on the own disk before it is in the folder.
///
/// A class, because it owns the claim on the seat.
package final class JoinedRoom {
  package let found: FoundRoom
  /// Nil for somebody who only looks on.
  package private(set) var voter: Voter?
  /// What somebody who looks on sees.
  package private(set) var onlooker: Voter?
  private let state: LiveState?
  private let folder: RoomFolder
  /// What is on the own disk.
  private var kept: Voter.Kept?
  /// What stood in the folder at the last look.
  package private(set) var content = RoomFolder.Content()
  /// Why something could not be written; nil while it can.
  package private(set) var trouble: StorageError?
  /// When the own files were last compared with those in the folder, on the own clock that never jumps.
  private var comparedAt: Int?
  private static let comparing = 5_000

  private init(_ found: FoundRoom, _ state: LiveState?, _ voter: Voter?) {
    (self.found, self.state, self.voter) = (found, state, voter)
    folder = RoomFolder(found.path, room: found.id, isDropping: found.room.readers == .drop)
  }

  /// The seat that was taken here before, if there is one.
  package static func seat(in found: FoundRoom, _ folders: Folders) -> Voter.Kept? {
    LiveState.peek(found.id.hexadecimal, in: folders)
      .flatMap { Voter.Kept($0, room: found.id) }
  }

  /// Takes a seat, the one of before where there is one.
  package static func join(
    _ found: FoundRoom, as seat: Voter.Kept, in folders: Folders, now: Timestamp
  ) throws(StorageError) -> JoinedRoom {
    LiveState.sweep(folders, except: found.id.hexadecimal, now: now)
    let state = try LiveState.take(found.id.hexadecimal, in: folders)
    let kept = state.bytes.flatMap { Voter.Kept($0, room: found.id) } ?? seat
    let joined = JoinedRoom(found, state, Voter(found.room, id: found.id, kept))
    try joined.keep()
    return joined
  }

  /// Looks on, and writes nothing.
  package static func watch(
    _ found: FoundRoom, using generator: inout some RandomNumberGenerator
  ) -> JoinedRoom {
    let joined = JoinedRoom(found, nil, nil)
    joined.onlooker = Voter(
      found.room, id: found.id, .init(name: "", role: "", code: nil, using: &generator))
    return joined
  }

  /// What is known of the room, whoever looks.
  package var sight: Voter? { voter ?? onlooker }

  /// Looks into the folder, keeps what came of it, and writes the own files that are not there as they have to be.
  package func look(milliseconds: Int) {
    content = folder.content(own: voter?.files.map(\.name) ?? [])
    guard !content.isGone else { return }
    onlooker?.look(at: content.files, milliseconds: milliseconds)
    voter?.look(at: content.files, milliseconds: milliseconds)
    let isDue = comparedAt.map { milliseconds - $0 >= Self.comparing } ?? true
    guard voter != nil, voter?.kept != kept || isDue || trouble != nil else { return }
    comparedAt = milliseconds
    publish()
  }

  /// Votes, or changes the vote; false where nothing is open.
  package func cast(_ vote: Vote, using generator: inout some RandomNumberGenerator) -> Bool {
    guard voter?.cast(vote, using: &generator) == true else { return false }
    publish()
    return true
  }

  /// Writes the own files, once what they come from is on the own disk.
  private func publish() {
    do throws(StorageError) {
      try keep()
      guard !content.hasNewer, let voter else { return }
      try folder.write(voter.files)
      trouble = nil
    } catch { trouble = error }
  }

  private func keep() throws(StorageError) {
    guard let voter, voter.kept != kept else { return }
    try state?.keep(voter.kept.bytes(in: found.id))
    kept = voter.kept
  }

  /// True once the room is closed.
  package var isClosed: Bool { sight?.now?.phase == .closed }

  /// True while the folder is not there, although the room is open.
  package var isFolderGone: Bool { content.isGone && !isClosed }

  /// The folders that are looked into.
  package var folders: [String] { [found.path] }

  /// Ends: the secret is forgotten where the room is closed.
  ///
  /// Anybody can write that it is: while a vote of this seat is still to be opened or shown, the secret is kept.
  package func leave() {
    if isClosed, voter?.isAtStake != true { state?.forget() } else { state?.release() }
  }
}
