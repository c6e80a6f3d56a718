import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct LivePicturesTests {
  private static let names = ["Ada", "Ben", "Cem"]

  @Test(.inPseudo, arguments: pictureSizes)
  func `what a voter sees is as it was`(size: Size) {
    var room = LiveSample(.workshop().small, voters: Self.names)
    var walk = Walk(size: size)
    walk.handle(.joined(room.joined()))
    expectPicture(of: walk, named: "join-idle")
    room.open("dat-4")
    room.vote("32 ")
    walk.handle(.joined(room.joined()))
    expectPicture(of: walk, named: "join-open")
    room.vote("  3")
    room.freeze()
    room.reveal()
    walk.handle(.joined(room.joined()))
    walk.type("G")
    expectPicture(of: walk, named: "join-shown")
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `what the wall and the facilitator see is as it was`(size: Size) {
    var room = LiveSample(.workshop().small, voters: Self.names + ["Ada", "Fay", "Gus"])
    var walk = Walk.round("dat-4", .workshop().small, size: size)
    walk.handle(.hosted(room.hosted))
    expectPicture(of: walk, named: "live-before")
    room.open("dat-4")
    room.vote("2 ")
    room.milliseconds = 42_000
    walk.handle(.hosted(room.hosted))
    expectPicture(of: walk, named: "live-open")
    walk.type("J")
    expectPicture(of: walk, named: "live-room")
    walk.press(.escape, .escape)
    expectPicture(of: walk, named: "live-agenda")
  }
}
