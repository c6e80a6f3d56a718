/// How a challenge stands beside the practices that would relieve it; shown, never computed into a level.
public enum Pairing: String, Hashable, Sendable, CaseIterable {
  /// A severe challenge, and its practices are low.
  case act
  /// A severe challenge, although its practices are high.
  case lookElsewhere
  /// No challenge, and its practices are low.
  case fineOrUnnoticed
  /// No challenge, and its practices are high.
  case keep
}

/// What was said of a challenge.
public enum ChallengeState: Hashable, Sendable {
  /// 0 not felt … 4 blocking.
  case severity(Int)
  case unknown
  case notApplicable
  case unanswered
}

/// A challenge beside the practices that relieve it.
public struct ChallengeFinding: Hashable, Sendable {
  /// The challenge's id.
  public var challenge: Item.ID
  public var state: ChallengeState
  public var trend: Trend?
  /// Its place among the worst, 1 for the worst of all; nil where it is not among them.
  public var rank: Int?
  /// The practices that relieve it, strongest link first, then in questionnaire order; those out of scope included.
  public var links: [Link]
  /// Nil for a severity in between, without a severity and where no linked practice has a level.
  public var pairing: Pairing?

  /// 0 not felt … 4 blocking; nil where no severity was given.
  public var severity: Int? { if case .severity(let severity) = state { severity } else { nil } }

  /// A practice that relieves a challenge.
  public struct Link: Hashable, Sendable {
    public var practice: Item.ID
    /// 1 weak, 2 medium, 3 strong.
    public var strength: Int
    public var state: PracticeState
    /// True below its target, or below level 3 where it has none; nil without a level.
    ///
    /// In format 2 below the middle of what can be answered where it has none.
    public var isLow: Bool?
  }
}

extension Assessment {
  /// The challenges of the questionnaire, in its order, beside the practices that relieve them.
  ///
  /// A severity of 3 or more is severe, 0 and 1 are no challenge; 2 is in between, and nothing is said of it. The
  /// linked practices are low where those that are low carry at least half of the strength of all that have a level.
  public var challengeFindings: [ChallengeFinding] {
    var links: [Item.ID: [ChallengeFinding.Link]] = [:]
    let values = relievingValues
    for dimension in questionnaire.dimensions {
      for (practice, state) in zip(dimension.practices, states(in: dimension)) {
        for relief in practice.relieves {
          links[relief.challenge, default: []].append(
            .init(
              practice: practice.id, strength: relief.strength, state: state,
              isLow: practice.asked == nil
                ? isLow(state, target: target(of: practice, in: dimension))
                : isLow(practice, worth: values[practice.id.text])))
        }
      }
    }
    return questionnaire.challenges.map { finding(of: $0, links: links[$0.id] ?? []) }
  }

  private func finding(
    of challenge: Challenge, links: [ChallengeFinding.Link]
  ) -> ChallengeFinding {
    let state = state(of: challenge)
    let sorted = links.enumerated().sorted {
      (-$0.element.strength, $0.offset) < (-$1.element.strength, $1.offset)
    }
    return ChallengeFinding(
      challenge: challenge.id, state: state, trend: responses[challenge.id]?.trend,
      rank: details.worst.firstIndex(of: challenge.id).map { $0 + 1 },
      links: sorted.map(\.element), pairing: Pairing(state, links: links))
  }

  /// What was said of a challenge.
  public func state(of challenge: Challenge) -> ChallengeState {
    switch responses[challenge.id]?.answer {
    case .rank(let severity): .severity(severity)
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    case nil, .options, .number, .text, .notMeasured: .unanswered
    }
  }

  private func isLow(_ state: PracticeState, target: Int?) -> Bool? {
    guard case .level(let level) = state else { return nil }
    return level < target ?? 3
  }

  /// The same in format 2: below the target, or in the lower half of what can be answered; nil without a value.
  private func isLow(_ practice: Practice, worth value: Fraction?) -> Bool? {
    guard let item = practice.asked, let value else { return nil }
    if let target = valueTarget(of: practice) { return value < target }
    switch item.kind {
    case .choice(let steps, _):
      guard let low = steps.first?.value, let high = steps.last?.value else { return nil }
      return value < (low + high) / Fraction(2)
    case .number(let range): return value < (range.ends.low + range.ends.high) / Fraction(2)
    case .many(let options, _, _):
      guard case .options(let chosen)? = responses[practice.id]?.answer else { return nil }
      let offered = options.filter { !$0.isExclusive }.map(\.id)
      return 2 * offered.count(where: chosen.contains) < offered.count
    case .text: return nil
    }
  }

  /// What the answers to items of format 2 are worth, by their ids; empty where none of them relieves a challenge.
  private var relievingValues: [String: Fraction] {
    guard let measured, questionnaire.practices.contains(where: { !$0.relieves.isEmpty }) else {
      return [:]
    }
    return Dictionary(
      zip(measured.model.nodes, measured.score.nodes).compactMap { node, score in
        score.value.map { (node.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Pairing {
  init?(_ state: ChallengeState, links: [ChallengeFinding.Link]) {
    guard case .severity(let severity) = state, severity != 2 else { return nil }
    let known = links.filter { $0.isLow != nil }
    guard !known.isEmpty else { return nil }
    let low = known.filter { $0.isLow == true }.reduce(0) { $0 + $1.strength }
    let isLow = 2 * low >= known.reduce(0) { $0 + $1.strength }
    self = severity > 2 ? (isLow ? .act : .lookElsewhere) : (isLow ? .fineOrUnnoticed : .keep)
  }
}
