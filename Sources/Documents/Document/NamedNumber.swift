/// A number that words of a report say, under a name: `level` is `2`.
package struct NamedNumber: Hashable, Sendable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
