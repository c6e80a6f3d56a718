/// What a group said about one practice, without who said what.
public struct Votes: Hashable, Sendable {
  /// K, the highest level that could be chosen.
  public let topLevel: Int
  /// How often each level was chosen, level 1 first.
  public private(set) var frequencies: [Int]
  /// How many said that the practice applies, but that they cannot tell.
  public private(set) var unknown = 0
  /// How many said that the practice cannot apply.
  public private(set) var notApplicable = 0

  /// No votes yet, on levels 1…`topLevel`.
  public init(topLevel: Int) {
    self.topLevel = topLevel
    frequencies = Array(repeating: 0, count: topLevel)
  }

  /// Votes for levels 1…`topLevel`; what is outside is no vote.
  public init(_ levels: [Int], unknown: Int = 0, notApplicable: Int = 0, topLevel: Int = 5) {
    self.init(topLevel: topLevel)
    for level in levels { add(.rank(level)) }
    self.unknown = unknown
    self.notApplicable = notApplicable
  }

  /// Counts an answer; nil and what is outside the scale is an abstention.
  public mutating func add(_ answer: Answer?) { change(answer, by: 1) }

  /// Takes back an answer that was counted before.
  public mutating func remove(_ answer: Answer?) { change(answer, by: -1) }

  private mutating func change(_ answer: Answer?, by sign: Int) {
    switch answer {
    case .rank(let level) where (0..<topLevel).contains(level - 1): frequencies[level - 1] += sign
    case .unknown: unknown += sign
    case .notApplicable: notApplicable += sign
    case nil, .rank, .options, .number, .text, .notMeasured: break
    }
  }

  /// How many gave a level.
  public var count: Int { frequencies.reduce(0, +) }

  /// True while nobody has said anything.
  public var isEmpty: Bool { count + unknown + notApplicable == 0 }

  /// The levels given, lowest first.
  public var levels: [Int] {
    frequencies.enumerated().flatMap { Array(repeating: $0.offset + 1, count: $0.element) }
  }

  /// The lowest and the highest level given; nil without any.
  public var range: ClosedRange<Int>? {
    guard let low = frequencies.firstIndex(where: { $0 > 0 }),
      let high = frequencies.lastIndex(where: { $0 > 0 })
    else { return nil }
    return low + 1...high + 1
  }

  /// The middle vote, of two middle ones the lower; nil without any.
  ///
  /// A tie is not resolved in the team's favour.
  public var lowerMedian: Int? {
    let count = count
    return count == 0 ? nil : level(at: (count - 1) / 2)
  }

  /// The distance between the quartiles of type 7, which interpolates between votes; nil without any.
  public var interquartileRange: Fraction? {
    let count = count
    guard count > 0 else { return nil }
    return quantile(Fraction(3, 4), of: count) - quantile(Fraction(1, 4), of: count)
  }

  private func quantile(_ share: Fraction, of count: Int) -> Fraction {
    let position = share * Fraction(count - 1)
    let below = position.floor()
    let low = level(at: below)
    let step = level(at: min(below + 1, count - 1)) - low
    return Fraction(low) + (position - Fraction(below)) * Fraction(step)
  }

  /// The vote at a position of all votes in order, from 0.
  private func level(at position: Int) -> Int {
    var rest = position
    for (index, frequency) in frequencies.enumerated() {
      if rest < frequency { return index + 1 }
      rest -= frequency
    }
    return topLevel
  }
}

extension Round {
  /// How often each answer was given, on levels 1…`topLevel`.
  public func tally(topLevel: Int) -> Votes {
    var tally = Votes(topLevel: topLevel)
    for vote in votes.values { tally.add(vote.answer()) }
    for vote in hands { tally.add(vote.answer()) }
    return tally
  }
}
