@testable import FileSamples
import Formats
import LiveVotes
@testable import MaturityModel
import POSIX
import Storage

/// A facilitator and voters over one folder, each with a disk of its own.
final class RoomTable {
  let place = Workplace()
  let session: AssessmentSession
  var hosted: HostedRoom
  private(set) var voters: [JoinedRoom] = []
  private var generator = SeededGenerator(seed: 7)
  private let homes = TemporaryFolder()
  var milliseconds = 0

  var share: String { place.path + "/share" }
  var practice: Item.ID { session.assessment.questionnaire.practices[0].id }

  init(_ names: [String], readers: Room.Readers = .all) throws {
    _ = mkdir(place.path + "/share", 0o755)
    session = try place.create()
    let workshop = Workshop(
      frame: WorkshopFrame(period: "Q4", facilitator: "Zed", anonymity: .named),
      people: names.enumerated().map { Respondent(id: .init("p\($0)"), name: $1) })
    try session.record(Edit(.workshop(before: nil, after: workshop), at: Samples.now))
    hosted = try Self.hold(session, place, readers, &generator)
    look()
    for name in names { try join(name) }
  }

  private static func hold(
    _ session: AssessmentSession, _ place: Workplace, _ readers: Room.Readers,
    _ generator: inout SeededGenerator
  ) throws -> HostedRoom {
    try HostedRoom.hold(
      session, .init(folder: place.path + "/share", readers: readers, program: "test"),
      in: place.folders, now: Samples.now, using: &generator)
  }

  /// Takes the room again, as a program that was started anew does.
  func takeAgain() throws {
    hosted.release()
    hosted = try Self.hold(session, place, hosted.secret.room.readers, &generator)
  }

  func join(_ name: String) throws {
    _ = mkdir("\(homes.path)/\(voters.count)", 0o700)
    guard let found = FoundRoom(hosted.secret.path) else { return }
    voters.append(
      try JoinedRoom.join(
        found,
        as: .init(name: name, role: "", code: nil, using: &generator),
        in: folders(of: voters.count), now: Samples.now))
  }

  func folders(of index: Int) -> Folders {
    Folders(environment: ["HOME": "\(homes.path)/\(index)"])
  }

  func look(_ act: (inout Facilitator) -> Void = { _ in }) {
    milliseconds += 6_000
    _ = hosted.look(
      session, at: Samples.now, milliseconds: milliseconds, text: { _ in "" }, act)
  }

  /// Everybody looks, twice.
  func exchange() {
    for _ in 0..<2 {
      for voter in voters { voter.look(milliseconds: milliseconds) }
      look()
    }
    for voter in voters { voter.look(milliseconds: milliseconds) }
  }

  func cast(_ level: Int, _ index: Int) { _ = voters[index].cast(.level(level), using: &generator) }

  /// One practice from its opening to its reveal.
  func hold(_ votes: [Int]) {
    exchange()
    look { $0.open(self.practice, round: 1) }
    exchange()
    for (index, level) in votes.enumerated() { cast(level, index) }
    exchange()
    look { $0.freeze() }
    exchange()
  }

  var votes: [Respondent.ID: Vote] {
    session.assessment.workshop?.discussion(of: practice).rounds.last?.votes ?? [:]
  }
}
