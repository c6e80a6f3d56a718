package import MaturityModel
import Translation

extension Voter {
  /// Something that the person should say in the room.
  package enum Alarm: Hashable, Sendable {
    case foreignVote(turn: Int)
    case foreignOpening(turn: Int)
    case forgedFreeze(turn: Int)
    case forgedResult(turn: Int)
    case twoLists(turn: Int)
    case brokenSeal(turn: Int)
    /// A vote that was called in is not on the list.
    case missing(turn: Int)
    /// A vote that was not called in yet is not on the list.
    case tooLate(turn: Int)
    /// The list holds another vote under the own seat.
    case replaced(turn: Int)
    case falseTally(turn: Int)
    case notCounted(turn: Int)
    case lateChange(turn: Int, counted: Vote, instead: Vote)

    /// True where nobody did anything wrong.
    package var isHarmless: Bool {
      switch self {
      case .tooLate, .lateChange: true
      case .foreignVote, .foreignOpening, .forgedFreeze, .forgedResult, .twoLists, .brokenSeal,
        .missing, .replaced, .falseTally, .notCounted:
        false
      }
    }

    /// What happened, and what to say in the room.
    package var sentence: String {
      switch self {
      case .foreignVote(let turn), .foreignOpening(let turn):
        phrase(
          """
          Somebody writes in your name in the folder (turn \(turn, "number")). Your program writes \
          its own again; say so in the room.
          """)
      case .forgedFreeze(let turn):
        phrase(
          """
          Somebody forged the end of the vote (turn \(turn, "number")). Nothing was opened because \
          of it; say so in the room.
          """)
      case .forgedResult(let turn):
        phrase(
          """
          Somebody forged a result (turn \(turn, "number")). It is not shown; say so in the room.
          """)
      case .twoLists(let turn):
        phrase(
          """
          There are two lists of who voted (turn \(turn, "number")). Ask in the room whether \
          everybody sees the same result.
          """)
      case .brokenSeal(let turn):
        phrase(
          """
          The list that was opened is not the one of the result (turn \(turn, "number")). Say so in \
          the room, and vote again.
          """)
      case .missing(let turn):
        phrase(
          """
          Your vote was called in, and is missing (turn \(turn, "number")). Say: missing.
          """)
      case .tooLate(let turn):
        phrase(
          """
          Your vote came after the votes were frozen, so it is not counted (turn \(turn, "number")).
          """)
      case .replaced(let turn):
        phrase(
          """
          Another vote stands in your place (turn \(turn, "number")). Say: not mine.
          """)
      case .falseTally(let turn):
        phrase(
          """
          The result is not what was opened (turn \(turn, "number")). Say so in the room, and vote \
          again.
          """)
      case .notCounted(let turn):
        phrase(
          """
          Your vote was opened and is not counted (turn \(turn, "number")). Say so in the room.
          """)
      case .lateChange(_, let counted, let instead):
        phrase(
          """
          Your change came too late: \(counted.letter, "vote") counts, not \
          \(instead.letter, "other vote").
          """)
      }
    }
  }
}
