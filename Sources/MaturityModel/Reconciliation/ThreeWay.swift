/// What two copies of one value come to, given what both were copied from.
enum ThreeWay<Value: Equatable> {
  /// Both copies say the same.
  case same(Value)
  /// Only the first copy was changed.
  case mine(Value)
  /// Only the second copy was changed.
  case theirs(Value)
  /// Both were changed, each in another way.
  case conflict

  init(base: Value, mine: Value, theirs: Value) {
    if mine == theirs {
      self = .same(mine)
    } else if theirs == base {
      self = .mine(mine)
    } else if mine == base {
      self = .theirs(theirs)
    } else {
      self = .conflict
    }
  }

  /// The value, where nobody has to decide.
  var value: Value? {
    switch self {
    case .same(let value), .mine(let value), .theirs(let value): value
    case .conflict: nil
    }
  }
}
