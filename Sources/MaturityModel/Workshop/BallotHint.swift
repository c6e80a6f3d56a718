/// Something about one ballot that whoever holds the workshop may want to ask about: a hint, and no verdict.
///
/// Every one of these can have a good reason, and none changes what is counted. They are for the facilitator alone.
public enum BallotHint: Hashable, Sendable {
  /// One level was given to all of so many practices.
  case sameEverywhere(level: Int, practices: Int)
  /// Half of the answers came within so many seconds of the one before.
  case fast(seconds: Int, answers: Int)
  /// So many of the high levels stand without evidence and without a note.
  case unproven(Int, of: Int)

  /// Fewer levels than this say nothing about their sameness, and fewer times nothing about haste.
  public static let fewestAnswers = 8
  /// Nobody reads a question and its levels in fewer seconds.
  public static let secondsToRead = 5
  /// Fewer high levels than this need no evidence to be believed.
  public static let fewestHighLevels = 3

  /// What strikes the eye about a ballot, in this order.
  public static func hints(about ballot: Assessment) -> [BallotHint] {
    let given = ballot.questionnaire.dimensions.flatMap { dimension in
      zip(dimension.practices, ballot.states(in: dimension)).compactMap { practice, state in
        if case .level(let level) = state {
          (level: level, response: ballot.responses[practice.id] ?? Response())
        } else {
          nil
        }
      }
    }
    return [
      sameEverywhere(given.map(\.level)), fast(ballot),
      unproven(
        given.filter { isHigh($0.level, of: ballot.questionnaire.topLevel) }.map(\.response)),
    ].compactMap { $0 }
  }

  private static func sameEverywhere(_ levels: [Int]) -> BallotHint? {
    guard levels.count >= fewestAnswers, let level = levels.first, Set(levels).count == 1 else {
      return nil
    }
    return .sameEverywhere(level: level, practices: levels.count)
  }

  /// The middle of the times between one answer to a practice and the next, of two middle ones the shorter.
  private static func fast(_ ballot: Assessment) -> BallotHint? {
    let times = ballot.questionnaire.practices.compactMap { practice in
      ballot.responses[practice.id].flatMap { response in
        response.answer == nil || response.isUnconfirmed ? nil : response.answeredAt?.seconds
      }
    }.sorted()
    guard times.count >= fewestAnswers else { return nil }
    let gaps = zip(times.dropFirst(), times).map { $0 - $1 }.sorted()
    let middle = gaps[(gaps.count - 1) / 2]
    return middle < secondsToRead ? .fast(seconds: middle, answers: times.count) : nil
  }

  /// A level above the middle of the scale by more than half a step: 4 and 5 of five.
  private static func isHigh(_ level: Int, of topLevel: Int) -> Bool { 2 * level > topLevel + 2 }

  /// More than half of the high levels, and enough of them to ask.
  private static func unproven(_ high: [Response]) -> BallotHint? {
    let bare = high.count { $0.evidence.isEmpty && $0.note.allSatisfy(\.isWhitespace) }
    guard high.count >= fewestHighLevels, 2 * bare > high.count else { return nil }
    return .unproven(bare, of: high.count)
  }
}
