/// A value for each of two assessments that are compared.
public struct Sides<Value> {
  public var before: Value
  public var after: Value

  public init(before: Value, after: Value) { (self.before, self.after) = (before, after) }

  public func map<Other>(_ change: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(before: try change(before), after: try change(after))
  }
}

extension Sides: Sendable where Value: Sendable {}
extension Sides: Equatable where Value: Equatable {}
extension Sides: Hashable where Value: Hashable {}
