extension Circuit {
  /// How one number follows from others, by their places.
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

    /// The same operation over operands and leaves with other numbers.
    func moved(_ place: (Int) -> Int, leaves: (Int) -> Int) -> Operation {
      switch self {
      case .none, .constant: self
      case .leaf(let leaf): .leaf(leaves(leaf))
      case .mean(let members):
        .mean(members.map { Weighted(operand: place($0.operand), weight: $0.weight) })
      case .sum(let members):
        .sum(members.map { Weighted(operand: place($0.operand), weight: $0.weight) })
      case .least(let parts, let constant): .least(parts.map(place), constant: constant)
      case .greatest(let parts, let constant): .greatest(parts.map(place), constant: constant)
      case .median(let parts): .median(parts.map(place))
      case .add(let parts, let constant): .add(parts.map(place), constant: constant)
      case .times(let parts, let factor): .times(parts.map(place), factor: factor)
      case .threshold(let part, let bound, let limit): .threshold(place(part), bound, limit)
      case .round(let part, let step, let rounding): .round(place(part), to: step, rounding)
      case .bands(let part, let cuts, let ranks): .bands(place(part), cuts: cuts, ranks: ranks)
      case .ladder(let rungs, let floor):
        .ladder(
          rungs.map { Rung(rank: $0.rank, condition: place($0.condition)) }, floor: floor)
      case .not(let part): .not(place(part))
      case .first(let cases, let otherwise):
        .first(
          cases.map { Case(condition: place($0.condition), result: place($0.result)) },
          otherwise: otherwise.map(place))
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
}
