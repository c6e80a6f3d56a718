/// Which assessment is meant, in the words of the store that keeps it.
package struct AssessmentRef: Hashable, Sendable, CustomStringConvertible {
  /// What a person calls it: the path of a file, as it was named.
  package let path: String

  package init(_ path: String) { self.path = path }

  package var description: String { path }
}
