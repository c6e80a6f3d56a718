/// How the time of a workshop fits what is left to do.
public struct Pace: Hashable, Sendable {
  /// Practices that are not decided.
  public let left: Int
  /// Whole minutes until the planned end; negative when it is over, nil where no end was planned.
  public let minutes: Int?
  /// What does not fit, by practice id: the end of the agenda, last things first.
  public let drop: [Item.ID]

  /// The pace at a moment, if each practice that is to be voted on or talked about takes the frame's time.
  ///
  /// What can be accepted without talking takes none.
  public init(of reading: WorkshopReading, frame: WorkshopFrame, now: Timestamp) {
    let open = reading.agenda.filter { reading.phase(of: $0.practice) != .decided }
    left = open.count
    minutes = frame.endsAt.map { ($0.seconds - now.seconds).dividedDown(by: 60) }
    let effortless = Set(reading.accepted.map(\.practice))
    let costly = open.filter { !effortless.contains($0.practice) }
    let fitting = minutes.map { max(0, $0) / max(1, frame.minutesPerPractice) } ?? costly.count
    drop = costly.dropFirst(fitting).reversed().map(\.practice)
  }
}
