/// A value for each of two assessments that are compared.
struct Sides<Value> {
  var before: Value
  var after: Value

  func map<Other>(_ change: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(before: try change(before), after: try change(after))
  }
}
