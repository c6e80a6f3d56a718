/// How many practices in scope have each answer.
public struct AnswerCounts: Hashable, Sendable {
  /// How many are at each level, level 1 first.
  public var levels: [Int]
  /// Items of format 2 with an answer.
  public var given = 0
  public var unknown = 0
  public var notApplicable = 0
  public var unanswered = 0
  /// Practices that are not part of this run; in no other count.
  public var outOfScope = 0

  public init(topLevel: Int) { levels = Array(repeating: 0, count: topLevel) }

  public mutating func add(_ state: PracticeState) {
    switch state {
    case .level(let level): levels[level - 1] += 1
    case .answered: given += 1
    case .unknown: unknown += 1
    case .notApplicable: notApplicable += 1
    case .unanswered: unanswered += 1
    case .outOfScope: outOfScope += 1
    }
  }

  /// How many have a level.
  public var levelled: Int { levels.reduce(0, +) }

  /// How many are applicable without a level: don't know, or not answered.
  public var missing: Int { unknown + unanswered }

  /// How many have any answer, *don't know* and *not applicable* included.
  public var answered: Int { levelled + given + unknown + notApplicable }

  /// How many are in scope.
  public var inScope: Int { answered + unanswered }

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    for level in right.levels.indices { sum.levels[level] += right.levels[level] }
    sum.given += right.given
    sum.unknown += right.unknown
    sum.notApplicable += right.notApplicable
    sum.unanswered += right.unanswered
    sum.outOfScope += right.outOfScope
    return sum
  }
}
