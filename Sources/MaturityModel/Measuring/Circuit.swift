/// The measures of a model for one scope, worked out down to the answers: what is selected stands in it as numbers.
///
/// Operations stand behind their operands, so that one walk computes everything.
public struct Circuit: Sendable {
  var operations: [Operation] = []
  /// Everything that can be answered, in the order of the file.
  public internal(set) var leaves: [Leaf] = []
  /// The leaves of each item: one, or one for each option.
  var leavesOfNode: [Int: Range<Int>] = [:]
  /// The operation of each measure at each node.
  var measured: [MeasuredNode: Int] = [:]
  /// The operation of each item's value.
  var valued: [Int: Int] = [:]
  /// The nodes that are asked.
  var inScope: [Bool] = []

  /// Something that can be answered: an item, or one option of an item with many.
  public struct Leaf: Hashable, Sendable {
    public var node: Int
    /// The option's position; nil for an item that is one leaf.
    public var option: Int?
    /// The distinct values, worst first; for a number the two ends.
    public var values: [Fraction]
    public var isExclusive = false
    /// A number has more values than its ends.
    public var isContinuous = false

    var low: Fraction { values.first ?? .zero }
    /// What it is worth at best; an exclusive option is never chosen for that.
    var high: Fraction { isExclusive ? low : values.last ?? .zero }
  }

  /// A measure at a node.
  struct MeasuredNode: Hashable, Sendable {
    var measure: String
    var node: Int
  }

  enum Operation: Hashable, Sendable {
    /// Nothing applies.
    case none
    case constant(Fraction)
    case leaf(Int)
    case mean([Weighted])
    case sum([Weighted])
    case least([Int], constant: Fraction?)
    case greatest([Int], constant: Fraction?)
    case median([Int])
    /// A sum whose parts are no members: a constant is no answer.
    case add([Int], constant: Fraction)
    case times([Int], factor: Fraction)
    case threshold(Int, Formula.Bound, Fraction)
    case round(Int, to: Fraction, Rounding)
    case bands(Int, cuts: [Formula.Cut], ranks: [Fraction])
    case ladder([Rung], floor: Fraction)
    case not(Int)
    case first([Case], otherwise: Int?)

    var operands: [Int] {
      switch self {
      case .none, .constant, .leaf: []
      case .mean(let members), .sum(let members): members.map(\.operand)
      case .least(let parts, _), .greatest(let parts, _), .median(let parts), .add(let parts, _),
        .times(let parts, _):
        parts
      case .threshold(let part, _, _), .round(let part, _, _), .bands(let part, _, _),
        .not(let part):
        [part]
      case .ladder(let rungs, _): rungs.map(\.condition)
      case .first(let cases, let otherwise):
        cases.flatMap { [$0.condition, $0.result] } + (otherwise.map { [$0] } ?? [])
      }
    }

    /// True for an operation that can fall when an answer gets better.
    var isTurning: Bool {
      switch self {
      case .not, .first: true
      case .none, .constant, .leaf, .mean, .sum, .least, .greatest, .median, .add, .times,
        .threshold, .round, .bands, .ladder:
        false
      }
    }
  }

  struct Weighted: Hashable, Sendable {
    var operand: Int
    var weight: Fraction
  }

  struct Rung: Hashable, Sendable {
    var rank: Fraction
    var condition: Int
  }

  struct Case: Hashable, Sendable {
    var condition: Int
    var result: Int
  }

  /// The operations that one needs, itself the last, in the order of computing.
  func cone(of operation: Int) -> [Int] {
    var isNeeded = [Bool](repeating: false, count: operation + 1)
    isNeeded[operation] = true
    for place in stride(from: operation, through: 0, by: -1) where isNeeded[place] {
      for operand in operations[place].operands { isNeeded[operand] = true }
    }
    return isNeeded.indices.filter { isNeeded[$0] }
  }

  /// The leaves that an operation reads, in the order of the file.
  func leaves(of operation: Int) -> [Int] {
    var found: Set<Int> = []
    for place in cone(of: operation) {
      if case .leaf(let leaf) = operations[place] { found.insert(leaf) }
    }
    return found.sorted()
  }
}
