/// What a group said about one practice, without who said what.
public struct Votes: Hashable, Sendable {
  /// What could be chosen.
  public let form: VoteForm
  /// How often each level was chosen, level 1 first; of options how often each was ticked.
  public private(set) var frequencies: [Int]
  /// How often what was said without levels was said: options, a number or words.
  public private(set) var others: [Vote: Int] = [:]
  /// How many said that the practice applies, but that they cannot tell.
  public package(set) var unknown = 0
  /// How many said that the practice cannot apply.
  public package(set) var notApplicable = 0

  /// No votes yet.
  public init(on form: VoteForm) {
    self.form = form
    if case .options(let options) = form {
      frequencies = Array(repeating: 0, count: options.count)
    } else {
      frequencies = Array(repeating: 0, count: form.topLevel)
    }
  }

  /// No votes yet, on levels 1…`topLevel`.
  public init(topLevel: Int) { self.init(on: .levels(topLevel)) }

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
    case .options, .number, .text: changeOthers(answer, by: sign)
    case nil, .rank, .notMeasured: break
    }
  }

  private mutating func changeOthers(_ answer: Answer?, by sign: Int) {
    guard let vote = Vote(answer).flatMap(form.counted) else { return }
    let now = (others[vote] ?? 0) + sign
    others[vote] = now == 0 ? nil : now
    if case .options(let options) = form, case .options(let ids) = vote {
      for (place, option) in options.enumerated() where ids.contains(option.id) {
        frequencies[place] += sign
      }
    }
  }

  /// K, the highest level that could be chosen; 0 where there are no levels.
  public var topLevel: Int { form.topLevel }

  /// How many gave a level, or in format 2 what else the practice asks for.
  public var count: Int {
    others.isEmpty ? frequencies.reduce(0, +) : others.values.reduce(0, +)
  }

  /// True while nobody has said anything.
  public var isEmpty: Bool { count + unknown + notApplicable == 0 }

  /// The levels given, lowest first; none where there are no levels.
  public var levels: [Int] {
    guard topLevel > 0 else { return [] }
    return frequencies.enumerated().flatMap { Array(repeating: $0.offset + 1, count: $0.element) }
  }

  /// The lowest and the highest level given; nil without any.
  public var range: ClosedRange<Int>? {
    guard topLevel > 0, let low = frequencies.firstIndex(where: { $0 > 0 }),
      let high = frequencies.lastIndex(where: { $0 > 0 })
    else { return nil }
    return low + 1...high + 1
  }

  /// The middle vote, of two middle ones the lower; nil without any.
  ///
  /// A tie is not resolved in the team's favour.
  public var lowerMedian: Int? {
    let count = count
    return count == 0 || topLevel == 0 ? nil : level(at: (count - 1) / 2)
  }

  /// The distance between the quartiles of type 7, which interpolates between votes; nil without any.
  public var interquartileRange: Fraction? {
    let count = count
    guard count > 0 else { return nil }
    if topLevel > 0 {
      return quantile(Fraction(3, 4), of: count) { Fraction(level(at: $0)) }
        - quantile(Fraction(1, 4), of: count) { Fraction(level(at: $0)) }
    }
    let numbers = numbers
    guard !numbers.isEmpty else { return nil }
    return quantile(Fraction(3, 4), of: count) { numbers[$0] }
      - quantile(Fraction(1, 4), of: count) { numbers[$0] }
  }

  private func quantile(
    _ share: Fraction, of count: Int, _ vote: (Int) -> Fraction
  ) -> Fraction {
    let position = share * Fraction(count - 1)
    let below = position.floor()
    let low = vote(below)
    return low + (position - Fraction(below)) * (vote(min(below + 1, count - 1)) - low)
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
  /// How often each answer was given.
  public func tally(on form: VoteForm) -> Votes {
    var tally = Votes(on: form)
    for vote in votes.values { tally.add(vote.answer()) }
    for vote in hands { tally.add(vote.answer()) }
    return tally
  }
}
