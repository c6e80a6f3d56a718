@testable import FileSamples
import MaturityModel
import POSIX
import Testing

@testable import LiveVotes
@testable import Storage

struct HostedRoomTests {
  @Test(arguments: [Room.Readers.all, .drop])
  func `a vote is held over real files`(readers: Room.Readers) throws {
    let table = try RoomTable(["Ada", "Ben"], readers: readers)
    table.hold([3, 2])
    #expect(table.votes.values.sorted { "\($0)" < "\($1)" } == [.level(2), .level(3)])
    #expect(table.hosted.facilitator.current?.reveal?.votes == ["2", "3"])
  }

  @Test func `a room is gone on with after a restart, and none is counted twice`() throws {
    let table = try RoomTable(["Ada"])
    table.exchange()
    table.look { $0.open(table.practice, round: 1) }
    table.exchange()
    table.cast(2, 0)
    table.exchange()
    let path = table.hosted.secret.path
    try table.takeAgain()
    #expect(table.hosted.secret.path == path)
    #expect(table.hosted.facilitator.voted == 1)
    table.look { $0.freeze() }
    table.exchange()
    try table.takeAgain()
    table.exchange()
    #expect(table.votes == ["p0": .level(2)])
  }

  @Test func `a room whose journal was lost is not gone on with, as its keys are known`() throws {
    let table = try RoomTable(["Ada"])
    table.hold([3])
    let path = table.hosted.secret.path
    table.session.shortenLive([])
    try table.takeAgain()
    #expect(table.hosted.secret.path != path)
  }

  @Test func `what is said in fewer words leads to the same after a restart`() throws {
    let table = try RoomTable(["Ada", "Ben"])
    table.hold([3, 2])
    table.look { $0.decide() }
    let before = table.hosted.facilitator
    #expect(before.current?.phase == .idle)
    try table.takeAgain()
    #expect(table.hosted.facilitator.turns.map(\.reveal) == before.turns.map(\.reveal))
    #expect(table.hosted.facilitator.seats.map(\.id) == before.seats.map(\.id))
    #expect(table.session.live.count == before.events.count)
  }

  @Test func `a link in the place of the folder leads nothing that is written elsewhere`() throws {
    let table = try RoomTable(["Ada"])
    let (path, elsewhere) = (table.hosted.secret.path, table.place.path + "/elsewhere")
    _ = mkdir(elsewhere, 0o755)
    _ = rename(path, path + "-away")
    _ = symlink(elsewhere, path)
    table.exchange()
    #expect(table.hosted.content.isGone)
    #expect(FolderListing.names(in: elsewhere) == [])
    #expect(table.hosted.remove() == [path])
    #expect(FilePath.status(ofName: path) != nil)
  }

  @Test func `a folder in the place of one file holds up no other`() throws {
    let table = try RoomTable(["Ada"])
    table.exchange()
    let path = table.hosted.secret.path
    unlink("\(path)/room.json")
    for name in ["room.json", ".now.json.tmp"] { _ = mkdir("\(path)/\(name)", 0o755) }
    table.look { $0.open(table.practice, round: 1) }
    #expect(table.hosted.trouble != nil)
    table.exchange()
    #expect(table.voters[0].voter?.open?.number == 1)
  }

  @Test func `a room that is put over others hides none of them`() throws {
    let table = try RoomTable(["Ada"])
    table.exchange()
    let path = table.hosted.secret.path
    let name = path.split(separator: "/").last ?? ""
    let bytes = try FileBytes.read("\(path)/room.json")
    table.place.write(bytes, to: "share/room.json")
    let share = FilePath.folder(of: path)
    #expect(FoundRoom.all(in: share)?.map(\.path) == [path])
    #expect(FoundRoom.all(in: path)?.map(\.path) == [path])
    table.place.write(bytes, to: "share/\(name)/room-x/room.json")
    #expect(FoundRoom.all(in: path)?.map(\.path) == [path])
  }

  @Test func `closing removes exactly the files of the room`() throws {
    let table = try RoomTable(["Ada"])
    table.hold([3])
    let path = table.hosted.secret.path
    table.place.write("mine", to: "share/\(path.split(separator: "/").last ?? "")/notes.txt")
    table.place.write(
      "{}", to: "share/\(path.split(separator: "/").last ?? "")/vote-0001-of-others.json")
    table.look { $0.close() }
    table.exchange()
    let left = table.hosted.remove()
    #expect(left.count == 2)
    #expect(
      left.allSatisfy { $0.contains("/notes.txt (") || $0.contains("/vote-0001-of-others.json (") })
    #expect(LiveState.names(in: table.place.folders).isEmpty)
  }

  @Test
  func `a seat keeps its secret while its vote is at stake, whoever says that the room is closed`()
    throws
  {
    let table = try RoomTable(["Ada"])
    table.exchange()
    table.look { $0.open(table.practice, round: 1) }
    table.exchange()
    table.cast(2, 0)
    table.exchange()
    // What anybody can write.
    var forged = try #require(table.voters[0].voter?.now)
    (forged.phase, forged.seq) = (.closed, forged.seq + 50)
    let bytes = RoomFile.now(forged).bytes(in: table.hosted.secret.id)
    table.place.write(
      bytes, to: "share/\(table.hosted.secret.path.split(separator: "/").last ?? "")/now.json")
    table.voters[0].look(milliseconds: 1)
    #expect(table.voters[0].isClosed)
    table.voters[0].leave()
    #expect(JoinedRoom.seat(in: table.voters[0].found, table.folders(of: 0)) != nil)
  }
}
