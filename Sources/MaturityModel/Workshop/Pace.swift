/// How the time of a workshop fits what is left to do.
public struct Pace: Hashable, Sendable {
  /// Practices that are not decided.
  public let left: Int
  /// Whole minutes until the planned end; negative when it is over, nil where no end was planned.
  public let minutes: Int?
  /// The minutes that what is left takes: to read and vote, and to talk as often as it took talk so far.
  public let needed: Int
  /// What to leave out so that the rest fits, by practice id: the end of the agenda, last things first.
  ///
  /// Every dimension keeps its level; empty where all of it fits, or where no leaving out is enough.
  public let drop: [Item.ID]
  /// How many practices there is no time for where leaving them out would leave a dimension without a level; else 0.
  public let excess: Int

  /// The pace at a moment.
  public init(of reading: WorkshopReading, in assessment: Assessment, now: Timestamp) {
    let frame = assessment.workshop?.frame ?? WorkshopFrame()
    let open = reading.agenda.filter { reading.phase(of: $0.practice) != .decided }
    left = open.count
    minutes = frame.endsAt.map { ($0.seconds - now.seconds).dividedDown(by: 60) }
    let items = Dictionary(
      assessment.questionnaire.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let talk = reading.talk(in: assessment.workshop)
    let costs = open.map { practice -> Int in
      let minute = 60
      switch reading.section(of: practice) {
      case .toDiscuss: return frame.minutesPerPractice * minute
      case .toCheck: return minute
      case .toAccept, .decided: return 0
      case .open:
        let reading = items[practice.practice].map { ReadingTime([$0]).seconds } ?? 0
        return reading + frame.minutesPerPractice * minute * talk.needed / talk.of
      }
    }
    let total = costs.reduce(0, +)
    needed = (total + 59) / 60
    let room = minutes.map { max(0, $0) * 60 } ?? total
    // Only what nobody has voted on can be left out without losing a vote.
    let ends = zip(open, costs).reversed().filter { reading.section(of: $0.0) == .open }
    let named = Self.cut(ends, over: total - room) { assessment.isRated(without: $0) }
    drop = named.isEnough ? named.practices : []
    excess = named.isEnough ? 0 : Self.cut(ends, over: total - room) { _ in true }.practices.count
  }

  /// The first of some practices that take as many seconds as are missing, as far as each may go with those before it.
  private static func cut(
    _ ends: [(PracticeVotes, Int)], over seconds: Int, _ mayGo: (Set<Item.ID>) -> Bool
  ) -> (practices: [Item.ID], isEnough: Bool) {
    var practices: [Item.ID] = []
    var saved = 0
    for (practice, cost) in ends where saved < seconds {
      guard mayGo(Set(practices + [practice.practice])) else { continue }
      practices.append(practice.practice)
      saved += cost
    }
    return (practices, saved >= seconds)
  }
}

extension WorkshopReading {
  /// How many of the practices that are on the table needed talk; before the first one, all of them.
  fileprivate func talk(in workshop: Workshop?) -> (needed: Int, of: Int) {
    let seen = practices.filter { section(of: $0) != .open && !$0.votes.isEmpty }
    let needed = seen.count { practice in
      practice.votes.flag.isApart
        || workshop?.discussion(of: practice.practice).minutes ?? 0 > 0
    }
    return seen.isEmpty ? (1, 1) : (needed, seen.count)
  }
}

extension Assessment {
  /// True where every dimension that applies has a level once all but some practices are answered.
  fileprivate func isRated(without left: Set<Item.ID>) -> Bool {
    let rule = Rule(questionnaire)
    return questionnaire.dimensions.allSatisfy { dimension in
      guard dimension.practices.contains(where: { left.contains($0.id) }) else { return true }
      let states = zip(dimension.practices, states(in: dimension)).map { practice, state in
        state == .outOfScope ? state : left.contains(practice.id) ? .unanswered : .level(1)
      }
      return DimensionReading(dimension, states: states, rule: rule, effortPoints: [:]).isEnough
    }
  }
}
